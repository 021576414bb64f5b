extension Optional: FieldValue where Wrapped: FieldValue {
  /// Nothing.
  public static var absent: Wrapped? { nil }

  /// May be left out.
  public static var isRequired: Bool { false }

  /// Reads the value.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> Wrapped?? {
    Wrapped.decode(sources, decoding).map { $0 }
  }

  /// Whether there is a value, and something to take away in it.
  public func isRestricted(for sight: Sight) -> Bool { self?.isRestricted(for: sight) ?? false }

  /// Restricts the value, if there is one.
  public mutating func restrict(to sight: Sight) {
    guard var value = self else { return }
    value.restrict(to: sight)
    self = value
  }

  /// Walks through the value, if there is one.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) {
    guard var value = self else { return }
    value.walk(&walk)
    if Walk.changesValues { self = value }
  }
}

extension Array: FieldValue where Element: FieldValue {
  /// No items.
  public static var absent: [Element] { [] }

  /// May be left out.
  public static var isRequired: Bool { false }

  /// Reads a list; lists in several files of a brief are read side by side, item by item.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> [Element]? {
    var lists: [(source: FieldSource, items: [Node])] = []
    lists.reserveCapacity(sources.count)
    for source in sources {
      guard case .sequence(let items) = source.node.content else {
        decoding.report(
          .value, at: source.node.place, "a list is wanted here",
          help: "write each item on a line of its own, after “- ”")
        return nil
      }
      lists.append((source, items))
    }
    guard let first = lists.first else { return nil }
    for other in lists.dropFirst() where other.items.count != first.items.count {
      decoding.report(
        .facts, at: other.source.node.place,
        "this list has \(other.items.count) items, the one in \(first.source.node.place.file) has \(first.items.count)",
        help: "give both languages the same items, or state the list in one file with its texts as {fr: …, en: …}")
      return nil
    }
    var result: [Element] = []
    result.reserveCapacity(first.items.count)
    // One list for what states each item in turn.
    var stating: [FieldSource] = []
    for index in first.items.indices {
      stating.removeAll(keepingCapacity: true)
      for list in lists.indices {
        stating.append(FieldSource(language: lists[list].source.language, node: lists[list].items[index]))
      }
      if let item = Element.decode(stating, decoding) { result.append(item) }
    }
    return result
  }

  /// Whether there is anything to take away in an item, or an item that may not be seen.
  public func isRestricted(for sight: Sight) -> Bool {
    contains { !$0.access.allows(sight.viewer) || $0.isRestricted(for: sight.within($0.access)) }
  }

  /// Takes away the items that may not be seen, and restricts the others.
  public mutating func restrict(to sight: Sight) {
    // What stays as it is, as most lists do, need not be copied; and what is taken away leaves no room behind.
    if contains(where: { !$0.access.allows(sight.viewer) }) { self = filter { $0.access.allows(sight.viewer) } }
    for index in indices where self[index].isRestricted(for: sight.within(self[index].access)) {
      self[index].restrict(to: sight.within(self[index].access))
    }
  }

  /// Walks through each item.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) {
    for index in indices {
      let outer = walk.audience
      walk.audience = Swift.max(outer, self[index].access.audience)
      walk.path.append(.item(index))
      if let sharing = self[index].statedSharing { walk.sharing(sharing, self[index].access) }
      if Walk.changesValues {
        self[index].walk(&walk)
      } else {
        var item = self[index]
        item.walk(&walk)
      }
      walk.path.removeLast()
      walk.audience = outer
    }
  }
}
