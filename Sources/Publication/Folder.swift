import Glibc

/// An open folder; all paths are taken from it, whatever it is called meanwhile.
final class Folder: Sendable {
  /// Where it was when it was opened, for messages.
  let path: String
  private let descriptor: Int32

  /// Opens a folder; nil if there is none.
  init?(_ path: String) throws(PublicationError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    if descriptor < 0 {
      if errno == ENOENT { return nil }
      throw .unreadable(path)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private func shown(_ file: String) -> String { file.isEmpty ? path : path + "/" + file }

  // MARK: Reading

  /// What stands at a path; nil if nothing does.
  func status(of file: String) -> FileStatus? {
    var status = stat()
    guard fstatat(descriptor, file, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return FileStatus(status)
  }

  /// Whether a file has these bytes and no others; a link is not followed.
  func holds(_ bytes: [UInt8], in file: String) -> Bool {
    var offset = 0
    let isRead = read(file) { piece in
      guard offset + piece.count <= bytes.count else { return false }
      let isEqual = bytes.withUnsafeBytes { all in
        guard let wanted = all.baseAddress, let found = piece.baseAddress else { return false }
        return memcmp(wanted + offset, found, piece.count) == 0
      }
      offset += piece.count
      return isEqual
    }
    return isRead && offset == bytes.count
  }

  /// The bytes of a file; nil if there is none that can be read.
  func bytes(of file: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    let isRead = read(file) { piece in
      bytes += piece
      return true
    }
    return isRead ? bytes : nil
  }

  /// Reads a file piece by piece, as long as the pieces are wanted; true if all of it was read.
  private func read(_ file: String, _ isWanted: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    // Without waiting, lest a pipe that took the file's place keeps the build.
    let opened = openat(descriptor, file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard opened >= 0 else { return false }
    defer { close(opened) }
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      while true {
        let count = Glibc.read(opened, buffer.baseAddress, buffer.count)
        if count == 0 { return true }
        if count < 0, errno == EINTR { continue }
        guard count > 0, isWanted(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return false }
      }
    }
  }

  /// The names in a folder, and whether each is one of a folder.
  func names(in folder: String = "") throws(PublicationError) -> [(name: String, isFolder: Bool)] {
    let opened = openat(
      descriptor, folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard opened >= 0, let directory = fdopendir(opened) else {
      let error = PublicationError.unreadable(shown(folder))
      if opened >= 0 { close(opened) }
      throw error
    }
    defer { closedir(directory) }
    var names: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      // Some file systems leave the kind to be asked for.
      let isFolder =
        entry.pointee.d_type == UInt8(DT_UNKNOWN)
        ? status(of: folder.isEmpty ? name : folder + "/" + name)?.kind == .folder
        : entry.pointee.d_type == UInt8(DT_DIR)
      names.append((name, isFolder))
    }
    return names
  }

  // MARK: Writing

  /// Writes a file. An existing one is overwritten without being truncated first, so that the file system need not flush it.
  func write(_ bytes: [UInt8], to file: String) throws(PublicationError) {
    let (opened, isNew) = try openToWrite(file)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(opened, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    guard written == bytes.count, isNew || ftruncate(opened, bytes.count) == 0 else {
      let error = PublicationError.last("write", shown(file))
      close(opened)
      throw error
    }
    // Some file systems tell only now that there is no room.
    guard close(opened) == 0 else { throw .last("write", shown(file)) }
  }

  private func openToWrite(_ file: String) throws(PublicationError) -> (descriptor: Int32, isNew: Bool) {
    let created = openat(descriptor, file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if created >= 0 { return (created, true) }
    guard errno == EEXIST else { throw .last("write", shown(file)) }
    // Whatever is not an ordinary file, a link above all, makes way; and so does a file with a second name, a backup perhaps.
    if let status = status(of: file), status.kind != .file || status.nameCount > 1 {
      try remove(file, isFolder: status.kind == .folder)
    }
    let opened = openat(descriptor, file, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard opened >= 0 else { throw .last("write", shown(file)) }
    return (opened, false)
  }

  /// Sets the date that a file shows.
  func setDate(of file: String, to date: FileStatus.Moment) throws(PublicationError) {
    guard utimensat(descriptor, file, [date.time, date.time], AT_SYMLINK_NOFOLLOW) == 0 else {
      throw .last("set the date of", shown(file))
    }
  }

  /// Makes a folder in one that exists, unless it is there.
  func makeFolder(_ folder: String) throws(PublicationError) {
    guard mkdirat(descriptor, folder, 0o755) != 0 else { return }
    guard errno == EEXIST else { throw .last("make the folder", shown(folder)) }
    // Whatever took a folder's place, a link above all, is removed: nothing is written elsewhere by way of it.
    if status(of: folder)?.kind == .folder { return }
    try remove(folder, isFolder: false)
    guard mkdirat(descriptor, folder, 0o755) == 0 else { throw .last("make the folder", shown(folder)) }
  }

  /// Gives a file another name, and takes that name from any other.
  func rename(_ file: String, to name: String) throws(PublicationError) {
    guard renameat(descriptor, file, descriptor, name) == 0 else { throw .last("write", shown(name)) }
  }

  /// Removes a file, or a folder with all that is in it.
  func remove(_ path: String, isFolder: Bool) throws(PublicationError) {
    if isFolder {
      for entry in try names(in: path) { try remove(path + "/" + entry.name, isFolder: entry.isFolder) }
    }
    guard unlinkat(descriptor, path, isFolder ? AT_REMOVEDIR : 0) == 0 else { throw .last("remove", shown(path)) }
  }
}
