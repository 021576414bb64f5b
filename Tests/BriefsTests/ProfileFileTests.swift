// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import TestSupport
import Testing

/// Each case changes one place of a sound profile, and is told of that alone; the unchanged profile has no problem.
@Suite("Files of profiles")
struct ProfileFileTests {
  @Test("what is wrong with a profile is reported at its place", arguments: DossierCase.profiles)
  func breach(_ rule: DossierCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }
}

extension DossierCase {
  static let profiles: [DossierCase] = [
    DossierCase(
      "a key that is not known", profile: [("guide: ", "guides: ")],
      expected: [
        "profiles/simple.yml:4:1: error: the key “guides” is not known here [unknown-key] → did you mean “guide”?"
      ]),
    DossierCase(
      "a key of a limit that is not known", limits: ["subject: duration, max: 36"],
      expected: [
        "profiles/simple.yml:33:25: error: the key “max” is not known here [unknown-key] → known here: checked, currency, item, maximum, minimum, source, subject"
      ]),
    DossierCase(
      "a subject that is not known", limits: ["subject: durations, maximum: 36"],
      expected: [
        "profiles/simple.yml:33:15: error: “durations” is not known here [value] → did you mean “duration”? known: indirect, contingency, requested-share, requested-amount, total-amount, duration, results, gender-share, monitoring-share, in-kind, pages, words, characters"
      ]),
    DossierCase(
      "a category that is not known", profile: [("categories: [works]", "categories: [work]")],
      expected: [
        "profiles/simple.yml:18:74: error: “work” is not known here [value] → did you mean “works”? known: staff, travel, supplies, equipment, office, services, grants, works, indirect, contingency, in-kind"
      ]),
    DossierCase(
      "a part shown twice", profile: [("shows: [logframe, workplan]", "shows: [logframe, workplan, context]")],
      expected: [
        "profiles/simple.yml:10:71: error: “context” is shown twice [value] → keep one of the two"
      ]),
    DossierCase(
      "a part shown twice behind others",
      profile: [("also: [problem, conflict, theoryOfChange]", "also: [problem, conflict, problem]")],
      expected: [
        "profiles/simple.yml:9:86: error: “problem” is shown twice [value] → keep one of the two"
      ]),
    DossierCase(
      "a profile has parts",
      writing: [
        "profiles/autre.yml": "title: {fr: A, en: B}\nsource: {fr: A, en: B}\nchecked: 2026-11-01\n"
      ],
      expected: [
        "profiles/autre.yml:1:1: error: the profile has no parts [missing] → add “parts:”, see another profile"
      ]),
    DossierCase(
      "a profile has a source", profile: [("source: {fr: Règlement du fonds, en: Rules of the fund}\n", "")],
      expected: [
        "profiles/simple.yml:1:1: error: “source” is missing here [missing] → add a line “source: …”"
      ]),
    DossierCase(
      "two headings with one code", profile: [("code: \"2\"", "code: \"1\"")],
      expected: [
        "profiles/simple.yml:19:12: error: two headings have the code 1 [value] → rename one"
      ]),
    DossierCase(
      "a category under two headings", profile: [("categories: [travel]", "categories: [travel, works]")],
      expected: [
        "profiles/simple.yml:19:79: error: “works” falls under two headings [value] → keep one of the two"
      ]),
    DossierCase(
      "a limit bounds something", limits: ["subject: duration"],
      expected: [
        "profiles/simple.yml:33:5: error: this limit bounds nothing [missing] → add “minimum” or “maximum”"
      ]),
    DossierCase(
      "a minimum above the maximum", profile: [("minimum: 12, maximum: 36", "minimum: 37, maximum: 36")],
      expected: [
        "profiles/simple.yml:28:34: error: the minimum is above the maximum [value] → correct one of them"
      ]),
    DossierCase(
      "a minimum that is the maximum", profile: [("minimum: 12, maximum: 36", "minimum: 24, maximum: 24")], expected: []
    ),
    DossierCase(
      "a length is one of a text", limits: ["subject: words, maximum: 9"],
      expected: [
        "profiles/simple.yml:33:5: error: the limit “words” does not say for which text it is [value] → add “item”, such as “item: summary”"
      ]),
    DossierCase(
      "a duration is not one of a text", limits: ["subject: duration, item: title, maximum: 36"],
      expected: [
        "profiles/simple.yml:33:31: error: the limit “duration” is not one of a text [value] → take “item” out"
      ]),
    DossierCase(
      "an amount has a currency", limits: ["subject: total-amount, maximum: 9000"],
      expected: [
        "profiles/simple.yml:33:5: error: the limit “total-amount” has no currency [value] → add “currency”, such as “currency: EUR”"
      ]),
    DossierCase(
      "a share has no currency", limits: ["subject: gender-share, minimum: 0, currency: EUR"],
      expected: [
        "profiles/simple.yml:33:51: error: the limit “gender-share” is not an amount of money [value] → take “currency” out"
      ]),
    DossierCase(
      "T1: a text in each language", profile: [("title: {fr: Coûts, en: Costs}", "title: {fr: Coûts}")],
      expected: [
        "profiles/simple.yml:11:6: error: this text has no words in “en” [T1] → add “en: …”"
      ]),
    DossierCase(
      "T1: a source in each language", profile: [("source: {fr: Article 4, en: Article 4}", "source: {en: Article 4}")],
      expected: [
        "profiles/simple.yml:28:51: error: this text has no words in “fr” [T1] → add “fr: …”"
      ]),
    DossierCase(
      "a text that is the same in each language",
      profile: [("source: {fr: Article 4, en: Article 4}", "source: {text: Article 4, lang: en}")], expected: []),
    DossierCase(
      "a text that does not say its language", profile: [("title: {fr: Coûts, en: Costs}", "title: Costs")],
      expected: [
        "profiles/simple.yml:11:13: error: this text must say its language [value] → write {fr: …, en: …} here"
      ]),
    DossierCase(
      "the name of a file of profiles", writing: ["profiles/Fonds.yml": "title: A\n"],
      expected: [
        "profiles/Fonds.yml:1:1: error: this file is no profile [placement] → call it profiles/name.yml, with small letters, digits and hyphens"
      ]),
    DossierCase(
      "the ending of a file of profiles", writing: ["profiles/fonds.yaml": "title: A\n"],
      expected: [
        "profiles/fonds.yaml:1:1: error: this file is no profile [placement] → call it profiles/name.yml, with small letters, digits and hyphens"
      ]),
    DossierCase(
      "a folder among profiles", writing: ["profiles/a/fonds.yml": "title: A\n"],
      expected: [
        "profiles/a/fonds.yml:1:1: error: this file is no profile [placement] → call it profiles/name.yml, with small letters, digits and hyphens"
      ]),
    DossierCase(
      "a file that is no YAML", writing: ["profiles/fonds.yml": "title: [A\n"],
      expected: [
        "profiles/fonds.yml:2:1: error: a bracket is not closed, or a comma is missing [yaml] → put a text that holds a comma, a bracket or “: ” between quotes"
      ]),
    DossierCase(
      "a file that is empty", writing: ["profiles/fonds.yml": ""],
      expected: [
        "profiles/fonds.yml:1:1: error: “checked” is missing here [missing] → add a line “checked: …”",
        "profiles/fonds.yml:1:1: error: “source” is missing here [missing] → add a line “source: …”",
        "profiles/fonds.yml:1:1: error: “title” is missing here [missing] → add a line “title: …”",
      ]),
  ]
}
