// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import TestSupport
import Testing

/// Each case changes one place of a sound portal; that the unchanged portal has no problem is the passing case of every rule.
@Suite("Rules of the budget")
struct BudgetRuleTests {
  @Test("a breach is reported at its place", arguments: RuleCase.budget)
  func breach(_ rule: RuleCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }
}

extension RuleCase {
  static let budget: [RuleCase] = [
    RuleCase(
      "B1: an amount is quantity × frequency × unit cost", replacing: "      amount: 900\n",
      with: "      amount: 950\n",
      expected: [
        "projects/puits.fr.md:63:10: error: budget lines sum to 1 050 EUR, but total says 1 000 EUR [B2] → 50 EUR are too many; take a line out or correct the total",
        "projects/puits.fr.md:65:33: error: the lines of “works” sum to 950 EUR, but the category says 900 EUR [B2] → 50 EUR are too many; take a line out or correct the total",
        "projects/puits.fr.md:73:15: error: budget line 1 says 950 EUR, but quantity × frequency × unit cost is 900 EUR [B1] → correct one of them, or leave “amount” out",
        "projects/puits.fr.md:75:7: error: the years of budget line 1 sum to 900 EUR, but the line to 950 EUR [B3] → 50 EUR are missing; add the line or correct the total",
      ]),
    RuleCase(
      "B1: a line has an amount", replacing: "      quantity: 2\n      frequency: 5\n      unitCost: 10\n",
      with: "",
      expected: [
        "projects/puits.fr.md:63:10: error: budget lines sum to 900 EUR, but total says 1 000 EUR [B2] → 100 EUR are missing; add the line or correct the total",
        "projects/puits.fr.md:66:34: error: the lines of “travel” sum to 0 EUR, but the category says 100 EUR [B2] → 100 EUR are missing; add the line or correct the total",
        "projects/puits.fr.md:78:7: error: budget line 2 has no amount [B1] → state “amount”, or “quantity” and “unitCost”, from which it follows",
      ]),
    RuleCase(
      "B1: an amount has no more decimals than its currency",
      replacing: "      unitCost: 10\n      years:\n        - {year: 2027, amount: 100}",
      with: "      amount: 100.005\n      years:\n        - {year: 2027, amount: 100.005}",
      expected: [
        "projects/puits.fr.md:63:10: error: budget lines sum to 1 000.005 EUR, but total says 1 000 EUR [B2] → 0.005 EUR are too many; take a line out or correct the total",
        "projects/puits.fr.md:63:10: error: years sum to 1 000.005 EUR, but total says 1 000 EUR [B2] → 0.005 EUR are too many; take a line out or correct the total",
        "projects/puits.fr.md:66:34: error: the lines of “travel” sum to 100.005 EUR, but the category says 100 EUR [B2] → 0.005 EUR are too many; take a line out or correct the total",
        "projects/puits.fr.md:83:15: error: budget line 2 has more decimals than EUR has (2) [B1] → round the amount",
      ]),
    RuleCase(
      "B2: lines sum to the total", replacing: "  total: 1000\n",
      with: "  total: 1200\n",
      expected: [
        "projects/puits.fr.md:63:10: error: budget lines sum to 1 000 EUR, but total says 1 200 EUR [B2] → 200 EUR are missing; add the line or correct the total",
        "projects/puits.fr.md:63:10: error: categories sum to 1 000 EUR, but total says 1 200 EUR [B2] → 200 EUR are missing; add the line or correct the total",
        "projects/puits.fr.md:63:10: error: years sum to 1 000 EUR, but total says 1 200 EUR [B2] → 200 EUR are missing; add the line or correct the total",
        "projects/puits.fr.md:90:8: error: the gap says 750 EUR, but total less committed and paid is 950 EUR [B6] → correct it, or leave it out: it is worked out",
      ]),
    RuleCase(
      "B2: categories sum to the total, and to their lines", replacing: "{category: works, amount: 900}",
      with: "{category: works, amount: 800}",
      expected: [
        "projects/puits.fr.md:63:10: error: categories sum to 900 EUR, but total says 1 000 EUR [B2] → 100 EUR are missing; add the line or correct the total",
        "projects/puits.fr.md:65:33: error: the lines of “works” sum to 900 EUR, but the category says 800 EUR [B2] → 100 EUR are too many; take a line out or correct the total",
      ]),
    RuleCase(
      "B3: years sum to the line", replacing: "{year: 2028, amount: 500}",
      with: "{year: 2028, amount: 400}",
      expected: [
        "projects/puits.fr.md:75:7: error: the years of budget line 1 sum to 800 EUR, but the line to 900 EUR [B3] → 100 EUR are missing; add the line or correct the total"
      ]),
    RuleCase(
      "B3: years lie within the project", replacing: "{year: 2027, amount: 100}",
      with: "{year: 2030, amount: 100}",
      expected: [
        "projects/puits.fr.md:85:18: error: 2030 is not within the project (2027-01 to 2028-12) [B3] → correct the year, or the project's dates"
      ]),
    RuleCase(
      "B6: the gap is the total less what is secured", replacing: "  gap: 750\n",
      with: "  gap: 800\n",
      expected: [
        "projects/puits.fr.md:90:8: error: the gap says 800 EUR, but total less committed and paid is 750 EUR [B6] → correct it, or leave it out: it is worked out"
      ]),
    RuleCase(
      "B6: no more is secured than the total", replacing: "amount: 250, status: committed",
      with: "amount: 1250, status: committed",
      expected: [
        "projects/puits.fr.md:87:3: error: 1 250 EUR are committed or paid, more than the total of 1 000 EUR [B6] → correct the contributions or the total",
        "projects/puits.fr.md:90:8: error: the gap says 750 EUR, but total less committed and paid is −250 EUR [B6] → correct it, or leave it out: it is worked out",
      ]),
    RuleCase(
      "B6: no more is asked for than the gap", replacing: "    amount: 700\n",
      with: "    amount: 760\n",
      expected: [
        "projects/puits.fr.md:92:13: error: 760 EUR are asked for, more than the gap of 750 EUR [B6] → ask for the gap at most"
      ]),
    RuleCase(
      "B6: a contribution in another currency needs a rate", replacing: "amount: 250, status: committed",
      with: "amount: 250, currency: XOF, status: committed",
      expected: [
        "projects/puits.fr.md:88:59: error: the budget has no exchange rate for XOF [B6] → add it under “budget”, “rates”, with “rateDate”",
        "projects/puits.fr.md:90:8: error: the gap says 750 EUR, but total less committed and paid is 1 000 EUR [B6] → correct it, or leave it out: it is worked out",
      ]),
    RuleCase(
      "B10: a line has a category", replacing: "      category: travel\n",
      with: "",
      expected: [
        "projects/puits.fr.md:66:34: error: the lines of “travel” sum to 0 EUR, but the category says 100 EUR [B2] → 100 EUR are missing; add the line or correct the total",
        "projects/puits.fr.md:78:7: error: budget line 2 has no category [B10] → add “category”: staff, travel, supplies, equipment, office, services, grants, works, indirect, contingency, in-kind",
      ]),
    RuleCase(
      "B10: an activity has a line or is costless", replacing: "A2, output: P1, costless: true",
      with: "A2, output: P1",
      expected: [
        "projects/puits.fr.md:58:7: error: no budget line pays for the activity A2 [B10] → add “activity: A2” to a line, or “costless: true” to the activity"
      ]),
    RuleCase(
      "B10: a line names an activity that exists", replacing: "      activity: A1\n",
      with: "      activity: A9\n",
      expected: [
        "projects/puits.fr.md:57:7: error: no budget line pays for the activity A1 [B10] → add “activity: A1” to a line, or “costless: true” to the activity",
        "projects/puits.fr.md:74:17: error: there is no activity A9 [B10] → did you mean “A1”?",
      ]),
    RuleCase(
      "B14: no line without a positive amount",
      replacing: "      quantity: 3\n      unitCost: 300\n      amount: 900\n",
      with: "      amount: 0\n",
      expected: [
        "projects/puits.fr.md:63:10: error: budget lines sum to 100 EUR, but total says 1 000 EUR [B2] → 900 EUR are missing; add the line or correct the total",
        "projects/puits.fr.md:65:33: error: the lines of “works” sum to 0 EUR, but the category says 900 EUR [B2] → 900 EUR are missing; add the line or correct the total",
        "projects/puits.fr.md:68:7: warning: budget line 1 has no positive amount [B14] → correct it, or take the line out",
        "projects/puits.fr.md:73:7: error: the years of budget line 1 sum to 900 EUR, but the line to 0 EUR [B3] → 900 EUR are too many; take a line out or correct the total",
      ]),
    RuleCase(
      "B14: no two lines with one code", replacing: "code: \"2\"",
      with: "code: \"1\"",
      expected: [
        "projects/puits.fr.md:78:13: warning: two budget lines have the code 1 [B14] → give each line its own code, or take one out"
      ]),
    RuleCase(
      "B6: a contribution is above zero", replacing: "amount: 100, status: pledged",
      with: "amount: -100, status: pledged",
      expected: [
        "projects/puits.fr.md:89:44: error: a contribution is an amount above zero [B6] → correct it"
      ]),
    RuleCase(
      "B2: a total is above zero", replacing: "  total: 1000\n",
      with: "  total: 0\n",
      expected: [
        "projects/puits.fr.md:63:10: error: budget lines sum to 1 000 EUR, but total says 0 EUR [B2] → 1 000 EUR are too many; take a line out or correct the total",
        "projects/puits.fr.md:63:10: error: categories sum to 1 000 EUR, but total says 0 EUR [B2] → 1 000 EUR are too many; take a line out or correct the total",
        "projects/puits.fr.md:63:10: error: the total is not a positive amount [B2] → correct it",
        "projects/puits.fr.md:63:10: error: years sum to 1 000 EUR, but total says 0 EUR [B2] → 1 000 EUR are too many; take a line out or correct the total",
        "projects/puits.fr.md:87:3: error: 250 EUR are committed or paid, more than the total of 0 EUR [B6] → correct the contributions or the total",
        "projects/puits.fr.md:90:8: error: the gap says 750 EUR, but total less committed and paid is −250 EUR [B6] → correct it, or leave it out: it is worked out",
      ]),
    RuleCase(
      "B4: a stated rate is that of the lines", replacing: "    - {category: travel, amount: 100}\n",
      with: "    - {category: indirect, amount: 100}\n  indirectRate: 12\n",
      also: ("projects/puits.fr.md", "      category: travel\n", "      category: indirect\n"),
      expected: [
        "projects/puits.fr.md:66:36: error: indirect costs are 11.11 % of direct costs, more than the 7 % that the profile “simple” allows [B4] → correct it, or see profiles/simple.yml, line 25, for where this limit comes from",
        "projects/puits.fr.md:67:17: warning: “indirectRate” says 12 %, but the lines of “indirect” are 11.11 % of direct costs [B4] → correct the rate or the lines",
      ]),
    RuleCase(
      "B4: a rate is stated as finely as its author likes", replacing: "    - {category: travel, amount: 100}\n",
      with: "    - {category: indirect, amount: 100}\n  indirectRate: 11.1\n",
      also: ("projects/puits.fr.md", "      category: travel\n", "      category: indirect\n"),
      expected: [
        "projects/puits.fr.md:66:36: error: indirect costs are 11.11 % of direct costs, more than the 7 % that the profile “simple” allows [B4] → correct it, or see profiles/simple.yml, line 25, for where this limit comes from"
      ]),
  ]
}
