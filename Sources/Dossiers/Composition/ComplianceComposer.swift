import Briefs
import Language
import Templates

/// Says for each rule of the donor what it asks, what the dossier has, and whether that keeps it.
struct ComplianceComposer {
  private let composition: Composition
  private let projects: [ProjectComposer]

  init(_ composition: Composition, _ projects: [ProjectComposer]) {
    self.composition = composition
    self.projects = projects
  }

  private var strings: Strings { composition.strings }
  private var conventions: Conventions { composition.conventions }
  private var profile: Profile { composition.profile.profile }

  /// The chapter.
  func chapter(_ number: Int) -> [Element] {
    var table = DataTable(
      caption: Prose(strings[.compliance]), repeatsHeading: true,
      columns: [
        .init(Prose(strings[.requirement])), .init(Prose(strings[.limit]), .short),
        .init(Prose(strings[.measured]), .figure), .init(Prose(strings[.verdict]), .short),
      ])
    for project in projects {
      table.rows.append(.init([composition.words(project.project.header.title)], .group))
      table.rows += arithmetic(of: project) + limits(of: project)
    }
    return [
      composition.chapter(strings[.compliance], number: number, anchor: "compliance"),
      .paragraph(Prose(strings[.complianceIntroduction])), .table(table),
    ]
  }

  private func row(_ limit: ProfileLimit, _ figure: Prose, _ verdict: Prose) -> DataTable.Row {
    .init([Prose(name(of: limit)), Prose(bound(limit)), figure, verdict.strong])
  }

  private func limits(of project: ProjectComposer) -> [DataTable.Row] {
    let measurement = LimitMeasurement(profile, currency: composition.dossierCurrency)
    let results = measurement.results(for: project.brief, in: [composition.language]).map { result in
      let verdict = result.isMet.map { strings[$0 ? .kept : .broken] } ?? strings[.notMeasured]
      return row(result.limit, Prose(result.figure.map { value($0, result.limit) } ?? "–"), Prose(verdict))
    }
    let pages = profile.limits.filter { $0.subject == .pages }.map { limit in
      let verdict = Prose.PageVerdict(
        minimum: limit.minimum.map { Int($0.rounded(decimals: 0).coefficient) },
        maximum: limit.maximum.map { Int($0.rounded(decimals: 0).coefficient) },
        kept: strings[.kept], broken: strings[.broken], unknown: strings[.notMeasured])
      return row(
        limit, Prose([.pageCount(project: project.index)]), Prose([.pageVerdict(verdict, project: project.index)]))
    }
    return results + pages
  }

  private func name(of limit: ProfileLimit) -> String {
    guard let item = limit.item else { return strings[limit.subject] }
    let text: String
    switch item {
    case .title: text = strings[.title]
    case .summary: text = strings[.summary]
    case .introduction: text = strings[.introduction]
    default: text = ProjectSection(rawValue: item.rawValue).map { strings[$0] } ?? item.rawValue
    }
    return strings[limit.subject] + conventions.colon + text
  }

  /// What a limit asks, in words.
  private func bound(_ limit: ProfileLimit) -> String {
    switch (limit.minimum, limit.maximum) {
    case (let minimum?, let maximum?):
      strings[.fromTo, "from", value(minimum, limit)].filling("to", value(maximum, limit))
    case (let minimum?, nil): strings[.atLeast, "value", value(minimum, limit)]
    case (nil, let maximum?): strings[.atMost, "value", value(maximum, limit)]
    case (nil, nil): ""
    }
  }

  private func value(_ figure: Decimal, _ limit: ProfileLimit) -> String {
    switch limit.subject {
    case .indirect, .contingency, .requestedShare, .genderShare, .monitoringShare, .inKind:
      conventions.percent(limit.rounded(figure))
    case .requestedAmount, .totalAmount: limit.currency.map { composition.money(figure, $0) } ?? ""
    case .duration: strings.count(.months, Int(figure.rounded(decimals: 0).coefficient))
    case .results, .pages, .words, .characters: conventions.number(figure)
    }
  }

  /// The sums that hold whatever the donor asks, worked out again from the figures shown.
  private func arithmetic(of project: ProjectComposer) -> [DataTable.Row] {
    guard let figures = project.figures else { return [] }
    let currency = figures.budget.currency
    let total = figures.total.own
    let headings = figures.headings.map(\.total.own).sum()
    let lines = figures.headings.flatMap { $0.lines.map(\.amount.own) + [$0.withheld?.own].compactMap { $0 } }.sum()
    let years = figures.years.map(\.amount.own).sum()
    func row(_ label: Label, _ figure: String, _ isKept: Bool) -> DataTable.Row {
      .init([
        Prose(strings[label]), Prose(), Prose(figure), Prose(strings[isKept ? .kept : .broken]).strong,
      ])
    }
    let addsUp =
      (figures.headings.isEmpty || headings == total)
      && (figures.budget.lines.isEmpty || lines == total) && (figures.years.isEmpty || years == total)
    let funded = figures.secured.own + figures.gap.own
    var rows = [
      row(.linesAddUp, composition.money(total, currency), addsUp),
      row(.financingAddsUp, composition.money(funded, currency), funded == total),
    ]
    let shares = project.project.countries.compactMap(\.share)
    if !shares.isEmpty {
      rows.append(row(.sharesAddUp, conventions.percent(shares.sum()), shares.sum() == Decimal(100)))
    }
    return rows
  }
}
