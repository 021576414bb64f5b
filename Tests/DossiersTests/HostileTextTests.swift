import Foundation
import TestSupport
import Testing

@testable import Dossiers

/// Texts that no one should write, and someone will.
@Suite("Hostile text comes out as text, in its order")
struct HostileTextTests {
  /// A dossier of a portal, typeset and read again.
  private struct Printed {
    let dossier: TypesetDossier
    let file: String
    let inspection: StandardsTests.Inspection
    private let folder: TemporaryFolder

    init(_ portal: SmallPortal, withPassages: Bool = true) async throws {
      folder = try TemporaryFolder()
      dossier = try #require(try await portal.composed().typeset(cache: folder.path("cache")).first)
      file = folder.path("dossier.pdf")
      try Data(dossier.pdf).write(to: URL(fileURLWithPath: file))
      inspection = try #require(try StandardsTests.inspections([file], withPassages: withPassages).first)
    }

    /// All words, without the spaces between them, and without the places where lines and words may break.
    var text: String { HostileTextTests.compact(inspection.passages.map { $0[1] }.joined()) }

    /// The first of some texts that does not stand behind those before it.
    func firstOutOfOrder(_ texts: [String]) -> String? {
      var rest = text[...]
      return texts.first { expected in
        guard let range = rest.firstRange(of: HostileTextTests.compact(expected)) else { return true }
        rest = rest[range.upperBound...]
        return false
      }
    }
  }

  private static func compact(_ text: String) -> String {
    text.filter { !$0.isWhitespace && $0 != "\u{AD}" && $0 != "\u{200B}" }
  }

  @Test("Typst code in running text, headings, lists, tables, notes and code")
  func code() async throws {
    let portal = try SmallPortal()
    // The quotation mark has no partner and the dash no spaces, so that typography leaves them.
    let code = "#import \"x #panic() $x$ @ref \\<label> \\\\ \\\\u{41} // /\\* = + -~ #[c]--"
    let shown = "#import \"x #panic() $x$ @ref <label> \\ \\u{41} // /* = + -~ #[c]--"
    try portal.writeContext(
      """
      1\(code)[^n] *2\(code)* **3\(code)** [4\(code)](https://example.org) `5 #panic() $x$ \\u{41}`

      ### 6\(code)

      - 7\(code)

      > 8\(code)

      | 9\(code) |
      |---|
      | 10\(code) |

      ```
      11 #import "x"
      $x$ \\u{41} <label>
      ```

      [^n]: 12\(code)
      """)
    let printed = try await Printed(portal)
    #expect(printed.inspection.failures == [])
    #expect(
      printed.firstOutOfOrder(
        ["1" + shown + "1", "12" + shown] + (2...4).map { "\($0)" + shown } + ["5 #panic() $x$ \\u{41}"]
          + (6...10).map { "\($0)" + shown } + ["11 #import \"x\"", "$x$ \\u{41} <label>"]) == nil)
  }

  @Test("right-to-left text, deep nesting, a picture without words, a cell higher than a page")
  func oddities() async throws {
    let portal = try SmallPortal()
    try portal.write("projects/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>")
    let lists = (0..<30).map { String(repeating: "  ", count: $0) + "- niveau \($0)" }.joined(separator: "\n")
    let emphasis =
      (0..<40).map { $0 % 2 == 0 ? "*e\($0) " : "**e\($0) " }.joined() + "fin"
      + (0..<40).reversed().map {
        $0 % 2 == 0 ? "*" : "**"
      }.joined()
    let cell = (0..<3000).map { "m\($0)" }
    try portal.writeContext(
      """
      \(lists)

      \(String(repeating: "> ", count: 60))citation

      \(emphasis)

      ![](plan.svg)

      | a | b |
      |---|---|
      | \(cell.joined(separator: " ")) | x |

      السلام عليكم ورحمة
      """)
    let printed = try await Printed(portal)
    #expect(printed.inspection.failures == [])
    #expect(
      printed.firstOutOfOrder(
        (0..<30).map { "niveau \($0)" } + ["citation"] + (0..<40).map { "e\($0)" } + ["fin"] + cell)
        == nil)
    // Arabic stands on the page from right to left; poppler gives it back as it is read.
    let text = try Program.output("/usr/bin/pdftotext", ["-layout", printed.file, "-"])
    #expect(text.contains("السلام عليكم ورحمة"))
    #expect(text.contains("m2999"))
  }

  @Test("a hundred notes, each linked with its call, and notes that call notes")
  func notes() async throws {
    let portal = try SmallPortal()
    let calls = (0..<100).map { "n\($0)[^\($0)]" }.joined(separator: " ")
    let notes = (0..<100).map { "[^\($0)]: Note numéro \($0)\($0 < 40 ? "[^c\($0)]" : "").\n" }.joined(separator: "\n")
    let called = (0..<40).map { "[^c\($0)]: Suite \($0)\($0 < 39 ? "[^c\($0 + 1)]" : "").\n" }.joined(separator: "\n")
    try portal.writeContext(calls + "\n\n" + notes + "\n" + called)
    try portal.edit(
      "dossiers/fonds.fr.md", "Voici notre demande.",
      "## Un [lien](https://example.org) et une note[^h]\n\nVoici.\n\n[^h]: Note du titre.")
    let printed = try await Printed(portal)
    #expect(printed.inspection.failures == [])
    #expect(printed.inspection.notes.count > 100)
    #expect(printed.inspection.notes.allSatisfy { $0 == "is linked" })
    let text = printed.text
    #expect((0..<100).filter { !text.contains("Notenuméro\($0)") } == [])
    // A note of a heading is called where the heading stands, not in the contents.
    #expect(text.ranges(of: "Notedutitre").count == 1)
    #expect((0..<40).filter { !text.contains("Suite\($0)") } == [])
  }

  @Test("titles of a thousand letters, on the cover, over the pages and in the bookmarks")
  func titles() async throws {
    let portal = try SmallPortal()
    let title = String(repeating: "Un très long titre ", count: 60) + "fin"
    try portal.edit("dossiers/fonds.fr.md", "title: Un dossier", "title: \"\(title)\"")
    try portal.edit("projects/puits.fr.md", "title: Des puits", "title: \"\(title)\"")
    let printed = try await Printed(portal)
    #expect(printed.inspection.failures == [])
    #expect(printed.inspection.bookmarks.contains("2\u{A0}" + title))
    #expect(printed.firstOutOfOrder([title, title, title, title]) == nil)
    let info = try Program.output("/usr/bin/pdfinfo", ["-enc", "UTF-8", printed.file])
    #expect(info.contains("Title:           \(title)\n"))
    // Nothing stands outside of the page.
    let words = try Program.output("/usr/bin/pdftotext", ["-bbox", printed.file, "-"])
    #expect(words.matches(of: /[xy]Min="-[^\n]*/).prefix(3).map { String($0.0) } == [])
  }

  @Test("a word of nearly two million letters")
  func word() async throws {
    let portal = try SmallPortal()
    try portal.writeContext(String(repeating: "x", count: 1_900_000))
    let folder = try TemporaryFolder()
    let dossier = try #require(try await portal.composed().typeset(cache: folder.path("cache")).first)
    let file = folder.path("word.pdf")
    try Data(dossier.pdf).write(to: URL(fileURLWithPath: file))
    let text = try Program.output("/usr/bin/pdftotext", [file, "-"])
    // The rest of the dossier has few.
    #expect((1_900_000..<1_900_100).contains(text.utf8.count { $0 == UInt8(ascii: "x") }))
    #expect(dossier.pages > 400)
  }

  @Test("a budget of four hundred lines: all of them, under headings on each page, and they add up")
  func rows() async throws {
    let portal = try SmallPortal()
    let lines = (1...400).map { number in
      """
          - code: "L\(number)"
            category: \(number % 2 == 0 ? "works" : "travel")
            label: {fr: Ligne \(number), en: Line \(number)}
            amount: \(number).\(number % 90 + 10)

      """
    }.joined()
    let cents = (1...400).map { $0 * 100 + $0 % 90 + 10 }.reduce(0, +)
    try portal.replace(
      from: "budget:\n", upTo: "risks:\n",
      with: "budget:\n  currency: EUR\n  total: \(cents / 100).\(cents % 100)\n  lines:\n\(lines)")
    try portal.edit("projects/puits.fr.md", "{code: A1, output: P1,", "{code: A1, output: P1, costless: true,")
    let composed = try await portal.composed()
    let document = try composed.document("fonds/fonds.fr")
    let part = document.content.parts[0]
    let table = try #require(part.elements.tables.first { $0.caption == "Budget détaillé" })
    let conventions = try #require(composed.catalogue.strings[part.language]).conventions
    #expect(ShownSums(conventions: conventions).faults(in: table) == [])

    let printed = try await Printed(portal, withPassages: false)
    #expect(printed.inspection.failures == [])
    let pages = try PrintedPages(pdf: printed.file)
    #expect(PrintedTable(table: table, conventions: conventions).faults(in: pages.lines[...])?.faults == [])
    let rows = pages.lines.compactMap { $0.first?.text }.filter { $0.hasPrefix("L") && Int($0.dropFirst()) != nil }
    let odd = stride(from: 1, through: 400, by: 2).map { "L\($0)" }
    #expect(rows == stride(from: 2, through: 400, by: 2).map { "L\($0)" } + odd)

    let texts = try Program.output("/usr/bin/pdftotext", ["-layout", printed.file, "-"]).split(separator: "\u{C}")
    let withRows = texts.filter { $0.contains(/\n *L\d+ Ligne/) }
    #expect(withRows.count > 6)
    for text in withRows {
      #expect(text.contains(/\n *Ligne +Activité +Unité +Quantité +Coût unitaire \(EUR\) +Montant \(EUR\)\n/))
      // The heading of the group is repeated as well, where its rows go on.
      #expect(text.contains(/\n *[12] (Chantiers|Déplacements)\n/))
    }
  }
}
