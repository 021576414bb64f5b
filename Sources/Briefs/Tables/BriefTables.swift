import Language

/// Puts the rows of CSV files where the front matter of a brief names such a file instead of a list.
///
/// The rows become nodes with their places in the table, so that all that reads, checks and reports front matter goes
/// on as with a list that stands there.
struct BriefTables {
  /// What was found.
  private(set) var problems: [Diagnostic] = []
  private let content: ContentFolder
  private let languages: [Language]
  private let folder: String
  private var read: Set<[String]> = []

  /// The lists that may stand in a table, with what their rows state.
  private static let lists: [(path: [String], layout: TableLayout)] = [
    (["budget", "lines"], TableLayout(BudgetLine.self)),
    (["logframe", "results"], TableLayout(ProjectResult.self)),
    (["logframe", "activities"], TableLayout(Activity.self)),
  ]

  /// Begins with a brief whose files stand in a folder.
  init(content: ContentFolder, languages: [Language], folder: String) {
    self.content = content
    self.languages = languages
    self.folder = folder
  }

  /// The front matter of a file with its tables in their places.
  mutating func filledIn(_ frontMatter: Node, _ language: Language) -> Node {
    var node = frontMatter
    for (path, layout) in BriefTables.lists {
      guard let stated = path.reduce(node, { $0?[$1] }), case .scalar(let name, _) = stated.content else { continue }
      guard let items = items(name, at: stated.place, path, layout, language) else { continue }
      // The list itself stands in the brief. A table that cannot be used leaves nothing: it has been reported.
      let list = Node(content: items.isEmpty ? .scalar("", isPlain: true) : .sequence(items), place: stated.place)
      node = node.replacing(path[...], with: list)
    }
    return node
  }

  /// The tables that were put into the front matter of a file, by their paths from the content folder.
  static func names(in frontMatter: Node, of path: String) -> Set<String> {
    let shown = frontMatter.place.file
    let folder = shown.dropLast(path.count)
    let files = lists.compactMap { list -> String? in
      let stated = list.path.reduce(frontMatter) { $0?[$1] }
      guard case .sequence(let items) = stated?.content, let file = items.first?.place.file else { return nil }
      return file
    }
    return Set(files.filter { $0 != shown && $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) })
  }

  /// The items of the table that a brief names; nil if what stands there is no name of a table.
  private mutating func items(
    _ name: String, at place: Place, _ list: [String], _ layout: TableLayout, _ language: Language
  ) -> [Node]? {
    let ending = name.lowercased()
    if [".xlsx", ".xls", ".ods", ".tsv"].contains(where: ending.hasSuffix) {
      report(
        .value, at: place, "“\(name)” is not a CSV file",
        help: "save it as “CSV UTF-8” in your spreadsheet, beside the brief, and name that file here")
      return []
    }
    guard ending.hasSuffix(".csv") else { return nil }
    guard let path = normalized(folder + name).flatMap(content.stored) else {
      let tables = content.files.filter { $0.hasPrefix(folder) && $0.lowercased().hasSuffix(".csv") }
      let near = nearest(to: name, among: tables.map { String($0.dropFirst(folder.count)) })
      report(
        .r5, at: place, "the file “\(name)” does not exist",
        help: near.map { "did you mean “\($0)”?" } ?? "put it into \(content.shown(folder))")
      return []
    }
    // Both languages may name one table: what it states, it states once.
    guard read.insert(list + [path]).inserted else { return [] }
    guard let bytes = TextFile.read(path, in: content, &problems) else { return [] }
    let (table, tableProblems) = CSVReader.read(bytes, file: content.shown(path))
    problems += tableProblems
    guard let table else { return [] }
    let (items, itemProblems) = TableNodes.read(table, layout: layout, language: language, languages: languages)
    problems += itemProblems
    return items
  }

  private mutating func report(_ rule: Rule, at place: Place, _ message: String, help: String) {
    problems.append(Diagnostic(rule, at: place, message, help: help))
  }
}

extension Node {
  /// The same with another value at the end of a way of keys.
  fileprivate func replacing(_ keys: ArraySlice<String>, with value: Node) -> Node {
    guard let key = keys.first else { return value }
    guard let entries else { return self }
    let replaced = entries.map { entry in
      guard entry.key == key else { return entry }
      return Entry(
        key: key, keyPlace: entry.keyPlace, value: entry.value.replacing(keys.dropFirst(), with: value))
    }
    return Node(content: .mapping(replaced), place: place)
  }
}
