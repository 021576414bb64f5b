import Language

/// Turns the rows of a table into front matter: what a row states becomes a group of keys, as if it stood in the brief.
struct TableNodes {
  private let table: CSVTable
  private let columns: [TableColumn?]
  private let order: [Int]
  private let requirements: [TableHeader.Requirement]
  private var problems: [Diagnostic]

  /// What one row states, with what the rows below it add to a list in it.
  private struct Item {
    let leaves: [TableLeaf]
    let isSound: Bool
    var added: [Node] = []
  }

  /// The items of a list, one for each row that begins one. A row with a problem of its own is left out; all of them
  /// are if the header has one, since each would show what the header lacks.
  static func read(_ table: CSVTable, layout: TableLayout, language: Language, languages: [Language]) -> (
    items: [Node], problems: [Diagnostic]
  ) {
    let header = TableHeader(table, layout: layout, language: language, languages: languages)
    var nodes = TableNodes(
      table: table, columns: header.columns, order: header.order, requirements: header.requirements,
      problems: header.problems)
    let items = header.problems.isEmpty ? nodes.items() : []
    return (items, nodes.problems)
  }

  private mutating func items() -> [Node] {
    let list = columns.lazy.compactMap { $0?.list }.first
    var items: [Item] = []
    for row in table.rows {
      let own = leaves(of: row, in: nil)
      let added = list.map { leaves(of: row, in: $0) } ?? []
      let isSound = meetsRequirements(row)
      if !own.isEmpty { items.append(Item(leaves: own, isSound: isSound)) }
      guard let first = added.first, isSound else { continue }
      guard !items.isEmpty else {
        report(
          .value, at: first.node.place, "this row belongs to no result: none stands above it",
          help: "name the result in this row, or move the row below its result")
        continue
      }
      items[items.count - 1].added.append(TableLeaf.group(added, &problems))
    }
    return items.filter(\.isSound).map { node(of: $0, list: list ?? "") }
  }

  private mutating func node(of item: Item, list: String) -> Node {
    let own = TableLeaf.group(item.leaves, &problems)
    guard let entries = own.entries, let place = item.added.first?.place else { return own }
    let value = Node(content: .sequence(item.added), place: place)
    return Node(content: .mapping(entries + [Node.Entry(key: list, keyPlace: place, value: value)]), place: own.place)
  }

  private mutating func meetsRequirements(_ row: [CSVTable.Cell]) -> Bool {
    func isFilled(_ index: Int) -> Bool { row.indices.contains(index) && !row[index].isEmpty }
    var isSound = true
    for requirement in requirements where requirement.group.contains(where: isFilled) {
      guard !requirement.columns.contains(where: isFilled) else { continue }
      isSound = false
      let cell = requirement.columns.first { row.indices.contains($0) }.map { row[$0] } ?? row.last
      guard let place = cell?.place else { continue }
      report(.missing, at: place, "“\(requirement.name)” has no value in this row", help: "fill it in")
    }
    return isSound
  }

  /// What the cells of a row state in the columns of a list, or in those that belong to none.
  private func leaves(of row: [CSVTable.Cell], in list: String?) -> [TableLeaf] {
    order.flatMap { index -> [TableLeaf] in
      guard let column = columns[index], column.list == list, row.indices.contains(index), !row[index].isEmpty else {
        return []
      }
      return leaves(of: row[index], column)
    }
  }

  private func leaves(of cell: CSVTable.Cell, _ column: TableColumn) -> [TableLeaf] {
    func leaf(_ text: String, _ steps: [TableColumn.Step], isNumber: Bool = false, at place: Place? = nil) -> TableLeaf
    {
      let node = Node(content: .scalar(text, isPlain: isNumber), place: place ?? cell.place)
      return TableLeaf(steps: steps[...], node: node, header: TableColumn.trimmed(column.header.text))
    }
    let text = TableColumn.trimmed(cell.text)
    var number: String { PlainNumber.text(text, allowsDecimalComma: table.delimiter.allowsDecimalComma) }
    var result: [TableLeaf] = []
    switch column.content {
    case .text: result.append(leaf(text, column.steps))
    case .number: result.append(leaf(number, column.steps, isNumber: true))
    case .names:
      let names = text.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map { name in
        Node(content: .scalar(String(name), isPlain: false), place: cell.place)
      }
      let node = Node(content: .sequence(names), place: cell.place)
      result.append(TableLeaf(steps: column.steps[...], node: node, header: TableColumn.trimmed(column.header.text)))
    case .value where Decimal(number) != nil: result.append(leaf(number, column.steps, isNumber: true))
    case .words(let language), .value(let language):
      result.append(leaf(text, column.steps + [.key(language.code)]))
    case .lines(let language):
      for (index, line) in lines(of: cell).enumerated() {
        result.append(leaf(line.text, column.steps(toItem: index) + [.key(language.code)], at: line.place))
      }
    }
    // The period stands in the header, and is to be mended there.
    if let period = column.period { result.append(leaf(period.text, period.steps, at: column.header.place)) }
    return result
  }

  /// The lines of a cell that hold something, each with its place.
  private func lines(of cell: CSVTable.Cell) -> [(text: String, place: Place)] {
    cell.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      let text = TableColumn.trimmed(String(line))
      guard !text.isEmpty else { return nil }
      let below = Place(file: cell.place.file, line: cell.place.line + index, length: line.count)
      return (text, index == 0 ? cell.place : below)
    }
  }

  private mutating func report(_ rule: Rule, at place: Place, _ message: String, help: String) {
    problems.append(Diagnostic(rule, at: place, message, help: help))
  }
}
