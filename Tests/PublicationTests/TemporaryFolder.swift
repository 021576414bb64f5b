import Foundation

@testable import Publication

/// A folder in which a test writes; it is removed with the value.
final class TemporaryFolder: Sendable {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("passerelle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The whole path of what lies in it.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a text.
  func write(_ name: String, _ text: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// What lies in it, in order.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }

  /// The texts of the output folder, without manifests.
  func published() throws -> [String: String] {
    let output = url.appendingPathComponent("output")
    var result: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: output.path)
    where path != Manifest.name && path != OutputTree.publicFolder + "/" + Manifest.publicName {
      let file = output.appendingPathComponent(path)
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        result[path] = try String(contentsOf: file, encoding: .utf8)
      }
    }
    return result
  }
}
