import Foundation
import Synchronization
import Testing

@testable import Publication

@Suite("A tree in the making")
struct StagingTests {
  private let folder: TemporaryFolder
  private var tree: OutputTree { OutputTree(path: folder.path("output")) }

  init() throws { folder = try TemporaryFolder() }

  private func publish(_ files: [String: String], to tree: OutputTree? = nil) throws -> Staging.Summary {
    try (tree ?? self.tree).publish(files.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, text: $0.value) })
  }

  @Test("takes files from many threads at once")
  func threads() throws {
    let staging = try tree.stage()
    let failures = Mutex<[PublicationError]>([])
    DispatchQueue.concurrentPerform(iterations: 400) { number in
      do throws(PublicationError) {
        try staging.write("site/\(number % 20)/\(number % 7)/\(number).html", Array("page \(number)".utf8))
      } catch {
        failures.withLock { $0.append(error) }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(try staging.publish() == Staging.Summary(files: 400, bytes: 3090, changed: 400))
    let expected = (0..<400).map { ("site/\($0 % 20)/\($0 % 7)/\($0).html", "page \($0)") }
    #expect(try folder.published() == Dictionary(uniqueKeysWithValues: expected))
  }

  @Test("that is let go leaves the published tree alone, and the next build finds its way")
  func abandoned() throws {
    _ = try publish(["a": "1", "b": "1"])
    _ = try publish(["a": "2", "b": "2"])
    do {
      let staging = try tree.stage()
      try staging.write("a", Array("lost".utf8))
      try staging.write("c/d", Array("lost".utf8))
    }
    #expect(try folder.published() == ["a": "2", "b": "2"])
    #expect(try publish(["a": "lost", "b": "2"]) == Staging.Summary(files: 2, bytes: 5, changed: 1))
    #expect(try folder.published() == ["a": "lost", "b": "2"])
    #expect(try folder.names() == [".output.lock", ".output.next", "output"])
  }

  @Test("keeps another build away, by whatever name that one calls the folder")
  func busy() throws {
    let output = folder.path("output")
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: output)
    let link = OutputTree(path: folder.path("link"))
    do {
      let staging = try tree.stage()
      #expect(throws: PublicationError.busy(path: output)) { _ = try tree.stage() }
      #expect(throws: PublicationError.busy(path: output)) { _ = try link.stage() }
      withExtendedLifetime(staging) {}
    }
    _ = try publish(["a": "by way of a link"], to: link)
    #expect(try folder.published() == ["a": "by way of a link"])
    #expect(try folder.names() == [".output.lock", ".output.next", "link", "output"])
  }

  @Test("refuses a path twice, or out of the folder, and is not published then")
  func refusedPaths() throws {
    _ = try publish(["a": "1"])
    for path in ["../a", "/a", "site/../../a", "site//a", "./a", "", "a\0"] {
      let staging = try tree.stage()
      #expect(throws: PublicationError.outside(path: path)) { try staging.write(path, []) }
      #expect(throws: PublicationError.outside(path: path)) { _ = try staging.publish() }
    }
    let staging = try tree.stage()
    try staging.write("a", [])
    #expect(throws: PublicationError.collision(path: "a")) { try staging.write("a", [1]) }
    #expect(throws: PublicationError.collision(path: "a")) { _ = try staging.publish() }
    #expect(try folder.published() == ["a": "1"])
    #expect(try folder.names() == [".output.lock", ".output.next", "output"])
  }

  @Test("puts a file where a folder was, a folder where a file was, and neither where a pipe was")
  func changingKinds() throws {
    for _ in 1...2 {
      for files in [["a/b/c": "1", "d": "1"], ["a": "2", "d/e": "2"]] {
        _ = try publish(files)
        #expect(try folder.published() == files)
      }
    }
    for name in ["output", ".output.next"] {
      try FileManager.default.removeItem(atPath: folder.path(name + "/a"))
      #expect(mkfifo(folder.path(name + "/a"), 0o644) == 0)
    }
    for _ in 1...2 { _ = try publish(["a": "3"]) }
    #expect(try folder.published() == ["a": "3"])
  }

  @Test("mends what someone edited by hand, even if they set size and date back")
  func editedByHand() throws {
    let (a, b) = (["a": "1111", "b": "same"], ["a": "2222", "b": "same"])
    for files in [a, b] {
      let staging = try tree.stage()
      for (path, text) in files { try staging.write(path, Array(text.utf8)) }
      // Files that are clearly older than their manifest are not read again unless there is a reason.
      usleep(20_000)
      _ = try staging.publish()
    }
    for name in ["output", ".output.next"] {
      for file in ["a", "b"] {
        let path = folder.path(name + "/" + file)
        let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] ?? Date()
        try Data("evil".utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
      }
    }
    #expect(try publish(b) == Staging.Summary(files: 2, bytes: 8, changed: 2))
    #expect(try folder.published() == b)
    _ = try publish(a)
    #expect(try folder.published() == a)
  }

  @Test("does not write into a backup that shares a file with the output")
  func backup() throws {
    _ = try publish(["a": "1"])
    #expect(link(folder.path("output/a"), folder.path("backup")) == 0)
    for text in ["2", "3", "4"] { _ = try publish(["a": text]) }
    #expect(try folder.published() == ["a": "4"])
    #expect(try String(contentsOfFile: folder.path("backup"), encoding: .utf8) == "1")
  }
}
