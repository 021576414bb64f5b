import Language
import TestSupport

@testable import Briefs

/// Makes projects whose budgets add up in their own currency, with amounts of every size, some of them withheld.
struct RandomBudgets {
  private var numbers: SeededGenerator

  init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  /// A project of some countries, with a budget and a financing plan in a currency.
  mutating func project(_ currency: Currency) -> Project {
    var project = Project()
    project.header.title = LocalizedText([(.absent, "x")])
    project.countries = shares()
    var budget = Budget()
    budget.currency = currency
    budget.lines = (0..<Int.random(in: 1...12, using: &numbers)).map { line(code: "\($0)", currency) }
    budget.total = budget.lines.compactMap(\.amount).sum()
    project.budget = budget
    project.derive()
    // What donors do not see stays in the totals.
    if Bool.random(using: &numbers) { project.budget?.lines.removeFirst() }
    project.financing = financing(budget.total, currency)
    return project
  }

  /// An amount of the currency's decimals, from its smallest unit to some millions; often a whole one.
  mutating func amount(_ currency: Currency, below most: Int = 5_000_000) -> Decimal {
    let digits = Bool.random(using: &numbers) ? 0 : currency.minorDigits
    let reach = [10, 1000, most].randomElement(using: &numbers) ?? most
    return Decimal(coefficient: Int128(Int.random(in: 1...reach, using: &numbers)), scale: digits) ?? .zero
  }

  private mutating func line(code: String, _ currency: Currency) -> BudgetLine {
    var line = BudgetLine()
    line.code = code
    line.category = BudgetCategory.allCases.randomElement(using: &numbers)
    line.years = [2027, 2028, 2029].map { YearAmount(.year($0), amount(currency)) }
    line.amount = line.years.map(\.amount).sum()
    return line
  }

  private mutating func shares() -> [CountryShare] {
    let count = Int.random(in: 1...5, using: &numbers)
    let weights = (0..<count).map { _ in Decimal(Int.random(in: 1...9, using: &numbers)) }
    let shares = Decimal(100).apportioned(by: weights, decimals: 1) ?? []
    return zip(["niger", "mali", "a", "b", "c"], shares).map { id, share in
      var country = CountryShare()
      country.country = Reference(id)
      country.share = share
      return country
    }
  }

  /// Firm contributions of no more than the total; pledges that may go beyond it.
  private mutating func financing(_ total: Decimal, _ currency: Currency) -> Financing {
    var financing = Financing()
    var rest = total
    let statuses: [FundingStatus] = [.committed, .disbursed, .pledged]
    for _ in 0..<Int.random(in: 0...4, using: &numbers) {
      var contribution = Contribution()
      contribution.funder = Reference("fonds")
      contribution.status = statuses.randomElement(using: &numbers) ?? .pledged
      let isAll = Int.random(in: 1...4, using: &numbers) == 1
      contribution.amount = contribution.status.isSecured && isAll ? rest : amount(currency)
      if contribution.status.isSecured {
        guard contribution.amount > .zero, contribution.amount <= rest else { continue }
        rest = rest - contribution.amount
      }
      financing.sources.append(contribution)
    }
    guard rest > .zero, Bool.random(using: &numbers) else { return financing }
    var ask = Ask()
    ask.amount = Bool.random(using: &numbers) ? rest : min(rest, amount(currency))
    financing.ask = ask
    return financing
  }
}
