import TestSupport
import Testing

@Suite("Text that no one should write comes out as text, and soon")
struct HostileTextTests {
  private static let many = 100_000

  /// The text of a page that is made of a Markdown text.
  private func body(_ text: String) async throws -> Substring {
    let portal = try SmallPortal()
    try portal.write("themes/a.fr.md", "---\ntitle: Un titre\nuntranslated: {en: Test}\n---\n\n\(text)\n")
    #expect(try await portal.problems() == [])
    let page = try #require(try await site(of: portal)["fr/themes/a.html"])
    let start = try #require(page.firstRange(of: "</h1>")).upperBound
    let end = try #require(page.firstRange(of: "</main>")).lowerBound
    return page[start..<end]
  }

  @Test(
    "100,000 signs that open and never close",
    arguments: [
      ("[", "["), ("![", "!["), ("(", "("), ("[a](", "[a]("), ("<", "&lt;"), ("<a ", "&lt;a "), ("&", "&amp;"),
      ("\\\\", "\\"),
      ("*a ", "*a "), ("_a ", "_a "), ("`", "`"), ("{", "{"), ("|", "|"), ("~", "~"),
    ])
  func open(_ sign: String, _ shown: String) async throws {
    let text = "x " + String(repeating: sign, count: HostileTextTests.many) + "x"
    let expected = "<p>x " + String(repeating: shown, count: HostileTextTests.many) + "x</p>"
    #expect(try await body(text).contains(expected))
  }

  @Test("100,000 signs within one another", arguments: [("[", "]"), ("(", ")"), ("![", "]"), ("{", "}")])
  func nested(_ open: String, _ close: String) async throws {
    let text = [open, close].map { String(repeating: $0, count: HostileTextTests.many) }.joined(separator: "x")
    #expect(try await body(text).contains("<p>\(text)</p>"))
  }

  @Test("100,000 quotation marks and apostrophes are as many", arguments: ["\"", "'", "«", "» ", "’"])
  func quotes(_ sign: String) async throws {
    let shown = try await body("x " + String(repeating: sign, count: HostileTextTests.many) + "x")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
    #expect(shown.count { "\"'«»“”‘’".contains($0) } >= HostileTextTests.many)
  }

  @Test("a table of 10,000 rows has them all")
  func rows() async throws {
    let rows = (1...10_000).map { "| \($0) | b |" }.joined(separator: "\n")
    let table = try await body("| a | b |\n|---|---|\n" + rows)
    #expect(table.ranges(of: "<tr>").count == 10_001)
    #expect(table.contains("<tr>\n<td>10000</td>\n<td>b</td>\n</tr>\n</tbody>"))
  }

  @Test("footnotes that call each other stand once each")
  func notes() async throws {
    let text = try await body("a[^1]\n\n[^1]: un[^2]\n\n[^2]: deux[^1]")
    #expect(text.ranges(of: "<li id=\"_note-").count == 2)
    let many = (1...3_000).map { "[^\($0)]: note" }.joined(separator: "\n\n")
    let calls = (1...3_000).map { "[^\($0)]" }.joined(separator: " ")
    #expect(try await body(calls + "\n\n" + many).ranges(of: "<li id=\"_note-").count == 3_000)
  }

  @Test("a file whose name holds spaces, quotation marks and signs of markup is linked to as it is called")
  func names() async throws {
    let portal = try SmallPortal()
    try portal.write("themes/a \"b\" 'c' & <d> #1 ?.txt", "x")
    try portal.write(
      "themes/a.fr.md",
      "---\ntitle: Un titre\nuntranslated: {en: Test}\n---\n\n[x](<a \"b\" 'c' & \\<d\\> %231 ?.txt>)\n")
    #expect(try await portal.problems() == [])
    let page = try #require(try await site(of: portal)["fr/themes/a.html"])
    #expect(
      page.contains("<a href=\"../../files/themes/a%20%22b%22%20%27c%27%20%26%20%3Cd%3E%20%231%20%3F.txt\">x</a>"))
  }
}
