// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import TestSupport
import Testing

/// Each case changes a few places of a sound portal; a case without problems stands beside the boundary that it does not
/// cross.
@Suite("Rules of exchange rates and of what is spent where")
struct RateRuleTests {
  @Test(
    "a breach is reported at its place, and only a breach",
    arguments: DossierCase.budgetRates + DossierCase.dossierRates)
  func rates(_ rule: DossierCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }

  @Test("lines of one country agree with the countries’ shares", arguments: DossierCase.countryShares)
  func countries(_ rule: DossierCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }
}

extension DossierCase {
  static let budgetRates: [DossierCase] = [
    DossierCase(
      "B12: the fixed rate of XOF in EUR", project: .rates("EUR", "{currency: XOF, inverse: 655.957}"), expected: []),
    DossierCase(
      "B12: another rate of XOF in EUR", project: .rates("EUR", "{currency: XOF, inverse: 655.95}"),
      expected: [
        "projects/puits.fr.md:64:36: warning: 1 EUR is worth 655.957 XOF, by a fixed rate, and 655.95 is not exactly that [B12] → write “inverse: 655.957” instead"
      ]),
    DossierCase(
      "B12: the fixed rate of XOF in EUR, rounded", project: .rates("EUR", "{currency: XOF, rate: 0.001524}"),
      expected: [
        "projects/puits.fr.md:64:33: warning: 1 EUR is worth 655.957 XOF, by a fixed rate, and 0.001524 is not exactly that [B12] → write “inverse: 655.957” instead"
      ]),
    DossierCase(
      "B12: the fixed rate of EUR in XOF", project: .rates("XOF", "{currency: EUR, rate: 655.957}"), expected: []),
    DossierCase(
      "B12: another rate of EUR in XOF", project: .rates("XOF", "{currency: EUR, rate: 656}"),
      expected: [
        "projects/puits.fr.md:64:33: warning: 1 EUR is worth 655.957 XOF, by a fixed rate, and 656 is not exactly that [B12] → write “rate: 655.957” instead"
      ]),
    DossierCase(
      "B12: the fixed rate of EUR in XOF, rounded", project: .rates("XOF", "{currency: EUR, inverse: 0.001524}"),
      expected: [
        "projects/puits.fr.md:64:36: warning: 1 EUR is worth 655.957 XOF, by a fixed rate, and 0.001524 is not exactly that [B12] → write “rate: 655.957” instead"
      ]),
    DossierCase(
      "B12: the fixed rate of XAF in EUR", project: .rates("EUR", "{currency: XAF, inverse: 655.957}"),
      portal: .withXAF, expected: []),
    DossierCase(
      "B12: another rate of XAF in EUR", project: .rates("EUR", "{currency: XAF, rate: 0.0015}"), portal: .withXAF,
      expected: [
        "projects/puits.fr.md:64:33: warning: 1 EUR is worth 655.957 XAF, by a fixed rate, and 0.0015 is not exactly that [B12] → write “inverse: 655.957” instead"
      ]),
    DossierCase(
      "B12: the fixed rate of EUR in XAF", project: .rates("XAF", "{currency: EUR, rate: 655.957}"), portal: .withXAF,
      expected: []),
    DossierCase(
      "B12: another rate of EUR in XAF", project: .rates("XAF", "{currency: EUR, rate: 655.958}"), portal: .withXAF,
      expected: [
        "projects/puits.fr.md:64:33: warning: 1 EUR is worth 655.957 XAF, by a fixed rate, and 655.958 is not exactly that [B12] → write “rate: 655.957” instead"
      ]),
    DossierCase(
      "B12: a rate between other currencies is as it is stated", project: .rates("XOF", "{currency: XAF, rate: 1.01}"),
      portal: .withXAF, expected: []),
    DossierCase(
      "a rate both ways round", project: .rates("EUR", "{currency: XOF, rate: 0.0015, inverse: 655.957}"),
      expected: [
        "projects/puits.fr.md:64:11: error: an exchange rate is stated one way round [value] → write “rate”, the worth of 1 XOF in EUR, or “inverse”, that of 1 EUR in XOF"
      ]),
    DossierCase(
      "a rate no way round", project: .rates("EUR", "{currency: XOF}"),
      expected: [
        "projects/puits.fr.md:64:11: error: an exchange rate is stated one way round [value] → write “rate”, the worth of 1 XOF in EUR, or “inverse”, that of 1 EUR in XOF"
      ]),
    DossierCase(
      "a rate of zero", project: .rates("EUR", "{currency: XOF, rate: 0}"),
      expected: [
        "projects/puits.fr.md:64:33: error: an exchange rate is above zero [value] → correct it"
      ]),
    DossierCase(
      "a contribution at a rate that makes no sense",
      project: .rates("EUR", "{currency: XOF, inverse: 0}")
        + [("amount: 100, status: pledged", "amount: 100, currency: XOF, status: pledged")],
      expected: [
        "projects/puits.fr.md:64:36: error: an exchange rate is above zero [value] → correct it"
      ]),
    DossierCase(
      "a rate of the budget’s own currency", project: .rates("EUR", "{currency: EUR, rate: 2}"),
      expected: [
        "projects/puits.fr.md:64:22: error: amounts in EUR need no exchange rate here [value] → take it out, or write the currency that is meant"
      ]),
    DossierCase(
      "two rates of one currency",
      project: .rates("EUR", "{currency: XOF, inverse: 655.957}, {currency: XOF, inverse: 656}"),
      expected: [
        "projects/puits.fr.md:64:57: error: XOF has two exchange rates [value] → keep one of the two"
      ]),
    DossierCase(
      "B12: rates have a day", project: .rates("EUR", "{currency: XOF, inverse: 655.957}", day: nil),
      expected: [
        "projects/puits.fr.md:63:3: warning: nothing says of which day these rates are [B12] → add “rateDate” under “budget”"
      ]),
    DossierCase(
      "D4: rates of the day of the build",
      project: .rates("EUR", "{currency: XOF, inverse: 655.957}", day: "2026-11-24"),
      expected: []),
    DossierCase(
      "D4: rates of a day to come", project: .rates("EUR", "{currency: XOF, inverse: 655.957}", day: "2026-11-25"),
      expected: [
        "projects/puits.fr.md:63:13: error: 2026-11-25 is in the future [D4] → write the day of the exchange rates"
      ]),
  ]

  static let dossierRates: [DossierCase] = [
    DossierCase(
      "B12: two projects in one currency", twin: [], expected: []),
    DossierCase(
      "B12: two currencies that cannot be added up", twin: .inXOF,
      expected: [
        "dossiers/fonds.fr.md:4:1: warning: the budgets are in EUR and XOF, so they cannot be added up [B12] → add “currency: {code: EUR, rateDate: …, rates: [{currency: XOF, inverse: 655.957}]}”"
      ]),
    DossierCase(
      "B12: two currencies of selected projects",
      dossier: [("projects: [puits, forages]\n", "select: {themes: [eau]}\n")], twin: .inXOF,
      expected: [
        "dossiers/fonds.fr.md:4:1: warning: the budgets are in EUR and XOF, so they cannot be added up [B12] → add “currency: {code: XOF, rateDate: …, rates: [{currency: EUR, rate: 655.957}]}”"
      ]),
    DossierCase(
      "B12: two currencies at the fixed rate", dossier: .currency("EUR", "{currency: XOF, inverse: 655.957}"),
      twin: .inXOF, expected: []),
    DossierCase(
      "B12: a dossier’s rate for a project’s currency", dossier: .currency("EUR", ""),
      twin: .inXOF,
      expected: [
        "dossiers/fonds.fr.md:7:3: error: nothing says what XOF, the currency of “forages”, is worth in EUR [B12] → add {currency: XOF, inverse: 655.957} under “rates”"
      ]),
    DossierCase(
      "B12: a limit in the dossier’s currency says no more", dossier: .currency("XOF", ""),
      limits: ["subject: total-amount, minimum: 1, currency: XOF"],
      expected: [
        "dossiers/fonds.fr.md:7:3: error: nothing says what EUR, the currency of “puits”, is worth in XOF [B12] → add {currency: EUR, rate: 655.957} under “rates”"
      ]),
    DossierCase(
      "B12: a dossier’s rate is the fixed one", dossier: .currency("XOF", "{currency: EUR, rate: 656}"),
      expected: [
        "dossiers/fonds.fr.md:7:33: warning: 1 EUR is worth 655.957 XOF, by a fixed rate, and 656 is not exactly that [B12] → write “rate: 655.957” instead"
      ]),
    DossierCase(
      "a dossier’s rate that makes no sense", dossier: .currency("XOF", "{currency: EUR, inverse: 0}"),
      expected: [
        "dossiers/fonds.fr.md:7:36: error: an exchange rate is above zero [value] → correct it"
      ]),
    DossierCase(
      "D4: a dossier’s rates of the day of the build",
      dossier: .currency("XOF", "{currency: EUR, rate: 655.957}", day: "2026-11-24"), expected: []),
    DossierCase(
      "D4: a dossier’s rates of a day to come",
      dossier: .currency("XOF", "{currency: EUR, rate: 655.957}", day: "2026-12"),
      expected: [
        "dossiers/fonds.fr.md:6:13: error: 2026-12 is in the future [D4] → write the day of the exchange rates"
      ]),
    DossierCase(
      "R3: a currency that is misspelt is one problem", project: [("currency: EUR", "currency: XFO")],
      dossier: .currency("EUR", ""),
      expected: [
        "projects/puits.fr.md:62:13: error: the currency “XFO” is not one of the portal's [R3] → did you mean “XOF”? known: EUR, XOF; others are added in portal.yml"
      ]),
  ]

  static let countryShares: [DossierCase] = [
    DossierCase(
      "B13: lines that are spent as the shares say", project: .countries("niger", "mali", shares: ("90", "10")),
      expected: []),
    DossierCase(
      "B13: lines half a point from the shares", project: .countries("niger", "mali", shares: ("89.5", "10.5")),
      expected: []),
    DossierCase(
      "B13: lines more than half a point from the shares",
      project: .countries("niger", "mali", shares: ("89.49", "10.51")),
      expected: [
        "projects/puits.fr.md:12:29: warning: the budget lines spend 90 % in “niger”, but its share is 89.49 % [B13] → correct the share, or the countries of the lines; the two may differ by half a point",
        "projects/puits.fr.md:13:28: warning: the budget lines spend 10 % in “mali”, but its share is 10.51 % [B13] → correct the share, or the countries of the lines; the two may differ by half a point",
      ]),
    DossierCase(
      "B13: common lines split by the shares, half a point from them",
      project: .countries(nil, "niger", shares: ("95", "5")), expected: []),
    DossierCase(
      "B13: common lines split by the shares, more than half a point from them",
      project: .countries(nil, "niger", shares: ("94.9", "5.1")),
      expected: [
        "projects/puits.fr.md:12:29: warning: the budget lines spend 95.4 % in “niger”, but its share is 94.9 % [B13] → correct the share, or the countries of the lines; the two may differ by half a point",
        "projects/puits.fr.md:13:28: warning: the budget lines spend 4.6 % in “mali”, but its share is 5.1 % [B13] → correct the share, or the countries of the lines; the two may differ by half a point",
      ]),
    DossierCase(
      "B13: a line of a country that is not the project’s",
      project: .countries("mali", nil, shares: ("100", "0"))
        + [("  - {country: mali, share: 0}\n", "")],
      expected: [
        "projects/puits.fr.md:74:16: warning: “mali” is not a country of the project [B13] → countries: niger"
      ]),
    DossierCase(
      "B13: a line of a country in a project without countries",
      project: [
        ("countries:\n  - {country: niger, share: 60}\n  - {country: mali, share: 40}\n", ""),
        ("      activity: A1\n", "      activity: A1\n      country: mali\n"),
      ],
      expected: [
        "projects/puits.fr.md:72:16: warning: “mali” is not a country of the project [B13] → add it under “countries”"
      ]),
  ]
}
