import Foundation
import Testing

@testable import Serving

/// What is told of changes in a folder.
@Suite("The watcher of a folder", .timeLimit(.minutes(15)))
struct WatcherTests {
  /// A folder in a temporary place, and the changes told of it. It is removed with the value.
  private final class Watched {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("passerelle-\(UUID().uuidString)")
    private(set) var changes: AsyncThrowingStream<Void, any Error>.Iterator

    init() throws {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("themes/old"), withIntermediateDirectories: true)
      try Data("a".utf8).write(to: folder.appendingPathComponent("themes/eau.fr.md"))
      changes = try FolderWatcher.changes(in: folder.path) { $0.hasPrefix(".") || $0.hasSuffix("~") }
        .makeAsyncIterator()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> URL { folder.appendingPathComponent(name) }

    /// Waits for a change to be told; without one, the time limit of the test ends it.
    func isTold(isolation: isolated (any Actor)? = #isolation) async throws {
      var iterator = changes
      #expect(try await iterator.next(isolation: isolation) != nil)
      changes = iterator
    }

    func write(_ name: String, _ text: String = "b") throws {
      // In place, without the temporary file of Foundation's own way of writing.
      let file = try #require(fopen(path(name).path, "w"))
      fputs(text, file)
      fclose(file)
    }
  }

  @Test(
    "each way of changing a folder is told",
    arguments: [
      "write", "create", "delete", "rename", "rename over", "link", "permissions", "new folder", "remove folder",
    ])
  func change(_ way: String) async throws {
    let watched = try Watched()
    let files = FileManager.default
    let brief = watched.path("themes/eau.fr.md")
    switch way {
    case "write": try watched.write("themes/eau.fr.md")
    case "create": try watched.write("themes/feu.fr.md")
    case "delete": try files.removeItem(at: brief)
    case "rename": try files.moveItem(at: brief, to: watched.path("themes/air.fr.md"))
    case "rename over":
      try watched.write("themes/.eau.fr.md.swp")
      #expect(rename(watched.path("themes/.eau.fr.md.swp").path, brief.path) == 0)
    case "link": #expect(link(brief.path, watched.path("themes/air.fr.md").path) == 0)
    case "permissions": #expect(chmod(brief.path, 0) == 0)
    case "new folder": try files.createDirectory(at: watched.path("news"), withIntermediateDirectories: false)
    default: try files.removeItem(at: watched.path("themes/old"))
    }
    try await watched.isTold()
  }

  @Test("a file in a folder that came later is told, however deep it lies")
  func later() async throws {
    let watched = try Watched()
    try FileManager.default.createDirectory(at: watched.path("news/a/b"), withIntermediateDirectories: true)
    try watched.write("news/a/b/one.fr.md")
    try await watched.isTold()
    try watched.write("news/a/b/one.fr.md", "c")
    try await watched.isTold()
    // A folder that was made elsewhere, with what it holds.
    try FileManager.default.createDirectory(at: watched.path(".made/deep"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: watched.path(".made"), to: watched.path("made"))
    try await watched.isTold()
    try watched.write("made/deep/two.fr.md")
    try await watched.isTold()
    // A folder that has moved is still watched.
    try FileManager.default.moveItem(at: watched.path("made"), to: watched.path("moved"))
    try await watched.isTold()
    try watched.write("moved/deep/two.fr.md", "d")
    try await watched.isTold()
  }

  @Test("many changes at once are told, and what comes after them as well")
  func burst() async throws {
    let watched = try Watched()
    for number in 0..<500 { try watched.write("themes/\(number).fr.md") }
    try await watched.isTold()
    try watched.write("themes/last.fr.md")
    try await watched.isTold()
  }

  @Test("a folder that goes and comes back is watched again")
  func root() async throws {
    let watched = try Watched()
    let aside = watched.folder.path + "-aside"
    #expect(rename(watched.folder.path, aside) == 0)
    try await watched.isTold()
    #expect(rename(aside, watched.folder.path) == 0)
    try await watched.isTold()
    try watched.write("themes/eau.fr.md")
    try await watched.isTold()
    try FileManager.default.removeItem(at: watched.folder)
    try await watched.isTold()
    try FileManager.default.createDirectory(at: watched.path("themes"), withIntermediateDirectories: true)
    try await watched.isTold()
    try watched.write("themes/eau.fr.md")
    try await watched.isTold()
  }

  @Test("hidden files and backup copies change nothing; a lost queue is said to be one")
  func leftOut() throws {
    let watched = try Watched()
    var tree = try WatchedTree(watched.folder.path) { $0.hasPrefix(".") || $0.hasSuffix("~") }
    defer { tree.close() }
    #expect(try !tree.take().isTold)
    try watched.write("themes/.eau.fr.md.swp")
    try watched.write("themes/eau.fr.md~")
    try FileManager.default.createDirectory(at: watched.path(".git/objects"), withIntermediateDirectories: true)
    try watched.write(".git/objects/one")
    _ = FileManager.default.contents(atPath: watched.path("themes/eau.fr.md").path)
    #expect(try !tree.take().isTold)
    let limit = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
    let room = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
    for _ in 0...room / 2 {
      // Of two files in turn: the kernel tells the same change twice in a row as one.
      chmod(watched.path("themes/eau.fr.md").path, 0o600)
      chmod(watched.path("themes/.eau.fr.md.swp").path, 0o600)
    }
    let news = try tree.take()
    #expect(news.isLost)
    #expect(try tree.watchAnew())
    #expect(try !tree.take().isTold)
    try watched.write("themes/eau.fr.md")
    #expect(try tree.take().hasChange)
  }

  @Test("a folder that is not there cannot be watched")
  func missing() {
    #expect(throws: WatchFailure(folder: "/nowhere", reason: "No such file or directory")) {
      try FolderWatcher.changes(in: "/nowhere") { _ in false }
    }
  }
}
