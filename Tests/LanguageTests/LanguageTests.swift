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

@Suite("Tags of languages")
struct LanguageTagTests {
  @Test(
    "are told apart by all of their letters, also where they begin alike",
    arguments: [
      ("fr", "fr", true), ("fr", "en", false), ("fr", "fr-ne", false), ("ha-arab-ne", "ha-arab-ne", true),
      ("ha-arab-ne", "ha-arab-ng", false), ("ha-arab", "ha-arab-ne", false), ("ff-latn-", "ff-latn", false),
      ("ff-adlma", "ff-adlma-1", false),
    ])
  func equality(_ first: String, _ second: String, _ isEqual: Bool) {
    let (left, right) = (Language(first), Language(second))
    #expect((left == right) == isEqual)
    #expect(Set([left, right]).count == (isEqual ? 1 : 2))
  }

  @Test(
    "choose the rules of typography by their first part",
    arguments: [
      ("fr", "« a » b\u{202F}!"), ("fr-ne", "« a » b\u{202F}!"), ("en", "“a” b!"), ("en-gb", "“a” b!"),
      ("fra", "\"a\" b !"),
      ("enf", "\"a\" b !"), ("ff", "\"a\" b !"),
    ])
  func traditions(_ tag: String, _ expected: String) throws {
    let language = try #require(Language(tag))
    let set = Typography(language, .imprimerie)?.plain("\"a\" b !") ?? "\"a\" b !"
    #expect(set == expected.replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»"))
  }
}
