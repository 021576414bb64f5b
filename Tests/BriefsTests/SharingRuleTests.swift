// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import TestSupport
import Testing

@Suite("Rules of who may see what")
struct SharingRuleTests {
  @Test("a breach is reported at its place, and only a breach", arguments: RuleCase.sharing)
  func breach(_ rule: RuleCase) async throws {
    let found = try await rule.problems()
    #expect(found == rule.expected)
  }
}

extension RuleCase {
  static let sharing: [RuleCase] = [
    RuleCase(
      "a line is opened with an approval",
      replacing: "    - code: \"1\"\n      category: works\n",
      with:
        "    - code: \"1\"\n      category: works\n      audience: public\n      disclosure: {by: {fr: Direction, en: Management}, date: 2026-11-01, basis: {fr: Accord, en: Agreement}}\n",
      expected: []),
    RuleCase(
      "a line is opened without an approval",
      replacing: "    - code: \"1\"\n      category: works\n",
      with:
        "    - code: \"1\"\n      category: works\n      audience: public\n",
      expected: [
        "projects/puits.fr.md:70:17: error: “audience: public” shows this to more people than its kind (donor), and nothing says who approved that [audience] → add “disclosure: {by: …, date: …, basis: …}”, or take “audience” out"
      ]),
    RuleCase(
      "an approval is not in the future",
      replacing: "    - code: \"1\"\n      category: works\n",
      with:
        "    - code: \"1\"\n      category: works\n      audience: public\n      disclosure: {by: {fr: Direction, en: Management}, date: 2027-11-01, basis: {fr: Accord, en: Agreement}}\n",
      expected: [
        "projects/puits.fr.md:71:63: error: 2027-11-01 is in the future [audience] → write the day of the approval"
      ]),
    RuleCase(
      "what is for some donors is not public",
      replacing: "    likelihood: 2\n",
      with:
        "    likelihood: 2\n    audience: public\n    donors: [fonds]\n",
      expected: [
        "projects/puits.fr.md:98:5: error: this is for some donors, and for everyone [audience] → take out “donors” or “audience: public”"
      ]),
    RuleCase(
      "a risk is for one donor",
      replacing: "    likelihood: 2\n",
      with:
        "    likelihood: 2\n    donors: [fonds]\n    reason: safety\n",
      expected: []),
    RuleCase(
      "donors that are named exist",
      replacing: "    likelihood: 2\n",
      with:
        "    likelihood: 2\n    donors: [fond]\n",
      expected: [
        "projects/puits.fr.md:97:5: warning: readers are not told that something is withheld here, nor why [audience] → add “reason: safety”, or international-relations, personal, commercial, deliberation",
        "projects/puits.fr.md:97:14: error: there is no “fond” in partners [R1] → did you mean “fonds”?",
      ]),
    RuleCase(
      "a prospect stays internal",
      replacing: "{funder: fonds, type: grant, amount: 100, status: pledged, date: 2026-09}",
      with:
        "{funder: fonds, type: grant, amount: 100, status: prospect, audience: public}",
      expected: [
        "projects/puits.fr.md:89:77: error: this is internal by what it says, and no approval changes that [audience] → correct what makes it internal, such as “consent” or “status”, or take “audience” out"
      ]),
    RuleCase(
      "a whole brief is for donors", file: "meetings/niamey.fr.md",
      replacing: "title:",
      with:
        "audience: donor\nreason: safety\ntitle:",
      expected: []),
    RuleCase(
      "an item for donors says why",
      replacing: "    likelihood: 2\n",
      with:
        "    likelihood: 2\n    audience: donor\n",
      expected: [
        "projects/puits.fr.md:97:15: warning: readers are not told that something is withheld here, nor why [audience] → add “reason: safety”, or international-relations, personal, commercial, deliberation"
      ]),
    RuleCase(
      "what only the secretariat may see needs no reason",
      replacing: "    likelihood: 2\n",
      with:
        "    likelihood: 2\n    audience: internal\n",
      expected: []),
    RuleCase(
      "S3: the venue of field work to come is named in no text",
      replacing: "stage: formulated\n",
      with:
        "stage: formulated\nfieldWork:\n  - {activity: A1, country: niger, start: 2027-03-04, end: 2027-03-09, venue: {fr: Agadez, en: Agadez}}\n",
      also: ("projects/puits.fr.md", "Il y fait chaud.", "Il fait chaud à Agadez."),
      expected: [
        "projects/puits.fr.md:114:1: error: this text names “Agadez”, where people will be and are not yet back from [S3] → take the place out until it is over; the country may be told"
      ]),
    RuleCase(
      "S3: field work to come is known, its venue untold",
      replacing: "stage: formulated\n",
      with:
        "stage: formulated\nfieldWork:\n  - {activity: A1, country: niger, start: 2027-03-04, end: 2027-03-09, venue: {fr: Agadez, en: Agadez}}\n",
      also: ("projects/puits.fr.md", "Il y fait chaud.", "Il fait chaud."),
      expected: []),
    RuleCase(
      "S3: a label names the venue",
      replacing: "stage: formulated\n",
      with:
        "stage: formulated\nfieldWork:\n  - {activity: A1, country: niger, start: 2027-03-04, end: 2027-03-09, venue: {fr: Agadez, en: Agadez}}\n",
      also: ("projects/puits.fr.md", "{fr: Un risque, en: A risk}", "{fr: Un risque à AGADEZ, en: A risk}"),
      expected: [
        "projects/puits.fr.md:97:5: error: this text names “Agadez”, where people will be and are not yet back from [S3] → take the place out until it is over; the country may be told"
      ]),
  ]
}
