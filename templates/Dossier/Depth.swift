extension [Element] {
  /// The same, with what lies deeper than some levels moved up to the last of them: paper has room for few levels, and Typst takes
  /// only so many.
  func nested(atMost depth: Int) -> [Element] { flatMap { $0.nested(atMost: depth) } }
}

extension Element {
  fileprivate func nested(atMost depth: Int) -> [Element] {
    switch self {
    case .list(let start, let items):
      let inner = items.map { $0.nested(atMost: max(0, depth - 1)) }
      return depth > 0 ? [.list(start: start, inner)] : inner.flatMap { $0 }
    case .quote(let elements):
      let inner = elements.nested(atMost: max(0, depth - 1))
      return depth > 0 ? [.quote(inner)] : inner
    case .foreign(let language, let elements): return [.foreign(language, elements.nested(atMost: depth))]
    case .landscape(let elements): return [.landscape(elements.nested(atMost: depth))]
    case .paragraph(let text): return [.paragraph(text.nested(atMost: depth))]
    case .heading(let heading):
      return [
        .heading(
          DossierHeading(
            level: heading.level, number: heading.number, text: heading.text.nested(atMost: depth),
            anchor: heading.anchor))
      ]
    case .table(let table):
      let columns = table.columns.map { DataTable.Column($0.title.nested(atMost: depth), $0.kind) }
      let rows = table.rows.map { row in DataTable.Row(row.cells.map { $0.nested(atMost: depth) }, row.kind) }
      return [
        .table(
          DataTable(caption: table.caption, repeatsHeading: table.repeatsHeading, columns: columns, rows: rows))
      ]
    // What the composer makes itself is never deep.
    case .lead, .notice, .code, .facts, .figure, .rule, .mark: return [self]
    }
  }
}

extension Prose {
  fileprivate func nested(atMost depth: Int) -> Prose { Prose(spans.flatMap { $0.nested(atMost: depth) }) }
}

extension Prose.Span {
  fileprivate func nested(atMost depth: Int) -> [Prose.Span] {
    let deeper = max(0, depth - 1)
    func inner(_ text: Prose, _ wrapped: (Prose) -> Prose.Span) -> [Prose.Span] {
      depth > 0 ? [wrapped(text.nested(atMost: deeper))] : text.nested(atMost: 0).spans
    }
    switch self {
    case .emphasis(let text): return inner(text, Prose.Span.emphasis)
    case .strong(let text): return inner(text, Prose.Span.strong)
    case .detail(let text): return inner(text, Prose.Span.detail)
    case .link(let destination, let text): return [.link(destination, text.nested(atMost: deeper))]
    case .foreign(let language, let text): return [.foreign(language, text.nested(atMost: deeper))]
    case .note(let id, let text):
      // A note of a note of a note … ends in brackets.
      guard depth > 0 || text == nil else { return Prose(" (\(text?.words ?? ""))").detail.spans }
      return [.note(id: id, text: text?.nested(atMost: deeper))]
    case .text, .code, .raised, .lineBreak, .picture, .pageCount, .pageVerdict: return [self]
    }
  }
}

extension [Element] {
  /// The words of paragraphs, lists, quotes and code.
  fileprivate var words: String {
    map { element in
      switch element {
      case .paragraph(let text): text.words
      case .code(let text): text
      case .list(_, let items): items.map(\.words).joined(separator: " ")
      case .quote(let inner), .foreign(_, let inner): inner.words
      default: ""
      }
    }.joined(separator: " ")
  }
}

extension Prose {
  /// The words, those of notes in brackets.
  fileprivate var words: String {
    spans.map { span in
      switch span {
      case .note(_, let text): text.map { " (\($0.words))" } ?? ""
      case .foreign(_, let inner), .emphasis(let inner), .strong(let inner), .detail(let inner), .link(_, let inner):
        inner.words
      default: Prose([span]).plain
      }
    }.joined()
  }
}
