import Glibc

/// A lock that one build holds at a time. The system takes it back from a process that has died.
final class BuildLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock; nil if another build holds it.
  init?(_ path: String) throws(PublicationError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .last("write", path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK else { throw .last("lock", path) }
      return nil
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    // Given back by name: a process that was just forked may hold the descriptor a moment longer.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
