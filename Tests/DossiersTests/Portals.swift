@testable import Dossiers
import Foundation
import Language
import TestSupport
import Testing

@testable import Briefs

/// The dossiers of a portal, composed.
struct Composed: Sendable {
  let catalogue: Catalogue
  let content: ContentFolder
  let documents: [DossierPlan.Document]
  /// What the reading found wrong.
  let problems: [Diagnostic]

  /// The document of a path, such as `fonds/fonds.fr`.
  func document(_ path: String) throws -> DossierPlan.Document {
    try #require(documents.first { $0.path == path }, "there is \(documents.map(\.path))")
  }
}

extension SmallPortal {
  /// The dossiers of the portal as it stands; it may have warnings, but no errors.
  func composed() async throws -> Composed {
    let outcome = try await read()
    return try Composed(outcome)
  }

  /// The portal's one dossier in French.
  func document() async throws -> DossierPlan.Document { try await composed().document("fonds/fonds.fr") }
}

extension Composed {
  /// Composes what was read.
  fileprivate init(_ outcome: CatalogueReader.Outcome) throws {
    let errors = outcome.problems.filter { $0.severity == .error }.map { "\($0.place.file): \($0.message)" }
    try #require(errors == [])
    let whole = try #require(outcome.catalogue)
    self.init(
      catalogue: whole, content: outcome.content, documents: DossierPlan(whole).documents,
      problems: outcome.problems)
  }
}

/// The portals that several tests look at, each read once.
enum Portals {
  /// The sample portal, read for the day for which `make test` builds it.
  static let sample = Task {
    let folder = try ContentFolder(SmallPortal.repository.appendingPathComponent("content").path)
    return try Composed(await CatalogueReader.read(folder, buildDate: try #require(Period("2026-11-24"))))
  }

  /// The small portal; its folder stays as long as the tests run, since pictures and annexes are read from it.
  static let small = Task {
    let portal = try SmallPortal()
    return (portal: portal, composed: try await portal.composed())
  }

  /// Both.
  static var all: [DossierPlan.Document] {
    get async throws { try await sample.value.documents + small.value.composed.documents }
  }
}

extension SmallPortal {
  /// Replaces what stands in a file from one text up to another.
  func replace(from start: String, upTo end: String, in path: String = "projects/puits.fr.md", with text: String)
    throws
  {
    let whole = try String(contentsOf: content.appendingPathComponent(path), encoding: .utf8)
    let first = try #require(whole.range(of: start))
    let last = try #require(whole.range(of: end, range: first.upperBound..<whole.endIndex))
    try write(path, whole.replacingCharacters(in: first.lowerBound..<last.lowerBound, with: text))
  }

  /// Puts a text in the place of the project's context.
  func writeContext(_ text: String) throws { try edit("projects/puits.fr.md", "Il y fait chaud.", text) }

  /// Shows the dossier's amounts in another currency as well.
  func addCurrency(_ code: String, minorDigits: Int, rate: String) throws {
    if !["EUR", "XOF"].contains(code) {
      try edit("portal.yml", "currencies:\n", "currencies:\n  - {code: \(code), minorDigits: \(minorDigits)}\n")
    }
    try edit(
      "dossiers/fonds.fr.md", "donor: fonds\n",
      "donor: fonds\ncurrency:\n  code: \(code)\n  rateDate: 2026-11-02\n  rates:\n    - \(rate)\n")
  }
}

extension SmallPortal {
  /// The HTML of one of the portal's dossiers, without PDF.
  func html(_ path: String = "fonds/fonds.fr") async throws -> String {
    let composed = try await composed()
    return try await composed.html(try composed.document(path))
  }
}

extension Composed {
  /// The HTML of a document; `typeset` is what came of typesetting it, if it was done.
  func html(_ document: DossierPlan.Document, _ typeset: TypesetDossier? = nil) async throws -> String {
    let files = try await DossierFiles(content).files([document], typeset: [typeset])
    let file = try #require(files.first { $0.path == document.path + ".html" })
    return String(decoding: file.bytes, as: UTF8.self)
  }
}

extension TypesetDossier {
  /// What comes of typesetting where only the pages of chapters matter.
  static func measured(_ chapters: String) -> TypesetDossier? {
    TypesetDossier(pdf: Array("%PDF-".utf8), measures: "99\t" + chapters)
  }
}
