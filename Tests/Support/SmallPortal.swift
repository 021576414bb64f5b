import Briefs
import Foundation
import Language

/// A small portal in a temporary folder: the one of the fixtures, with some of its files changed. It is removed with the value.
public final class SmallPortal: Sendable {
  /// The folder that holds `content`.
  public let folder: URL
  /// The content folder.
  public var content: URL { folder.appendingPathComponent("content") }

  /// The repository.
  public static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Copies the portal of the fixtures; its words and code lists are those of the sample portal.
  public init() throws {
    let files = FileManager.default
    folder = files.temporaryDirectory.appendingPathComponent("passerelle-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try files.copyItem(at: SmallPortal.repository.appendingPathComponent("Tests/Fixtures/good"), to: content)
    for name in ["strings", "codelists.tsv"] {
      try files.copyItem(
        at: SmallPortal.repository.appendingPathComponent("content").appendingPathComponent(name),
        to: content.appendingPathComponent(name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Why a test's own preparation went wrong.
  public enum Failure: Error {
    /// The text to be replaced is not there.
    case notFound(String)
  }

  /// Replaces the one place where a text stands in a file.
  public func edit(_ path: String, _ old: String, _ new: String) throws {
    let file = content.appendingPathComponent(path)
    let text = try String(contentsOf: file, encoding: .utf8)
    guard text.components(separatedBy: old).count == 2 else { throw Failure.notFound(old) }
    try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
  }

  /// Adds to the end of a file.
  public func append(_ path: String, _ text: String) throws {
    let file = content.appendingPathComponent(path)
    try write(path, try String(contentsOf: file, encoding: .utf8) + text)
  }

  /// Writes a file.
  public func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

  /// Writes a file's bytes.
  public func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = content.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Removes a file.
  public func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: content.appendingPathComponent(path))
  }

  /// Reads the portal for 24 November 2026.
  public func read() async throws -> CatalogueReader.Outcome {
    // The folder must outlive the reading, even where nothing uses the portal afterwards.
    defer { withExtendedLifetime(self) {} }
    let folder = try ContentFolder(content.path)
    return await CatalogueReader.read(folder, buildDate: Period("2026-11-24") ?? .absent)
  }

  /// The problems found, one paragraph each without the lines quoted: place, message, rule, help.
  public func problems() async throws -> [String] {
    let problems = try await read().problems
    return Array(Set(problems)).sorted().map { problem in
      let help = problem.help.map { " → \($0)" } ?? ""
      let text =
        "\(problem.place.file):\(problem.place.line):\(problem.place.column): \(problem.severity.rawValue): "
        + "\(problem.message) [\(problem.rule.rawValue)]\(help)"
      return text.replacingOccurrences(of: content.path + "/", with: "")
    }
  }
}
