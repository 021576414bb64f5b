import Glibc

/// What the system says of a file at one time, by which to tell later whether it is still the same.
public struct FileStamp: Equatable, Sendable {
  /// The file system, the file in it, its size in bytes, and when its content and anything of it changed last, in seconds and nanoseconds.
  public let facts: [Int]
  /// When it changed last, in seconds since 1970.
  private let lastTouched: Int

  /// In seconds. Some file systems (FAT) know time to no more than two.
  private static let settlingTime = 2

  /// Asks the system; nil if there is no such file. A link is not followed.
  public init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    let (modified, changed) = (status.st_mtim, status.st_ctim)
    facts = [
      Int(status.st_dev), Int(status.st_ino), Int(status.st_size), modified.tv_sec, modified.tv_nsec, changed.tv_sec,
      changed.tv_nsec,
    ]
    lastTouched = max(modified.tv_sec, changed.tv_sec)
  }

  /// Whether the file had been left alone for so long at a time, in seconds since 1970, that every change from then on changes the stamp.
  public func isSettled(at time: Int) -> Bool { lastTouched < time - FileStamp.settlingTime }
}
