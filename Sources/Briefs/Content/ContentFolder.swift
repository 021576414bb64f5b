import Glibc
import Markup

/// The files of a content folder, found once and read on demand.
public struct ContentFolder: Sendable {
  /// Why a file or folder cannot be read.
  public struct ReadFailure: Error {
    /// The path of it.
    public let path: String
    /// The system's reason, or that it is too large.
    public let reason: String
    /// Whether it is too large.
    public let isSize: Bool

    init(path: String, reason: String, isSize: Bool = false) {
      self.path = path
      self.reason = reason
      self.isSize = isSize
    }
  }

  /// The most bytes of any file: far more than a portal's readers would wait for.
  public static let maximumSize = 100_000_000

  /// The path of the folder.
  public let path: String
  /// The paths of all files in it, from the folder, in order; hidden files and backup copies are left out.
  public let files: [String]
  /// The paths of links, pipes and devices, which are not followed: content stands inside its folder.
  let unusual: [String]
  /// What has a name that is not UTF-8, as near as it can be shown, or that holds a character that nobody sees. Nothing can be read by
  /// the first, and the second looks like another.
  let misnamed: [String]
  /// The paths of whatever lies in the folder, be it of use or not.
  public var all: [String] { files + unusual + misnamed }

  /// Lists a folder and all folders in it.
  public init(_ path: String) throws(ReadFailure) {
    self.path = path
    var listing = Listing()
    try listing.add("", of: path)
    files = listing.files.sorted()
    unusual = listing.unusual.sorted()
    misnamed = listing.misnamed.sorted()
  }

  /// Whether files and folders of this name are no content: hidden ones, and the backup copies of editors.
  public static func isLeftOut(_ name: String) -> Bool { name.hasPrefix(".") || name.hasSuffix("~") }

  /// The path of a file as people see it in messages.
  public func shown(_ file: String) -> String {
    path.hasSuffix("/") ? path + file : path + "/" + file
  }

  /// The bytes of a file that has no more than some.
  public func read(_ file: String, upTo limit: Int = maximumSize) throws(ReadFailure) -> [UInt8] {
    try ContentFolder.read(path: shown(file), upTo: limit)
  }

  /// The bytes of any file, by its path; a link is not followed, and nothing is waited for.
  public static func read(path: String, upTo limit: Int = .max) throws(ReadFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw ReadFailure(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw ReadFailure(path: path, reason: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ReadFailure(path: path, reason: "it is not a file") }
    guard status.st_size <= limit else {
      throw ReadFailure(path: path, reason: "is larger than \(limit / 1_000_000) MB", isSize: true)
    }
    // To say that there is nothing in an array without room is to write to what all such arrays share.
    guard status.st_size > 0 else { return [] }
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        let result = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if result < 0, errno == EINTR { continue }
        if result < 0 { failure = errno }
        if result <= 0 { break }
        count += result
      }
    }
    if let failure { throw ReadFailure(path: path, reason: String(cString: strerror(failure))) }
    return bytes
  }
}

/// The files found in a folder so far.
private struct Listing {
  var files: [String] = []
  var unusual: [String] = []
  var misnamed: [String] = []

  mutating func add(_ folder: String, of root: String) throws(ContentFolder.ReadFailure) {
    guard let directory = opendir(folder.isEmpty ? root : root + "/" + folder) else {
      throw ContentFolder.ReadFailure(
        path: folder.isEmpty ? root : root + "/" + folder, reason: String(cString: strerror(errno)))
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let (name, isUTF8) = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          (String(cString: $0), String(validatingCString: $0) != nil)
        }
      }
      guard !ContentFolder.isLeftOut(name) else { continue }
      let path = folder.isEmpty ? name : folder + "/" + name
      guard isUTF8, name.firstUnseenInName == nil else {
        misnamed.append(path)
        continue
      }
      var status = stat()
      guard lstat(root + "/" + path, &status) == 0 else {
        // It may have been taken away since the folder was listed.
        if errno == ENOENT { continue }
        throw ContentFolder.ReadFailure(path: root + "/" + path, reason: String(cString: strerror(errno)))
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try add(path, of: root)
      case S_IFREG: files.append(path)
      default: unusual.append(path)
      }
    }
  }
}

extension String {
  /// The first character of a file's name that nobody sees, tabs and line ends included.
  var firstUnseenInName: Unicode.Scalar? { unicodeScalars.first { $0.isHidden || $0.value < 0x20 } }
}

extension ContentFolder {
  /// A line of a file, from 1; nil if there is none.
  public func line(_ number: Int, of file: String) -> String? {
    guard files.contains(file), let bytes = try? read(file) else { return nil }
    // Columns are counted without a byte order mark, which spreadsheets write before a table.
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    // A line break is one character, whether it is CR LF, LF or CR.
    let lines = String(decoding: text, as: UTF8.self).split(maxSplits: number, omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    return lines.indices.contains(number - 1) ? String(lines[number - 1]) : nil
  }
}
