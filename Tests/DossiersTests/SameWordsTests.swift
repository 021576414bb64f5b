import Dossiers
import Markup
import Templates
import TestSupport
import Testing

/// HTML and PDF are written from one composition; these tests read both writings back and compare them word by word.
@Suite("HTML and PDF say the same")
struct SameWordsTests {
  /// How many pages each chapter has, as both are told here; few enough for every limit.
  private static let pageCount = 3

  /// The words of the elements of a part in HTML: what lies behind the contents, without the texts and numbers of notes.
  private func words(ofPart number: Int, in page: String) -> [String] {
    var depth = 0
    var part = -1
    var isBehindContents = false
    var skipped: String?
    var text = ""
    for piece in PageReader(page).pieces {
      switch piece {
      case .text(let words):
        if part == number, isBehindContents, skipped == nil { text += words }
      case .tag(let tag):
        if tag["class"] == "part" { part += 1 }
        if tag.name == "nav", tag.isClosing { isBehindContents = true }
        if tag["class"] == "cover" { isBehindContents = false }
        if skipped == nil, tag["class"] == "notes" || tag.name == "svg" || tag["role"] == "doc-noteref" {
          skipped = tag.name
        }
        if tag["role"] == "img" || tag.name == "img", part == number, isBehindContents {
          text += (tag["aria-label"] ?? tag["alt"] ?? "") + " "
        }
        if let name = skipped, tag.name == name {
          depth += tag.isClosing ? -1 : 1
          if depth == 0 { skipped = nil }
        }
        if !["a", "em", "strong", "span", "sup", "code", "img"].contains(tag.name) { text += " " }
      }
    }
    return text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  @Test("word by word, in each dossier of both portals")
  func words() async throws {
    for composed in [try await Portals.sample.value, try await Portals.small.value.composed] {
      for document in composed.documents { try await compare(document, of: composed) }
    }
  }

  @Test("with every kind of text in it")
  func everyKind() async throws {
    let portal = try SmallPortal()
    try portal.write("projects/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>")
    try portal.writeContext(
      """
      Un *mot*, un `code`[^a], une ligne\\
      coupée, ![un dessin](plan.svg), un [lien](https://example.org).

      ### Sous-titre

      1. un
      2. deux
         > cité

      ```
      let x = "<&>"
      ```

      | a | b |
      |---|--:|
      | *x* | 1 |

      ![Un plan](plan.svg "Sa *légende*")

      [^a]: Une note.
      """)
    let composed = try await portal.composed()
    try await compare(try composed.document("fonds/fonds.fr"), of: composed)
    withExtendedLifetime(portal) {}
  }

  private func compare(_ document: DossierPlan.Document, of composed: Composed) async throws {
    let parts = DossierJSON(document.content).json["parts"]?.items ?? []
    #expect(parts.count == document.content.parts.count)
    let chapters = document.projects.map { _ in SameWordsTests.pageCount }
    let measures = parts.map { _ in chapters.map(String.init).joined(separator: ",") }.joined(separator: ";")
    let page = try await composed.html(document, TypesetDossier.measured(measures))
    for (number, part) in parts.enumerated() {
      let elements = try #require(part["elements"])
      var layout = LayoutTexts(pageCount: SameWordsTests.pageCount)
      layout.read(elements)
      let typeset = layout.texts.joined().replacing("\u{200B}", with: "").split(whereSeparator: \.isWhitespace)
        .map(String.init)
      let written = words(ofPart: number, in: page)
      #expect(typeset.count > 200)
      let place = zip(typeset, written).enumerated().first { $1.0 != $1.1 }?.offset ?? min(typeset.count, written.count)
      // From the first difference on; nothing is left if there is none.
      #expect(typeset[place...].prefix(20) == written[place...].prefix(20), "\(document.path), word \(place)")
    }
  }
}
