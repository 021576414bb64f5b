import Briefs
import Language
import Templates

/// Sums up what is asked for: by project, by country and by year, in each currency that sums can be made in.
struct SummaryComposer {
  private let composition: Composition
  private let projects: [(brief: Brief<Project>, figures: ProjectFigures)]

  init(_ composition: Composition, _ projects: [ProjectComposer]) {
    self.composition = composition
    self.projects = projects.compactMap { project in project.figures.map { (project.brief, $0) } }
  }

  private var strings: Strings { composition.strings }

  /// The chapter; nothing if no project has a budget.
  func chapter(_ number: Int) -> [Element] {
    guard !projects.isEmpty else { return [] }
    return [composition.chapter(strings[.summaryOfRequest], number: number, anchor: "summary")]
      + currencies.flatMap(elements)
  }

  /// A currency in which projects are added up.
  private struct Sum {
    let currency: Currency
    let decimals: Int
    let projects: [(brief: Brief<Project>, figures: ProjectFigures)]
    /// An amount in this currency.
    let value: (Amount) -> Decimal
  }

  /// The dossier's currency first, if it has one, then those of the budgets.
  private var currencies: [Sum] {
    var result: [Sum] = []
    if let currency = composition.dossierCurrency?.currency,
      projects.contains(where: { $0.figures.total.converted != nil })
    {
      let own = projects.filter { $0.figures.total.converted == nil }.map(\.figures.decimals).max() ?? 0
      result.append(Sum(currency: currency, decimals: own, projects: projects) { $0.converted ?? $0.own })
    }
    for currency in projects.map(\.figures.budget.currency).uniqued() {
      let own = projects.filter { $0.figures.budget.currency == currency }
      // What is all in the dossier's own currency has been added up above.
      if result.first?.currency == currency, own.count == projects.count { continue }
      result.append(Sum(currency: currency, decimals: own.map(\.figures.decimals).max() ?? 0, projects: own) { $0.own })
    }
    return result
  }

  private func elements(of sum: Sum) -> [Element] {
    let title = "\(strings[.byProject]) (\(sum.currency.code))"
    var result: [Element] = []
    if currencies.count > 1 {
      result.append(
        .heading(
          DossierHeading(
            level: 2, text: Prose(strings[.amountsIn, "currency", sum.currency.code]),
            anchor: "_\(composition.anchorPrefix)summary-\(sum.currency.code)")))
    }
    let rows = sum.projects.map { project in
      let figures = project.figures
      return BarChart.Row(
        label: label(of: project.brief), pieces: [sum.value(figures.secured), sum.value(figures.gap)],
        figure: composition.conventions.number(sum.value(figures.total), decimals: sum.decimals))
    }
    result += chart(rows, legend: [strings[.secured], strings[.gap]], caption: title)
    result.append(.table(byProject(sum, caption: title)))
    result += byCountry(sum) + byYear(sum)
    return result
  }

  private func label(of brief: Brief<Project>) -> String {
    let acronym = composition.plain(brief.record.acronym)
    return acronym.isEmpty ? brief.record.code : acronym
  }

  private func chart(_ rows: [BarChart.Row], legend: [String] = [], caption: String) -> [Element] {
    guard let chart = BarChart(rows: rows, legend: legend) else { return [] }
    let alternative = caption + composition.conventions.colon + chart.alternative(composition.conventions)
    return [.figure(Figure(.chart(chart.svg), alternative: alternative, caption: Prose(caption)))]
  }

  private func number(_ amount: Decimal, _ sum: Sum) -> Prose {
    Prose(composition.conventions.number(amount, decimals: sum.decimals))
  }

  private func byProject(_ sum: Sum, caption: String) -> DataTable {
    let figures = sum.projects.map { project in
      [project.figures.total, project.figures.secured, project.figures.gap].map(sum.value)
        + [project.figures.ask.map(sum.value) ?? .zero]
    }
    var table = DataTable(
      caption: Prose(caption), repeatsHeading: true,
      columns: [.init(Prose(strings[.project])), .init(Prose(strings[.duration]), .short)]
        + [.total, .secured, .gap, .requested].map { .init(Prose(strings[$0]), .figure) })
    table.rows = zip(sum.projects, figures).map { project, amounts in
      let name: Prose = "\(composition.link(project.brief.recordID)) \(Prose(label(of: project.brief)).detail)"
      let duration = Prose(composition.duration(of: project.brief.record))
      return .init([name, duration] + amounts.map { number($0, sum) })
    }
    let totals = (0..<4).map { column in figures.map { $0[column] }.sum() }
    table.rows.append(.init([Prose(strings[.total]), Prose()] + totals.map { number($0, sum) }, .total))
    return table
  }

  private func byCountry(_ sum: Sum) -> [Element] {
    let countries = sum.projects.flatMap { $0.figures.countries.map(\.share.country.recordID) }.uniqued()
    guard countries.count > 1 else { return [] }
    let amounts = countries.map { country in
      let total = sum.projects.flatMap(\.figures.countries).filter { $0.share.country.recordID == country }
        .map { sum.value($0.amount) }.sum()
      return (country: country, total: total, ask: sum.projects.map { ask(of: $0.figures, in: country, sum) }.sum())
    }
    let caption = "\(strings[.byCountry]) (\(sum.currency.code))"
    var table = DataTable(
      caption: Prose(caption), repeatsHeading: true,
      columns: [.init(Prose(strings[.country]))] + [.total, .requested].map { .init(Prose(strings[$0]), .figure) })
    table.rows = amounts.map { amount in
      .init([name(of: amount.country), number(amount.total, sum), number(amount.ask, sum)])
    }
    table.rows.append(
      .init(
        [Prose(strings[.total]), number(amounts.map(\.total).sum(), sum), number(amounts.map(\.ask).sum(), sum)], .total
      ))
    let rows = amounts.map { amount in
      BarChart.Row(
        label: name(of: amount.country).plain, pieces: [amount.total],
        figure: composition.conventions.number(amount.total, decimals: sum.decimals))
    }
    return chart(rows, caption: caption) + [.table(table)]
  }

  private func name(of country: RecordID) -> Prose { composition.words(composition.cards[country]?.title) }

  /// What is asked for in a country: the ask, split by the countries' shares so that the parts add up to it.
  private func ask(of figures: ProjectFigures, in country: RecordID, _ sum: Sum) -> Decimal {
    guard let ask = figures.ask.map(sum.value) else { return .zero }
    let parts = ask.apportioned(by: figures.countries.map { $0.share.share ?? .zero }, decimals: sum.decimals) ?? []
    return zip(figures.countries, parts).first { $0.0.share.country.recordID == country }?.1 ?? .zero
  }

  private func byYear(_ sum: Sum) -> [Element] {
    // A project whose budget does not tell its years would be missing from every one of them.
    let years = Set(sum.projects.flatMap { $0.figures.years.map(\.year) }).sorted { $0.first < $1.first }
    guard years.count > 1, sum.projects.allSatisfy({ !$0.figures.years.isEmpty }) else { return [] }
    let amounts = years.map { year in
      sum.projects.flatMap(\.figures.years).filter { $0.year == year }.map { sum.value($0.amount) }.sum()
    }
    let caption = "\(strings[.byYear]) (\(sum.currency.code))"
    var table = DataTable(
      caption: Prose(caption), repeatsHeading: true,
      columns: [.init(Prose(strings[.year])), .init(Prose(strings[.amount]), .figure)],
      rows: zip(years, amounts).map { .init([composition.date($0), number($1, sum)]) })
    table.rows.append(.init([Prose(strings[.total]), number(amounts.sum(), sum)], .total))
    let rows = zip(years, amounts).map { year, amount in
      BarChart.Row(
        label: composition.conventions.text(year), pieces: [amount],
        figure: composition.conventions.number(amount, decimals: sum.decimals))
    }
    return chart(rows, caption: caption) + [.table(table)]
  }
}
