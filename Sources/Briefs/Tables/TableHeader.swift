import Language

/// The header of a table, with what each of its columns means.
struct TableHeader {
  /// Something that each group of a kind must state.
  struct Requirement {
    /// What headers call it.
    let name: String
    /// The columns of the whole group: where they are all empty, a row states no such group.
    let group: [Int]
    /// The columns that can state it.
    let columns: [Int]
  }

  /// The columns; nil for one that means nothing.
  private(set) var columns: [TableColumn?] = []
  /// The numbers of the columns, those of periods behind the others and in their order, whatever that of the table: the
  /// last target is the final one.
  var order: [Int] {
    func rank(_ index: Int) -> (Int, Int, Int) {
      let period = columns[index]?.period.flatMap { Period($0.text) }
      return (period?.first ?? 0, period?.last ?? 0, index)
    }
    return columns.indices.sorted { rank($0) < rank($1) }
  }

  /// What rows must state; nothing if the header has problems.
  private(set) var requirements: [Requirement] = []
  /// What is wrong with it.
  private(set) var problems: [Diagnostic] = []
  private let table: CSVTable
  private let languages: [Language]

  /// Reads the header of a table; words without a language are in that of the brief's file.
  init(_ table: CSVTable, layout: TableLayout, language: Language, languages: [Language]) {
    self.table = table
    self.languages = languages
    for index in table.header.indices { columns.append(column(index, layout, language)) }
    // A column that is missing may be one whose name is not known.
    if problems.isEmpty { require(layout.fields, list: nil, under: [], named: "") }
  }

  private mutating func column(_ index: Int, _ layout: TableLayout, _ language: Language) -> TableColumn? {
    let cell = table.header[index]
    let filled = table.rows.lazy.compactMap { $0.indices.contains(index) && !$0[index].isEmpty ? $0[index] : nil }.first
    guard !cell.isEmpty else {
      if let filled {
        report(
          .value, at: filled.place, "this cell stands in a column without a name",
          help: "name the column in the header, or empty the cell")
      }
      return nil
    }
    do throws(TableColumn.Failure) {
      let column = try TableColumn(cell, in: layout, language: language, languages: languages)
      guard let first = columns.firstIndex(where: { $0?.identity == column.identity }) else { return column }
      if filled != nil {
        report(
          .duplicateKey, at: cell.place,
          "the column “\(column.header.shown)” stands twice; the first is column \(letters(first))",
          help: "keep one of the two")
      }
    } catch {
      report(error, at: cell, layout, language)
    }
    return nil
  }

  private mutating func report(
    _ failure: TableColumn.Failure, at cell: CSVTable.Cell, _ layout: TableLayout, _ language: Language
  ) {
    switch failure {
    case .language(let code):
      report(
        .unknownKey, at: cell.place, "“\(code)” is not a language of the portal",
        help: "known: \(languages.map(\.code).joined(separator: ", "))")
    case .period(let text):
      report(
        .value, at: cell.place, "“\(text)” is not a date",
        help: "write a month as 2027-03, a quarter as 2027-Q1 or a year as 2027")
    case .unknown:
      let near = nearest(to: cell.shown, among: layout.fields.flatMap { $0.headers(in: languages) })
      let known = layout.fields.flatMap { $0.headers(in: [language]) }.joined(separator: ", ")
      report(
        .unknownKey, at: cell.place, "the column “\(cell.shown)” is not known here",
        help: near.map { "did you mean “\($0)”?" } ?? "known here: \(known)")
    }
  }

  /// Takes down what groups of these fields must state. A column that is missing is missing in each row: it is reported
  /// once.
  private mutating func require(
    _ fields: [TableLayout.Field], list: String?, under prefix: [TableColumn.Step], named name: String
  ) {
    let group = columns.indices.filter { index in
      columns[index].map { $0.list == list && $0.steps.starts(with: prefix) } ?? false
    }
    // Each row states the group that the table is made of; others may be left out.
    guard !group.isEmpty || (list == nil && prefix.isEmpty) else { return }
    for field in fields {
      let full = name + field.name
      switch field.content {
      case .rows(let inner): require(inner, list: field.key, under: [], named: full + ".")
      case .group(let inner): require(inner, list: list, under: prefix + [.key(field.key)], named: full + ".")
      case _ where field.isRequired:
        let stating = group.filter { columns[$0]?.steps.starts(with: prefix + [.key(field.key)]) ?? false }
        requirements.append(Requirement(name: full, group: group, columns: stating))
        guard stating.isEmpty, let place = table.header.first?.place else { continue }
        let names = TableLayout.Field(name: full, key: field.key, isRequired: true, content: field.content)
          .headers(in: languages)
        report(
          .missing, at: place, "the column “\(full)” is missing",
          help: "add to the header: \(names.joined(separator: ", "))")
      default: break
      }
    }
  }

  /// The letters by which spreadsheets call a column: A to Z, then AA.
  private func letters(_ index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? last : letters(index / 26 - 1) + last
  }

  private mutating func report(_ rule: Rule, at place: Place, _ message: String, help: String) {
    problems.append(Diagnostic(rule, at: place, message, help: help))
  }
}

extension CSVTable.Cell {
  /// Its text as messages show it: not all of it, if it is long.
  fileprivate var shown: String { String(TableColumn.trimmed(text).prefix(60)) }
}
