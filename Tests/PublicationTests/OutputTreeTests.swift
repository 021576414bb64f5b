import Foundation
import Testing

@testable import Publication

@Suite("The output tree")
struct OutputTreeTests {
  private let folder: URL
  private var output: URL { folder.appendingPathComponent("output") }
  private var tree: OutputTree { OutputTree(path: output.path) }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("passerelle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func contents() throws -> [String: String] {
    var result: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: output.path) {
      let file = output.appendingPathComponent(path)
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true, path != OutputTree.markerName {
        result[path] = try String(contentsOf: file, encoding: .utf8)
      }
    }
    return result
  }

  @Test("holds what was published last, and nothing else")
  func replacing() throws {
    _ = try tree.publish([OutputFile(path: "site/a.html", text: "a"), OutputFile(path: "site/old/b.html", text: "b")])
    #expect(try contents() == ["site/a.html": "a", "site/old/b.html": "b"])
    let second = try tree.publish([OutputFile(path: "site/a.html", text: "longer"), OutputFile(path: "c", text: "c")])
    #expect(try contents() == ["site/a.html": "longer", "c": "c"])
    #expect(second == OutputTree.Summary(files: 2, bytes: 7, changed: 2))
    _ = try tree.publish([OutputFile(path: "site/a.html", text: "s")])
    #expect(try contents() == ["site/a.html": "s"])
    try FileManager.default.removeItem(at: folder)
  }

  @Test("an unchanged file keeps its date over any number of builds")
  func dates() throws {
    let (kept, changing) = (OutputFile(path: "kept", text: "k"), { OutputFile(path: "changing", text: $0) })
    _ = try tree.publish([kept, changing("1")])
    func date() throws -> Date? {
      try FileManager.default.attributesOfItem(atPath: output.appendingPathComponent("kept").path)[.modificationDate]
        as? Date
    }
    let first = try #require(try date())
    for text in ["2", "3", "4"] {
      #expect(try tree.publish([kept, changing(text)]).changed == 1)
      #expect(try date() == first)
    }
    try FileManager.default.removeItem(at: folder)
  }

  @Test("a folder that Passerelle did not write is left alone")
  func foreign() throws {
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: output.appendingPathComponent("mine.txt"))
    #expect(throws: PublicationError.foreignFolder(path: output.path)) {
      try tree.publish([OutputFile(path: "a", text: "a")])
    }
    #expect(try contents() == ["mine.txt": "mine"])
    try FileManager.default.removeItem(at: folder)
  }

  @Test("a link that took the place of a folder or file is not followed")
  func links() throws {
    let files = [OutputFile(path: "site/a.html", text: "a"), OutputFile(path: "b", text: "b")]
    _ = try tree.publish(files)
    let victim = folder.appendingPathComponent("victim")
    try FileManager.default.createDirectory(at: victim, withIntermediateDirectories: true)
    for (name, target) in [("site", victim.path), ("b", victim.path + "/b")] {
      try FileManager.default.removeItem(at: output.appendingPathComponent(name))
      try FileManager.default.createSymbolicLink(
        atPath: output.appendingPathComponent(name).path, withDestinationPath: target)
    }
    for text in ["1", "2"] { _ = try tree.publish(files + [OutputFile(path: "c", text: text)]) }
    #expect(try contents() == ["site/a.html": "a", "b": "b", "c": "2"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: victim.path) == [])
    try FileManager.default.removeItem(at: folder)
  }

  @Test("a tree beside that a killed build left half written does no harm")
  func halfWritten() throws {
    _ = try tree.publish([OutputFile(path: "a", text: "a")])
    _ = try tree.publish([OutputFile(path: "a", text: "aa")])
    let spare = folder.appendingPathComponent(".output.next")
    try Data("half".utf8).write(to: spare.appendingPathComponent("a"))
    try Data("stray".utf8).write(to: spare.appendingPathComponent("stray"))
    #expect(try contents() == ["a": "aa"])
    _ = try tree.publish([OutputFile(path: "a", text: "aaa")])
    #expect(try contents() == ["a": "aaa"])
    try FileManager.default.removeItem(at: folder)
  }
}
