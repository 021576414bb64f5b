import Markup
import Testing

@testable import Markdown

private func portalHTML(_ text: String) -> String {
  var options = HTMLWriter.Options()
  options.backToText = "Retour"
  options.notesTitle = "Notes"
  return HTMLWriter.html(MarkdownParser.parse(Array(text.utf8)), options).markup
}

private func problems(_ text: String, firstLine: Int = 1) -> [Document.Problem] {
  MarkdownParser.parse(Array(text.utf8), firstLine: firstLine).problems
}

@Suite("What a brief's Markdown has beyond CommonMark")
struct ExtensionTests {
  @Test("footnotes: calls numbered by their order, texts at the end, several paragraphs")
  func footnotes() {
    let text = """
      One[^b] and two[^a], again[^b].

      [^a]: A *text*.
      [^b]: First paragraph.

          Second, see [there](x.md).

      After.
      """
    #expect(
      portalHTML(text) == """
        <p>One<sup><a id="_appel-1" href="#_note-1" role="doc-noteref">1</a></sup> and two<sup>\
        <a id="_appel-2" href="#_note-2" role="doc-noteref">2</a></sup>, again<sup>\
        <a id="_appel-1-2" href="#_note-1" role="doc-noteref">1</a></sup>.</p>
        <p>After.</p>
        <section class="notes" role="doc-endnotes" aria-label="Notes"><ol>
        <li id="_note-1">
        <p>First paragraph.</p>
        <p>Second, see <a href="x.md">there</a>.</p>
         <a href="#_appel-1" role="doc-backlink" aria-label="Retour">↩</a></li>
        <li id="_note-2">A <em>text</em>. <a href="#_appel-2" role="doc-backlink" aria-label="Retour">↩</a></li>
        </ol></section>

        """)
  }

  @Test("a call in code or behind a backslash is no call")
  func literalCalls() {
    #expect(
      portalHTML("`[^a]` and \\[^a]\n\n[^a]: x") == "<p><code>[^a]</code> and [^a]</p>\n")
  }

  @Test("a footnote without a call, without a text, or with two texts is reported at its line")
  func brokenFootnotes() {
    #expect(
      problems("Text[^x].\n\n[^y]: a\n\n[^y]: b", firstLine: 10) == [
        .init(kind: .noteWithoutText("x"), line: 10),
        .init(kind: .noteWithoutCall("y"), line: 12),
        .init(kind: .noteDefinedTwice("y"), line: 14),
      ])
  }

  @Test("a footnote without a text is reported at the line of its call, whatever follows it")
  func linesOfCalls() {
    #expect(
      problems("a\nb[^x]\nc[^y]\\\nd", firstLine: 10) == [
        .init(kind: .noteWithoutText("x"), line: 11), .init(kind: .noteWithoutText("y"), line: 12),
      ])
  }

  @Test(
    "what calls a footnote and what does not",
    arguments: [
      ("[^a]", ["a"]), ("[[^a]][^b-C_1]", ["a", "b-C_1"]), ("[^]", []), ("[^é]", []), ("[^a", []), ("^a]", []),
      ("[a^b]", []), ("[^a[^b]]", ["b"]),
    ])
  func calls(_ text: String, _ labels: [String]) {
    #expect(problems(text).map(\.kind) == labels.map { .noteWithoutText($0) })
  }

  @Test("headings get anchors from their words, told apart by a number")
  func anchors() {
    #expect(
      portalHTML("## Théorie du changement\n\n## L’œuvre : 1re étape\n\n## Théorie du *changement*\n\n## !") == """
        <h2 id="theorie-du-changement">Théorie du changement</h2>
        <h2 id="l-oeuvre-1re-etape">L’œuvre : 1re étape</h2>
        <h2 id="theorie-du-changement-2">Théorie du <em>changement</em></h2>
        <h2 id="section">!</h2>

        """)
  }

  @Test("an image alone is a figure, its title the caption; in running text it is an image")
  func figures() {
    #expect(
      portalHTML("![Carte](carte.svg \"Les cinq pays\")\n\nVoir ![a](b.png) ici.") == """
        <figure><img src="carte.svg" alt="Carte"><figcaption>Les cinq pays</figcaption></figure>
        <p>Voir <img src="b.png" alt="a"> ici.</p>

        """)
  }

  @Test("links to other sites are marked")
  func externalLinks() {
    #expect(
      portalHTML("[a](https://example.org/?x=1&y=2) [b](../c.md#d)") == """
        <p><a href="https://example.org/?x=1&amp;y=2" class="external" rel="external">a</a> <a href="../c.md#d">b</a></p>

        """)
  }

  @Test("raw HTML and unsafe addresses are left out and reported at their line")
  func unsafe() {
    let text = "a <b>b</b>\n\n<div>\nx\n</div>\n\n[c](javascript:alert(1))\n\n![d](data:text/html,x)"
    #expect(portalHTML(text) == "<p>a b</p>\n<p>c</p>\n<figure>d</figure>\n")
    #expect(
      problems(text) == [
        .init(kind: .rawHTML, line: 1), .init(kind: .rawHTML, line: 1), .init(kind: .rawHTML, line: 3),
        .init(kind: .unsafeAddress("javascript:alert(1)"), line: 7),
        .init(kind: .unsafeAddress("data:text/html,x"), line: 9),
      ])
  }

  @Test("lines are those of the file, also behind a table")
  func lines() {
    let document = MarkdownParser.parse(
      Array("## A\n\n| a |\n|---|\n| [x](y.md) |\n\n## B\n\n[z](w.md)".utf8), firstLine: 30)
    #expect(document.headings.map(\.line) == [30, 36])
    #expect(document.destinations.map(\.line) == [34, 38])
  }

  @Test("a table keeps the list it stands in tight")
  func tightList() {
    #expect(
      HTMLWriter.plainHTML(MarkdownParser.parse(Array("- one\n- two\n  | a |\n  |---|\n- three".utf8)))
        == "<ul>\n<li>one</li>\n<li>two\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n</li>\n<li>three</li>\n</ul>\n"
    )
  }

  @Test("a text is cut at its headings of level 2")
  func sections() {
    let document = MarkdownParser.parse(Array("Intro\n\n## A\n\n### a\n\nx\n\n## B".utf8))
    #expect(document.sections.map { $0.heading?.text } == [nil, "A", "B"])
    #expect(document.sections.map(\.blocks.count) == [1, 2, 0])
  }

  @Test("a table that would grow without bound stays text, and many equal headings take no time")
  func bounds() {
    let wide = "|" + String(repeating: "a|", count: 3_000) + "\n|" + String(repeating: "-|", count: 3_000) + "\n"
    let document = MarkdownParser.parse(Array((wide + String(repeating: "|c\n", count: 3_000)).utf8))
    #expect(document.blocks.count == 1)
    let headings = MarkdownParser.parse(Array(String(repeating: "# h\n", count: 20_000).utf8)).headings
    #expect(headings.last?.anchor == "h-20000")
  }

  @Test("deep nesting ends in a report, not in a crash")
  func nesting() {
    let quotes = String(repeating: "> ", count: 20_000) + "x"
    #expect(problems(quotes).map(\.kind) == [.nestedTooDeeply])
  }
}
