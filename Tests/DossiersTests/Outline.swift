import Dossiers
import Language
import Templates

extension [Element] {
  /// The elements as lines of plain text, so that a test can state a whole expected output. `⍽` is a no-break space, `‧` a narrow
  /// one.
  var outline: [String] { flatMap(\.outline) }

  /// What stands under a heading, by its number and words, up to the next of its level or above.
  func under(_ title: String) -> [Element] {
    guard
      let start = firstIndex(where: {
        if case .heading(let heading) = $0 { heading.line.hasSuffix("# " + title) } else { false }
      }), case .heading(let first) = self[start]
    else { return [] }
    func isWithin(_ element: Element) -> Bool {
      switch element {
      case .heading(let heading): heading.level > first.level
      // A heading before a page on its side stands on it.
      case .landscape(let inner): inner.first.map(isWithin) ?? true
      default: true
      }
    }
    return Array(self[(start + 1)...].prefix(while: isWithin))
  }
}

extension DossierHeading {
  /// Its level as marks of Markdown, its number and its words.
  fileprivate var line: String {
    String(repeating: "#", count: level) + " " + [number, text.outline].compactMap { $0 }.joined(separator: " ")
  }
}

extension Element {
  fileprivate var outline: [String] {
    switch self {
    case .heading(let heading): [heading.line + " {\(heading.anchor)}"]
    case .paragraph(let text): [text.outline]
    case .lead(let text): ["lead: " + text.outline]
    case .notice(let text): ["notice: " + text.outline]
    case .list(let start, let items):
      items.enumerated().flatMap { index, item in
        item.outline.hanging(start.map { "\($0 + index). " } ?? "- ")
      }
    case .quote(let inner): inner.outline.map { "> " + $0 }
    case .code(let text): text.split(separator: "\n").map { "code: " + $0 }
    case .facts(let facts): facts.flatMap { $0.value.outline.hanging($0.label + " = ") }
    case .table(let table): table.outline
    case .figure(let figure): [figure.outline]
    case .rule: ["----"]
    case .foreign(let language, let inner): inner.outline.map { "\(language): " + $0 }
    case .landscape(let inner): inner.outline.hanging("turned: ")
    case .mark(let mark, let project): ["mark: \(mark) \(project)"]
    }
  }
}

extension [String] {
  /// The lines behind a first mark, those after the first as far in.
  fileprivate func hanging(_ mark: String) -> [String] {
    enumerated().map { index, line in (index == 0 ? mark : String(repeating: " ", count: mark.count)) + line }
  }
}

extension DataTable {
  /// The caption, the headings (`>` before those of figures) and the rows, each with a mark of its kind.
  var outline: [String] {
    let heads = columns.map { ($0.kind == .figure || $0.kind == .score ? ">" : "") + $0.title.outline }
    let head = "| " + heads.joined(separator: " | ")
    return ["table: " + caption.outline + (repeatsHeading ? " (hidden)" : ""), head]
      + rows.map { row in
        let mark =
          switch row.kind {
          case .plain: "| "
          case .group: "+ "
          case .subtotal: "= "
          case .total: "== "
          }
        return mark + row.cells.map(\.outline).joined(separator: " | ")
      }
  }
}

extension Figure {
  fileprivate var outline: String {
    let words = "“" + alternative.visible + "”" + (caption.isEmpty ? "" : " " + caption.outline)
    return switch content {
    case .chart: "chart: " + words
    case .picture(let picture): "picture: " + picture.path + " " + words
    }
  }
}

extension Prose {
  /// The text with marks for what is more than text.
  var outline: String { spans.map(\.outline).joined() }
}

extension Prose.Span {
  fileprivate var outline: String {
    switch self {
    case .text(let text): text.visible
    case .foreign(let language, let inner): "{\(language): \(inner.outline)}"
    case .emphasis(let inner): "*\(inner.outline)*"
    case .strong(let inner): "**\(inner.outline)**"
    case .code(let text): "`\(text)`"
    case .link(.anchor(let anchor), let inner): "[\(inner.outline)](#\(anchor))"
    case .link(.site(let address), let inner): "[\(inner.outline)](\(address.text))"
    case .link(.file(let path), let inner): "[\(inner.outline)](file \(path))"
    case .detail(let inner): "‹\(inner.outline)›"
    case .raised(let text): "^\(text)"
    case .note(let id, let text): "[^\(id)" + (text.map { ": " + $0.outline.joined(separator: " / ") } ?? "") + "]"
    case .lineBreak: " / "
    case .picture(let picture): "![\(picture.alternative)](\(picture.path))"
    case .pageCount(let project): "{pages of \(project)}"
    case .pageVerdict(let verdict, let project):
      "{\(verdict.kept) or \(verdict.broken) or \(verdict.unknown): pages of \(project) "
        + "\(verdict.minimum.map(String.init) ?? "")…\(verdict.maximum.map(String.init) ?? "")}"
    }
  }
}

extension String {
  /// The text with its no-break spaces made visible.
  var visible: String { replacing("\u{A0}", with: "⍽").replacing("\u{202F}", with: "‧") }
}
