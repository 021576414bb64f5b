import Briefs
import Language
import Markup

extension ProjectParts {
  /// The results with their indicators, a table for each result, and what they presuppose.
  var logframe: PageSection? {
    guard let logframe = project.logframe else { return nil }
    return part(strings[.logframe], id: "logframe", logframe.results.html { result in self.result(result) })
  }

  private func result(_ result: ProjectResult) -> HTML {
    let level = strings[result.level]
    var html: HTML = """
      <h3 id="_\(Fold.slug(result.code))"><span class="tag">\(level) \(result.code)</span> \
      \(context.words(result.statement))\(result.parent.html { " <span class=\"detail\">→ \($0)</span>" })</h3>

      """
    if !result.indicators.isEmpty { html += indicators(of: result).html }
    let assumptions = result.assumptions.map { context.words($0) }
    if !assumptions.isEmpty { html += paragraph("<strong>\(strings[.assumptions])</strong>") + list(assumptions) }
    return html
  }

  private func indicators(of result: ProjectResult) -> TableView {
    let hasActuals = result.indicators.contains { !$0.actuals.isEmpty }
    var table = TableView(
      caption: "\(strings[.indicator]) – \(strings[result.level]) \(result.code)",
      columns: [.init(strings[.indicator]), .init(strings[.baseline]), .init(strings[.target])]
        + (hasActuals ? [.init(strings[.actual])] : []) + [.init(strings[.meansOfVerification])])
    table.rows = result.indicators.map { indicator in
      [title(of: indicator), baseline(of: indicator), measurements(indicator.targets, indicator)]
        + (hasActuals ? [measurements(indicator.actuals, indicator) + progress(of: indicator)] : [])
        + [verification(of: indicator)]
    }
    return table
  }

  private func title(of indicator: Indicator) -> HTML {
    let unit = indicator.unit.html { unit in " <span class=\"detail\">(\(context.words(unit)))</span>" }
    return "\(indicator.code) \(context.words(indicator.title))\(unit)"
  }

  /// How far the last value measured is on the way from the baseline to the last target, as a bar and in words.
  private func progress(of indicator: Indicator) -> HTML {
    guard let percent = indicator.progress else { return .empty }
    let text = strings[.ofTarget, "percent", strings.conventions.percent(percent)]
    return "<br>\(bar(percent)) <span class=\"detail\">\(text)</span>"
  }

  private func baseline(of indicator: Indicator) -> HTML {
    guard let baseline = indicator.baseline else { return .empty }
    return value(baseline.value, indicator)
      + baseline.year.html { year in " <span class=\"detail\">(\(context.date(year)))</span>" }
  }

  private func measurements(_ measurements: [Measurement], _ indicator: Indicator) -> HTML {
    measurements.enumerated().html { index, measurement in
      let parts = measurement.parts.map { part -> HTML in
        "\(context.words(part.label))\(strings.conventions.colon)\(strings.conventions.number(part.value))"
      }
      return (index > 0).html("<br>")
        + "\(value(measurement.value, indicator)) <span class=\"detail\">(\(context.date(measurement.period)))</span>"
        + parts.html { "<br><span class=\"detail\">\($0)</span>" }
    }
  }

  private func value(_ value: IndicatorValue, _ indicator: Indicator) -> HTML {
    switch value {
    case .few: HTML(text: strings[.fewerThanTen])
    case .number(let number):
      HTML(
        text: indicator.measure == .percentage
          ? strings.conventions.percent(number) : strings.conventions.number(number))
    case .words(let words): context.words(words)
    }
  }

  private func verification(of indicator: Indicator) -> HTML {
    let details: [(Label, LocalizedText?)] = [
      (.frequency, indicator.frequency), (.responsible, indicator.responsible),
      (.disaggregation, indicator.disaggregation),
    ]
    return context.words(indicator.means)
      + details.html { label, text in
        text.html {
          "<br><span class=\"detail\">\(strings[label])\(strings.conventions.colon)\(context.words($0))</span>"
        }
      }
  }

  /// The activities with their quarters.
  var workplan: PageSection? {
    guard let logframe = project.logframe, !logframe.activities.isEmpty else {
      return part(strings[.workplan], id: "workplan", keys: workplanKeys, fieldWork)
    }
    let planned = Dictionary(project.workplan.map { ($0.activity, $0.quarters) }) { $0 + $1 }
    let all = project.workplan.flatMap(\.quarters)
    var quarters: [Period] = []
    if let first = all.min(by: { $0.first < $1.first }), let last = all.max(by: { $0.last < $1.last }) {
      quarters = first.quartersThrough(last)
    }
    var table = TableView(
      caption: strings[.workplan],
      columns: [.init(strings[.activity]), .init(strings[.lead])] + quarters.map { .init(html: heading(of: $0)) })
    table.repeatsHeading = true
    let mark: HTML = "<span class=\"bar\"></span><span class=\"for-reader\">\(strings[.planned])</span>"
    table.rows = logframe.activities.map { activity in
      let own = planned[activity.code] ?? []
      let marks = quarters.map { own.contains($0) ? mark : .empty }
      return [
        "\(activity.code) \(context.words(activity.title)) <span class=\"detail\">→ \(activity.output)</span>",
        context.words(activity.lead),
      ] + marks
    }
    return part(
      strings[.workplan], id: "workplan", keys: workplanKeys, "<div class=\"gantt\">\(table.html)</div>\n\(fieldWork)")
  }

  private var workplanKeys: [String] { ["workplan", "fieldWork"] }

  /// When and in which country people are in the field; no more is known of it before it is over.
  private var fieldWork: HTML {
    guard !project.fieldWork.isEmpty else { return .empty }
    var table = TableView(
      caption: strings[.fieldWork],
      columns: [.init(strings[.period]), .init(strings[.country]), .init(strings[.activity])])
    table.rows = project.fieldWork.map { work in
      [context.dates(work.start, work.end), context.link(work.country.recordID), HTML(text: work.activity)]
    }
    return table.html
  }

  /// A quarter over its year, narrow enough for a column.
  private func heading(of quarter: Period) -> HTML {
    guard case .quarter(let number) = quarter.precision else { return context.date(quarter) }
    let full = strings.conventions.text(quarter)
    let short = strings.conventions.quarter.filling("quarter", String(number)).filling("year", "")
    return "<abbr title=\"\(full)\">\(String(short.filter { !$0.isWhitespace })) <span>\(quarter.year)</span></abbr>"
  }
}
