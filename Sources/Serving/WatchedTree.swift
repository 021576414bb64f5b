import Glibc

/// A folder and all folders in it, of which the kernel tells what changes: inotify(7).
struct WatchedTree {
  /// What happened since the last look.
  struct News {
    /// Whether something changed that counts.
    var hasChange = false
    /// Whether there may be more than was told, so that all has to be watched anew: the root has gone, or too much happened at once.
    var isLost = false

    /// Whether there is anything to tell.
    var isTold: Bool { hasChange || isLost }

    /// Adds what happened later.
    static func += (news: inout News, later: News) {
      news.hasChange = news.hasChange || later.hasChange
      news.isLost = news.isLost || later.isLost
    }
  }

  private static let content = UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)
  private static let rootItself = UInt32(IN_DELETE_SELF | IN_MOVE_SELF)
  /// Room for many events at a time; each names a file of at most 255 bytes.
  private static let bufferSize = 64 * 1024

  /// Where events are read.
  let descriptor: Int32
  private let root: String
  private let isLeftOut: @Sendable (String) -> Bool
  /// The folders by their numbers.
  private var folders: [Int32: String] = [:]

  /// Watches a tree; names that are left out count for nothing.
  init(_ root: String, isLeftOut: @escaping @Sendable (String) -> Bool) throws(WatchFailure) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { throw .last(root) }
    self.root = root
    self.isLeftOut = isLeftOut
    do throws(WatchFailure) {
      guard try watchAnew() else { throw .last(root) }
    } catch {
      Glibc.close(descriptor)
      throw error
    }
  }

  /// Stops watching.
  func close() { _ = Glibc.close(descriptor) }

  /// Watches all folders that there are now, whichever were watched before; false if there is no root.
  mutating func watchAnew() throws(WatchFailure) -> Bool {
    // The root may be a link, as it may be for a build; nothing in it may.
    guard try add(root, WatchedTree.content | WatchedTree.rootItself) else { return false }
    try addFolders(in: root)
    return true
  }

  /// Reads what happened; folders that have come are watched from now on.
  mutating func take() throws(WatchFailure) -> News {
    var news = News()
    while let events = read() {
      for event in events {
        news.isLost = news.isLost || event.has(IN_Q_OVERFLOW) || event.has(IN_DELETE_SELF) || event.has(IN_MOVE_SELF)
        if event.has(IN_IGNORED) { folders[event.folder] = nil }
        guard !event.name.isEmpty, !isLeftOut(event.name), let folder = folders[event.folder] else { continue }
        news.hasChange = true
        // A folder that may be read at last counts as come.
        if event.has(IN_ISDIR), event.has(IN_CREATE) || event.has(IN_MOVED_TO) || event.has(IN_ATTRIB) {
          try addFolder(folder + "/" + event.name)
        }
      }
    }
    return news
  }

  // MARK: Folders

  /// Watches a folder; false if it has gone, is none, or may not be read, which the build reports.
  private mutating func add(_ folder: String, _ mask: UInt32) throws(WatchFailure) -> Bool {
    let number = inotify_add_watch(descriptor, folder, mask | UInt32(IN_ONLYDIR))
    guard number >= 0 else {
      guard errno != ENOSPC, errno != ENOMEM else { throw .last(folder) }
      return false
    }
    folders[number] = folder
    return true
  }

  private mutating func addFolder(_ folder: String) throws(WatchFailure) {
    // Watched first and listed then, so that what comes in between is seen one way or the other.
    if try add(folder, WatchedTree.content | UInt32(IN_DONT_FOLLOW)) { try addFolders(in: folder) }
  }

  private mutating func addFolders(in folder: String) throws(WatchFailure) {
    guard let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let kind = Int(entry.pointee.d_type)
      guard !isLeftOut(name), kind == DT_DIR || kind == DT_UNKNOWN else { continue }
      try addFolder(folder + "/" + name)
    }
  }

  // MARK: Events

  private struct Event {
    let folder: Int32
    let mask: UInt32
    let name: String

    func has<Flag: BinaryInteger>(_ flag: Flag) -> Bool { mask & UInt32(flag) != 0 }
  }

  /// The events that are there; nil if there is none.
  private func read() -> [Event]? {
    withUnsafeTemporaryAllocation(byteCount: WatchedTree.bufferSize, alignment: MemoryLayout<inotify_event>.alignment) {
      buffer in
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      guard count > 0 else { return nil }
      var events: [Event] = []
      var offset = 0
      while offset + MemoryLayout<inotify_event>.size <= count {
        let head = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let start = offset + MemoryLayout<inotify_event>.size
        let name = buffer[start..<start + Int(head.len)].prefix { $0 != 0 }
        events.append(Event(folder: head.wd, mask: head.mask, name: String(decoding: name, as: UTF8.self)))
        offset = start + Int(head.len)
      }
      return events
    }
  }
}

/// Why a folder cannot be watched.
public struct WatchFailure: Error, Equatable {
  /// The folder.
  public let folder: String
  /// The system's reason.
  public let reason: String

  /// The reason of the last failed call.
  static func last(_ folder: String) -> WatchFailure {
    let reason =
      errno == ENOSPC || errno == EMFILE
      ? "this user watches too many folders; close other programs, or raise fs.inotify.max_user_watches and max_user_instances"
      : String(cString: strerror(errno))
    return WatchFailure(folder: folder, reason: reason)
  }
}
