import Language
import Templates

/// Adds up what a table shows, as a reader with a pencil would: the strings in its cells, not what they were made of.
struct ShownSums {
  let conventions: Conventions

  /// What does not add up; columns whose total cell is empty are not sums.
  func faults(in table: DataTable) -> [String] {
    guard let total = table.rows.last(where: { $0.kind == .total }) else { return [] }
    return table.columns.indices.filter { table.columns[$0].kind == .figure }.flatMap { column -> [String] in
      guard !total.cells[column].isEmpty else { return [] }
      let name = "\(table.caption.plain), \(table.columns[column].title.plain)"
      var faults: [String] = []
      var (sum, group) = (Decimal.zero, Decimal.zero)
      for row in table.rows {
        if row.kind == .group {
          group = .zero
          continue
        }
        let shown = row.cells[column].plain
        guard let amount = number(shown) else {
          faults.append("\(name): “\(shown)” is no number")
          continue
        }
        switch row.kind {
        case .plain:
          sum += amount
          group += amount
        case .subtotal where amount != group: faults.append("\(name): \(group) is not the subtotal \(amount)")
        case .total where amount != sum: faults.append("\(name): \(sum) is not the total \(amount)")
        case .group, .subtotal, .total: break
        }
      }
      return faults
    }
  }

  /// A number or percentage as the language writes it.
  func number(_ shown: String) -> Decimal? {
    let percent = conventions.percent.replacing("{number}", with: "")
    let plain = shown.replacing(percent, with: "").replacing(conventions.groupSeparator, with: "")
      .replacing(conventions.decimalSeparator, with: ".").replacing("−", with: "-")
    return Decimal(plain)
  }
}

extension [Element] {
  /// All tables among them, those on pages on their side included.
  var tables: [DataTable] {
    flatMap { element -> [DataTable] in
      switch element {
      case .table(let table): [table]
      case .landscape(let inner), .foreign(_, let inner), .quote(let inner): inner.tables
      case .list(_, let items): items.flatMap(\.tables)
      default: []
      }
    }
  }
}

extension DataTable {
  /// Whether it has a total for its figures.
  var hasTotal: Bool { rows.contains { $0.kind == .total } }
}
