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
        "projects/puits.fr.md:2:1: error: a survey is not published without saying how it protects data [S1] → add “dataProtection” under “safeguards”: personalData, legalBasis, controller, retention, publicOutput",
        "projects/puits.fr.md:93:1: warning: the profile “simple” wants “safeguards”, and this brief has none [profile] → add “safeguards:” to the front matter: gender marker, complaints, human rights and data protection",
      ]),
    RuleCase(
      "a person is named with consent only", replacing: "mailbox: puits@example.org}",
      with: "mailbox: puits@example.org, name: Une personne}",
      expected: [
        "projects/puits.fr.md:107:84: error: a person is named, but nothing says that they agreed [consent] → add “consent: {date: …, form: …}”, or take the name out"
      ]),
    RuleCase(
      "a heading that is not known could make a restricted part public", replacing: "## Analyse du conflit",
      with: "## Analise du conflit",
      expected: [
        "projects/puits.en.md:13:1: error: “Conflict analysis” has no counterpart in “fr” [T1] → add it to projects/puits.fr.md",
        "projects/puits.fr.md:116:1: error: “Analise du conflit” is not the heading of a part of a project [section] → did you mean “Analyse du conflit”?",
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
        "projects/puits.fr.md:114:1: error: the address “javascript:alert” is of a kind that is not passed on [address] → link to http, https or mailto, or to another brief by its path"
      ]),
    RuleCase(
      "a footnote has a text", replacing: "Il y fait chaud.",
      with: "Il y fait chaud[^a].",
      expected: [
        "projects/puits.fr.md:114:1: error: the footnote [^a] has no text [footnote] → add a line “[^a]: …” at the end"
      ]),
    RuleCase(
      "the heading of a restricted part at another level", replacing: "## Analyse du conflit",
      with: "### Analyse du conflit",
      expected: [
        "projects/puits.en.md:13:1: error: “Conflict analysis” has no counterpart in “fr” [T1] → add it to projects/puits.fr.md",
        "projects/puits.fr.md:116:1: error: “Analyse du conflit” is the heading of a part, but does not begin one here [section] → write “## Analyse du conflit” on a line of its own, outside of lists and quotes",
      ]),
    RuleCase(
      "the heading of a restricted part as a bold line", replacing: "## Analyse du conflit",
      with: "**Analyse du conflit**",
      expected: [
        "projects/puits.en.md:13:1: error: “Conflict analysis” has no counterpart in “fr” [T1] → add it to projects/puits.fr.md",
        "projects/puits.fr.md:116:1: error: “Analyse du conflit” is the heading of a part, but does not begin one here [section] → write “## Analyse du conflit” on a line of its own, outside of lists and quotes",
      ]),
    RuleCase(
      "the heading of a restricted part without its space", replacing: "## Analyse du conflit",
      with: "##Analyse du conflit",
      expected: [
        "projects/puits.en.md:13:1: error: “Conflict analysis” has no counterpart in “fr” [T1] → add it to projects/puits.fr.md",
        "projects/puits.fr.md:116:1: error: “Analyse du conflit” is the heading of a part, but does not begin one here [section] → write “## Analyse du conflit” on a line of its own, outside of lists and quotes",
      ]),
    RuleCase(
      "the heading of a restricted part in a list", replacing: "## Analyse du conflit",
      with: "- ## Analyse du conflit",
      expected: [
        "projects/puits.en.md:13:1: error: “Conflict analysis” has no counterpart in “fr” [T1] → add it to projects/puits.fr.md",
        "projects/puits.fr.md:116:1: error: “Analyse du conflit” is the heading of a part, but does not begin one here [section] → write “## Analyse du conflit” on a line of its own, outside of lists and quotes",
      ]),
    RuleCase(
      "a person who refused is not named", replacing: "mailbox: puits@example.org}",
      with: "mailbox: puits@example.org, name: Une personne, consent: false}",
      expected: [
        "projects/puits.fr.md:107:107: error: a group of keys is wanted here [value] → write “key: value” lines under it, indented by two spaces"
      ]),
    RuleCase(
      "an annex for some is not linked for all", file: "pages/apropos.fr.md", replacing: "Une page en français.",
      with: "Une [page](../projects/carte.txt) en français.",
      also: (
        "projects/puits.fr.md", "    file: carte.txt\n",
        "    file: carte.txt\n    audience: donor\n    reason: safety\n"
      ),
      expected: [
        "pages/apropos.fr.md:7:1: error: “carte.txt” is an annex that not everyone may see [link] → take the link out, or widen the annex"
      ]),
    RuleCase(
      "a footnote of a restricted part is not called from a public one",
      replacing: "Il y fait chaud.\n\n## Analyse du conflit\n",
      with: "Il y fait chaud[^n].\n\n## Analyse du conflit\n\n[^n]: Une note.\n",
      expected: [
        "projects/puits.fr.md:118:1: error: the footnote [^n] stands in a part with fewer readers than the one that calls it [footnote] → move its text to the part that calls it, or to the part before the first heading"
      ]),
    RuleCase(
      "an image stands beside the brief, not on another site", replacing: "Il y fait chaud.",
      with: "![x](https://example.org/x.png)",
      expected: [
        "projects/puits.fr.md:114:1: error: the image “https://example.org/x.png” is on another site [link] → put the file beside this brief: pages load nothing from elsewhere"
      ]),
    RuleCase(
      "the portal's own files are not published", replacing: "Il y fait chaud.",
      with: "[x](../portal.yml)",
      expected: [
        "projects/puits.fr.md:114:1: error: “../portal.yml” leads to nothing [link] → paths lead from the folder of this file, such as ../meetings/name.fr.md"
      ]),
    RuleCase(
      "a mailbox is a mailbox", replacing: "mailbox: puits@example.org}",
      with: "mailbox: 'a@b.c?bcc=x@y.z'}",
      expected: [
        "projects/puits.fr.md:107:59: error: “a@b.c?bcc=x@y.z” is not a mailbox [value] → write name@example.org"
      ]),
  ]
}
