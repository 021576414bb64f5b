extension Optional: FieldValue where Wrapped: FieldValue {
  /// Nothing.
  public static var absent: Wrapped? { nil }

  /// May be left out.
  public static var isRequired: Bool { false }

  /// What the value is.
  public static var group: (any FieldGroup.Type)? { Wrapped.group }

  /// Reads the value.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> Wrapped?? {
    Wrapped.decode(sources, decoding).map { $0 }
  }

  /// Whether there is a value, and something to take away in it.
  public func isRestricted(for sight: Sight) -> Bool { self?.isRestricted(for: sight) ?? false }

  /// Restricts the value, if there is one.
  public mutating func restrict(to sight: Sight) {
    self?.restrict(to: sight)
  }

  /// Walks through the value, if there is one.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) {
    self?.walk(&walk)
  }
}

extension Array: FieldValue where Element: FieldValue {
  /// No items.
  public static var absent: [Element] { [] }

  /// May be left out.
  public static var isRequired: Bool { false }

  /// What each item is.
  public static var group: (any FieldGroup.Type)? { Element.group }

  /// Reads a list; lists in several files of a brief are read side by side, item by item.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> [Element]? {
    // By index: what is only looked at need not be copied.
    var lists: [[Node]] = []
    lists.reserveCapacity(sources.count)
    for index in sources.indices {
      guard case .sequence(let items) = sources[index].node.content else {
        decoding.report(
          .value, at: sources[index].node.place, "a list is wanted here",
          help: "write each item on a line of its own, after “- ”")
        return nil
      }
      lists.append(items)
    }
    guard let count = lists.first?.count else { return nil }
    for index in lists.indices where lists[index].count != count {
      decoding.report(
        .facts, at: sources[index].node.place,
        "this list has \(lists[index].count) items, the one in \(sources[0].node.place.file) has \(count)",
        help: "give both languages the same items, or state the list in one file with its texts as {fr: …, en: …}")
      return nil
    }
    var result: [Element] = []
    result.reserveCapacity(count)
    // What states each item in turn.
    var stating: [FieldSource] = []
    stating.reserveCapacity(lists.count)
    for index in 0..<count {
      stating.removeAll(keepingCapacity: true)
      for list in lists.indices {
        stating.append(FieldSource(language: sources[list].language, node: lists[list][index]))
      }
      if let item = Element.decode(stating, decoding) { result.append(item) }
    }
    return result
  }

  /// Whether there is anything to take away in an item, or an item that may not be seen.
  public func isRestricted(for sight: Sight) -> Bool {
    // By index: an item that is only looked at need not be copied.
    indices.contains { index in
      let access = self[index].access
      return !access.allows(sight.viewer) || self[index].isRestricted(for: sight.within(access))
    }
  }

  /// Takes away the items that may not be seen, and restricts the others.
  public mutating func restrict(to sight: Sight) {
    // What stays as it is, as most lists do, need not be copied; and what is taken away leaves no room behind.
    if indices.contains(where: { !self[$0].access.allows(sight.viewer) }) {
      self = filter { $0.access.allows(sight.viewer) }
    }
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
