import Glibc

/// A file of an earlier build: its bytes and its date.
struct ExistingFile {
  /// When it was last written.
  struct Date: Equatable {
    let seconds: Int
    let nanoseconds: Int
  }

  let bytes: [UInt8]
  let modified: Date

  /// Reads a file; nil if there is none that can be read.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    modified = Date(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        let result = read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if result < 0, errno == EINTR { continue }
        if result <= 0 { break }
        count += result
      }
    }
  }
}
