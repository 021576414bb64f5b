import Briefs
import Language
import Templates

extension ProjectComposer {
  /// The logical framework as one table over the width of a page on its side, the levels in the donor's words.
  var logframe: [Element] {
    guard let logframe = project.logframe else { return [] }
    let hasActuals = logframe.results.contains { $0.indicators.contains { !$0.actuals.isEmpty } }
    let titles: [Label] =
      [.indicator, .baseline, .target] + (hasActuals ? [.actual] : []) + [.meansOfVerification, .assumptions]
    var table = DataTable(
      caption: Prose(strings[.logframe]), repeatsHeading: true,
      columns: [.init(Prose(strings[.result]))] + titles.map { .init(Prose(strings[$0])) })
    for result in ordered(logframe.results) { table.rows += rows(of: result, hasActuals: hasActuals) }
    return [.landscape([.table(table)] + activities(logframe))]
  }

  /// Each result before those that contribute to it.
  private func ordered(_ results: [ProjectResult]) -> [ProjectResult] {
    let impacts = results.filter { $0.level == .impact }
    let outcomes = results.filter { $0.level == .outcome }
    let outputs = results.filter { $0.level == .output }
    let placed = Set(outcomes.map(\.code))
    return impacts
      + outcomes.flatMap { outcome in [outcome] + outputs.filter { $0.parent == outcome.code } }
      + outputs.filter { output in output.parent.map { !placed.contains($0) } ?? true }
  }

  private func rows(of result: ProjectResult, hasActuals: Bool) -> [DataTable.Row] {
    let label: Prose = "\(composition.term(result.level)) \(result.code)"
    let statement: Prose = "\(label.strong)\(Prose([.lineBreak]))\(composition.words(result.statement))"
    let assumptions = Prose.joined(result.assumptions.map { composition.words($0) }, by: Prose([.lineBreak]))
    guard !result.indicators.isEmpty else {
      let blanks = [Prose](repeating: Prose(), count: hasActuals ? 5 : 4)
      return [.init([statement] + blanks + [assumptions])]
    }
    return result.indicators.enumerated().map { index, indicator in
      let actuals = hasActuals ? [measurements(indicator.actuals, indicator)] : []
      return .init(
        [index == 0 ? statement : label.detail, title(of: indicator), baseline(of: indicator)]
          + [measurements(indicator.targets, indicator)] + actuals
          + [verification(of: indicator), index == 0 ? assumptions : Prose()])
    }
  }

  private func title(of indicator: Indicator) -> Prose {
    // “Sessions held (sessions)” says nothing more than “Sessions held”.
    let isNamed = composition.plain(indicator.title).lowercased().hasPrefix(
      composition.plain(indicator.unit).lowercased())
    let unit = isNamed ? Prose() : composition.words(indicator.unit)
    return
      "\(indicator.code) \(composition.words(indicator.title))\(unit.isEmpty ? unit : (" (\(unit))" as Prose).detail)"
  }

  private func baseline(of indicator: Indicator) -> Prose {
    guard let baseline = indicator.baseline else { return Prose() }
    let year: Prose = baseline.year.map { " (\(composition.date($0)))" } ?? Prose()
    return value(baseline.value, indicator) + year.detail
  }

  private func measurements(_ measurements: [Measurement], _ indicator: Indicator) -> Prose {
    .joined(
      measurements.map { measurement in
        let parts = measurement.parts.map { part -> Prose in
          let number = composition.conventions.number(part.value)
          let line: Prose = "\(composition.words(part.label))\(composition.conventions.colon)\(number)"
          return line.detail
        }
        let whole: Prose =
          "\(value(measurement.value, indicator))\((" (\(composition.date(measurement.period)))" as Prose).detail)"
        return .joined([whole] + parts, by: Prose([.lineBreak]))
      }, by: Prose([.lineBreak]))
  }

  private func value(_ value: IndicatorValue, _ indicator: Indicator) -> Prose {
    switch value {
    case .few: Prose(strings[.fewerThanTen])
    case .number(let number):
      Prose(
        indicator.measure == .percentage
          ? composition.conventions.percent(number) : composition.conventions.number(number))
    case .words(let words): composition.words(words)
    }
  }

  private func verification(of indicator: Indicator) -> Prose {
    let details: [(Label, LocalizedText?)] = [
      (.frequency, indicator.frequency), (.responsible, indicator.responsible),
      (.disaggregation, indicator.disaggregation),
    ]
    let lines = details.compactMap { label, text -> Prose? in
      let words = composition.words(text)
      return words.isEmpty ? nil : ("\(strings[label])\(composition.conventions.colon)\(words)" as Prose).detail
    }
    return .joined([composition.words(indicator.means)] + lines, by: Prose([.lineBreak]))
  }

  /// The activities under the outputs that they serve.
  private func activities(_ logframe: LogicalFramework) -> [Element] {
    guard !logframe.activities.isEmpty else { return [] }
    var table = DataTable(
      caption: Prose(strings[.activities]),
      columns: [
        .init(Prose(composition.activityTerm)), .init(Prose(composition.term(.output)), .short),
        .init(Prose(strings[.lead])), .init(Prose(strings[.months]), .figure),
      ])
    table.rows = logframe.activities.map { activity in
      .init([
        "\(activity.code) \(composition.words(activity.title))", Prose(activity.output),
        composition.words(activity.lead),
        Prose(activity.months.map { composition.conventions.number($0) } ?? ""),
      ])
    }
    return [.table(table)]
  }
}
