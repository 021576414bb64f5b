import Language
import Testing

@Suite("Plain letters, near words and languages")
struct FoldTests {
  @Test(
    "an address has plain letters, digits and hyphens",
    arguments: [
      ("Études & avis", "etudes-avis"), ("L’œuvre", "l-oeuvre"), ("  G5  Sahel ", "g5-sahel"), ("e\u{301}tat", "etat"),
      ("!?", ""),
      ("ɓoɗe ŋ", "bode-n"),
    ])
  func slugs(_ text: String, _ expected: String) {
    #expect(Fold.slug(text) == expected)
    #expect(Fold.slug(Fold.slug(text)) == Fold.slug(text))
  }

  @Test("é sorts beside e")
  func sorting() {
    let words = ["zone", "État", "eau", "Étude", "esprit"]
    #expect(words.sorted { Fold.sortKey($0) < Fold.sortKey($1) } == ["eau", "esprit", "État", "Étude", "zone"])
  }

  @Test("the nearest word, or none if all are far")
  func near() {
    #expect(nearest(to: "plannedstart", among: ["plannedStart", "plannedEnd"]) == "plannedStart")
    #expect(nearest(to: "bugdet", among: ["budget", "body"]) == "budget")
    #expect(nearest(to: "xyz", among: ["budget", "body"]) == nil)
  }

  @Test(
    "language tags",
    arguments: [
      ("fr", true), ("fr-ca", true), ("ff-Adlm", true), ("FR", false), ("f", false), ("fr-", false), ("é", false),
    ])
  func tags(_ text: String, _ isTag: Bool) {
    #expect((Language(text) != nil) == isTag)
  }

  @Test("words in the reader's language, or marked as foreign")
  func phrases() throws {
    let (fr, en) = (try #require(Language("fr")), try #require(Language("en")))
    let text = LocalizedText([(fr, "eau")])
    #expect(text.phrase(in: fr, .imprimerie)?.html.markup == "eau")
    #expect(text.phrase(in: en, .imprimerie)?.html.markup == "<span lang=\"fr\">eau</span>")
    #expect(LocalizedText().phrase(in: fr, .imprimerie) == nil)
  }
}
