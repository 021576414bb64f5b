// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import TestSupport
import Testing

/// Each case changes one place of a sound portal; that the unchanged portal has no problem is the passing case of every rule.
@Suite("Rules of the logical framework")
struct LogframeRuleTests {
  @Test("a breach is reported at its place", arguments: RuleCase.logframe)
  func breach(_ rule: RuleCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }
}

extension RuleCase {
  static let logframe: [RuleCase] = [
    RuleCase(
      "L1: an impact", replacing: "    - {level: impact, code: I, statement: {fr: De l’eau., en: Water.}}\n",
      with: "",
      expected: [
        "projects/puits.fr.md:20:3: error: the logical framework has no impact [L1] → add a result with “level: impact”"
      ]),
    RuleCase(
      "L1: an outcome",
      replacing: "    - {level: outcome, code: E1, parent: I, statement: {fr: On boit., en: People drink.}}\n",
      with: "",
      expected: [
        "projects/puits.fr.md:20:3: error: the logical framework has no outcome [L1] → add a result with “level: outcome”"
      ]),
    RuleCase(
      "L1: an output names its outcome", replacing: "      parent: E1\n",
      with: "",
      expected: [
        "projects/puits.fr.md:23:7: error: the output P1 does not say to which outcome it contributes [L1] → add “parent: E1”"
      ]),
    RuleCase(
      "L1: an indicator of an output has means of verification",
      replacing: "            - {period: 2026, value: 1}\n          means: {fr: Visites, en: Visits}\n",
      with: "            - {period: 2026, value: 1}\n",
      expected: [
        "projects/puits.fr.md:28:11: error: the indicator P1.a has no means of verification [L1] → add “means”"
      ]),
    RuleCase(
      "L1: an indicator of an output has a target",
      replacing: "          targets:\n            - {period: 2028, value: 50}\n",
      with: "",
      expected: [
        "projects/puits.fr.md:42:11: error: the indicator P1.b has no target [L1] → add one under “targets”"
      ]),
    RuleCase(
      "L1: an activity serves an output", replacing: "code: A1, output: P1",
      with: "code: A1, output: P7",
      expected: [
        "projects/puits.fr.md:57:26: error: the activity A1 serves no output: “P7” is none [L1] → did you mean “P1”?"
      ]),
    RuleCase(
      "L2: a numeric indicator has numbers", replacing: "value: 50}",
      with: "value: la moitié}",
      expected: [
        "projects/puits.fr.md:47:37: error: the indicator P1.b is measured in numbers, and this is none [L2] → write a number, or change “measure” to qualitative",
        "projects/puits.fr.md:47:37: error: “value” has words in “fr”, but none in “en” [T1] → add it to projects/puits.en.md, or write {fr: …, en: …} here",
      ]),
    RuleCase(
      "L2: a numeric indicator has a baseline", replacing: "          baseline: {value: 10, year: 2026}\n",
      with: "",
      expected: [
        "projects/puits.fr.md:42:11: error: the indicator P1.b has no baseline [L2] → add “baseline: {value: 0, year: …}”"
      ]),
    RuleCase(
      "L2: a qualitative indicator has words", replacing: "value: {fr: Favorable, en: Favourable}",
      with: "value: 3",
      expected: [
        "projects/puits.fr.md:54:37: error: the indicator P1.c is qualitative, and this is a number [L2] → describe the state in words, or change “measure” to unit"
      ]),
    RuleCase(
      "L3: a target moves in the stated direction", replacing: "value: 10, year: 2026}",
      with: "value: 60, year: 2026}",
      expected: [
        "projects/puits.fr.md:47:37: warning: the target 50 is below the baseline 60 of P1.b [L3] → add “ascending: false” if lower is better"
      ]),
    RuleCase(
      "L4: a percentage lies between 0 and 100", replacing: "value: 50}",
      with: "value: 150}",
      expected: [
        "projects/puits.fr.md:47:37: error: 150 is not a percentage between 0 and 100 [L4] → correct it, or change “measure” to unit"
      ]),
    RuleCase(
      "L6: parts sum to the whole", replacing: "value: 4}",
      with: "value: 5}",
      expected: [
        "projects/puits.fr.md:36:15: error: the parts sum to 11, but the value is 10 [L6] → correct a part or the value"
      ]),
    RuleCase(
      "L9: nothing is measured in the future", replacing: "{period: 2026, value: 1}",
      with: "{period: 2027, value: 1}",
      expected: [
        "projects/puits.fr.md:40:24: error: 2027 is in the future, so nothing can have been measured [L9] → correct the date, or make it a target"
      ]),
    RuleCase(
      "L5: cumulative targets never fall", replacing: "{period: 2028, value: 50}",
      with: "{period: 2027, value: 60}\n            - {period: 2028, value: 50}",
      also: ("projects/puits.fr.md", "measure: percentage", "measure: percentage\n          cumulative: true"),
      expected: [
        "projects/puits.fr.md:49:37: error: the target for 2028 is 50, below the 60 for 2027, but P1.b is cumulative [L5] → count what was reached before as well, or take “cumulative: true” out"
      ]),
  ]
}
