import Language

@testable import Briefs

/// CSV: cells stand where their places say, can be written and read again, and what is found wrong stands in the file.
enum TableTarget {
  static let words = [
    ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "sep=;\n", "sep=\t\n", " ", "\u{A0}", "\u{202F}", "code",
    "category",
    "label.fr", "label.en", "unit.fr", "quantity", "frequency", "unitCost", "amount", "2027", "2028", "2027-Q1",
    "activity",
    "country", "source", "nature", "audience", "donors", "reason", "disclosure.by.fr", "disclosure.date",
    "indicator.code",
    "indicator.label.fr", "indicator.baseline.value", "indicator.target.2027", "level", "parent", "statement.fr",
    "staff",
    "travel", "1 000,50", "1.000", "-1", "12,5", "1e5", "99999999999999999999", "=1+1", "donor", "é", "e\u{301}", "🙂",
    "\u{FEFF}", "\u{2028}", "\u{7}", "5\" ",
  ]

  private static let brief = BriefFiles(
    kind: .projects, id: "x", folder: "projects/", files: [BriefFiles.File(language: french, path: "projects/x.fr.md")])
  private static let french = folder.reader.languages[0]
  private static let file = "projects/x.csv"
  private static let folder = FuzzedFolder(
    "tables",
    holding: [
      file: "",
      "projects/x.fr.md": """
      ---
      budget:
        lines: x.csv
      logframe:
        results: x.csv
        activities: x.csv
      ---

      """,
    ])

  static func read(_ bytes: [UInt8]) throws(Complaint) {
    try folder.write(bytes, to: file)
    let first = folder.reader.read(brief, as: Project.self)
    let second = folder.reader.read(brief, as: Project.self)
    try require(first.problems == second.problems, "the second reading differs from the first")
    try folder.check(first.problems, in: bytes, of: file)
    var unread: [Diagnostic] = []
    guard let text = TextFile.read(file, in: folder.content, &unread),
      let table = CSVReader.read(text, file: file).table
    else { return }
    try checkPlaces(of: table, in: text)
    try checkWriting(of: table)
  }

  private static func checkPlaces(of table: CSVTable, in text: [UInt8]) throws(Complaint) {
    let lines = String(decoding: text, as: UTF8.self).split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    for row in [table.header] + table.rows {
      for cell in row where !cell.text.isEmpty {
        try require(lines.indices.contains(cell.place.line - 1), "\(cell) is outside of \(lines.count) lines")
        let found = String(lines[cell.place.line - 1].dropFirst(cell.place.column - 1).prefix(cell.place.length))
        let first = cell.text.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        let quoted = "\"" + doublingQuotes(first)
        try require(found == first || found.hasPrefix(quoted), "“\(found)” stands where “\(first)” should")
      }
    }
  }

  /// By bytes: with an accent behind it, a quotation mark is another character.
  private static func doublingQuotes(_ text: String) -> String {
    let quote = UInt8(ascii: "\"")
    return String(decoding: text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }, as: UTF8.self)
  }

  private static func checkWriting(of table: CSVTable) throws(Complaint) {
    let rows = [table.header] + table.rows
    let written = rows.map { row in
      row.map { "\"" + doublingQuotes($0.text) + "\"" }
        .joined(separator: String(UnicodeScalar(table.delimiter.rawValue))) + "\r\n"
    }.joined()
    let (again, problems) = CSVReader.read(Array(written.utf8), file: file)
    try require(problems == [], "what is written cannot be read again: \(problems)")
    // With one column nothing tells the delimiter.
    try require(
      again?.header.map(\.text) == table.header.map(\.text)
        && again?.rows.map { $0.map(\.text) } == table.rows.map { $0.map(\.text) },
      "written and read again, the cells differ: \(written)")
  }
}
