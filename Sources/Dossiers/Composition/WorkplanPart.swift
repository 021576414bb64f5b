import Briefs
import Language
import Templates

extension ProjectComposer {
  /// When the activities take place: a chart, and the same in words.
  var workplan: [Element] {
    guard let logframe = project.logframe, !project.workplan.isEmpty else { return fieldWork }
    let rows = logframe.activities.map { activity in
      GanttChart.Row(
        label: activity.code,
        periods: project.workplan.filter { $0.activity == activity.code }.flatMap {
          $0.months.isEmpty ? $0.quarters : $0.months
        })
    }
    var table = DataTable(
      caption: Prose(strings[.workplan]), repeatsHeading: true,
      columns: [
        .init(Prose(composition.activityTerm)), .init(Prose(strings[.lead])), .init(Prose(strings[.period])),
      ])
    table.rows = zip(logframe.activities, rows).map { activity, row in
      .init([
        "\(activity.code) \(composition.words(activity.title))", composition.words(activity.lead),
        .joined(row.spans.map { span in composition.dates(span.first, span.last) }, by: ", "),
      ])
    }
    guard let chart = GanttChart(rows: rows, conventions: composition.conventions) else {
      return [.table(table)] + fieldWork
    }
    let figure = Figure(
      .chart(chart.svg), alternative: "\(strings[.workplan])\(composition.conventions.colon)\(chart.alternative)",
      caption: Prose(strings[.workplan]))
    return [.figure(figure), .table(table)] + fieldWork
  }

  /// When and in which country people are in the field, and where once it is over.
  private var fieldWork: [Element] {
    guard !project.fieldWork.isEmpty else { return [] }
    return [
      .table(
        DataTable(
          caption: Prose(strings[.fieldWork]),
          columns: [.period, .country, .place].map { .init(Prose(strings[$0])) }
            + [.init(Prose(composition.activityTerm), .short)],
          rows: project.fieldWork.map { work in
            .init([
              composition.dates(work.start, work.end), composition.link(work.country.recordID),
              composition.words(work.venue), Prose(work.activity),
            ])
          }))
    ]
  }
}
