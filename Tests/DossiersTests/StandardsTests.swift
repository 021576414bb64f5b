import Foundation
import TestSupport
import Testing

@testable import Dossiers

/// What the validators and the structure of PDFs say; `make validation` installs both readers.
@Suite("PDFs keep PDF/UA-1 and PDF/A-2a")
struct StandardsTests {
  /// What inspect_pdf.py tells of a file.
  struct Inspection: Decodable {
    let failures: [String]
    let bookmarks: [String]
    let notes: [String]
    let passages: [[String]]
  }

  /// Inspects files; the text of their structure only if it is asked for, since that takes longest.
  static func inspections(_ files: [String], withPassages: Bool = false) throws -> [Inspection] {
    let script = SmallPortal.repository.appendingPathComponent("Tests/DossiersTests/inspect_pdf.py").path
    let python = SmallPortal.repository.appendingPathComponent(".tools/validation/bin/python3").path
    return try Program.output(python, [script] + (withPassages ? ["--passages"] : []) + files).split(separator: "\n")
      .map {
        try JSONDecoder().decode(Inspection.self, from: Data($0.utf8))
      }
  }

  @Test("no rule is broken, each heading has its bookmark, each note is linked with its call")
  func standards() async throws {
    let typeset = try await Portals.typesetSample.value + Portals.typesetSmall.value
    let inspections = try Self.inspections(typeset.map(\.file))
    #expect(inspections.count == typeset.count)
    for (typeset, inspection) in zip(typeset, inspections) {
      #expect(inspection.failures == [], "\(typeset.document.path)")
      #expect(inspection.notes.allSatisfy { $0 == "is linked" }, "\(typeset.document.path)")
      let headings = typeset.document.content.parts.flatMap(\.headings).filter { $0.level <= 3 }
      let titles = headings.map { heading in
        String(repeating: "  ", count: heading.level - 1) + (heading.number.map { $0 + "\u{A0}" } ?? "")
          + heading.text.plain
      }
      #expect(inspection.bookmarks == titles, "\(typeset.document.path)")
    }
    #expect(inspections.contains { !$0.notes.isEmpty })
  }

  @Test("a file that breaks them is found out")
  func red() async throws {
    let typeset = try #require(try await Portals.typesetSmall.value.first)
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("broken.pdf")
    var bytes = Data(typeset.dossier.pdf)
    let part = try #require(bytes.range(of: Data("<pdfuaid:part>1<".utf8)))
    bytes[part.upperBound - 2] = UInt8(ascii: "9")
    try bytes.write(to: file)
    let failures = try Self.inspections([file.path]).flatMap(\.failures)
    #expect(failures.count == 1)
    #expect(failures.first?.hasPrefix("ua1: ") == true, "\(failures)")
  }

  @Test("passages in another language say so in the structure, those in notes as well, and nothing else does")
  func passages() async throws {
    let portal = try LanguageTests.foreign()
    let folder = try TemporaryFolder()
    let composed = try await portal.composed()
    let typeset = try await composed.typeset(cache: folder.path("cache"))
    let index = try #require(composed.documents.firstIndex { $0.path == "fonds/fonds.en" })
    let file = folder.url.appendingPathComponent("foreign.pdf")
    try Data(typeset[index].pdf).write(to: file)
    let inspection = try #require(try Self.inspections([file.path], withPassages: true).first)
    #expect(inspection.failures == [])
    #expect(inspection.notes == ["is linked"])
    let title = "Des puits"
    #expect(
      inspection.passages.filter { $0[0] == "fr" }.map { $0[1] } == [
        // Twice in the contents, in the summary, over the chapter, over the annex, among the documents, on the compliance page.
        title, title, title, title + "Creuser des puits.", "Introduction, voir la rencontre.", "Il y fait chaud1",
        "Surtout en mai.•Et en juin..", "Réservé aux bailleurs.", title, "Les puits restent.", title, title,
      ])
  }

  @Test("a document of two languages is in the one and then in the other")
  func together() async throws {
    let typeset = try await Portals.typesetSample.value
    let bilingual = try #require(typeset.first { $0.document.content.parts.count == 2 })
    let inspection = try #require(try Self.inspections([bilingual.file], withPassages: true).first)
    #expect(inspection.passages.map { $0[0] } == ["fr", "en"])
    for (part, passage) in zip(bilingual.document.content.parts, inspection.passages) {
      #expect(passage[1].hasPrefix(part.cover.organisation.plain + part.cover.title.plain))
    }
  }
}
