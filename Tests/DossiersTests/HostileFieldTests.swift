import Foundation
import Language
import Markdown
import Markup
import Templates
import TestSupport
import Testing

@testable import Briefs
@testable import Dossiers

/// Words that would do something if Typst read them as its own, in every field of every record that a dossier shows.
@Suite("Typst code in any field comes out as it was written")
struct HostileFieldTests {
  /// What stands behind each text; its quotation marks have no partner and its dashes no spaces, so that typography leaves them.
  private static let mark = "#import \"x #panic() $x$ *a* @ref <label> \\ \\u{41} `b` // /* = + -~ #[c]--'"

  /// Puts the mark behind each text of each record.
  private struct Marker: RecordSetVisitor, FieldWalk {
    static let changesValues = true
    var path: FieldPath = []
    var audience = Audience.public

    mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
      set = RecordSet(
        set.briefs.map { brief in
          var record = brief.record
          record.visit(&self)
          return brief.with(record)
        })
    }

    mutating func text(_ text: inout LocalizedText) {
      text = LocalizedText(text.entries.map { ($0.language, $0.value + " " + mark) }, isInvariant: text.isInvariant)
    }

    mutating func string(_ string: inout String) {
      // A profile is found by its name.
      if path.lastKey != "profile" { string += " " + mark }
    }
  }

  /// Text as it can be compared: lines may break at any space, and words at hyphens that are not the author's.
  private func compact(_ text: String) -> String {
    text.filter { !$0.isWhitespace && $0 != "\u{AD}" && $0 != "\u{200B}" }
  }

  private func count(in text: String) -> Int { compact(text).ranges(of: compact(Self.mark)).count }

  @Test("each is printed once for each place at which it is shown")
  func fields() async throws {
    let sample = try await Portals.sample.value
    let base = sample.catalogue
    var records = base.records
    var marker = Marker()
    records.visit(&marker)
    let catalogue = Catalogue(
      configuration: base.configuration, strings: base.strings, codeLists: base.codeLists, profiles: base.profiles,
      buildDate: base.buildDate, files: base.files, records: records)
    let document = try #require(DossierPlan(catalogue).documents.first { $0.path == "usaid/usaid.fr" })
    let folder = try TemporaryFolder()
    let typesetter = try Typesetter(
      folder: Installation.folder, content: sample.content, cache: folder.path("cache"))
    guard case .typeset(let dossier)? = try await typesetter.typeset([document]).first else {
      Issue.record("the dossier is not typeset")
      return
    }
    let file = folder.url.appendingPathComponent("dossier.pdf")
    try Data(dossier.pdf).write(to: file)
    let inspection = try #require(try StandardsTests.inspections([file.path], withPassages: true).first)
    #expect(inspection.failures == [])

    let part = document.content.parts[0]
    var layout = LayoutTexts(pageCount: 1, seesCharts: true)
    layout.readParts(of: DossierJSON(document.content).json)
    let shown = count(in: layout.texts.joined())
    let inContents = part.headings.filter { $0.level <= 2 }.map { count(in: $0.text.plain) }.reduce(0, +)
    #expect(shown > 400)
    #expect(inContents == 2 * document.projects.count)
    #expect(count(in: inspection.passages.map { $0[1] }.joined()) == shown + inContents)
  }
}
