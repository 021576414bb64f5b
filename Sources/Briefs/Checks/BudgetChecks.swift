import Language

extension Project {
  /// B1 to B3, B10, B12 to B14: a budget adds up, in each direction.
  func checkBudget(_ findings: inout Findings) {
    guard let budget else { return }
    for (index, line) in budget.lines.enumerated() { check(line, at: index, of: budget, &findings) }
    checkTotals(of: budget, &findings)
    checkRates(of: budget, &findings)
    checkActivities(of: budget, &findings)
    checkCountries(of: budget, &findings)
    // Years that the lines state as well are reported there.
    let stated = Set(budget.lines.flatMap(\.years).map(\.year))
    for (index, amount) in budget.years.enumerated() where !stated.contains(amount.year) {
      checkYear(amount.year, at: ["budget", "years", .item(index), "year"], &findings)
    }
    reportDuplicates(in: budget, &findings)
  }

  private func check(_ line: BudgetLine, at index: Int, of budget: Budget, _ findings: inout Findings) {
    var path: FieldPath { ["budget", "lines", .item(index)] }
    let currency = budget.currency
    if line.category == nil {
      let known = BudgetCategory.allCases.map(\.rawValue).joined(separator: ", ")
      findings.report(.b10, at: path, "budget line \(line.code) has no category", help: "add “category”: \(known)")
    }
    if line.quantity != nil, line.unitCost != nil, line.computedAmount(currency) == nil {
      findings.report(
        .b1, at: path.appending("quantity"),
        "quantity × frequency × unit cost of budget line \(line.code) is too large a number",
        help: "correct one of them")
      return
    }
    guard let amount = line.amount else {
      findings.report(
        .b1, at: path, "budget line \(line.code) has no amount",
        help: "state “amount”, or “quantity” and “unitCost”, from which it follows")
      return
    }
    if let computed = line.computedAmount(currency), computed != amount {
      findings.report(
        .b1, at: path.appending("amount"),
        "budget line \(line.code) says \(currency.shown(amount)), but quantity × frequency × unit cost is \(currency.shown(computed))",
        help: "correct one of them, or leave “amount” out")
    }
    if amount.rounded(decimals: currency.minorDigits) != amount {
      findings.report(
        .b1, at: path.appending("amount"),
        "budget line \(line.code) has more decimals than \(currency.code) has (\(currency.minorDigits))",
        help: "round the amount")
    }
    let sum = line.years.map(\.amount).sum()
    if !line.years.isEmpty, sum != amount {
      findings.report(
        .b3, at: path.appending("years"),
        "the years of budget line \(line.code) sum to \(currency.shown(sum)), but the line to \(currency.shown(amount))",
        help: difference(sum, amount, currency))
    }
    for (number, year) in line.years.enumerated() {
      checkYear(year.year, at: path.appending("years", .item(number), "year"), &findings)
    }
    if amount <= .zero {
      findings.report(
        .b14, at: path, "budget line \(line.code) has no positive amount", help: "correct it, or take the line out")
    }
  }

  private func checkRates(of budget: Budget, _ findings: inout Findings) {
    if budget.total <= .zero {
      findings.report(.b2, at: ["budget", "total"], "the total is not a positive amount", help: "correct it")
    }
    for (key, rate, category, rule) in [
      ("indirectRate", budget.indirectRate, BudgetCategory.indirect, Rule.b4),
      ("contingencyRate", budget.contingencyRate, .contingency, .b5),
    ] {
      guard let rate else { continue }
      if rate < .zero || rate > Decimal(100) {
        findings.report(
          .value, at: ["budget", .key(key)], "\(rate) is not a percentage between 0 and 100", help: "correct it")
        continue
      }
      let amount = budget.total(of: [category])
      guard amount > .zero,
        let actual = amount.percentage(of: budget.directCost),
        actual.rounded(decimals: rate.scale) != rate
      else { continue }
      findings.report(
        rule, at: ["budget", .key(key)],
        "“\(key)” says \(rate) %, but the lines of “\(category.rawValue)” are \(actual.rounded(decimals: 2)) % of direct costs",
        help: "correct the rate or the lines", severity: .warning)
    }
    ExchangeRate.check(budget.rates, into: budget.currency, at: ["budget", "rates"], &findings)
    if !budget.rates.isEmpty, budget.rateDate == nil {
      findings.report(
        .b12, at: ["budget", "rates"], "nothing says of which day these rates are",
        help: "add “rateDate” under “budget”")
    }
    if let day = budget.rateDate, day.first > findings.buildDate.last {
      findings.report(
        .d4, at: ["budget", "rateDate"], "\(day) is in the future", help: "write the day of the exchange rates")
    }
  }

  private func checkYear(_ year: Period, at path: @autoclosure () -> FieldPath, _ findings: inout Findings) {
    guard let span, year.last < span.first.first || year.first > span.last.last else { return }
    findings.report(
      .b3, at: path(), "\(year) is not within the project (\(span.first) to \(span.last))",
      help: "correct the year, or the project's dates")
  }

  private func checkTotals(of budget: Budget, _ findings: inout Findings) {
    let currency = budget.currency
    func compare(_ amounts: [Decimal], _ what: String) {
      let sum = amounts.sum()
      guard !amounts.isEmpty, sum != budget.total else { return }
      findings.report(
        .b2, at: ["budget", "total"],
        "\(what) sum to \(currency.shown(sum)), but total says \(currency.shown(budget.total))",
        help: difference(sum, budget.total, currency))
    }
    compare(budget.lines.compactMap(\.amount), "budget lines")
    compare(budget.categories.map(\.amount), "categories")
    let lineYearsAddUp = budget.lines.allSatisfy { $0.years.isEmpty || $0.years.map(\.amount).sum() == $0.amount }
    if lineYearsAddUp { compare(budget.years.map(\.amount), "years") }
    guard !budget.lines.isEmpty else { return }
    for (index, total) in budget.categories.enumerated() {
      let sum = budget.lines.amounts(of: total.category).sum()
      if sum != total.amount {
        findings.report(
          .b2, at: ["budget", "categories", .item(index), "amount"],
          "the lines of “\(total.category.rawValue)” sum to \(currency.shown(sum)), but the category says "
            + currency.shown(total.amount),
          help: difference(sum, total.amount, currency))
      }
    }
  }

  private func difference(_ sum: Decimal, _ total: Decimal, _ currency: Currency) -> String {
    sum < total
      ? "\(currency.shown(total - sum)) are missing; add the line or correct the total"
      : "\(currency.shown(sum - total)) are too many; take a line out or correct the total"
  }

  private func checkActivities(of budget: Budget, _ findings: inout Findings) {
    guard !budget.lines.isEmpty, let logframe else { return }
    let paid = Set(budget.lines.compactMap(\.activity))
    let known = logframe.activities.map(\.code)
    for (index, activity) in logframe.activities.enumerated()
    where !activity.isCostless && !paid.contains(activity.code) {
      findings.report(
        .b10, at: ["logframe", "activities", .item(index)], "no budget line pays for the activity \(activity.code)",
        help: "add “activity: \(activity.code)” to a line, or “costless: true” to the activity")
    }
    for (index, line) in budget.lines.enumerated() {
      guard let activity = line.activity, !known.contains(activity) else { continue }
      let near = nearest(to: activity, among: known).map { "did you mean “\($0)”?" }
      findings.report(
        .b10, at: ["budget", "lines", .item(index), "activity"], "there is no activity \(activity)",
        help: near ?? "known: \(known.joined(separator: ", "))")
    }
  }

  /// B13: what the lines spend in each country agrees with the countries' shares, to half a point. Lines of no country are
  /// spent in all of them, by their shares.
  private func checkCountries(of budget: Budget, _ findings: inout Findings) {
    let own = budget.lines.filter { $0.country != nil && $0.amount != nil }
    let whole = budget.lines.compactMap(\.amount).sum()
    guard !own.isEmpty, whole > .zero else { return }
    let known = countries.map(\.country.id)
    let foreign = budget.lines.enumerated().filter { $1.country.map { !known.contains($0.id) } ?? false }
    for (index, line) in foreign {
      findings.report(
        .b13, at: ["budget", "lines", .item(index), "country"],
        "“\(line.country?.id ?? "")” is not a country of the project",
        help: known.isEmpty ? "add it under “countries”" : "countries: \(known.joined(separator: ", "))")
    }
    // The amount that stands under a wrong country is then missing elsewhere.
    guard foreign.isEmpty else { return }
    let common = whole - own.compactMap(\.amount).sum()
    for (index, share) in countries.enumerated() {
      guard let stated = share.share else { continue }
      let amount = own.filter { $0.country == share.country }.compactMap(\.amount).sum()
      let points = amount.multiplied(by: Decimal(100)).flatMap { local in
        common.multiplied(by: stated).flatMap { (local + $0).divided(by: whole, decimals: 12) }
      }
      guard let points, max(points - stated, stated - points) > Decimal(coefficient: 5, scale: 1) ?? .zero else {
        continue
      }
      findings.report(
        .b13, at: ["countries", .item(index), "share"],
        "the budget lines spend \(points.rounded(decimals: 1)) % in “\(share.country.id)”, but its share is \(stated) %",
        help: "correct the share, or the countries of the lines; the two may differ by half a point")
    }
  }

  private func reportDuplicates(in budget: Budget, _ findings: inout Findings) {
    var codes: Set<String> = []
    for (index, line) in budget.lines.enumerated() where !codes.insert(line.code).inserted {
      findings.report(
        .b14, at: ["budget", "lines", .item(index), "code"], "two budget lines have the code \(line.code)",
        help: "give each line its own code, or take one out")
    }
  }

  /// B6: what is secured and what is sought make up the total.
  func checkFinancing(_ findings: inout Findings) {
    guard let financing else { return }
    guard let budget else {
      if !financing.sources.isEmpty {
        findings.report(
          .b6, at: ["financing"], "contributions are stated, but no budget", help: "add “budget” with its total")
      }
      return
    }
    let currency = budget.currency
    for (index, source) in financing.sources.enumerated() where source.amount(in: budget) == nil {
      // A rate that is wrong is reported there.
      if let rate = budget.rates.first(where: { $0.currency == source.currency }), !rate.isSound { continue }
      findings.report(
        .b6, at: ["financing", "sources", .item(index), "currency"],
        "the budget has no exchange rate for \(source.currency?.code ?? "")",
        help: "add it under “budget”, “rates”, with “rateDate”")
    }
    for (index, source) in financing.sources.enumerated() where source.amount <= .zero {
      findings.report(
        .b6, at: ["financing", "sources", .item(index), "amount"], "a contribution is an amount above zero",
        help: "correct it")
    }
    if let ask = financing.ask?.amount, ask <= .zero || ask.rounded(decimals: currency.minorDigits) != ask {
      findings.report(
        .b6, at: ["financing", "ask", "amount"],
        "what is asked for is an amount above zero, with the decimals of \(currency.code)",
        help: "correct it, or leave it out")
    }
    let gap = budget.total - secured
    if gap.isNegative {
      findings.report(
        .b6, at: ["financing", "sources"],
        "\(currency.shown(secured)) are committed or paid, more than the total of \(currency.shown(budget.total))",
        help: "correct the contributions or the total")
    }
    if let stated = financing.gap, stated != gap {
      findings.report(
        .b6, at: ["financing", "gap"],
        "the gap says \(currency.shown(stated)), but total less committed and paid is \(currency.shown(gap))",
        help: "correct it, or leave it out: it is worked out")
    }
    if let ask = financing.ask?.amount, ask > gap, !gap.isNegative {
      findings.report(
        .b6, at: ["financing", "ask", "amount"],
        "\(currency.shown(ask)) are asked for, more than the gap of \(currency.shown(gap))",
        help: "ask for the gap at most")
    }
  }
}
