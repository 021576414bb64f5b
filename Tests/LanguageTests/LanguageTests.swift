import Language
import Markup
import Testing

@Suite("The direction of languages")
struct DirectionTests {
  @Test(
    "follows from the language, or from the script that its tag names",
    arguments: [
      ("fr", false), ("en-gb", false), ("ar", true), ("ar-td", true), ("ar-latn", false), ("ff", false),
      ("ff-adlm", true),
      ("ha-arab-ne", true), ("tmh", false), ("und", false),
    ])
  func direction(_ tag: String, _ isRightToLeft: Bool) throws {
    #expect(try #require(Language(tag)).isRightToLeft == isRightToLeft)
  }

  @Test("words in another language say so, and say their direction if it is from right to left")
  func attributes() throws {
    let page = try #require(Language("fr"))
    let html = try ["en", "ar"].map { tag in
      Phrase("x", in: try #require(Language(tag)), for: page, .absent).html.markup
    }
    #expect(html == ["<span lang=\"en\">x</span>", "<span lang=\"ar\" dir=\"rtl\">x</span>"])
  }
}
