// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import TestSupport
import Testing

/// Each case changes one place of a sound portal; that the unchanged portal has no problem is the passing case of every rule.
@Suite("Rules of safety")
struct SafetyRuleTests {
  @Test("a breach is reported at its place", arguments: RuleCase.safety)
  func breach(_ rule: RuleCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }
}

extension RuleCase {
  static let safety: [RuleCase] = [
    RuleCase(
      "S1: a survey says how it protects data",
      replacing: "safeguards:\n  dataProtection:\n    personalData: false\n    publicOutput: aggregate\n",
      with: "",
      expected: [
        "projects/puits.fr.md:2:1: error: a survey is not published without saying how it protects data [S1] → add “dataProtection” under “safeguards”: personalData, legalBasis, controller, retention, publicOutput"
      ]),
    RuleCase(
      "a person is named with consent only", replacing: "mailbox: puits@example.org}",
      with: "mailbox: puits@example.org, name: Une personne}",
      expected: [
        "projects/puits.fr.md:107:84: error: a person is named, but nothing says that they agreed [consent] → add “consent” with the date and form of the agreement, or take the name out"
      ]),
    RuleCase(
      "a heading that is not known could make a restricted part public", replacing: "## Analyse du conflit",
      with: "## Analise du conflit",
      expected: [
        "projects/puits.fr.md:116:1: error: “Analise du conflit” is not the heading of a part of a project [section] → did you mean “Analyse du conflit”?"
      ]),
    RuleCase(
      "HTML is not passed on", replacing: "Il y fait chaud.",
      with: "Il y <b>fait</b> chaud.",
      expected: [
        "projects/puits.fr.md:114:1: error: HTML is not passed on [html] → write it in Markdown, or put it between ` signs to show it as code"
      ]),
    RuleCase(
      "an address that runs a script is not passed on", replacing: "Il y fait chaud.",
      with: "[Il](javascript:alert) y fait chaud.",
      expected: [
        "projects/puits.fr.md:114:1: error: the address “javascript:alert” could run a script and is not passed on [address] → link to http, https or mailto, or to another brief by its path"
      ]),
    RuleCase(
      "a footnote has a text", replacing: "Il y fait chaud.",
      with: "Il y fait chaud[^1].",
      expected: [
        "projects/puits.fr.md:114:1: error: the footnote [^1] has no text [footnote] → add a line “[^1]: …” at the end"
      ]),
  ]
}
