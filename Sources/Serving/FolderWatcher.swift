import Foundation
import Glibc

/// Tells that something has changed in a folder, or in a folder within it.
public enum FolderWatcher {
  /// A save is over when nothing has happened for so many milliseconds: an editor that saves makes several changes.
  private static let quiet: Int32 = 20
  /// But no more changes than these are waited for, whoever goes on writing.
  private static let mostChanges = 100
  /// How many milliseconds pass before a folder that has gone is looked for again.
  private static let pause: Int32 = 250

  /// Changes from now on. Several at a time are told as one; those during the reader's own work are told afterwards. A folder that
  /// goes and comes back is two changes. An error ends it if the system lets no more folders be watched.
  public static func changes(
    in folder: String, isLeftOut: @escaping @Sendable (String) -> Bool
  ) throws(WatchFailure) -> AsyncThrowingStream<Void, any Error> {
    let tree = try WatchedTree(folder, isLeftOut: isLeftOut)
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      tree.close()
      throw .last(folder)
    }
    let (end, signal) = (ends[0], ends[1])
    let (stream, continuation) = AsyncThrowingStream<Void, any Error>.makeStream(bufferingPolicy: .bufferingNewest(1))
    // Closing one end of the pipe wakes the thread, which closes the other.
    continuation.onTermination = { _ in close(signal) }
    Thread.detachNewThread {
      defer {
        tree.close()
        close(end)
      }
      do throws(WatchFailure) {
        try watch(tree, until: end) { continuation.yield() }
      } catch {
        continuation.finish(throwing: error)
      }
    }
    return stream
  }

  /// Watches until the reader has gone.
  private static func watch(_ tree: WatchedTree, until end: Int32, _ tell: () -> Void) throws(WatchFailure) {
    var tree = tree
    var hasRoot = true
    while wait(for: tree.descriptor, end, hasRoot ? -1 : pause) != .end {
      var news = try tree.take()
      var count = 0
      while news.isTold, count < mostChanges, wait(for: tree.descriptor, end, quiet) == .event {
        news += try tree.take()
        count += 1
      }
      if news.isLost || !hasRoot {
        let hadRoot = hasRoot
        hasRoot = try tree.watchAnew()
        news.hasChange = news.isTold || hasRoot != hadRoot
      }
      if news.hasChange { tell() }
    }
  }

  private enum Waking { case event, end, nothing }

  /// Waits for an event or for the end, so many milliseconds at most; -1 is for ever.
  private static func wait(for events: Int32, _ end: Int32, _ milliseconds: Int32) -> Waking {
    var descriptors = [
      pollfd(fd: events, events: Int16(POLLIN), revents: 0), pollfd(fd: end, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&descriptors, 2, milliseconds) > 0 else { return .nothing }
    return descriptors[1].revents != 0 ? .end : .event
  }
}
