import Briefs
import Language

/// An amount in a project's own currency and, where the dossier has one, in its currency.
struct Amount: Sendable, Equatable {
  let own: Decimal
  /// In whole units of the dossier's currency; nil if it has none.
  let converted: Decimal?
}

/// The amounts of one project. Those in the dossier's currency are rounded to whole units so that parts add up to their wholes:
/// the total is converted first, then split among its parts by the largest-remainder method.
struct ProjectFigures {
  let budget: Budget
  let total: Amount
  let headings: [HeadingFigures]
  let years: [(year: Period, amount: Amount)]
  let countries: [(share: CountryShare, amount: Amount)]
  /// What each contribution is worth, in the order of the financing plan.
  let contributions: [(contribution: Contribution, amount: Amount)]
  let secured: Amount
  let gap: Amount
  let ask: Amount?
  /// How many decimals amounts in the project's own currency are written with: the same throughout, so that they can be compared.
  let decimals: Int

  /// The lines under one of the donor's headings.
  struct HeadingFigures {
    /// Nil for what falls under none.
    let heading: BudgetHeading?
    let total: Amount
    let lines: [(line: BudgetLine, amount: Amount)]
    /// What is part of the total and shown in no line.
    let withheld: Amount?
    /// The amount of each year of the budget, where the lines tell.
    let years: [Decimal]?
  }

  /// Nil for a project without a budget.
  init?(_ project: Project, profile: Profile, currency: DossierCurrency?) {
    guard let budget = project.budget else { return nil }
    self.budget = budget
    let splitting = Splitting(
      convertedTotal: currency.flatMap { currency in
        currency.currency == budget.currency
          ? nil : currency.converted(budget.total, from: budget.currency)?.rounded(decimals: 0)
      })
    let total = Amount(own: budget.total, converted: splitting.convertedTotal)
    self.total = total
    headings = ProjectFigures.headings(budget, profile, total, splitting)
    years = zip(budget.years, splitting.amounts(budget.years.map(\.amount), of: total)).map { ($0.year, $1) }
    let shares = budget.total.apportioned(
      by: project.countries.map { $0.share ?? .zero }, decimals: budget.currency.minorDigits)
    countries = zip(project.countries, splitting.amounts(shares ?? [], of: total)).map { ($0, $1) }

    // The total is made of every contribution, firm or not, and of what no one has promised yet; where pledges go beyond that, of
    // the firm ones alone.
    let sources = project.financing?.sources ?? []
    let worth = sources.map { $0.amount(in: budget) ?? .zero }
    let isOverPledged = (budget.total - worth.sum()).isNegative
    let counts = sources.map { !isOverPledged || $0.status.isSecured }
    let counted = zip(worth, counts).filter(\.1).map(\.0)
    let rest = budget.total - counted.sum()
    var parts = splitting.amounts(counted + [rest], of: total)[...]
    let split = zip(zip(sources, worth), counts).map { source, isCounted in
      let amount = isCounted ? parts.popFirst() : nil
      return (contribution: source.0, amount: amount ?? splitting.amount(source.1, of: total))
    }
    contributions = split
    let firm = split.filter { $0.contribution.status.isSecured }.map(\.amount)
    let isConverted = splitting.convertedTotal != nil
    let securedAmount = Amount(
      own: firm.map(\.own).sum(), converted: isConverted ? firm.compactMap(\.converted).sum() : nil)
    secured = securedAmount
    let gapAmount = Amount(
      own: budget.total - securedAmount.own,
      converted: splitting.convertedTotal.flatMap { total in securedAmount.converted.map { total - $0 } })
    gap = gapAmount
    ask = project.financing?.ask?.amount.map { ask in
      if ask == gapAmount.own { return gapAmount }
      if ask == rest, let last = parts.last { return last }
      return splitting.amount(ask, of: gapAmount)
    }
    let amounts =
      [budget.total] + worth + budget.years.map(\.amount) + budget.categories.map(\.amount)
      + budget.lines.compactMap(\.amount) + budget.lines.flatMap(\.years).map(\.amount)
      + [project.financing?.ask?.amount].compactMap { $0 } + (shares ?? [])
    decimals = amounts.allSatisfy(\.isWhole) ? 0 : budget.currency.minorDigits
  }

  private static func headings(_ budget: Budget, _ profile: Profile, _ total: Amount, _ splitting: Splitting)
    -> [HeadingFigures]
  {
    let known = profile.headings.map(Optional.some) + [nil]
    let groups = known.compactMap { heading -> (heading: BudgetHeading?, own: Decimal, lines: [BudgetLine])? in
      let totals = budget.categories.filter { profile.heading(of: $0.category) == heading }
      let lines = budget.lines.filter { line in
        line.category.map { profile.heading(of: $0) == heading } ?? (heading == nil)
      }
      return totals.isEmpty && lines.isEmpty ? nil : (heading, totals.map(\.amount).sum(), lines)
    }
    return zip(groups, splitting.amounts(groups.map(\.own), of: total)).map { group, amount in
      let lines = group.lines.map { $0.amount ?? .zero }
      let withheld = group.own - lines.sum()
      let parts = splitting.amounts(lines + (withheld == .zero ? [] : [withheld]), of: amount)
      let isYearly = withheld == .zero && !lines.isEmpty && group.lines.allSatisfy { !$0.years.isEmpty }
      return HeadingFigures(
        heading: group.heading, total: amount, lines: zip(group.lines, parts).map { ($0, $1) },
        withheld: withheld == .zero ? nil : parts.last,
        years: isYearly
          ? budget.years.map { year in
            group.lines.flatMap(\.years).filter { $0.year == year.year }.map(\.amount).sum()
          } : nil)
    }
  }
}

/// Splits amounts so that the parts shown add up to the whole shown.
struct Splitting {
  let convertedTotal: Decimal?

  /// The parts of a whole, which they make up.
  func amounts(_ parts: [Decimal], of whole: Amount) -> [Amount] {
    guard let converted = whole.converted, let split = converted.apportioned(by: parts, decimals: 0) else {
      return parts.map { Amount(own: $0, converted: whole.converted.map { _ in .zero }) }
    }
    return zip(parts, split).map { Amount(own: $0, converted: $1) }
  }

  /// One part of a whole, by its share of it.
  func amount(_ part: Decimal, of whole: Amount) -> Amount {
    let converted = whole.converted.flatMap { converted in
      // The product of two large amounts is beyond what is counted exactly; twelve decimals of the rate are enough for any.
      converted.multiplied(by: part)?.divided(by: whole.own, decimals: 0)
        ?? converted.divided(by: whole.own, decimals: 12)?.multiplied(by: part)?.rounded(decimals: 0)
    }
    return Amount(own: part, converted: converted)
  }
}
