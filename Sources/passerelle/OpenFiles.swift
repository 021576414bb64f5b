import Glibc

/// How many files the system lets this process hold open at once.
enum OpenFiles {
  /// What a command needs at most: two threads with a file and its packed copies each, the typesetter's pipes, the preview's connections.
  private static let needed = 64

  /// Why there may be too few; nil if there are enough.
  ///
  /// It is asked at the start, since a shortage that comes later strikes by chance: a brief, a page, or the runtime itself.
  static func shortage() -> String? {
    var descriptors: [Int32] = []
    defer { for descriptor in descriptors { close(descriptor) } }
    while descriptors.count < needed {
      let descriptor = open("/", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        return
          "cannot hold \(needed) files open at once: \(String(cString: strerror(errno))); allow more, as with “ulimit -n 1024”"
      }
      descriptors.append(descriptor)
    }
    return nil
  }
}
