import Language
import Markup

/// A chart of amounts: a row for each thing, a bar of one or more pieces, and the figure behind it.
struct BarChart {
  /// A row.
  struct Row {
    let label: String
    /// The lengths of its pieces, in the order of the legend.
    let pieces: [Decimal]
    /// What stands behind the bar.
    let figure: String
  }

  private let rows: [Row]
  private let legend: [String]
  private let largest: Decimal

  /// Nil if there is nothing above zero to show.
  init?(rows: [Row], legend: [String] = []) {
    guard let largest = rows.map({ $0.pieces.sum() }).max(), largest > .zero else { return nil }
    self.rows = rows
    self.legend = legend
    self.largest = largest
  }

  /// The chart in words: each row with its figure.
  func alternative(_ conventions: Conventions) -> String {
    rows.map { $0.label + conventions.colon + $0.figure }.joined(separator: conventions.semicolon)
  }

  /// The chart.
  var svg: String {
    let legendHeight = legend.isEmpty ? 0 : 40
    let canvas = Canvas(width: 1000, height: legendHeight + rows.count * rowHeight + 6)
    let labels = min(340, max(80, (rows.map(\.label.count).max() ?? 0) * 11 + 20))
    let figures = (rows.map(\.figure.count).max() ?? 0) * 11 + 24
    let room = max(120, 1000 - labels - figures)
    var body = HTML.empty
    var left = 4
    for (index, name) in legend.enumerated() {
      body += canvas.rectangle(left, 6, 22, 20, tone(index)) + canvas.text(name, left + 30, 23)
      left += 30 + name.count * 11 + 40
    }
    for (index, row) in rows.enumerated() {
      let top = legendHeight + index * rowHeight
      body += canvas.text(shortened(row.label, to: labels), 4, top + 27)
      var left = labels
      for (number, piece) in row.pieces.enumerated() where piece > .zero {
        let width = length(piece, room)
        body += canvas.rectangle(left, top + 8, max(1, width), rowHeight - 16, tone(number))
        left += width
      }
      body += canvas.text(row.figure, left + 10, top + 27, isBold: true)
    }
    return canvas.svg(body)
  }

  private let rowHeight = 42

  private func tone(_ index: Int) -> Canvas.Tone { [.dark, .light, .middle][index % 3] }

  private func length(_ amount: Decimal, _ room: Int) -> Int {
    amount.multiplied(by: Decimal(room))?.divided(by: largest, decimals: 0).map { Int($0.coefficient) } ?? 0
  }

  /// A label that fits; the table beside the chart has it whole.
  private func shortened(_ label: String, to width: Int) -> String {
    let most = max(4, (width - 16) / 11)
    return label.count > most ? String(label.prefix(most - 1)) + "…" : label
  }
}
