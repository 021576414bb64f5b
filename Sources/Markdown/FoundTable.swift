/// A pipe table found in the lines of a paragraph.
struct FoundTable {
  /// A row's cells and the line they stand on, from 0.
  struct Row {
    let line: Int
    let cells: [ArraySlice<UInt8>]
  }

  /// The most cells that a table can have; a larger one stays text.
  private static let maximumCells = 200_000

  let firstLine: Int
  let lastLine: Int
  let alignments: [Table.Alignment?]
  /// The header and the rows under it.
  let rows: [Row]
  /// Whether lines of running text stand before it in the same paragraph.
  let followsText: Bool
  /// What stands before the table's first line: marks of quotes and lists.
  let opening: [UInt8]
  /// What a further line of the same containers begins with.
  let continuation: [UInt8]

  /// Finds the table in a paragraph; nil if there is none.
  init?(in lines: [Line], paragraph: BlockOutline.Paragraph) {
    let opening = Array(lines[paragraph.firstLine].bytes.prefix(paragraph.column))
    func content(_ index: Int) -> ArraySlice<UInt8>? {
      index == paragraph.firstLine
        ? lines[index].bytes.dropFirst(paragraph.column)
        : paragraph.content(of: lines[index])
    }
    for index in paragraph.firstLine..<max(paragraph.firstLine, paragraph.lastLine) {
      guard let delimiter = content(index + 1), let alignments = TableRow.alignments(of: delimiter),
        !beginsBlock(delimiter), let header = content(index)
      else { continue }
      let cells = TableRow.cells(of: header)
      guard cells.count == alignments.count else { continue }
      var rows = [Row(line: index, cells: cells)]
      var last = index + 1
      while last + 1 < lines.count, let row = content(last + 1), !Line(bytes: row).trimmed().isEmpty, !beginsBlock(row)
      {
        last += 1
        rows.append(Row(line: last, cells: TableRow.cells(of: row)))
      }
      // A short row is filled up with empty cells: without a bound, a few kilobytes could become gigabytes.
      guard rows.count * alignments.count <= FoundTable.maximumCells else { return nil }
      firstLine = index
      lastLine = last
      self.alignments = alignments
      self.rows = rows
      followsText = index > paragraph.firstLine
      self.opening = opening
      continuation = opening.map { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\t") ? $0 : UInt8(ascii: " ") }
      return
    }
    return nil
  }
}
