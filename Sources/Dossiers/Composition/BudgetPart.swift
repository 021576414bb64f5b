import Briefs
import Language
import Templates

extension ProjectComposer {
  /// What the project costs: by the donor's headings and by year, by country, and line by line.
  var budget: [Element] {
    guard let figures else { return [] }
    let amounts = AmountColumns(composition, figures)
    var result: [Element] =
      figures.headings.isEmpty
      ? [.paragraph(composition.labelled(strings[.total], amounts.sentence(figures.total)))]
      : [.table(byHeading(figures, amounts))]
    if figures.countries.count > 1 { result.append(.table(byCountry(figures, amounts))) }
    if !figures.budget.lines.isEmpty { result.append(.table(lines(figures, amounts))) }
    if hasWithheldCosts { result.append(.paragraph(Prose(strings[.withheldUnitCosts]).detail)) }
    return result + rates(figures.budget).elements
  }

  /// Whether quantities and unit costs are missing from lines because they would tell what a person earns.
  private var hasWithheldCosts: Bool {
    project.budget?.lines.contains { $0.category == .staff && $0.unitCost == nil } ?? false
  }

  private func byHeading(_ figures: ProjectFigures, _ amounts: AmountColumns) -> DataTable {
    // Where a heading does not tell its years, columns of years would not add up.
    let hasYears = !figures.years.isEmpty && figures.headings.allSatisfy { $0.years != nil }
    let years = hasYears ? figures.years : []
    var table = DataTable(
      caption: Prose(strings[years.isEmpty ? .budgetByCategory : .budgetByHeadingAndYear]),
      columns: [.init(Prose(strings[.budgetHeading]))]
        + years.map { .init("\(composition.date($0.year)) (\(figures.budget.currency.code))", .figure) }
        + amounts.columns(strings[.total]))
    table.rows = figures.headings.map { heading in
      let yearly = years.isEmpty ? [] : (heading.years ?? []).map(amounts.figure)
      return .init([title(of: heading.heading)] + yearly + amounts.cells(heading.total))
    }
    let totals = years.map { amounts.figure($0.amount.own) }
    table.rows.append(.init([Prose(strings[.total])] + totals + amounts.cells(figures.total), .total))
    return table
  }

  private func byCountry(_ figures: ProjectFigures, _ amounts: AmountColumns) -> DataTable {
    var table = DataTable(
      caption: Prose(strings[.budgetByCountry]),
      columns: [.init(Prose(strings[.country])), .init(Prose(strings[.share]), .figure)]
        + amounts.columns(strings[.amount]))
    table.rows = figures.countries.map { share, amount in
      .init(
        [
          composition.words(composition.cards[share.country.recordID]?.title),
          Prose(share.share.map { composition.conventions.percent($0) } ?? ""),
        ] + amounts.cells(amount))
    }
    let whole = Prose(composition.conventions.percent(Decimal(100)))
    table.rows.append(.init([Prose(strings[.total]), whole] + amounts.cells(figures.total), .total))
    return table
  }

  private func title(of heading: BudgetHeading?) -> Prose {
    heading.map { "\($0.code) \(composition.words($0.title))" } ?? Prose(strings[.noHeading])
  }

  private func lines(_ figures: ProjectFigures, _ amounts: AmountColumns) -> DataTable {
    var table = DataTable(
      caption: Prose(strings[.budgetLines]),
      columns: [
        .init(Prose(strings[.line])), .init(Prose(composition.activityTerm), .short),
        .init(Prose(strings[.unit]), .short),
        .init(Prose(strings[.quantity]), .figure),
        .init("\(strings[.unitCost]) (\(figures.budget.currency.code))", .figure),
      ] + amounts.columns(strings[.amount]))
    let blanks = [Prose](repeating: Prose(), count: 4)
    // A heading all of whose lines are withheld is a part of the total as well.
    for heading in figures.headings where !heading.lines.isEmpty || heading.withheld != nil {
      table.rows.append(.init([title(of: heading.heading)], .group))
      for (line, amount) in heading.lines {
        let cells = [label(of: line), Prose(line.activity ?? ""), composition.words(line.unit), quantity(of: line)]
        table.rows.append(.init(cells + [unitCost(of: line, figures)] + amounts.cells(amount)))
      }
      if let withheld = heading.withheld {
        table.rows.append(.init([Prose(strings[.withheldSalary])] + blanks + amounts.cells(withheld)))
      }
      let subtotal: Prose = "\(strings[.subtotal]) \(heading.heading?.code ?? "")"
      table.rows.append(.init([subtotal] + blanks + amounts.cells(heading.total), .subtotal))
    }
    table.rows.append(.init([Prose(strings[.total])] + blanks + amounts.cells(figures.total), .total))
    return table
  }

  private func label(of line: BudgetLine) -> Prose {
    let nature = line.nature == .cash ? nil : line.nature.map { Prose(strings[$0]) }
    let justification = composition.words(line.justification)
    let details = Prose.joined(
      [justification, nature ?? Prose(), composition.links([line.source?.recordID].compactMap { $0 })], by: ", ")
    return .joined(["\(line.code) \(composition.words(line.label))", details.detail], by: Prose([.lineBreak]))
  }

  /// With the decimals of the other amounts; with its own where it has more.
  private func unitCost(of line: BudgetLine, _ figures: ProjectFigures) -> Prose {
    Prose(line.unitCost.map { composition.conventions.number($0, decimals: figures.decimals) } ?? "")
  }

  private func quantity(of line: BudgetLine) -> Prose {
    guard let quantity = line.quantity else { return Prose() }
    let times = line.frequency.map { " × " + composition.conventions.number($0) } ?? ""
    return Prose(composition.conventions.number(quantity) + times)
  }

  private func rates(_ budget: Budget) -> FactList {
    var facts = FactList()
    facts.add(strings[.indirectRate], budget.indirectRate.map { composition.conventions.percent($0) })
    facts.add(strings[.contingencyRate], budget.contingencyRate.map { composition.conventions.percent($0) })
    let day: Prose = budget.rateDate.map { " (\(composition.date($0)))" } ?? Prose()
    facts.add(
      strings[.exchangeRates],
      list: budget.rates.map { rate in
        "\(rate.equation(into: budget.currency, composition.conventions))\(day)"
      })
    return facts
  }

  /// Who pays for the project, and what is still sought.
  var financing: [Element] {
    guard let financing = project.financing, let figures else { return [] }
    let amounts = AmountColumns(composition, figures)
    let firm = figures.contributions.filter { $0.contribution.status.isSecured }
    let pledged = figures.contributions.filter { !$0.contribution.status.isSecured }
    let details: [Label] = firm.isEmpty ? [] : ProjectComposer.contributionDetails
    var secured = contributionTable(strings[.financing], firm, amounts, details, repeatsHeading: true)
    let blanks = details.map { _ in Prose() }
    // What is missing is a part of the total, as each contribution is.
    secured.rows.append(
      .init([Prose(strings[.gap]).strong] + blanks + amounts.cells(figures.gap).map(\.strong)))
    secured.rows.append(.init([Prose(strings[.total])] + blanks + amounts.cells(figures.total), .total))
    var result: [Element] = [.table(secured)]
    if !pledged.isEmpty {
      result.append(
        .table(contributionTable(strings[.notCounted], pledged, amounts, ProjectComposer.contributionDetails)))
    }
    var facts = FactList()
    facts.add(strings[.ask], figures.ask.map { amounts.sentence($0) } ?? Prose())
    facts.add(strings[.technicalAssistance], composition.words(financing.ask?.technicalAssistance))
    return result + facts.elements
  }

  private static let contributionDetails: [Label] = [.fundingType, .fundingStatus, .date]

  private func contributionTable(
    _ caption: String, _ contributions: [(contribution: Contribution, amount: Amount)], _ amounts: AmountColumns,
    _ details: [Label], repeatsHeading: Bool = false
  ) -> DataTable {
    DataTable(
      caption: Prose(caption), repeatsHeading: repeatsHeading,
      columns: [.init(Prose(strings[.funder]))]
        + details.map { .init(Prose(strings[$0]), .short) }
        + amounts.columns(strings[.amount]),
      rows: contributions.map { contribution, amount in
        .init(
          [
            composition.link(contribution.funder.recordID), Prose(strings[contribution.type]),
            Prose(strings[contribution.status]), composition.date(contribution.date),
          ] + amounts.cells(amount))
      })
  }
}
