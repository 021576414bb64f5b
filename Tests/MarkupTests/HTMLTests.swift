import Markup
import Testing

@Suite("HTML by type")
struct HTMLTests {
  @Test("a text is escaped, markup is not, in content and attributes")
  func escaping() {
    let text = "<script>\"'&</script>"
    let html: HTML = "<p title=\"\(text)\">\(text)\(HTML(trusted: "<br>"))\(3)</p>"
    let escaped = "&lt;script&gt;&quot;&#39;&amp;&lt;/script&gt;"
    #expect(html.markup == "<p title=\"\(escaped)\">\(escaped)<br>3</p>")
  }

  @Test("control characters are left out, white space is kept")
  func controlCharacters() {
    #expect(HTML(text: "a\u{0}b\u{8}c\u{7F}d\te\nf").markup == "abcd\te\nf")
  }

  @Test(
    "an address that could run a script is refused, as browsers would read it",
    arguments: [
      "javascript:x", "JavaScript:x", " java\nscript:x", "data:text/html,x", "vbscript:x", "\u{1}javascript:x", "x:y",
    ])
  func unsafe(_ text: String) {
    #expect(Address(checking: text) == nil)
  }

  @Test(
    "an address of a page, site or mailbox is taken as it stands",
    arguments: ["a/b.html", "../x.html#y:z", "?q=a:b", "https://example.org/a:b", "mailto:a@example.org", "#a", ""])
  func safe(_ text: String) {
    #expect(Address(checking: text)?.text == text)
  }

  @Test("JSON escapes what would end a script or a string")
  func json() {
    let value = JSON.object([
      ("a", .string("</script>\"\\\n\u{2028}")), ("b", .array([.number(1), .bool(true), .null])),
    ])
    #expect(value.text == #"{"a":"\u003c/script\u003e\"\\\n\u2028","b":[1,true,null]}"#)
    #expect(
      JSON.string("l’eau – €\u{2029}&\u{1}\u{1F}\u{7F}\r\t\u{2027}é").text
        == "\"l’eau – €\\u2029\\u0026\\u0001\\u001f\\u007f\\r\\t\u{2027}é\"")
  }
}
