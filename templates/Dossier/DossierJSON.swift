import Language
import Markup

/// Writes a dossier as the data that `dossier.typ` lays out. Text stays text: nothing in it is ever read as Typst's own markup.
public struct DossierJSON {
  private let document: DossierDocument
  private let anchors: Set<String>

  /// Takes a dossier.
  public init(_ document: DossierDocument) {
    self.document = document
    anchors = Set(document.parts.flatMap(\.headings).map(\.anchor))
  }

  /// The whole document.
  public var json: JSON {
    let months = document.date.months
    var day = 1
    if case .day(_, let stated) = document.date.precision { day = stated }
    return .object([
      ("title", .string(document.parts.first?.cover.title.plain ?? "")),
      ("author", .string(document.parts.first?.cover.organisation.plain ?? "")),
      ("description", .string(document.parts.first?.cover.summary.plain ?? "")),
      ("date", .array([.number(document.date.year), .number(months.lowerBound), .number(day)])),
      ("parts", .array(document.parts.map(part))),
    ])
  }

  private func part(_ part: DossierDocument.Part) -> JSON {
    let cover = part.cover
    let pageWords = part.pageOfTotal.split(separator: "{page}", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = pageWords.count == 2 ? pageWords[1] : ""
    let between = rest.split(separator: "{total}", maxSplits: 1, omittingEmptySubsequences: false)
    let words = [pageWords.first ?? "", between.first ?? "", between.count == 2 ? between[1] : ""]
    return .object([
      ("language", .string(part.language.code)),
      ("rightToLeft", .bool(part.isRightToLeft)),
      ("organisation", json(cover.organisation)),
      ("title", json(cover.title)),
      ("plainTitle", .string(cover.title.plain)),
      ("summary", json(cover.summary)),
      ("facts", json(cover.facts)),
      ("notices", .array(cover.notices.map(json))),
      ("contents", .string(part.contentsTitle)),
      ("pageWords", .array(words.map { .string(String($0)) })),
      ("elements", json(part.elements)),
    ])
  }

  private func json(_ elements: [Element]) -> JSON { .array(elements.map { json($0) }) }

  /// An element; a chapter starts a page, unless it stands at the top of one already.
  private func json(_ element: Element, isAtTop: Bool = false) -> JSON {
    switch element {
    case .heading(let heading):
      object(
        "heading",
        [
          ("level", .number(heading.level)), ("number", heading.number.map(JSON.string) ?? .null),
          ("text", json(heading.text)), ("anchor", .string(heading.anchor)),
          ("startsPage", .bool(heading.level == 1 && heading.number != nil && !isAtTop)),
        ])
    case .paragraph(let text): object("paragraph", [("text", json(text))])
    case .lead(let text): object("lead", [("text", json(text))])
    case .notice(let text): object("notice", [("text", json(text))])
    case .list(let start, let items):
      object("list", [("start", start.map(JSON.number) ?? .null), ("items", .array(items.map { json($0) }))])
    case .quote(let inner): object("quote", [("elements", json(inner))])
    case .code(let text): object("code", [("text", .string(text.typesettable))])
    case .facts(let facts): object("facts", [("facts", json(facts))])
    case .table(let table): json(table)
    case .figure(let figure):
      switch figure.content {
      case .chart(let svg):
        object(
          "chart",
          [
            ("svg", .string(svg)), ("alternative", .string(figure.alternative)), ("caption", json(figure.caption)),
          ])
      case .picture(let picture): object("picture", self.picture(picture) + [("caption", json(figure.caption))])
      }
    case .rule: object("rule")
    case .foreign(let language, let inner):
      object("foreign", [("language", .string(language.code)), ("elements", json(inner))])
    case .landscape(let inner):
      object("landscape", [("elements", .array(inner.map { json($0, isAtTop: true) }))])
    case .mark(let mark, let project):
      object("mark", [("name", .string(mark.rawValue)), ("project", .number(project))])
    }
  }

  private func json(_ facts: [Fact]) -> JSON {
    .array(
      facts.map { fact in
        .object([
          ("label", .string(fact.label.typesettable)), ("value", json(fact.value)),
          ("isLong", .bool(fact.value.characterCount > DossierJSON.longestBox)),
        ])
      })
  }

  /// So many characters fill a third of a page at most.
  private static let longestBox = 1500

  private func json(_ table: DataTable) -> JSON {
    object(
      "table",
      [
        ("caption", json(table.caption)),
        ("repeatsHeading", .bool(table.repeatsHeading)),
        (
          "columns",
          .array(table.columns.map { .object([("title", json($0.title)), ("kind", .string($0.kind.rawValue))]) })
        ),
        ("isShort", .bool(table.rows.count <= 10 && table.rows.characterCount < DossierJSON.longestBox)),
        ("rows", .array(table.rows.map(json))),
      ])
  }

  /// A row; one that would not fit onto a page may be cut, any other stays whole.
  private func json(_ row: DataTable.Row) -> JSON {
    .object([
      ("kind", .string(row.kind.rawValue)), ("cells", .array(row.cells.map(json))),
      ("isLong", .bool(row.cells.contains { $0.plain.count > DossierJSON.longestCell })),
    ])
  }

  /// So many characters fill two thirds of a page in a narrow column.
  private static let longestCell = 600

  private func picture(_ picture: Picture) -> [(String, JSON)] {
    [("path", .string("/content/" + picture.path)), ("alternative", .string(picture.alternative))]
  }

  private func json(_ prose: Prose) -> JSON { .array(prose.spans.map(json)) }

  /// A piece of text as a string, anything else as an object.
  private func json(_ span: Prose.Span) -> JSON {
    switch span {
    case .text(let text): .string(text.typesettable)
    case .foreign(let language, let inner):
      object("foreign", [("language", .string(language.code)), ("text", json(inner))])
    case .emphasis(let inner): object("emphasis", [("text", json(inner))])
    case .strong(let inner): object("strong", [("text", json(inner))])
    case .code(let text): object("code", [("text", .string(text.typesettable))])
    case .link(let destination, let inner): link(destination, inner)
    case .detail(let inner): object("detail", [("text", json(inner))])
    case .raised(let text): object("raised", [("text", .string(text))])
    case .note(let id, let text): object("note", [("id", .string(id)), ("elements", text.map(json) ?? .null)])
    case .lineBreak: object("break")
    case .picture(let picture): object("picture", self.picture(picture))
    case .pageCount(let project): object("pageCount", [("project", .number(project))])
    case .pageVerdict(let verdict, let project):
      object(
        "pageVerdict",
        [
          ("project", .number(project)),
          ("minimum", verdict.minimum.map(JSON.number) ?? .null),
          ("maximum", verdict.maximum.map(JSON.number) ?? .null), ("kept", .string(verdict.kept)),
          ("broken", .string(verdict.broken)),
        ])
    }
  }

  /// A link that leads nowhere in a file that stands alone is its words.
  private func link(_ destination: Prose.Destination, _ inner: Prose) -> JSON {
    switch destination {
    case .anchor(let anchor) where anchors.contains(anchor):
      object("link", [("anchor", .string(anchor)), ("text", json(inner))])
    case .site(let address) where address.isExternal || address.text.lowercased().hasPrefix("mailto:"):
      object("link", [("address", .string(address.text)), ("text", json(inner))])
    case .anchor, .site, .file: object("words", [("text", json(inner))])
    }
  }

  private func object(_ kind: String, _ members: [(String, JSON)] = []) -> JSON {
    .object([("is", .string(kind))] + members.map { (key: $0.0, value: $0.1) })
  }
}

extension [DataTable.Row] {
  /// The characters of all cells.
  fileprivate var characterCount: Int { reduce(0) { $1.cells.reduce($0) { $0 + $1.plain.count } } }
}

extension [Element] {
  /// The characters of paragraphs and lists among them.
  fileprivate var characterCount: Int {
    reduce(0) { count, element in
      switch element {
      case .paragraph(let text): count + text.plain.count
      case .list(_, let items): count + items.reduce(0) { $0 + $1.characterCount }
      default: count
      }
    }
  }
}

extension String {
  /// The text with places to break a line in words that are longer than any line, and without control characters, which no font has.
  fileprivate var typesettable: String {
    let longest = 60
    guard utf8.count > longest || utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return self }
    var result = String.UnicodeScalarView()
    var run = 0
    for scalar in unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F {
        if scalar == "\n" || scalar == "\t" { result.append(scalar) }
        run = 0
        continue
      }
      run = scalar.properties.isWhitespace ? 0 : run + 1
      if run > longest {
        result.append("\u{200B}")
        run = 1
      }
      result.append(scalar)
    }
    return String(result)
  }
}
