// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import TestSupport
import Testing

/// Each case changes one place of a sound portal; that the unchanged portal has no problem is the passing case of every rule.
@Suite("Rules of dates")
struct DatesRuleTests {
  @Test("a breach is reported at its place", arguments: RuleCase.dates)
  func breach(_ rule: RuleCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }
}

extension RuleCase {
  static let dates: [RuleCase] = [
    RuleCase(
      "D1: the start is before the end", replacing: "plannedEnd: 2028-12",
      with: "plannedEnd: 2026-12",
      expected: [
        "projects/puits.fr.md:10:13: error: the end, 2026-12, is not after the start, 2027-01 [D1] → correct one of them"
      ]),
    RuleCase(
      "D3: a quarter of the workplan lies within the project", replacing: "2028-Q4]",
      with: "2029-Q1]",
      expected: [
        "projects/puits.fr.md:60:40: error: 2029-Q1 is not within the project (2027-01 to 2028-12) [D3] → correct it, or the project's dates"
      ]),
    RuleCase(
      "D3: the workplan names activities that exist", replacing: "- {activity: A1, quarters",
      with: "- {activity: A4, quarters",
      expected: [
        "projects/puits.fr.md:60:16: error: there is no activity A4 [D3] → did you mean “A1”?"
      ]),
    RuleCase(
      "D4: what has happened is not in the future", replacing: "stage: formulated",
      with: "stage: under-way\nactualStart: 2027-01",
      expected: [
        "projects/puits.fr.md:8:14: error: 2027-01 is in the future, but “actualStart” is what has happened [D4] → correct the date, or state it as planned"
      ]),
    RuleCase(
      "D5: a project that has started is under way", replacing: "stage: formulated",
      with: "stage: formulated\nactualStart: 2026-09",
      expected: [
        "projects/puits.fr.md:7:8: warning: the project has started, but its stage is “formulated” [D5] → write “stage: under-way”"
      ]),
    RuleCase(
      "D5: a closed project has ended", replacing: "stage: formulated",
      with: "stage: closed",
      expected: [
        "projects/puits.fr.md:7:8: warning: the project is closed, but “actualEnd” is missing [D5] → add it"
      ]),
    RuleCase(
      "D6: a brief is looked through within the year", replacing: "updated: 2026-10-01",
      with: "updated: 2025-10-31",
      expected: [
        "projects/puits.fr.md:8:10: warning: the brief was last looked through in 2025-10-31, more than 12 months ago [D6] → look through it and write today's date"
      ]),
    RuleCase(
      "D6: a project says when it was looked through", replacing: "updated: 2026-10-01\n",
      with: "",
      expected: [
        "projects/puits.fr.md:2:1: warning: the brief does not say when it was last looked through [D6] → add “updated: 2026-11-24”"
      ]),
  ]
}
