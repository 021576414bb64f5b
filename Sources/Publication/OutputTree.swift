import CRename
import Glibc

/// The output folder: a complete new tree is made beside it, then the two are exchanged in one step.
///
/// The tree that is put aside serves for the next build, which brings it up to date: equal files are left alone, others
/// overwritten without being truncated first, so that the file system need not flush them. A build that dies spoils only
/// the tree beside.
public struct OutputTree: Sendable {
  /// What a publication did.
  public struct Summary: Sendable, Equatable {
    /// How many files the tree has.
    public var files = 0
    /// How many bytes they have.
    public var bytes = 0
    /// How many of them are new or have changed since the last publication.
    public var changed = 0
  }

  /// Says that a folder was written by Passerelle and may be replaced.
  static let markerName = ".passerelle"

  private let path: String
  private let spare: String
  private let lock: String
  /// A folder beside the output for what is slow to make, so that the next build need not make it again.
  public let cache: String

  /// Takes the path of the output folder.
  public init(path: String) {
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let name = trimmed.split(separator: "/").last.map(String.init) ?? trimmed
    let parent = String(trimmed.dropLast(name.count))
    self.path = trimmed
    spare = parent + "." + name + ".next"
    lock = parent + "." + name + ".lock"
    cache = parent + "." + name + ".cache"
  }

  /// Puts a complete tree of files in the place of the last one.
  public func publish(_ files: [OutputFile]) throws(PublicationError) -> Summary {
    try refuseForeign(path)
    try refuseForeign(spare)
    let parent = lock.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    if !parent.isEmpty { try makeFolder(parent) }
    let descriptor = open(lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .last("write", lock) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .busy(path: path) }
    // Given back by name: a process that was just forked may hold the descriptor a moment longer.
    defer { flock(descriptor, LOCK_UN) }
    var summary = Summary()
    try makeFolder(spare)
    let marker = OutputFile(
      path: OutputTree.markerName, text: "Written by Passerelle. Changes made here are lost at the next build.\n")
    try write(marker)
    var folders: Set<String> = []
    for file in files {
      try makeFolders(of: file.path, &folders)
      summary.files += 1
      summary.bytes += file.bytes.count
      if try write(file) { summary.changed += 1 }
    }
    var kept = Set(files.map(\.path))
    kept.insert(OutputTree.markerName)
    try removeOthers(in: "", keeping: kept, folders: folders)
    try exchange()
    return summary
  }

  // MARK: Files

  /// Writes a file into the tree beside; true if the published tree has no equal one.
  @discardableResult
  private func write(_ file: OutputFile) throws(PublicationError) -> Bool {
    let target = spare + "/" + file.path
    let published = ExistingFile(path + "/" + file.path)
    let isUnchanged = published?.bytes == file.bytes
    let existing = ExistingFile(target)
    if existing?.bytes != file.bytes { try overwrite(target, file.bytes) }
    // Unchanged bytes keep their date, which rsync and caches go by, although the two trees were written at different times.
    if isUnchanged, let published, existing?.bytes != file.bytes || existing?.modified != published.modified {
      try setDate(of: target, to: published.modified)
    }
    return !isUnchanged
  }

  private func overwrite(_ target: String, _ bytes: [UInt8]) throws(PublicationError) {
    var status = stat()
    if lstat(target, &status) == 0, status.st_mode & S_IFMT == S_IFLNK { unlink(target) }
    let descriptor = open(target, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .last("write", target) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .last("write", target) }
      written += count
    }
    guard ftruncate(descriptor, bytes.count) == 0 else { throw .last("write", target) }
  }

  private func setDate(of target: String, to date: ExistingFile.Date) throws(PublicationError) {
    let time = timespec(tv_sec: date.seconds, tv_nsec: date.nanoseconds)
    guard utimensat(AT_FDCWD, target, [time, time], 0) == 0 else { throw .last("set the date of", target) }
  }

  // MARK: Folders

  private func makeFolders(of file: String, _ known: inout Set<String>) throws(PublicationError) {
    var folder = ""
    for part in file.split(separator: "/").dropLast() {
      folder += folder.isEmpty ? String(part) : "/" + part
      if known.insert(folder).inserted { try makeFolder(spare + "/" + folder) }
    }
  }

  private func makeFolder(_ folder: String) throws(PublicationError) {
    guard mkdir(folder, 0o755) != 0 else { return }
    if errno == EEXIST {
      // Whatever took a folder's place, a link above all, is removed: nothing is written elsewhere by way of it.
      var status = stat()
      if lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
      guard unlink(folder) == 0, mkdir(folder, 0o755) == 0 else { throw .last("make the folder", folder) }
      return
    }
    // The output may be asked for in a folder that does not exist yet.
    if errno == ENOENT, let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      try makeFolder(String(folder[..<slash]))
      if mkdir(folder, 0o755) == 0 || errno == EEXIST { return }
    }
    throw .last("make the folder", folder)
  }

  private func removeOthers(in folder: String, keeping files: Set<String>, folders: Set<String>)
    throws(PublicationError)
  {
    let full = folder.isEmpty ? spare : spare + "/" + folder
    for name in try names(in: full) {
      let path = folder.isEmpty ? name : folder + "/" + name
      var status = stat()
      guard lstat(spare + "/" + path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        try removeOthers(in: path, keeping: files, folders: folders)
        if !folders.contains(path), rmdir(spare + "/" + path) != 0 { throw .last("remove", spare + "/" + path) }
      } else if !files.contains(path), unlink(spare + "/" + path) != 0 {
        throw .last("remove", spare + "/" + path)
      }
    }
  }

  private func names(in folder: String) throws(PublicationError) -> [String] {
    guard let directory = opendir(folder) else { throw .last("read", folder) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private func refuseForeign(_ folder: String) throws(PublicationError) {
    var status = stat()
    guard lstat(folder, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .foreignFolder(path: folder) }
    let names = try names(in: folder)
    if !names.isEmpty, !names.contains(OutputTree.markerName) { throw .foreignFolder(path: folder) }
  }

  private func exchange() throws(PublicationError) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard rename(spare, path) == 0 else { throw .last("publish to", path) }
      return
    }
    if passerelle_exchange(spare, path) == 0 { return }
    guard errno == EINVAL || errno == ENOSYS else { throw .last("publish to", path) }
    // Without an exchange in one step, the old tree steps aside for a moment; both are complete all the while.
    let aside = spare + ".old"
    guard rename(path, aside) == 0 else { throw .last("publish to", path) }
    guard rename(spare, path) == 0 else {
      let error = PublicationError.last("publish to", path)
      _ = rename(aside, path)
      throw error
    }
    guard rename(aside, spare) == 0 else { throw .last("put aside", aside) }
  }
}
