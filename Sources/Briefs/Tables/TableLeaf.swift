/// One value of a row, with its way into the group of keys that the row states.
struct TableLeaf {
  /// The steps that are still to be gone.
  let steps: ArraySlice<TableColumn.Step>
  /// The value.
  let node: Node
  /// The name of its column.
  let header: String

  /// The same one step further in.
  private var inner: TableLeaf { TableLeaf(steps: steps.dropFirst(), node: node, header: header) }

  /// The group that leaves make up, its keys in their order; two that contradict each other are reported.
  static func group(_ leaves: [TableLeaf], _ problems: inout [Diagnostic]) -> Node {
    var entries: [Node.Entry] = []
    for (step, members) in inOrder(leaves, by: { $0.key }) {
      guard let step, let first = members.first else { continue }
      entries.append(Node.Entry(key: step, keyPlace: first.node.place, value: value(members, first, &problems)))
    }
    return Node(content: .mapping(entries), place: leaves.first?.node.place ?? Place(file: ""))
  }

  /// The value of one key: what a cell holds, a group or a list.
  private static func value(_ leaves: [TableLeaf], _ first: TableLeaf, _ problems: inout [Diagnostic]) -> Node {
    if case .item = first.steps.first {
      let items = inOrder(leaves) { $0 }.map { group($0.members.map(\.inner), &problems) }
      return Node(content: .sequence(items), place: first.node.place)
    }
    let inner = leaves.map(\.inner)
    guard let end = inner.first(where: \.steps.isEmpty) else { return group(inner, &problems) }
    if let other = inner.first(where: { !$0.steps.isEmpty || $0.text != end.text }) {
      problems.append(
        Diagnostic(
          .facts, at: other.node.place, "“\(other.header)” and “\(end.header)” state one value in two ways",
          help: "empty one of the two cells in this row"))
    }
    return end.node
  }

  private var text: String? {
    if case .scalar(let text, _) = node.content { text } else { nil }
  }

  /// Leaves with what they share, in the order in which it first comes.
  private static func inOrder<Key: Hashable>(_ leaves: [TableLeaf], by key: (TableColumn.Step?) -> Key) -> [(
    key: Key, members: [TableLeaf]
  )] {
    var places: [Key: Int] = [:]
    var result: [(key: Key, members: [TableLeaf])] = []
    for leaf in leaves {
      let key = key(leaf.steps.first)
      if let place = places[key] {
        result[place].members.append(leaf)
      } else {
        places[key] = result.count
        result.append((key, [leaf]))
      }
    }
    return result
  }
}

extension TableColumn.Step? {
  /// The key in the group, for an item that of its list.
  fileprivate var key: String? {
    switch self {
    case .key(let key), .item(let key, _): key
    case nil: nil
    }
  }
}
