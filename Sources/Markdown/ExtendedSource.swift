/// A source in which tables and footnotes stand as plain CommonMark, with what is needed to find them again in the tree.
///
/// libcmark knows neither. Each cell of a table becomes a paragraph of its own behind a no-break space (so that nothing
/// in it can begin a block), each footnote an item of a list, each call a link to a scheme of ours; links, emphasis and
/// code inside them are then libcmark's own work. Empty comments keep neighbours apart without making a list loose.
struct ExtendedSource {
  /// Where a cell stands in its table.
  struct CellPlace {
    let table: Int
    let row: Int
    let column: Int
  }

  /// What is known of a table before its cells are read.
  struct TableShape {
    let alignments: [Table.Alignment?]
    let rowCount: Int
  }

  /// What a line of the source is there for.
  enum Meaning {
    /// It stands in the original.
    case text
    case cell(CellPlace)
    /// The item of a footnote begins on it.
    case note(label: String)
    /// It only keeps neighbours apart.
    case separator
  }

  static let noteScheme = "passerelle-note:"

  /// The source to parse.
  private(set) var bytes: [UInt8] = []
  /// The line of the original that each line comes from, from 1, and what it is there for; empty if the source is the original.
  private var lines: [(original: Int, meaning: Meaning)] = []
  /// The tables, in their order.
  private(set) var tables: [TableShape] = []
  /// The labels of footnotes.
  private(set) var labels: Set<String> = []
  /// Whether a character may be written as its number.
  let mayHoldEntities: Bool
  /// Labels defined a second time, with the line in the original.
  private(set) var repeatedNotes: [(label: String, line: Int)] = []

  init(_ text: [UInt8]) {
    mayHoldEntities = text[...].holds("&#")
    // A quick look: is there what a delimiter row or a footnote cannot be without?
    guard text[...].mayHoldTable || text[...].holds("[^") else {
      bytes = text
      return
    }
    let lines = Line.lines(of: text)
    let outline = BlockOutline(of: text, lines)
    let tables = outline.paragraphs.compactMap { FoundTable(in: lines, paragraph: $0) }
    let notes = FoundNote.all(in: lines, outline: outline)
    guard !tables.isEmpty || !notes.isEmpty else {
      bytes = text
      return
    }
    bytes.reserveCapacity(text.count + text.count / 2)
    self.lines.reserveCapacity(lines.count * 2)
    write(lines, tables: tables, notes: notes)
  }

  /// The line in the original for a line of the source.
  func originalLine(_ line: Int) -> Int {
    lines.isEmpty ? line : lines[min(max(line, 1), lines.count) - 1].original
  }

  /// What a line of the source is there for.
  func meaning(ofLine line: Int) -> Meaning {
    lines.indices.contains(line - 1) ? lines[line - 1].meaning : .text
  }

  /// The label of the footnote whose item begins on a line of the source.
  func noteLabel(onLine line: Int) -> String? {
    if case .note(let label) = meaning(ofLine: line) { label } else { nil }
  }

  private mutating func write(_ lines: [Line], tables: [FoundTable], notes: [FoundNote]) {
    var tablesByLine: [Int: FoundTable] = [:]
    for table in tables { tablesByLine[table.firstLine] = table }
    var notesByLine: [Int: FoundNote] = [:]
    for note in notes { notesByLine[note.line] = note }
    var index = 0
    while index < lines.count {
      if let table = tablesByLine[index] {
        write(table, lines)
        index = table.lastLine + 1
        continue
      }
      if let note = notesByLine[index] {
        separate(prefix: [], line: index)
        append(note.itemLine(lines[index]), line: index, .note(label: note.label))
        if !labels.insert(note.label).inserted { repeatedNotes.append((note.label, index + 1)) }
      } else {
        append(lines[index].bytes, line: index)
      }
      index += 1
    }
    append("".utf8, line: lines.count - 1)
    for label in labels.sorted() {
      append("[^\(label)]: <\(ExtendedSource.noteScheme)\(label)>".utf8, line: lines.count - 1)
    }
  }

  private mutating func write(_ table: FoundTable, _ lines: [Line]) {
    let number = tables.count
    tables.append(TableShape(alignments: table.alignments, rowCount: table.rows.count))
    if table.followsText { separate(prefix: table.continuation, line: table.firstLine) }
    var prefix = table.followsText ? table.continuation : table.opening
    for (rowNumber, row) in table.rows.enumerated() {
      for (column, cell) in row.cells.prefix(table.alignments.count).enumerated() {
        bytes += prefix
        bytes += "\u{A0}".utf8
        append(cell, line: row.line, .cell(CellPlace(table: number, row: rowNumber, column: column)))
        prefix = table.continuation
        separate(prefix: prefix, line: row.line)
      }
    }
  }

  private mutating func separate(prefix: [UInt8], line: Int) {
    bytes += prefix
    append("<!-- -->".utf8, line: line, .separator)
  }

  /// Ends a line with its last bytes.
  private mutating func append(_ rest: some Collection<UInt8>, line number: Int, _ meaning: Meaning = .text) {
    bytes += rest
    bytes.append(UInt8(ascii: "\n"))
    lines.append((number + 1, meaning))
  }
}
