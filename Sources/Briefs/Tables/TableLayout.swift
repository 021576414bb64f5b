import Language

/// The columns that a table can have: the fields of the group that each of its rows states.
///
/// It is read off the group's own `visit`, so that a field that a record gains is a column of the table as well.
struct TableLayout: Sendable {
  /// What the cells of a field hold.
  indirect enum Content: Sendable {
    case text
    case number
    /// Words in one language.
    case words
    /// Words in one language, a list with one item on each line.
    case lines
    /// A list of names, with a space or comma between two.
    case names
    /// A number, or words in one language.
    case value
    /// The fields of a group; its name alone stands for the field `value`.
    case group([Field])
    /// A list with one item for each column: the header names the period, the cell holds the rest.
    case items(period: String, key: String, Content)
    /// The fields of a group of which a list holds several: a row that states these alone adds one to the row above.
    case rows([Field])
  }

  /// One field.
  struct Field: Sendable {
    /// What headers call it; nothing where a year stands for it.
    let name: String
    /// Its key in the group.
    let key: String
    /// Whether each group must state it.
    let isRequired: Bool
    /// What its cells hold.
    let content: Content
  }

  /// The fields.
  let fields: [Field]

  /// The columns for the fields of a group.
  init<Group: FieldGroup>(_ type: Group.Type) { fields = Collector.fields(of: type) }

  /// Takes down the fields that a group shows.
  private struct Collector: FieldVisitor {
    var fields: [Field] = []

    static func fields<Group: FieldGroup>(of type: Group.Type) -> [Field] {
      var collector = Collector()
      var group = Group()
      group.visit(&collector)
      return collector.fields
    }

    mutating func field<Value: FieldValue>(_ key: String, _ value: inout Value, _ access: FieldAccess) {
      let (name, content) = Collector.column(key, Value.self)
      fields.append(Field(name: name, key: key, isRequired: Value.isRequired, content: content))
    }

    private static func column<Value>(_ key: String, _ type: Value.Type) -> (name: String, content: Content) {
      switch type {
      case is Decimal.Type, is Decimal?.Type, is Int.Type, is Int?.Type: (key, .number)
      case is LocalizedText.Type, is LocalizedText?.Type: (key, .words)
      case is [LocalizedText].Type: (key, .lines)
      case is [Reference<Partner>].Type: (key, .names)
      case is Disclosure?.Type: (key, .group(fields(of: Disclosure.self)))
      case is IndicatorValue.Type: (key, .value)
      case is Baseline?.Type: (key, .group(fields(of: Baseline.self)))
      case is [YearAmount].Type: ("", .items(period: "year", key: "amount", .number))
      case is [Measurement].Type: (singular(key), .items(period: "period", key: "value", .value))
      case is [Indicator].Type: (singular(key), .rows(fields(of: Indicator.self)))
      default: (key, .text)
      }
    }

    private static func singular(_ key: String) -> String { key.hasSuffix("s") ? String(key.dropLast()) : key }
  }
}

extension TableLayout.Field {
  /// The names that headers can give it, words in each of some languages; one year stands for all.
  func headers(in languages: [Language]) -> [String] { content.headers(name, languages) }
}

extension TableLayout.Content {
  fileprivate func headers(_ name: String, _ languages: [Language]) -> [String] {
    switch self {
    case .text, .number, .names: [name]
    case .words, .lines: languages.map { "\(name).\($0)" }
    case .value: [name] + languages.map { "\(name).\($0)" }
    case .group(let fields), .rows(let fields):
      fields.flatMap { $0.content.headers($0.name == "value" ? name : "\(name).\($0.name)", languages) }
    case .items(_, _, let content): content.headers(name.isEmpty ? "2027" : name + ".2027", languages)
    }
  }
}
