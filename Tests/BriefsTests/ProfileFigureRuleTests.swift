// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import TestSupport
import Testing

/// Each case changes a few places of a sound portal; a case without problems stands beside the boundary that it does not
/// cross.
@Suite("Limits of profiles for shares, numbers and lengths")
struct ProfileFigureRuleTests {
  @Test("a breach is reported at its place, and only a breach", arguments: DossierCase.figures + DossierCase.lengths)
  func breach(_ rule: DossierCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }
}

extension DossierCase {
  static let figures: [DossierCase] = [
    DossierCase(
      "B9: a gender share of exactly the floor", project: [("safeguards:\n", "safeguards:\n  genderShare: 15\n")],
      limits: ["subject: gender-share, minimum: 15"], expected: []),
    DossierCase(
      "B9: a gender share below the floor", project: [("safeguards:\n", "safeguards:\n  genderShare: 14.999\n")],
      limits: ["subject: gender-share, minimum: 15"],
      expected: [
        "projects/puits.fr.md:100:16: warning: 14.999 % of the budget serves gender equality, less than the 15 % that the profile “simple” asks for [B9] → correct it, or see profiles/simple.yml, line 33, for where this limit comes from"
      ]),
    DossierCase(
      "B9: a gender share of a project whose safeguards are not stated",
      project: [
        ("safeguards:\n  dataProtection:\n    personalData: false\n    publicOutput: aggregate\n", ""),
        ("kind: survey", "kind: training"),
      ],
      limits: ["subject: gender-share, minimum: 15"],
      expected: [
        "projects/puits.fr.md:93:1: warning: the profile “simple” wants “safeguards”, and this brief has none [profile] → add “safeguards:” to the front matter: gender marker, complaints, human rights and data protection"
      ]),
    DossierCase(
      "B9: a gender share that is not stated", limits: ["subject: gender-share, minimum: 15"],
      expected: [
        "projects/puits.fr.md:99:1: warning: this brief does not say how much of the budget serves gender equality, and the profile “simple” has a limit for it [B9] → add “genderShare: …” under “safeguards”"
      ]),
    DossierCase(
      "R2: a gender share that is no share", project: [("safeguards:\n", "safeguards:\n  genderShare: 150\n")],
      expected: [
        "projects/puits.fr.md:100:16: error: 150 is not a percentage between 0 and 100 [R2] → correct it"
      ]),
    DossierCase(
      "B9: a share for monitoring of exactly the floor",
      project: [("risks:\n", "monitoring:\n  budgetShare: 5\nrisks:\n")],
      limits: ["subject: monitoring-share, minimum: 5, maximum: 10"], expected: []),
    DossierCase(
      "B9: a share for monitoring below the floor",
      project: [("risks:\n", "monitoring:\n  budgetShare: 4.5\nrisks:\n")],
      limits: ["subject: monitoring-share, minimum: 5"],
      expected: [
        "projects/puits.fr.md:94:16: warning: 4.5 % of the budget goes to monitoring and evaluation, less than the 5 % that the profile “simple” asks for [B9] → correct it, or see profiles/simple.yml, line 33, for where this limit comes from"
      ]),
    DossierCase(
      "B9: a share for monitoring that is not stated", limits: ["subject: monitoring-share, minimum: 5"],
      expected: [
        "projects/puits.fr.md:99:1: warning: this brief does not say how much of the budget goes to monitoring and evaluation, and the profile “simple” has a limit for it [B9] → add “budgetShare: …” under “monitoring”"
      ]),
    DossierCase(
      "L7: exactly as many results as allowed", profile: [("results, maximum: 10", "results, maximum: 2")], expected: []
    ),
    DossierCase(
      "L7: more results than allowed", profile: [("results, maximum: 10", "results, maximum: 1")],
      expected: [
        "projects/puits.fr.md:20:3: warning: the logical framework has 2 outcomes and outputs, more than the 1 that the profile “simple” allows [L7] → merge some, or see profiles/simple.yml, line 29, for where this limit comes from"
      ]),
    DossierCase(
      "L8: an indicator that counts has a unit", project: [("          unit: {fr: puits, en: wells}\n", "")],
      expected: [
        "projects/puits.fr.md:28:11: warning: the indicator P1.a counts something, but does not say what [L8] → add “unit: {fr: personnes, en: people}”"
      ]),
    DossierCase(
      "L8: an indicator in percent needs none",
      project: [
        ("          measure: unit\n          unit: {fr: puits, en: wells}\n", "          measure: percentage\n")
      ],
      expected: []),
  ]

  static let lengths: [DossierCase] = [
    DossierCase(
      "T3: a summary of exactly as many words as allowed",
      project: [("summary: Creuser des puits.", "summary: L’an – « un » ! \(words(18))")],
      expected: []),
    DossierCase(
      "T3: a summary of more words than allowed",
      project: [("summary: Creuser des puits.", "summary: " + words(21))],
      expected: [
        "projects/puits.fr.md:3:10: warning: “summary” has 21 words, more than the 20 words that the profile “simple” allows [T3] → shorten it, or see profiles/simple.yml, line 31, for where this limit comes from"
      ]),
    DossierCase(
      "T3: a summary in a language in which the dossier does not stand",
      english: [("summary: Digging wells.", "summary: " + words(21))],
      expected: []),
    DossierCase(
      "T3: a summary in the dossier’s second language", dossier: .bilingual,
      english: [("summary: Digging wells.", "summary: " + words(21))],
      expected: [
        "projects/puits.en.md:3:10: warning: “summary” has 21 words, more than the 20 words that the profile “simple” allows [T3] → shorten it, or see profiles/simple.yml, line 31, for where this limit comes from"
      ]),
    DossierCase(
      "T3: a summary that stands in the other language’s file",
      project: [("summary: Creuser des puits.", "summary: {fr: Creuser., en: \(words(21))}")],
      dossier: .bilingual, english: [("summary: Digging wells.\n", "")],
      expected: [
        "projects/puits.fr.md:3:29: warning: “summary” has 21 words, more than the 20 words that the profile “simple” allows [T3] → shorten it, or see profiles/simple.yml, line 31, for where this limit comes from"
      ]),
    DossierCase(
      "T3: titles of exactly as many characters as allowed",
      dossier: .bilingual,
      limits: ["subject: characters, item: title, minimum: 5, maximum: 9"], expected: []),
    DossierCase(
      "T3: titles of more or fewer characters than allowed",
      dossier: .bilingual,
      limits: ["subject: characters, item: title, minimum: 6, maximum: 8"],
      expected: [
        "projects/puits.en.md:2:8: warning: “title” has 5 characters, fewer than the 6 characters that the profile “simple” asks for [T3] → say more, or see profiles/simple.yml, line 33, for where this limit comes from",
        "projects/puits.fr.md:2:8: warning: “title” has 9 characters, more than the 8 characters that the profile “simple” allows [T3] → shorten it, or see profiles/simple.yml, line 33, for where this limit comes from",
      ]),
    DossierCase(
      "T3: a part of the text of exactly as many words as allowed",
      dossier: .bilingual,
      limits: ["subject: words, item: context, maximum: 4"], expected: []),
    DossierCase(
      "T3: a part of the text of more words than allowed",
      dossier: .bilingual,
      limits: ["subject: words, item: context, maximum: 3"],
      expected: [
        "projects/puits.en.md:9:1: warning: “Context” has 4 words, more than the 3 words that the profile “simple” allows [T3] → shorten it, or see profiles/simple.yml, line 33, for where this limit comes from",
        "projects/puits.fr.md:112:1: warning: “Contexte” has 4 words, more than the 3 words that the profile “simple” allows [T3] → shorten it, or see profiles/simple.yml, line 33, for where this limit comes from",
      ]),
    DossierCase(
      "T3: a part of the text of fewer characters than wanted",
      limits: ["subject: characters, item: conflict, minimum: 23"],
      expected: [
        "projects/puits.fr.md:116:1: warning: “Analyse du conflit” has 22 characters, fewer than the 23 characters that the profile “simple” asks for [T3] → say more, or see profiles/simple.yml, line 33, for where this limit comes from"
      ]),
    DossierCase(
      "T3: an introduction of more words than allowed", limits: ["subject: words, item: introduction, maximum: 3"],
      expected: [
        "projects/puits.fr.md:1:1: warning: “introduction” has 4 words, more than the 3 words that the profile “simple” allows [T3] → shorten it, or see profiles/simple.yml, line 33, for where this limit comes from"
      ]),
  ]

  /// A text of so many words.
  private static func words(_ count: Int) -> String { [String](repeating: "mot", count: count).joined(separator: " ") }
}
