import Briefs
import Language
import Markup

/// One way to narrow a list down, such as by country: a link for each value that some record has.
public struct ListFilter: Sendable {
  /// A value with its own page.
  public struct Value: Sendable {
    /// The words for it.
    public let title: Phrase
    /// The name by which records are found on the page.
    public let token: String
    /// How many records have it.
    public let count: Int
    /// The page that shows these records alone.
    public let address: Address
    /// Whether this is that page.
    public let isCurrent: Bool

    /// Takes all parts.
    public init(title: Phrase, token: String, count: Int, address: Address, isCurrent: Bool) {
      self.title = title
      self.token = token
      self.count = count
      self.address = address
      self.isCurrent = isCurrent
    }
  }

  /// What it is by.
  public let title: String
  /// The values in their order.
  public let values: [Value]

  /// Takes both.
  public init(title: String, values: [Value]) {
    self.title = title
    self.values = values
  }
}

/// What a list shows: all records of a kind, or those that have something in common.
public struct ListView: Sendable {
  /// The kind.
  public let kind: RecordKind
  /// The records shown.
  public let records: [RecordID]
  /// What they have in common; nil for all.
  public let title: Phrase?
  /// The ways to narrow the list down.
  public let filters: [ListFilter]
  /// The tokens of each record.
  public let tokens: [RecordID: [String]]
  /// The whole list.
  public let all: Address
  /// What is said of each record on all lists of the kind.
  let entries: ListEntries

  /// Takes all parts.
  public init(
    kind: RecordKind, records: [RecordID], title: Phrase?, filters: [ListFilter], tokens: [RecordID: [String]],
    all: Address, entries: ListEntries
  ) {
    self.kind = kind
    self.records = records
    self.title = title
    self.filters = filters
    self.tokens = tokens
    self.all = all
    self.entries = entries
  }

  /// The tokens of a record, as an attribute by which a script finds them.
  func attribute(_ record: RecordID) -> HTML {
    guard let tokens = tokens[record], !tokens.isEmpty else { return .empty }
    return " data-f=\"\(tokens.joined(separator: " "))\""
  }
}

extension PageContext {
  /// The links by which a list is narrowed down; without a script each leads to a page of its own.
  func filterNavigation(_ view: ListView) -> HTML {
    guard !view.filters.isEmpty else { return .empty }
    return """
      <nav class="filters" aria-label="\(strings[.filter])"><details open><summary>\(strings[.filter])</summary>
      <dl>\(view.filters.html { filter in
        """
        <div><dt>\(filter.title)</dt><dd><ul>\
        \(filter.values.html { value in
          "<li><a href=\"\(value.address)\" data-f=\"\(value.token)\"\(value.isCurrent.html(" aria-current=\"true\""))\(value.title.languageAttribute)>\(value.title.words) (\(value.count))</a></li>"
        })</ul></dd></div>

        """
      })</dl>
      <p><a href="\(view.all)"\((view.title == nil).html(" aria-current=\"true\"")) data-f="">\(strings[.filterAll])</a> \
      <span role="status" data-n="\(strings[.resultsAnnounced])"></span></p></details></nav>

      """
  }
}
