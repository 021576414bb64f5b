/// Reads CSV (RFC 4180) as spreadsheets save it: with commas, semicolons or tabs between the cells, with any line ends,
/// and with Excel's first line `sep=;`.
struct CSVReader {
  private let bytes: [UInt8]
  private let file: String
  private var delimiter = CSVTable.Delimiter.comma
  private var position = 0
  private var line = 1
  private var column = 1
  /// Where the bytes end that `column` has counted as characters.
  private var counted = 0
  private var problems: [Diagnostic] = []

  /// The most rows below the header: far more than a budget has, few enough to be checked in a moment.
  static let maximumRows = 20_000
  /// The most columns: far more than have a meaning.
  static let maximumColumns = 1_000

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Reads UTF-8 without a byte order mark. Nil for the table if anything is wrong with it: where it is in doubt which
  /// cell is which, what they say is in doubt as well.
  static func read(_ bytes: [UInt8], file: String) -> (table: CSVTable?, problems: [Diagnostic]) {
    var reader = CSVReader(bytes: bytes, file: file)
    let table = reader.table()
    return (reader.problems.isEmpty ? table : nil, reader.problems)
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private mutating func table() -> CSVTable? {
    guard let delimiter = statedDelimiter() else { return nil }
    self.delimiter = delimiter
    var header: [CSVTable.Cell] = []
    var rows: [[CSVTable.Cell]] = []
    while position < bytes.count {
      let row = row()
      guard let last = row.lastIndex(where: { !$0.isEmpty }) else { continue }
      if header.isEmpty {
        header = row
        guard header.count <= CSVReader.maximumColumns else {
          report(.value, at: place(of: row), "this table has more than 1 000 columns", help: "take out empty columns")
          return nil
        }
        continue
      }
      guard rows.count < CSVReader.maximumRows else {
        report(
          .value, at: place(of: row), "this table has more than 20 000 rows",
          help: "take out rows that belong to no list of this brief, or put several lines into one")
        return nil
      }
      if last >= header.count { reportSurplus(row, last: last, columns: header.count) }
      rows.append(Array(row.prefix(header.count)))
    }
    if rows.isEmpty, problems.isEmpty {
      report(
        .missing, at: Place(file: file),
        header.isEmpty ? "this table is empty" : "this table has no row below its header",
        help: "name the columns in the first row, and write each item into a row of its own")
    }
    return CSVTable(delimiter: delimiter, header: header, rows: rows)
  }

  /// The delimiter of Excel's first line, which is passed over, or else of the header; nil, and reported, if it cannot
  /// be one.
  private mutating func statedDelimiter() -> CSVTable.Delimiter? {
    guard String(decoding: bytes.prefix(4), as: UTF8.self).lowercased() == "sep=", bytes.count > 4,
      bytes.count == 5 || isLineEnd(bytes[5])
    else { return CSVReader.delimiter(in: bytes) }
    guard let stated = CSVTable.Delimiter(rawValue: bytes[4]) else {
      report(
        .value, at: Place(file: file, line: 1, column: 5), "this sign cannot stand between cells",
        help: "save the table with “,”, “;” or a tab between cells")
      return nil
    }
    position = 5
    if position < bytes.count { passLineBreak() }
    return stated
  }

  /// The delimiter that stands most often in the header, the first line that holds anything else.
  private static func delimiter(in bytes: [UInt8]) -> CSVTable.Delimiter {
    var counts: [CSVTable.Delimiter: Int] = [:]
    var isQuoted = false
    var holdsText = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted {
        holdsText = true
      } else if byte == lineFeed || byte == carriageReturn {
        if holdsText { break }
      } else if let candidate = CSVTable.Delimiter(rawValue: byte) {
        counts[candidate, default: 0] += 1
      } else if byte != UInt8(ascii: " ") {
        holdsText = true
      }
    }
    let most = counts.values.max()
    return CSVTable.Delimiter.allCases.first { counts[$0] == most } ?? .comma
  }

  private mutating func row() -> [CSVTable.Cell] {
    var cells: [CSVTable.Cell] = []
    while true {
      cells.append(cell())
      guard position < bytes.count else { return cells }
      if isLineEnd(bytes[position]) {
        passLineBreak()
        return cells
      }
      position += 1
      countColumn()
    }
  }

  private mutating func cell() -> CSVTable.Cell {
    let start = Place(file: file, line: line, column: column)
    let text: String
    var length: Int?
    if position < bytes.count, bytes[position] == CSVReader.quote {
      (text, length) = quoted(from: start)
    } else {
      let first = position
      passToEndOfCell()
      text = String(decoding: bytes[first..<position], as: UTF8.self)
    }
    countColumn()
    let place = Place(file: file, line: start.line, column: start.column, length: length ?? column - start.column)
    return CSVTable.Cell(text: text, place: place)
  }

  /// The text between two quotation marks, and how long its first line is, if it has several.
  private mutating func quoted(from start: Place) -> (text: String, length: Int?) {
    var text: [UInt8] = []
    var length: Int?
    var isOpen = true
    position += 1
    while isOpen, position < bytes.count {
      let byte = bytes[position]
      if isLineEnd(byte) {
        countColumn()
        length = length ?? column - start.column
        passLineBreak()
        text.append(CSVReader.lineFeed)
      } else if byte != CSVReader.quote {
        text.append(byte)
        position += 1
      } else if position + 1 < bytes.count, bytes[position + 1] == CSVReader.quote {
        text.append(byte)
        position += 2
      } else {
        position += 1
        isOpen = false
      }
    }
    if isOpen {
      report(
        .value, at: start, "this quotation mark is opened and never closed",
        help: "close it; a quotation mark within a text is written twice: \"\"")
    }
    passWhatFollowsQuotes()
    return (String(decoding: text, as: UTF8.self), length)
  }

  private mutating func passWhatFollowsQuotes() {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    guard position < bytes.count, !isEndOfCell(bytes[position]) else { return }
    countColumn()
    report(
      .value, at: Place(file: file, line: line, column: column),
      "text stands behind the quotation mark that closes this cell",
      help: "a quotation mark within a text is written twice: \"\"")
    passToEndOfCell()
  }

  private mutating func passToEndOfCell() {
    while position < bytes.count, !isEndOfCell(bytes[position]) { position += 1 }
  }

  private mutating func passLineBreak() {
    let isPair =
      bytes[position] == CSVReader.carriageReturn && position + 1 < bytes.count
      && bytes[position + 1] == CSVReader.lineFeed
    position += isPair ? 2 : 1
    line += 1
    column = 1
    counted = position
  }

  private mutating func countColumn() {
    let passed = bytes[counted..<position]
    // Counting characters is slow where it is not needed.
    column += passed.allSatisfy { $0 < 0x80 } ? passed.count : String(decoding: passed, as: UTF8.self).count
    counted = position
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn }

  private func isEndOfCell(_ byte: UInt8) -> Bool { byte == delimiter.rawValue || isLineEnd(byte) }

  private mutating func reportSurplus(_ row: [CSVTable.Cell], last: Int, columns: Int) {
    guard let first = row.dropFirst(columns).first(where: { !$0.isEmpty }) else { return }
    report(
      .value, at: first.place, "this row has \(last + 1) cells, but the header names \(columns) columns",
      help: "put a text that holds \(delimiter.shown) between quotation marks, or name the column in the header")
  }

  private func place(of row: [CSVTable.Cell]) -> Place { row.first?.place ?? Place(file: file, line: line) }

  private mutating func report(_ rule: Rule, at place: Place, _ message: String, help: String) {
    problems.append(Diagnostic(rule, at: place, message, help: help))
  }
}
