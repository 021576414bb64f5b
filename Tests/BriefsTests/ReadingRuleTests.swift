// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import TestSupport
import Testing

/// Each case changes one place of a sound portal; that the unchanged portal has no problem is the passing case of every rule.
@Suite("Reading front matter")
struct ReadingRuleTests {
  @Test("a breach is reported at its place", arguments: RuleCase.reading)
  func breach(_ rule: RuleCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }
}

extension RuleCase {
  static let reading: [RuleCase] = [
    RuleCase(
      "an unknown key names the nearest known one", replacing: "plannedStart: 2027-01",
      with: "plannedstart: 2027-01",
      expected: [
        "projects/puits.fr.md:9:1: error: the key “plannedstart” is not known here [unknown-key] → did you mean “plannedStart”?"
      ]),
    RuleCase(
      "a duplicate key", replacing: "slug: des-puits",
      with: "slug: des-puits\nslug: deux",
      expected: [
        "projects/puits.fr.md:5:1: error: the key “slug” stands twice; the first is on line 4 [duplicate-key] → keep one of the two"
      ]),
    RuleCase(
      "a missing key", replacing: "code: P-1\n",
      with: "",
      expected: [
        "projects/puits.fr.md:2:1: error: “code” is missing here [missing] → add a line “code: …”"
      ]),
    RuleCase(
      "an empty value", replacing: "code: P-1\n",
      with: "code:\n",
      expected: [
        "projects/puits.fr.md:5:1: error: “code” has no value [missing] → write it after the colon"
      ]),
    RuleCase(
      "a choice that is not known", replacing: "kind: survey",
      with: "kind: surveys",
      expected: [
        "projects/puits.fr.md:6:7: error: “surveys” is not known here [value] → did you mean “survey”? known: survey, training, dialogue, research, capacity, advocacy, other"
      ]),
    RuleCase(
      "a day that does not exist", replacing: "updated: 2026-10-01",
      with: "updated: 2026-02-30",
      expected: [
        "projects/puits.fr.md:8:10: error: “2026-02-30” is not a date [value] → write a day as 2027-03-15, a month as 2027-03, a quarter as 2027-Q1 or a year as 2027"
      ]),
    RuleCase(
      "an amount with a comma", replacing: "  total: 1000\n",
      with: "  total: 1 000,00\n",
      expected: [
        "projects/puits.fr.md:63:10: error: “1 000,00” is not a number [value] → write 1000"
      ]),
    RuleCase(
      "a comma that parts thousands or decimals", replacing: "  total: 1000\n",
      with: "  total: \"1,000\"\n",
      expected: [
        "projects/puits.fr.md:63:10: error: “1,000” is not a number [value] → write 1000 or 1, whichever is meant"
      ]),
    RuleCase(
      "a list where a text is wanted", replacing: "code: P-1",
      with: "code: [P-1]",
      expected: [
        "projects/puits.fr.md:5:7: error: a text is wanted here, not a list or a group of keys [value]"
      ]),
    RuleCase(
      "a text where a list is wanted", replacing: "themes: [eau]",
      with: "themes: eau",
      expected: [
        "projects/puits.fr.md:14:9: error: a list is wanted here [value] → write each item on a line of its own, after “- ”"
      ]),
    RuleCase(
      "a text where a group is wanted",
      replacing: "safeguards:\n  dataProtection:\n    personalData: false\n    publicOutput: aggregate\n",
      with: "safeguards: aucune\n",
      expected: [
        "projects/puits.fr.md:99:13: error: a group of keys is wanted here [value] → write “key: value” lines under it, indented by two spaces"
      ]),
    RuleCase(
      "neither true nor false", replacing: "personalData: false",
      with: "personalData: parfois",
      expected: [
        "projects/puits.fr.md:101:19: error: “parfois” is neither true nor false [value] → write true or false"
      ]),
    RuleCase(
      "an alias", replacing: "code: P-1",
      with: "code: *x",
      expected: [
        "projects/puits.fr.md:5:7: error: aliases (*) are not supported [yaml] → write the value out, or put it between quotes"
      ]),
    RuleCase(
      "a colon in a text without quotes", replacing: "summary: Creuser des puits.",
      with: "summary: Creuser : des puits.",
      expected: [
        "projects/puits.fr.md:3:18: error: a colon followed by a space begins a value, and none can begin here [yaml] → put a text that holds “: ” between quotes"
      ]),
    RuleCase(
      "a tab", replacing: "    personalData: false",
      with: "\tpersonalData: false",
      expected: [
        "projects/puits.fr.md:101:1: error: a value cannot begin with this character [yaml] → indent with spaces, not tabs; put a text that begins with @, ` or % between quotes"
      ]),
    RuleCase(
      "a heading of the page's level", file: "pages/apropos.fr.md", replacing: "Une page en français.",
      with: "# Une page",
      expected: [
        "pages/apropos.fr.md:7:1: warning: “Une page” has the level of the page's title [heading] → write ## before it"
      ]),
  ]
}
