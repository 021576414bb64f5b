import Templates

extension [Element] {
  /// The same with no heading more than one level below the one before it: PDF/UA allows no gap, and readers who go from heading to
  /// heading would look for what is missing.
  var withoutSkippedLevels: [Element] {
    var previous = 0
    return map { $0.withoutSkippedLevels(after: &previous) }
  }
}

extension Element {
  fileprivate func withoutSkippedLevels(after previous: inout Int) -> Element {
    func inner(_ elements: [Element]) -> [Element] { elements.map { $0.withoutSkippedLevels(after: &previous) } }
    switch self {
    case .heading(let heading):
      previous = Swift.min(heading.level, previous + 1)
      return .heading(
        DossierHeading(level: previous, number: heading.number, text: heading.text, anchor: heading.anchor))
    case .list(let start, let items): return .list(start: start, items.map(inner))
    case .quote(let elements): return .quote(inner(elements))
    case .foreign(let language, let elements): return .foreign(language, inner(elements))
    case .landscape(let elements): return .landscape(inner(elements))
    case .paragraph, .lead, .notice, .code, .facts, .table, .figure, .rule, .mark: return self
    }
  }
}
