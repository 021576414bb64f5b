import Foundation
import TestSupport
import Testing

@testable import Markdown

@Suite("CommonMark, held against libcmark's own renderer")
struct CommonMarkTests {
  @Test("every example of the specification")
  func specification() throws {
    let examples = try SpecificationExample.all()
    #expect(examples.count > 600)
    for example in examples where !ExtendedText.isExtended(example.markdown) {
      #expect(plainHTML(example.markdown) == libcmarkHTML(example.markdown), "example \(example.example)")
    }
  }

  @Test("random documents")
  func randomDocuments() {
    var generator = SeededGenerator(seed: 2015)
    for number in 0..<3_000 {
      let text = RandomText.commonMark(&generator)
      guard !ExtendedText.isExtended(text) else { continue }
      #expect(plainHTML(text) == libcmarkHTML(text), "document \(number): \(text.debugDescription)")
    }
  }
}

@Suite("Tables, held against cmark-gfm")
struct TableTests {
  @Test(
    "tables in every surrounding",
    arguments: [
      "| a | b |\n| --- | --- |\n| 1 | 2 |",
      "a | b\n-|-\n1 | 2\n",
      "| a | b |\n|:--|:-:|\n| *x* | `y` |\n| 1 |\n| 1 | 2 | 3 |\nbar\n\nbar",
      "| a |\n| - |\n| \\| and `\\|` |\n| [link](/x \"t\") |\n",
      "| abc | def |\n| --- |\n| bar |\n",
      "| abc | def |\n| --- | --- |\n> quote\n",
      "| abc | def |\n| --- | --- |\n# heading\n",
      "| abc | def |\n| --- | --- |\n\nafter",
      "> | a | b |\n> |---|--:|\n> | 1 | 2 |\n\ntext",
      "- | a | b |\n  |---|---|\n  | 1 | 2 |\n- next\n",
      "1. one\n2. | a |\n   |---|\n   | x |\n",
      "text before\n| a | b |\n|---|---|\n| 1 | 2 |\n",
      "| # a | - b |\n|---|---|\n| > 1 | 2. x |\n",
      "| a | b |\n|---|---|\n| **x | y** |\n",
      "| _a_ | *b* |\n|---|---|\n| [x] | ![y](z) |\n\n[x]: /target\n",
      "| a |\n|---|\n| 1 |\n---\nafter\n",
      "    | a |\n    |---|\n",
      "```\n| a |\n|---|\n```\n",
      "| a |\n|---|\n```\ncode\n```\n",
    ])
  func table(_ text: String) throws {
    #expect(try plainHTML(text) == gfmHTML(text))
  }

  @Test("random tables")
  func randomTables() throws {
    var generator = SeededGenerator(seed: 5)
    for number in 0..<150 {
      let text = RandomText.table(&generator)
      #expect(try plainHTML(text) == gfmHTML(text), "document \(number): \(text.debugDescription)")
    }
  }
}

/// Whether a text holds a table or a footnote, which libcmark alone reads otherwise.
enum ExtendedText {
  static func isExtended(_ text: String) -> Bool {
    ExtendedSource(Array(text.utf8)).bytes != Array(text.utf8)
  }
}

enum RandomText {
  private static let blocks = [
    "# ", "## ", "> ", "- ", "* ", "1. ", "2) ", "   ", "    ", "\t", "```\n", "~~~ swift\n", "---\n", "===\n", "\n",
    "\n\n",
    "<div>\n", "<!-- x -->\n", "[a]: /u 't'\n", "***\n", "+ ",
  ]
  private static let inlines = [
    "*", "**", "_", "`", "``", "[a]", "[b](", ")", "](/u)", "![", "<", ">", "&amp;", "&#65;", "\\", "\\*", " ", "  \n",
    "\n", "a",
    "mot", "é", "«", "\u{202F}", "\"", "'", "!", "http://x.org/?a=b&c", "<http://x.org>", "<b>", "</b>", "0", "12", ".",
    "javascript:alert(1)", "|", "---", ":", "[^1]",
  ]

  static func commonMark(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      if Bool.random(using: &generator) { text += blocks.randomElement(using: &generator) ?? "" }
      for _ in 0..<Int.random(in: 0...6, using: &generator) { text += inlines.randomElement(using: &generator) ?? "" }
      if Bool.random(using: &generator) { text += "\n" }
    }
    return text
  }

  static func table(_ generator: inout SeededGenerator) -> String {
    let columns = Int.random(in: 1...4, using: &generator)
    let pieces = ["a", " ", "*", "**x**", "`c`", "\\|", "é", "[l](/u)", "_", "&amp;", "\\", "1", "- ", "# "]
    func row() -> String {
      let cells = (0..<columns).map { _ in
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
          .joined()
      }
      return "| " + cells.joined(separator: " | ") + " |\n"
    }
    let delimiters = (0..<columns).map { _ in ["---", ":--", "--:", ":-:", "-"].randomElement(using: &generator) ?? "-"
    }
    var text = Bool.random(using: &generator) ? "intro\n\n" : ""
    text += row() + "|" + delimiters.joined(separator: "|") + "|\n"
    for _ in 0..<Int.random(in: 0...3, using: &generator) { text += row() }
    return text + (Bool.random(using: &generator) ? "\nafter *x*\n" : "")
  }
}
