import Briefs
import Foundation
import TestSupport
import Testing

@testable import Dossiers

/// A folder of a test's own, which is removed with the value.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("passerelle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of something in it.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file, which can be run if that is wanted.
  func write(_ name: String, _ text: String, isExecutable: Bool = false) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    if isExecutable { try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path) }
  }
}

/// What `make typesetter` has installed, and stand-ins for it.
enum Installation {
  static let folder = SmallPortal.repository.appendingPathComponent(".tools/typesetting").path

  /// The same fonts and versions, with another program in the place of Python.
  static func standIn(_ program: String, in folder: TemporaryFolder) throws -> String {
    try folder.write("typesetting/bin/python3", "#!/bin/sh\n" + program, isExecutable: true)
    try folder.write(
      "typesetting/installed", try String(contentsOfFile: Installation.folder + "/installed", encoding: .utf8))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("typesetting/fonts"), withDestinationPath: Installation.folder + "/fonts")
    return folder.path("typesetting")
  }
}

extension Composed {
  /// What comes of typesetting all documents.
  func outcomes(installation: String = Installation.folder, cache: String) async throws -> [Typesetter.Outcome] {
    try await Typesetter(folder: installation, content: content, cache: cache).typeset(documents)
  }

  /// All documents typeset; those that cannot be fail the test.
  func typeset(installation: String = Installation.folder, cache: String) async throws -> [TypesetDossier] {
    try await outcomes(installation: installation, cache: cache).map { outcome in
      switch outcome {
      case .typeset(let dossier): dossier
      case .failed(let messages): throw Untypeset(messages: messages)
      }
    }
  }

  /// Why a document could not be typeset.
  struct Untypeset: Error {
    let messages: [String]
  }
}

extension Portals {
  /// The sample portal's dossiers, typeset once for all tests.
  static let typesetSample = Task { try await typeset(try await sample.value) }

  /// The small portal's.
  static let typesetSmall = Task { try await typeset(try await small.value.composed) }

  /// A document with its PDF, in a file that stays as long as the tests run.
  struct Typeset: Sendable {
    let document: DossierPlan.Document
    let dossier: TypesetDossier
    let file: String
  }

  private static let files = Task { try TemporaryFolder() }

  private static func typeset(_ composed: Composed) async throws -> [Typeset] {
    let folder = try await files.value
    let cache = try TemporaryFolder()
    return try zip(composed.documents, try await composed.typeset(cache: cache.path("cache"))).map {
      document, dossier in
      let file = folder.path(document.path.replacing("/", with: "-") + ".pdf")
      try Data(dossier.pdf).write(to: URL(fileURLWithPath: file))
      return Typeset(document: document, dossier: dossier, file: file)
    }
  }
}

/// Runs a program that is there where `make test` has run.
enum Program {
  /// Why a run came to nothing.
  struct Failure: Error {
    let program: String
    let status: Int32
    let complaint: String
  }

  /// What a program writes.
  static func output(_ path: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let (output, complaint) = (Pipe(), FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString))
    try Data().write(to: complaint)
    defer { try? FileManager.default.removeItem(at: complaint) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: complaint)
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        program: path, status: process.terminationStatus,
        complaint: try String(contentsOf: complaint, encoding: .utf8))
    }
    return text
  }
}
