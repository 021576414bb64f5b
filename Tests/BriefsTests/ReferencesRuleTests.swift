// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import TestSupport
import Testing

/// Each case changes one place of a sound portal; that the unchanged portal has no problem is the passing case of every rule.
@Suite("Rules of references, shares and codes")
struct ReferencesRuleTests {
  @Test("a breach is reported at its place", arguments: RuleCase.references)
  func breach(_ rule: RuleCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }
}

extension RuleCase {
  static let references: [RuleCase] = [
    RuleCase(
      "R1: a reference leads to a brief", replacing: "{country: mali, share: 40}",
      with: "{country: malli, share: 40}",
      expected: [
        "projects/puits.fr.md:13:15: error: there is no “malli” in countries [R1] → did you mean “mali”?"
      ]),
    RuleCase(
      "R2: shares sum to 100", replacing: "share: 60}",
      with: "share: 50}",
      expected: [
        "projects/puits.fr.md:11:1: error: the shares of the countries sum to 90 %, not 100 [R2] → correct them; 33.34, 33.33 and 33.33 make 100"
      ]),
    RuleCase(
      "R2: all countries have a share, or none", replacing: "{country: mali, share: 40}",
      with: "{country: mali}",
      expected: [
        "projects/puits.fr.md:13:5: error: this item has no share, but others have [R2] → give each a share, or none: they are then equal"
      ]),
    RuleCase(
      "R3: a code is in its list", replacing: "sector: \"15220\"",
      with: "sector: \"15221\"",
      expected: [
        "projects/puits.fr.md:16:14: error: “15221” is not in the code list Sector [R3] → the known codes stand in codelists.tsv"
      ]),
    RuleCase(
      "R3: a withdrawn code is a warning", replacing: "sector: \"15220\"",
      with: "sector: \"15140\"", adding: ["codelists.tsv": "Sector\t15140\twithdrawn\tAncien\tOld\n"],
      expected: [
        "projects/puits.fr.md:16:14: warning: “15140” is no longer in use in the code list Sector [R3] → choose the code that took its place"
      ]),
    RuleCase(
      "R3: a currency is one of the portal's", replacing: "currency: EUR",
      with: "currency: XFO",
      expected: [
        "projects/puits.fr.md:62:13: error: the currency “XFO” is not one of the portal's [R3] → did you mean “XOF”? known: EUR, XOF; others are added in portal.yml"
      ]),
    RuleCase(
      "R5: a file is where it is said to be", replacing: "file: carte.txt",
      with: "file: cartes.txt",
      expected: [
        "projects/puits.fr.md:105:11: error: the file “cartes.txt” does not exist [R5] → did you mean “carte.txt”?"
      ]),
    RuleCase(
      "a link in the text leads to a brief", replacing: "../meetings/niamey.fr.md#decisions",
      with: "../meetings/niame.fr.md",
      expected: [
        "projects/puits.fr.md:110:1: error: “../meetings/niame.fr.md” leads to nothing [link] → did you mean “niamey.fr.md”?"
      ]),
    RuleCase(
      "a link in the text leads to a heading", replacing: "niamey.fr.md#decisions",
      with: "niamey.fr.md#decision",
      expected: [
        "projects/puits.fr.md:110:1: error: there is no heading “#decision” in niamey [link] → did you mean “#decisions”?"
      ]),
    RuleCase(
      "R4: a slug is written as it will be", replacing: "slug: des-puits",
      with: "slug: Des Puits",
      expected: [
        "projects/puits.fr.md:4:7: error: “Des Puits” cannot be part of an address [R4] → use small letters without accents, digits and hyphens: des-puits"
      ]),
  ]
}
