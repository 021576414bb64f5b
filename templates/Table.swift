import Markup

/// A table of data: a caption, headed columns, and rows that each begin with their own heading.
struct TableView {
  /// A column's heading and whether its cells are figures.
  struct Column {
    let title: HTML
    let isNumeric: Bool

    init(_ title: String, isNumeric: Bool = false) {
      self.title = HTML(text: title)
      self.isNumeric = isNumeric
    }

    init(html title: HTML, isNumeric: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  /// What the table shows, as plain text.
  let caption: String
  let columns: [Column]
  /// Whether the heading above says the same as the caption, which is then for screen readers alone.
  var repeatsHeading = false
  var rows: [[HTML]] = []
  /// The last row, of totals.
  var total: [HTML]?

  /// The table in a frame that scrolls by itself where the screen is narrow.
  var html: HTML {
    var body = HTML(capacity: rows.count * columns.count * 32)
    for row in rows {
      write(row, to: &body)
      body += "\n"
    }
    var foot = HTML.empty
    if let total { write(total, to: &foot) }
    return """
      <div class="scroll" role="group" aria-label="\(caption)" tabindex="0"><table>
      <caption\(repeatsHeading.html(" class=\"for-reader\""))>\(caption)</caption>
      <thead><tr>\(columns.html { "<th scope=\"col\"\(numeric($0))>\($0.title)</th>" })</tr></thead>
      <tbody>
      \(body)</tbody>
      \(foot.isEmpty ? .empty : "<tfoot>\(foot)</tfoot>\n")</table></div>

      """
  }

  /// Writes a row piece by piece: tables have most of a page's pieces.
  private func write(_ cells: [HTML], to result: inout HTML) {
    result += "<tr>"
    for index in 0..<min(columns.count, cells.count) {
      result += index == 0 ? "<th scope=\"row\">" : columns[index].isNumeric ? "<td class=\"right\">" : "<td>"
      result += cells[index]
      result += index == 0 ? "</th>" : "</td>"
    }
    result += "</tr>"
  }

  private func numeric(_ column: Column) -> HTML { column.isNumeric ? " class=\"right\"" : .empty }
}
