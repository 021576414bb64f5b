// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import TestSupport
import Testing

/// Each case changes one place of a sound portal; that the unchanged portal has no problem is the passing case of every rule.
@Suite("Rules of languages")
struct LanguagesRuleTests {
  @Test("a breach is reported at its place", arguments: RuleCase.languages)
  func breach(_ rule: RuleCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }
}

extension RuleCase {
  static let languages: [RuleCase] = [
    RuleCase(
      "T1: words stand in each language", replacing: "{fr: De l’eau., en: Water.}",
      with: "{fr: De l’eau.}",
      expected: [
        "projects/puits.fr.md:21:32: error: “statement” has words in “fr”, but none in “en” [T1] → add it to projects/puits.en.md, or write {fr: …, en: …} here"
      ]),
    RuleCase(
      "T1: a title stands in each file", file: "projects/puits.en.md", replacing: "title: Wells\n",
      with: "",
      expected: [
        "projects/puits.fr.md:2:8: error: “title” has words in “fr”, but none in “en” [T1] → add it to projects/puits.en.md, or write {fr: …, en: …} here"
      ]),
    RuleCase(
      "T1: a brief has a file in each language", file: "pages/apropos.fr.md",
      replacing: "untranslated: {en: Les lecteurs anglais lisent l’accueil.}\n",
      with: "",
      expected: [
        "pages/apropos.fr.md:2:1: warning: this brief has no text in “en” [T1] → add pages/apropos.en.md, or say why not: “untranslated: {en: …}”"
      ]),
    RuleCase(
      "facts agree where two files state them", file: "projects/puits.en.md", replacing: "slug: wells\n",
      with: "slug: wells\nplannedStart: 2027-02\n",
      expected: [
        "projects/puits.en.md:5:15: error: this differs from projects/puits.fr.md, line 9, which states the same fact [facts] → state a fact in one file only; words alone stand in each language"
      ]),
    RuleCase(
      "lists in two files have as many items", file: "projects/puits.en.md", replacing: "slug: wells\n",
      with: "slug: wells\nrisks:\n  - mitigation: A measure\n  - mitigation: Another\n",
      expected: [
        "projects/puits.en.md:6:3: error: this list has 2 items, the one in projects/puits.fr.md has 1 [facts] → give both languages the same items, or state the list in one file with its texts as {fr: …, en: …}"
      ]),
    RuleCase(
      "T1: a part of the text stands in each language", file: "projects/puits.en.md",
      replacing: "## Sustainability\n\nThe wells remain.\n",
      with: "",
      expected: [
        "projects/puits.fr.md:120:1: error: “Durabilité” has no counterpart in “en” [T1] → add it to projects/puits.en.md"
      ]),
    RuleCase(
      "T1: an empty title is no title", file: "projects/puits.en.md", replacing: "title: Wells\n",
      with: "title: \" \"\n",
      expected: [
        "projects/puits.fr.md:2:8: error: “title” has words in “fr”, but none in “en” [T1] → add it to projects/puits.en.md, or write {fr: …, en: …} here"
      ]),
    RuleCase(
      "T2: a text states the same figures in each language", file: "projects/puits.en.md",
      replacing: "It is hot there.", with: "It was 45 degrees in 2026.",
      also: ("projects/puits.fr.md", "Il y fait chaud.", "Il a fait 43 degrés en 2026."),
      expected: [
        "projects/puits.en.md:9:1: warning: the figures here differ from those in projects/puits.fr.md: 43 there only; 45 here only [T2] → write the same figures in both languages, as digits or in words"
      ]),
    RuleCase(
      "T2: digits are parted in each language's way", file: "projects/puits.en.md",
      replacing: "It is hot there.", with: "It costs EUR 400,000, or 4.5%.",
      also: ("projects/puits.fr.md", "Il y fait chaud.", "Il en coûte 400 000 EUR, soit 4,5 %."),
      expected: []),
    RuleCase(
      "T2: a text among the facts states the same figures",
      replacing: "{fr: Des puits sont creusés., en: Wells are dug.}",
      with: "{fr: 10 puits sont creusés., en: 12 wells are dug.}",
      expected: [
        "projects/puits.fr.md:26:7: warning: “statement” has other figures in “en” than in “fr”: 10 there only; 12 here only [T2] → write the same figures in both languages, as digits or in words"
      ]),
  ]
}
