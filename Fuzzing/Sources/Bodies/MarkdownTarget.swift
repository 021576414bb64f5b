import Language
import Markup

@testable import Markdown

/// Markdown: reading is repeatable, lines lie in the text, and what is written is sound HTML that holds what the text holds.
enum MarkdownTarget {
  static let words = [
    "# ", "## ", "### ", "\n", "\n\n", "> ", "- ", "* ", "+ ", "1. ", "2) ", "    ", "\t", "```", "~~~", "---", "===",
    "***", "| a | b |", "|---|", "|:-:|", "-|-", "\\|", "|", "[^1]", "[^1]: ", "[^a", "]: ", "[", "](", ")", "![", "<",
    ">", "<b>", "</b>", "<!-- -->", "<script>", "<a href=\"", "&lt;", "&#60;", "&#x3c;", "&quot;", "&amp;", "&", "\"",
    "'", "*", "**", "_", "__", "`", "``", "\\", "  \n", "\\\n", "javascript:", "JaVaScRiPt:", "java\tscript:", "data:",
    "vbscript:", "http://", "//", "mailto:", "passerelle-note:", "[a]: ", "#", "?", "%", "\u{A0}", "+   ", "«", "\r\n",
    "1er", "2ème", "km2", "é", "🙂", "\u{0}", "\u{FEFF}",
  ]

  private static let rules: [Typography] = ["fr", "en"].compactMap { Language($0) }.compactMap {
    Typography($0, .imprimerie)
  }

  private static let options: HTMLWriter.Options = {
    var options = HTMLWriter.Options()
    options.backToText = "Retour \"au\" <texte>"
    options.notesTitle = "Notes & <renvois>"
    options.tableTitle = "Tableau \"<&"
    return options
  }()

  static func read(_ bytes: [UInt8]) throws(Complaint) {
    let document = MarkdownParser.parse(bytes)
    try require(document == MarkdownParser.parse(bytes), "the second reading differs from the first")
    try checkLines(of: document, in: bytes)
    try checkCut(of: document, in: bytes)
    try require(PackedBlocks(document.blocks).blocks == document.blocks, "the text is not read as it was packed")
    let html = HTMLWriter.html(document, options).markup
    try SoundHTML.check(html)
    try require(!document.plainText.contains("\u{0}"), "the plain text holds a zero")
    let whole = document.excerpt(document.blocks)
    try require(HTMLWriter.html(whole, options).markup == html, "an excerpt of all blocks reads differently: \(html)")
    try require(whole.headings == document.headings, "an excerpt of all blocks has other headings")
    let parts = document.sections.flatMap { section in (section.heading.map { [.heading($0)] } ?? []) + section.blocks }
    try require(parts == document.blocks, "the sections are not the whole text")
    for typography in rules {
      let once = document.set(by: typography)
      try require(once.headings.map(\.anchor) == document.headings.map(\.anchor), "typography has changed an anchor")
      let setHTML = HTMLWriter.html(once, options).markup
      try SoundHTML.check(setHTML)
      let again = HTMLWriter.html(once.set(by: typography), options).markup
      try require(again == setHTML, "\(typography): set once \(setHTML), set twice \(again)")
    }
  }

  /// A text is cut where tables are looked for, unless it holds code or HTML: a sign of it behind the text changes nothing.
  private static func checkCut(of document: Document, in bytes: [UInt8]) throws(Complaint) {
    guard !(["<", "```", "~~~", "[^"] as [StaticString]).contains(where: bytes[...].holds) else { return }
    let whole = MarkdownParser.parse(bytes + "\n\n\\<\n".utf8)
    try require(whole.blocks == document.blocks + [.paragraph([.text("<")])], "tables differ where the text is cut")
  }

  private static func checkLines(of document: Document, in bytes: [UInt8]) throws(Complaint) {
    let lines = 1...max(1, Line.lines(of: bytes).count)
    for problem in document.problems { try require(lines.contains(problem.line), "\(problem) is outside of \(lines)") }
    for heading in document.headings {
      try require(lines.contains(heading.line), "“\(heading.text)” is on line \(heading.line) outside of \(lines)")
    }
    for link in document.destinations { try require(lines.contains(link.line), "\(link) is outside of \(lines)") }
    for (label, line) in document.noteLines {
      try require(lines.contains(line), "the note \(label) is on line \(line) outside of \(lines)")
    }
  }
}
