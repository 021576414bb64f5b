import Foundation
import Testing

@testable import Publication

@Suite("The output tree")
struct OutputTreeTests {
  private let folder: TemporaryFolder
  private var tree: OutputTree { OutputTree(path: folder.path("output")) }

  init() throws { folder = try TemporaryFolder() }

  @Test("holds what was published last, and nothing else")
  func replacing() throws {
    _ = try tree.publish([OutputFile(path: "site/a.html", text: "a"), OutputFile(path: "site/old/b.html", text: "b")])
    #expect(try folder.published() == ["site/a.html": "a", "site/old/b.html": "b"])
    let second = try tree.publish([OutputFile(path: "site/a.html", text: "longer"), OutputFile(path: "c", text: "c")])
    #expect(try folder.published() == ["site/a.html": "longer", "c": "c"])
    #expect(second == Staging.Summary(files: 2, bytes: 7, changed: 2))
    _ = try tree.publish([OutputFile(path: "site/a.html", text: "s")])
    #expect(try folder.published() == ["site/a.html": "s"])
  }

  @Test("an unchanged file keeps its date over any number of builds")
  func dates() throws {
    let (kept, changing) = (OutputFile(path: "kept", text: "k"), { OutputFile(path: "changing", text: $0) })
    _ = try tree.publish([kept, changing("1")])
    func date() throws -> Date? {
      try FileManager.default.attributesOfItem(atPath: folder.path("output/kept"))[.modificationDate]
        as? Date
    }
    let first = try #require(try date())
    for text in ["2", "3", "4"] {
      #expect(try tree.publish([kept, changing(text)]).changed == 1)
      #expect(try date() == first)
    }
  }

  @Test("a folder that Passerelle did not write is left alone")
  func foreign() throws {
    try folder.write("output/mine.txt", "mine")
    #expect(throws: PublicationError.foreignFolder(path: folder.path("output"))) {
      try tree.publish([OutputFile(path: "a", text: "a")])
    }
    #expect(try folder.published() == ["mine.txt": "mine"])
  }

  @Test("a link that took the place of a folder or file is not followed")
  func links() throws {
    let files = [OutputFile(path: "site/a.html", text: "a"), OutputFile(path: "b", text: "b")]
    _ = try tree.publish(files)
    let victim = folder.path("victim")
    try FileManager.default.createDirectory(atPath: victim, withIntermediateDirectories: true)
    for (name, target) in [("site", victim), ("b", victim + "/b")] {
      let link = folder.path("output/" + name)
      try FileManager.default.removeItem(atPath: link)
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    }
    for text in ["1", "2"] { _ = try tree.publish(files + [OutputFile(path: "c", text: text)]) }
    #expect(try folder.published() == ["site/a.html": "a", "b": "b", "c": "2"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: victim) == [])
  }

  @Test("a tree beside that a killed build left half written does no harm")
  func halfWritten() throws {
    _ = try tree.publish([OutputFile(path: "a", text: "a")])
    _ = try tree.publish([OutputFile(path: "a", text: "aa")])
    try folder.write(".output.next/a", "half")
    try folder.write(".output.next/stray", "stray")
    #expect(try folder.published() == ["a": "aa"])
    _ = try tree.publish([OutputFile(path: "a", text: "aaa")])
    #expect(try folder.published() == ["a": "aaa"])
  }
}
