import TestSupport
import Testing

@testable import Briefs

@Suite("Reading CSV")
struct CSVTests {
  /// The cells of a row as `text@line:column+length`.
  private func shown(_ row: [CSVTable.Cell]) -> [String] {
    row.map { "\($0.text)@\($0.place.line):\($0.place.column)+\($0.place.length)" }
  }

  private func read(_ text: String) throws -> [[String]] {
    let (table, problems) = CSVReader.read(Array(text.utf8), file: "t.csv")
    #expect(problems == [])
    let whole = try #require(table)
    return ([whole.header] + whole.rows).map(shown)
  }

  @Test(
    "each cell with its text, line, column and length",
    arguments: [
      ("a,b\n1,22\n", [["a@1:1+1", "b@1:3+1"], ["1@2:1+1", "22@2:3+2"]]),
      ("a,b\n1,22", [["a@1:1+1", "b@1:3+1"], ["1@2:1+1", "22@2:3+2"]]),
      ("a;b\r\n1,5;2\r\n", [["a@1:1+1", "b@1:3+1"], ["1,5@2:1+3", "2@2:5+1"]]),
      ("a\tb\r1\t2\r", [["a@1:1+1", "b@1:3+1"], ["1@2:1+1", "2@2:3+1"]]),
      ("a\n1\n", [["a@1:1+1"], ["1@2:1+1"]]),
      // The delimiter is that of the header, quoted signs and the rows below do not count.
      ("\"a,,,\";b\n1,,,;2\n", [["a,,,@1:1+6", "b@1:8+1"], ["1,,,@2:1+4", "2@2:6+1"]]),
      // Excel's first line decides, and lines are counted with it.
      ("sep=;\r\na;b,c,d\r\n1;2\r\n", [["a@2:1+1", "b,c,d@2:3+5"], ["1@3:1+1", "2@3:3+1"]]),
      ("SEP=\t\na\tb\n1\t2", [["a@2:1+1", "b@2:3+1"], ["1@3:1+1", "2@3:3+1"]]),
      // Quotation marks: doubled, around delimiters, with spaces behind, in the middle of a cell.
      (
        "a,b,c\n\"x \"\"y\"\"\",\"1,2\" ,5\" pipe\n",
        [["a@1:1+1", "b@1:3+1", "c@1:5+1"], ["x \"y\"@2:1+9", "1,2@2:11+6", "5\" pipe@2:18+7"]]
      ),
      // Line breaks in a cell: the place is that of the first line; what follows is counted from the last.
      (
        "a,b,c\n1,\"x\r\ny\rz\",3\n4,5,6\n",
        [
          ["a@1:1+1", "b@1:3+1", "c@1:5+1"], ["1@2:1+1", "x\ny\nz@2:3+2", "3@4:4+1"],
          ["4@5:1+1", "5@5:3+1", "6@5:5+1"],
        ]
      ),
      // Columns are counted in characters.
      ("é,😀,c\n«é»,👨‍👩‍👧,e\u{301}\n", [["é@1:1+1", "😀@1:3+1", "c@1:5+1"], ["«é»@2:1+3", "👨‍👩‍👧@2:5+1", "é@2:7+1"]]),
      // Rows without content are passed over; spaces are kept, empty cells too.
      ("\n;;\na;b;c\n;;\n \n 1 ;;3;;\n\n", [["a@3:1+1", "b@3:3+1", "c@3:5+1"], [" 1 @6:1+3", "@6:5+1", "3@6:6+1"]]),
      ("a,b\n1\n", [["a@1:1+1", "b@1:3+1"], ["1@2:1+1"]]),
    ])
  func cells(_ text: String, _ expected: [[String]]) throws {
    #expect(try read(text) == expected)
  }

  @Test(
    "what cannot be read is reported at its place, and no table comes of it",
    arguments: [
      ("", "1:1+1 this table is empty"),
      ("\n;;\n", "1:1+1 this table is empty"),
      ("a,b\n,\n", "1:1+1 this table has no row below its header"),
      ("a,b\n1,\"2\n3,4\n", "2:3+1 this quotation mark is opened and never closed"),
      ("a,b\n\"x\ny\" z,2\n", "3:4+1 text stands behind the quotation mark that closes this cell"),
      ("a,b\n1,2,,3\n", "2:6+1 this row has 4 cells, but the header names 2 columns"),
      ("sep=|\na|b\n", "1:5+1 this sign cannot stand between cells"),
    ])
  func failures(_ text: String, _ expected: String) {
    let (table, problems) = CSVReader.read(Array(text.utf8), file: "t.csv")
    #expect(table == nil)
    #expect(
      problems.map { "\($0.place.line):\($0.place.column)+\($0.place.length) \($0.message)" } == [expected])
  }

  @Test("20 000 rows and 1 000 columns are read, one more is refused at its place")
  func bounds() {
    func problems(rows: Int, columns: Int) -> [Diagnostic] {
      let header = (1...columns).map { "c\($0)" }.joined(separator: ",")
      return CSVReader.read(Array((header + "\n" + String(repeating: "1\n", count: rows)).utf8), file: "t.csv").problems
    }
    #expect(problems(rows: 20_000, columns: 1_000) == [])
    #expect(
      problems(rows: 20_001, columns: 1) == [
        Diagnostic(
          .value, at: Place(file: "t.csv", line: 20_002), "this table has more than 20 000 rows",
          help: "take out rows that belong to no list of this brief, or put several lines into one")
      ])
    #expect(
      problems(rows: 1, columns: 1_001) == [
        Diagnostic(
          .value, at: Place(file: "t.csv", length: 2), "this table has more than 1 000 columns",
          help: "take out empty columns")
      ])
  }

  @Test("what is quoted and written is read again as it was, and stands where its place says", arguments: 0..<60)
  func roundTrip(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let delimiter = CSVTable.Delimiter.allCases[seed % 3]
    let separator = Character(UnicodeScalar(delimiter.rawValue))
    let lineEnd = ["\n", "\r\n", "\r"][seed / 3 % 3]
    let letters: [Character] = ["a", "é", "œ", "\"", ",", ";", "\t", "\n", " ", "\u{A0}", "😀", ":", "=", "-", "1"]
    let columns = 2 + seed % 5
    let rows = (0..<30).map { _ in
      (0..<columns).map { _ in
        String((0..<Int.random(in: 0...6, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
      }
    }
    func written(_ text: String) -> String {
      let isPlain = !text.contains { $0 == separator || $0 == "\"" || $0 == "\n" }
      if isPlain, Bool.random(using: &random) { return text }
      return "\"" + text.replacing("\"", with: "\"\"").replacing("\n", with: lineEnd) + "\""
    }
    let header = (1...columns).map { "c\($0)" }
    let text = ([header] + rows).map { row in
      row.map(written).joined(separator: String(separator)) + lineEnd
    }.joined()
    let (table, problems) = CSVReader.read(Array(text.utf8), file: "t.csv")
    #expect(problems == [])
    let read = try #require(table)
    #expect(read.delimiter == delimiter)
    #expect(read.header.map(\.text) == header)
    #expect(read.rows.map { $0.map(\.text) } == rows.filter { !$0.joined().allSatisfy(\.isWhitespace) })
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    for cell in read.rows.joined() where !cell.text.isEmpty {
      try #require(lines.indices.contains(cell.place.line - 1), "\(cell)")
      let found = lines[cell.place.line - 1].dropFirst(cell.place.column - 1).prefix(cell.place.length)
      let first = cell.text.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
      let quoted = first.replacing("\"", with: "\"\"")
      #expect([String(first), "\"\(quoted)\"", "\"\(quoted)"].contains(String(found)), "\(cell)")
    }
  }

  @Test(
    "numbers as spreadsheets show them",
    arguments: [
      ("12500", "12500", "12500"), ("-3.5", "-3.5", "-3.5"), ("12500,5", "12500.5", "12500,5"),
      ("12 500,50", "12500.50", "12 500,50"), ("12\u{A0}500", "12500", "12500"),
      ("-1\u{202F}012\u{202F}500,5", "-1012500.5", "-1\u{202F}012\u{202F}500,5"), ("1 200", "1200", "1200"),
      ("12 50", "12 50", "12 50"), ("1234 567", "1234 567", "1234 567"), ("12.500,50", "12.500,50", "12.500,50"),
      ("12,500.50", "12,500.50", "12,500.50"), ("50 %", "50 %", "50 %"), ("100 €", "100 €", "100 €"),
      (",5", ",5", ",5"),
      ("5,", "5,", "5,"), ("", "", ""), ("-", "-", "-"), ("١٢", "١٢", "١٢"),
    ])
  func numbers(_ text: String, _ withDecimalComma: String, _ without: String) {
    #expect(PlainNumber.text(text, allowsDecimalComma: true) == withDecimalComma)
    #expect(PlainNumber.text(text, allowsDecimalComma: false) == without)
  }
}
