import Language

/// One column of a table: where what its cells hold belongs in the group that a row states.
struct TableColumn {
  /// One step from the group inwards.
  enum Step: Hashable {
    case key(String)
    /// The item of a list, by what tells it from the others.
    case item(of: String, name: String)
  }

  /// What its cells hold.
  enum Content {
    case text
    case number
    /// A list of names, with a space or comma between two.
    case names
    /// A number, or words in a language.
    case value(Language)
    case words(Language)
    /// Words in a language, one item of a list on each line.
    case lines(Language)
  }

  /// Why the name of a column means nothing.
  enum Failure: Error {
    case unknown
    case language(String)
    case period(String)
  }

  /// The key of the list to which its rows may add items of their own; nil for what belongs to the row itself.
  private(set) var list: String?
  /// The way to its value.
  private(set) var steps: [Step] = []
  /// What its cells hold.
  private(set) var content = Content.text
  /// The key for the period that its header names.
  private(set) var periodKey: String?
  /// The name that the table gives it.
  let header: CSVTable.Cell

  /// Reads the name of a column; words without a language are in that of the brief's file.
  init(_ header: CSVTable.Cell, in layout: TableLayout, language: Language, languages: [Language]) throws(Failure) {
    self.header = header
    let names = TableColumn.trimmed(header.text).lowercased().split(separator: ".", omittingEmptySubsequences: false)
    let reader = NameReader(language: language, languages: languages)
    try reader.read(names.map(String.init)[...], among: layout.fields, into: &self)
  }

  /// A text without white space around it.
  static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// The way to one item of the list that it holds.
  func steps(toItem index: Int) -> [Step] {
    guard case .key(let key) = steps.last else { return steps }
    return steps.dropLast() + [.item(of: key, name: String(index))]
  }

  /// What no two columns may share.
  var identity: [Step] {
    let own = list.map { [Step.key($0)] } ?? []
    switch content {
    case .words(let language), .lines(let language): return own + steps + [.key(language.code)]
    case .text, .number, .names, .value: return own + steps
    }
  }

  /// The period that its header names, with the way to it.
  var period: (steps: [Step], text: String)? {
    for (index, step) in steps.enumerated() {
      if case .item(_, let name) = step, let periodKey { return (steps[...index] + [.key(periodKey)], name) }
    }
    return nil
  }

  /// Follows the name of a column through the fields of a layout.
  private struct NameReader {
    let language: Language
    let languages: [Language]

    func read(
      _ names: ArraySlice<String>, among fields: [TableLayout.Field], into column: inout TableColumn
    ) throws(Failure) {
      guard let first = names.first else { throw .unknown }
      if let field = fields.first(where: { $0.name.lowercased() == first }) {
        return try read(names.dropFirst(), field.key, field.content, into: &column)
      }
      guard let field = fields.first(where: \.name.isEmpty), first.utf8.count == 4, Period(first) != nil else {
        throw .unknown
      }
      try read(names, field.key, field.content, into: &column)
    }

    private func read(
      _ rest: ArraySlice<String>, _ key: String, _ content: TableLayout.Content, into column: inout TableColumn
    ) throws(Failure) {
      switch content {
      case .group(let fields):
        column.steps.append(.key(key))
        let isValue = rest.first.map { first in languages.contains { $0.code == first } } ?? true
        try read(isValue ? ["value"] + rest : rest, among: fields, into: &column)
      case .rows(let fields):
        column.list = key
        try read(rest, among: fields, into: &column)
      case .items(let periodKey, let inner, let content):
        guard let name = rest.first?.uppercased() else { throw .unknown }
        guard Period(name) != nil else { throw .period(name) }
        column.steps.append(.item(of: key, name: name))
        column.periodKey = periodKey
        try read(rest.dropFirst(), inner, content, into: &column)
      case .text: try end(rest, key, .text, into: &column)
      case .number: try end(rest, key, .number, into: &column)
      case .names: try end(rest, key, .names, into: &column)
      case .value where rest.isEmpty: try end(rest, key, .value(language), into: &column)
      case .words, .value: try end(rest.dropFirst(), key, .words(language(rest)), into: &column)
      case .lines: try end(rest.dropFirst(), key, .lines(language(rest)), into: &column)
      }
    }

    private func end(
      _ rest: ArraySlice<String>, _ key: String, _ content: Content, into column: inout TableColumn
    ) throws(Failure) {
      guard rest.isEmpty else { throw .unknown }
      column.steps.append(.key(key))
      column.content = content
    }

    private func language(_ rest: ArraySlice<String>) throws(Failure) -> Language {
      guard let code = rest.first else { return language }
      guard let named = languages.first(where: { $0.code == code }) else { throw .language(code) }
      return named
    }
  }
}
