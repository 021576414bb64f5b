import Language
import Markup

/// A chart of activities over time: a row for each, a bar for each run of months.
struct GanttChart {
  /// An activity.
  struct Row {
    let label: String
    /// The months or quarters in which it takes place.
    let periods: [Period]

    /// The periods, joined where one follows the other.
    var spans: [(first: Period, last: Period)] {
      var result: [(first: Period, last: Period)] = []
      for period in periods.sorted(by: { $0.first < $1.first }) {
        if let last = result.last, period.monthIndex <= last.last.endIndex {
          if period.endIndex > last.last.endIndex { result[result.count - 1].last = period }
        } else {
          result.append((period, period))
        }
      }
      return result
    }
  }

  private let rows: [Row]
  private let conventions: Conventions
  /// The quarters from the first to the last.
  private let quarters: [Period]

  /// Nil if nothing is planned.
  init?(rows: [Row], conventions: Conventions) {
    let all = rows.flatMap(\.periods)
    guard let first = all.min(by: { $0.first < $1.first }), let last = all.max(by: { $0.last < $1.last }) else {
      return nil
    }
    self.rows = rows
    self.conventions = conventions
    quarters = first.quartersThrough(last)
  }

  /// The chart in words: each activity with its periods.
  var alternative: String {
    rows.filter { !$0.periods.isEmpty }.map { row in
      let spans = row.spans.map { span in
        span.first == span.last
          ? conventions.text(span.first)
          : conventions.text(span.first) + conventions.range + conventions.text(span.last)
      }
      return row.label + conventions.colon + spans.joined(separator: ", ")
    }.joined(separator: conventions.semicolon)
  }

  /// The chart.
  var svg: String {
    let canvas = Canvas(width: 1000, height: headerHeight + rows.count * rowHeight + 4)
    let labels = min(220, max(70, (rows.map(\.label.count).max() ?? 0) * 13 + 16))
    let quarterWidth = (1000 - labels) / max(1, quarters.count)
    let origin = quarters.first?.monthIndex ?? 0
    var body = HTML.empty
    for (index, quarter) in quarters.enumerated() {
      let left = labels + index * quarterWidth
      let isYearStart = index == 0 || quarter.months.lowerBound == 1
      body += canvas.line(left, isYearStart ? 0 : 26, left, canvas.height, isYearStart ? .dark : .pale)
      if isYearStart { body += canvas.text(String(quarter.year), left + 6, 18, isBold: true) }
      if quarterWidth > 24 { body += canvas.text(number(of: quarter), left + 6, 42, size: quarterWidth > 60 ? 17 : 13) }
    }
    for (index, row) in rows.enumerated() {
      let top = headerHeight + index * rowHeight
      body += canvas.line(0, top, 1000, top, .pale)
      body += canvas.text(row.label, 4, top + 24, isBold: true)
      for span in row.spans {
        let left = labels + (span.first.monthIndex - origin) * quarterWidth / 3
        let right = labels + (span.last.endIndex - origin) * quarterWidth / 3
        body += canvas.rectangle(left + 2, top + 7, max(3, right - left - 4), rowHeight - 14, .dark)
      }
    }
    return canvas.svg(body + canvas.line(0, canvas.height - 2, 1000, canvas.height - 2, .pale))
  }

  private let headerHeight = 52
  private let rowHeight = 34

  private func number(of quarter: Period) -> String {
    guard case .quarter(let number) = quarter.precision else { return "" }
    let pattern = conventions.quarter.filling("quarter", String(number)).filling("year", "")
    return String(pattern.filter { !$0.isWhitespace })
  }
}

extension Period {
  /// The month in which it begins, counted from the year 0.
  fileprivate var monthIndex: Int { year * 12 + months.lowerBound - 1 }

  /// The month after the one in which it ends.
  fileprivate var endIndex: Int { year * 12 + months.upperBound }
}
