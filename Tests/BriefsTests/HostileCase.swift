import Foundation
import TestSupport
import Testing

/// Something that no one should have put into a content folder, and every problem that it must give; none means that it is harmless.
struct HostileCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let prepare: @Sendable (SmallPortal) throws -> Void
  private let expected: [String]

  init(_ name: String, _ expected: [String], _ prepare: @escaping @Sendable (SmallPortal) throws -> Void) {
    testDescription = name
    self.expected = expected
    self.prepare = prepare
  }

  /// The brief of a theme with such a text.
  static func body(_ name: String, _ text: String, _ expected: String...) -> HostileCase {
    brief(name, head + "---\n" + text + "\n", expected)
  }

  /// The brief of a theme with such keys in its front matter, from the fourth line on.
  static func keys(_ name: String, _ text: String, _ expected: String...) -> HostileCase {
    brief(name, head + text + "\n---\n", expected)
  }

  /// The brief of a theme with such bytes.
  static func bytes(_ name: String, _ bytes: [UInt8], _ expected: String...) -> HostileCase {
    HostileCase(name, expected.map { "themes/a.fr.md:" + $0 }) { try $0.write("themes/a.fr.md", bytes) }
  }

  /// The project with one text in the place of another.
  static func project(_ name: String, _ old: String, _ new: String, _ expected: String...) -> HostileCase {
    HostileCase(name, expected.map { "projects/puits.fr.md:" + $0 }) { try $0.edit("projects/puits.fr.md", old, new) }
  }

  private static func brief(_ name: String, _ text: String, _ expected: [String]) -> HostileCase {
    HostileCase(name, expected.map { "themes/a.fr.md:" + $0 }) { try $0.write("themes/a.fr.md", text) }
  }

  /// Three lines of front matter.
  static let head = "---\ntitle: Un titre\nuntranslated: {en: Test}\n"

  /// Changes a sound portal and expects those problems and no others.
  func check() async throws {
    let portal = try SmallPortal()
    try prepare(portal)
    let problems = try await portal.problems()
    #expect(problems == expected)
  }
}

extension SmallPortal {
  /// The path of something in the content folder.
  func path(_ name: String) -> String { content.appendingPathComponent(name).path }

  /// Puts a pipe in the place of a file.
  func makePipe(_ name: String) throws {
    try? remove(name)
    try #require(mkfifo(path(name), 0o600) == 0)
  }

  /// Puts a link in the place of a file.
  func makeLink(_ name: String, to target: String) throws {
    try? remove(name)
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  /// Makes a file of so many zero bytes, which take no room.
  func makeHole(_ name: String, bytes: UInt64) throws {
    try write(name, [])
    let file = try FileHandle(forWritingTo: content.appendingPathComponent(name))
    try file.truncate(atOffset: bytes)
    try file.close()
  }
}
