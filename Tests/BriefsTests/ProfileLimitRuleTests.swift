// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import TestSupport
import Testing

/// Each case changes a few places of a sound portal; a case without problems stands beside the boundary that it does not
/// cross.
@Suite("Limits of profiles")
struct ProfileLimitRuleTests {
  @Test(
    "a breach is reported at its place, and only a breach", arguments: DossierCase.budgetLimits + DossierCase.requests)
  func amounts(_ rule: DossierCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }
}

extension DossierCase {
  static let budgetLimits: [DossierCase] = [
    DossierCase(
      "B4: indirect costs of exactly the limit", project: .line("indirect", "70", total: "1070", gap: "820"),
      expected: []),
    DossierCase(
      "B4: indirect costs one cent above the limit",
      project: .line("indirect", "70.01", total: "1070.01", gap: "820.01"),
      expected: [
        "projects/puits.fr.md:67:36: error: indirect costs are 7.001 % of direct costs, more than the 7 % that the profile “simple” allows [B4] → correct it, or see profiles/simple.yml, line 25, for where this limit comes from"
      ]),
    DossierCase(
      "B4: a reserve and contributions in kind are no direct costs",
      project: DossierCase.categories(
        "indirect, amount: 70", "contingency, amount: 50", "in-kind, amount: 100", total: "1220", gap: "970"),
      expected: []),
    DossierCase(
      "B4: a reserve and contributions in kind make indirect costs no less",
      project: DossierCase.categories(
        "indirect, amount: 70.01", "contingency, amount: 50", "in-kind, amount: 100", total: "1220.01", gap: "970.01"),
      expected: [
        "projects/puits.fr.md:67:36: error: indirect costs are 7.001 % of direct costs, more than the 7 % that the profile “simple” allows [B4] → correct it, or see profiles/simple.yml, line 25, for where this limit comes from"
      ]),
    DossierCase(
      "B4: a rate stated beside a mere total",
      project: DossierCase.mereTotal + [("  total: 1000\n", "  total: 1000\n  indirectRate: 7.5\n")],
      expected: [
        "projects/puits.fr.md:64:17: error: indirect costs are 7.5 % of direct costs, more than the 7 % that the profile “simple” allows [B4] → correct it, or see profiles/simple.yml, line 25, for where this limit comes from"
      ]),
    DossierCase(
      "B4: a rate of the limit stated beside a mere total",
      project: DossierCase.mereTotal + [
        ("  total: 1000\n", "  total: 1000\n  indirectRate: 7\n  contingencyRate: 5\n")
      ],
      expected: []),
    DossierCase(
      "B5: a reserve of exactly the limit", project: .line("contingency", "50", total: "1050", gap: "800"), expected: []
    ),
    DossierCase(
      "B5: a reserve one cent above the limit", project: .line("contingency", "50.01", total: "1050.01", gap: "800.01"),
      expected: [
        "projects/puits.fr.md:67:39: error: the reserve for contingencies is 5.001 % of direct costs, more than the 5 % that the profile “simple” allows [B5] → correct it, or see profiles/simple.yml, line 26, for where this limit comes from"
      ]),
    DossierCase(
      "B8: contributions in kind outside of the eligible cost",
      project: .line("in-kind", "100", total: "1100", gap: "850"), expected: []),
    DossierCase(
      "B8: contributions in kind under a heading of the eligible cost",
      project: .line("in-kind", "100", total: "1100", gap: "850", also: "\n      nature: in-kind"),
      profile: [(", categories: [in-kind], eligible: false}", ", categories: [in-kind]}")],
      expected: [
        "projects/puits.fr.md:67:35: warning: contributions in kind make up 9.09 % of the eligible cost, more than the 0 % that the profile “simple” allows [B8] → take them out of the eligible cost, or see profiles/simple.yml, line 30, for where this limit comes from"
      ]),
    DossierCase(
      "B8: contributions in kind without a heading", project: .line("in-kind", "100", total: "1100", gap: "850"),
      profile: [
        ("  - {code: \"6\", title: {fr: Apports, en: Contributions}, categories: [in-kind], eligible: false}\n", "")
      ],
      expected: [
        "projects/puits.fr.md:67:18: warning: the budget has 100 EUR under “in-kind”, for which the profile “simple” has no heading [profile] → give these lines another category, or the profile a heading",
        "projects/puits.fr.md:67:35: warning: contributions in kind make up 9.09 % of the eligible cost, more than the 0 % that the profile “simple” allows [B8] → take them out of the eligible cost, or see profiles/simple.yml, line 29, for where this limit comes from",
      ]),
    DossierCase(
      "B8: a line in kind in another category",
      project: .line("staff", "100", total: "1100", gap: "850", also: "\n      nature: in-kind"),
      expected: [
        "projects/puits.fr.md:91:15: warning: contributions in kind make up 9.09 % of the eligible cost, more than the 0 % that the profile “simple” allows [B8] → give these lines the category “in-kind”, which is not part of the eligible cost, or see profiles/simple.yml, line 30, for where this limit comes from"
      ]),
    DossierCase(
      "B8: a line in kind in another category that is not eligible",
      project: .line("staff", "100", total: "1100", gap: "850", also: "\n      nature: in-kind"),
      profile: [
        ("categories: [staff, supplies,", "categories: [supplies,"),
        ("categories: [in-kind], eligible: false", "categories: [in-kind, staff], eligible: false"),
      ],
      expected: []),
  ]

  static let requests: [DossierCase] = [
    DossierCase(
      "B7: a requested share of exactly the limit",
      profile: [("requested-share, maximum: 90", "requested-share, maximum: 70")],
      expected: []),
    DossierCase(
      "B7: a requested share one cent above the limit", project: [("    amount: 700\n", "    amount: 700.01\n")],
      profile: [("requested-share, maximum: 90", "requested-share, maximum: 70")],
      expected: [
        "projects/puits.fr.md:92:13: error: 70.001 % of the eligible cost is asked for, more than the 70 % that the profile “simple” allows [B7] → correct it, or see profiles/simple.yml, line 27, for where this limit comes from"
      ]),
    DossierCase(
      "B7: a requested share is one of the eligible cost", project: .line("in-kind", "100", total: "1100", gap: "850"),
      profile: [("requested-share, maximum: 90", "requested-share, maximum: 69.99")],
      expected: [
        "projects/puits.fr.md:99:13: error: 70 % of the eligible cost is asked for, more than the 69.99 % that the profile “simple” allows [B7] → correct it, or see profiles/simple.yml, line 27, for where this limit comes from"
      ]),
    DossierCase(
      "B7: nothing is asked for", project: [("  ask:\n    amount: 700\n", "")],
      limits: ["subject: requested-amount, maximum: 800, currency: EUR"],
      expected: [
        "projects/puits.fr.md:86:1: warning: this brief does not say how much is asked for, and the profile “simple” has a limit for it [B7] → add “ask: {amount: …}” under “financing”"
      ]),
    DossierCase(
      "B7: a requested amount of exactly the limits",
      limits: ["subject: requested-amount, minimum: 700, maximum: 700, currency: EUR"], expected: []),
    DossierCase(
      "B7: a requested amount one cent above the limit", project: [("    amount: 700\n", "    amount: 700.01\n")],
      limits: ["subject: requested-amount, maximum: 700, currency: EUR"],
      expected: [
        "projects/puits.fr.md:92:13: error: 700.01 EUR are asked for, more than the 700 EUR that the profile “simple” allows [B7] → correct it, or see profiles/simple.yml, line 33, for where this limit comes from"
      ]),
    DossierCase(
      "B7: a requested amount one cent below the limit", project: [("    amount: 700\n", "    amount: 699.99\n")],
      limits: [
        "subject: requested-amount, minimum: 1, currency: XOF",
        "subject: requested-amount, minimum: 700, currency: EUR",
      ],
      expected: [
        "dossiers/fonds.fr.md:2:1: warning: the profile “simple” has a limit in XOF, and this dossier does not say what EUR, the currency of “puits”, is worth in it [B12] → add “currency: {code: XOF, rateDate: …, rates: [{currency: EUR, rate: 655.957}]}”",
        "projects/puits.fr.md:92:13: error: 699.99 EUR are asked for, less than the 700 EUR that the profile “simple” asks for [B7] → correct it, or see profiles/simple.yml, line 34, for where this limit comes from",
      ]),
    DossierCase(
      "B7: a requested amount of the limit in the dossier’s currency",
      dossier: .currency("XOF", "{currency: XAF, rate: 1}, {currency: EUR, rate: 655.957}"), portal: .withXAF,
      limits: ["subject: requested-amount, minimum: 459170, maximum: 459170, currency: XOF"], expected: []),
    DossierCase(
      "B7: a requested amount above the limit in the dossier’s currency",
      dossier: .currency("XOF", "{currency: EUR, rate: 655.957}"),
      limits: ["subject: requested-amount, maximum: 459169, currency: XOF"],
      expected: [
        "projects/puits.fr.md:92:13: error: 459 170 XOF (700 EUR) are asked for, more than the 459 169 XOF that the profile “simple” allows [B7] → correct it, or see profiles/simple.yml, line 33, for where this limit comes from"
      ]),
    DossierCase(
      "B7: amounts whose limits are in a currency without a rate",
      limits: [
        "subject: requested-amount, maximum: 459170, currency: XOF", "subject: total-amount, minimum: 1, currency: XOF",
      ],
      expected: [
        "dossiers/fonds.fr.md:2:1: warning: the profile “simple” has a limit in XOF, and this dossier does not say what EUR, the currency of “puits”, is worth in it [B12] → add “currency: {code: XOF, rateDate: …, rates: [{currency: EUR, rate: 655.957}]}”"
      ]),
    DossierCase(
      "B7: an amount whose limit is in another currency than the dossier’s", dossier: .currency("EUR", ""),
      limits: ["subject: total-amount, minimum: 1, currency: XOF"],
      expected: [
        "dossiers/fonds.fr.md:4:1: warning: the profile “simple” has a limit in XOF, and this dossier does not say what EUR, the currency of “puits”, is worth in it [B12] → the limit can be checked if XOF, not EUR, is the dossier's currency, with “rates: [{currency: EUR, rate: 655.957}]”"
      ]),
    DossierCase(
      "B7: a total of exactly the limits",
      limits: ["subject: total-amount, minimum: 1000, maximum: 1000, currency: EUR"],
      expected: []),
    DossierCase(
      "B7: a total above the limit", limits: ["subject: total-amount, maximum: 999.99, currency: EUR"],
      expected: [
        "projects/puits.fr.md:63:10: error: the project costs 1 000 EUR, more than the 999.99 EUR that the profile “simple” allows [B7] → correct it, or see profiles/simple.yml, line 33, for where this limit comes from"
      ]),
    DossierCase(
      "B7: a total below the limit in the dossier’s currency",
      dossier: .currency("XOF", "{currency: EUR, rate: 655.957}"),
      limits: ["subject: total-amount, minimum: 655958, currency: XOF"],
      expected: [
        "projects/puits.fr.md:63:10: error: the project costs 655 957 XOF (1 000 EUR), less than the 655 958 XOF that the profile “simple” asks for [B7] → correct it, or see profiles/simple.yml, line 33, for where this limit comes from"
      ]),
    DossierCase(
      "B7: a duration of exactly the longest", project: [("plannedEnd: 2028-12", "plannedEnd: 2029-12")], expected: []),
    DossierCase(
      "B7: a duration that is too long", project: [("plannedEnd: 2028-12", "plannedEnd: 2030-01")],
      expected: [
        "projects/puits.fr.md:10:13: error: the project takes 37 months, more than the 36 months that the profile “simple” allows [B7] → correct it, or see profiles/simple.yml, line 28, for where this limit comes from"
      ]),
    DossierCase(
      "B7: a duration of exactly the longest, to the day",
      project: [
        ("plannedStart: 2027-01", "plannedStart: 2027-01-15"), ("plannedEnd: 2028-12", "plannedEnd: 2030-01-14"),
      ],
      expected: []),
    DossierCase(
      "B7: a duration that is a day too long",
      project: [
        ("plannedStart: 2027-01", "plannedStart: 2027-01-15"), ("plannedEnd: 2028-12", "plannedEnd: 2030-01-15"),
      ],
      expected: [
        "projects/puits.fr.md:10:13: error: the project takes 37 months, more than the 36 months that the profile “simple” allows [B7] → correct it, or see profiles/simple.yml, line 28, for where this limit comes from"
      ]),
    DossierCase(
      "B7: a duration of exactly the shortest", profile: [("minimum: 12, maximum: 36", "minimum: 24, maximum: 36")],
      expected: []),
    DossierCase(
      "B7: a duration that is too short", profile: [("minimum: 12, maximum: 36", "minimum: 25, maximum: 36")],
      expected: [
        "projects/puits.fr.md:10:13: error: the project takes 24 months, less than the 25 months that the profile “simple” asks for [B7] → correct it, or see profiles/simple.yml, line 28, for where this limit comes from"
      ]),
    DossierCase(
      "B7: a duration without an end", project: [("plannedEnd: 2028-12\n", "")],
      expected: [
        "projects/puits.fr.md:9:1: warning: this brief does not say how long the project takes, and the profile “simple” has a limit for it [B7] → add “plannedEnd”"
      ]),
  ]
}
