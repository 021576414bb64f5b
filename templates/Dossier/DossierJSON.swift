import Language
import Markup

/// Writes a dossier as the data that `dossier.typ` lays out. Text stays text: nothing in it is ever read as Typst's own markup.
public struct DossierJSON {
  private let document: DossierDocument
  private let anchors: Set<String>
  private let notes: Set<String>

  /// Takes a dossier.
  public init(_ document: DossierDocument) {
    var document = document
    for index in document.parts.indices {
      document.parts[index].elements = document.parts[index].elements.nested(atMost: DossierJSON.deepest)
    }
    self.document = document
    anchors = Set(document.parts.flatMap(\.headings).map(\.anchor))
    notes = document.notes
  }

  /// The whole document.
  public var json: JSON {
    let months = document.date.months
    var day = 1
    if case .day(_, let stated) = document.date.precision { day = stated }
    return .object([
      ("title", .string(document.parts.first?.cover.title.plain.printable ?? "")),
      ("author", .string(document.parts.first?.cover.organisation.plain.printable ?? "")),
      ("description", .string(document.parts.first?.cover.summary.plain.printable ?? "")),
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
      ("rightToLeft", .bool(part.language.isRightToLeft)),
      ("organisation", json(cover.organisation)),
      ("title", json(cover.title)),
      ("runningTitle", .string(cover.title.plain.shortened.typesettable)),
      ("summary", json(cover.summary)),
      ("facts", json(cover.facts)),
      ("notices", .array(cover.notices.map(json))),
      ("contents", .string(part.contentsTitle)),
      ("mark", .string(part.mark)),
      ("pageWords", .array(words.map { .string(String($0)) })),
      ("elements", json(part.elements)),
    ])
  }

  /// How many lists, quotes, notes and emphases may lie in each other: Typst's functions call each other 80 deep, and each of
  /// these takes up to seven of the layout's.
  private static let deepest = 8

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
    case .code(let text): object("codeBlock", [("text", .string(text.typesettable))])
    case .facts(let facts): object("facts", [("facts", json(facts))])
    case .table(let table): json(table)
    case .figure(let figure):
      switch figure.content {
      case .chart(let svg):
        object(
          "chart",
          [
            ("svg", .string(svg)), ("alternative", .string(figure.alternative.printable)),
            ("caption", json(figure.caption)),
          ])
      case .picture(let picture): object("picture", self.picture(picture) + [("caption", json(figure.caption))])
      }
    case .rule: object("rule")
    case .foreign(let language, let inner):
      object(
        "foreign",
        [
          ("language", .string(language.code)), ("rightToLeft", .bool(language.isRightToLeft)),
          ("elements", json(inner)),
        ])
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
        ("isShort", .bool(isShort(table))),
        ("rows", .array(table.rows.map { json($0, of: table) })),
      ])
  }

  /// Whether a table can stand on one page, and so is kept whole.
  private func isShort(_ table: DataTable) -> Bool {
    table.rows.count <= 10 && table.rows.characterCount < DossierJSON.longestBox
      && !table.rows.contains { isLong($0, of: table) }
  }

  /// A row; one that would not fit onto a page may be cut, any other stays whole.
  private func json(_ row: DataTable.Row, of table: DataTable) -> JSON {
    .object([
      ("kind", .string(row.kind.rawValue)), ("cells", .array(row.cells.map(json))),
      ("isLong", .bool(isLong(row, of: table))),
    ])
  }

  /// So many characters fill two thirds of a page in a narrow column, and fewer do where many columns share its width.
  private func isLong(_ row: DataTable.Row, of table: DataTable) -> Bool {
    let most = min(600, 2400 / max(1, table.columns.count))
    return row.cells.contains { $0.plain.count + $0.breakCount * 20 > most }
  }

  private func picture(_ picture: Picture) -> [(String, JSON)] {
    [("path", .string("/content/" + picture.path)), ("alternative", .string(picture.alternative.printable))]
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
    case .raised(let text): object("raised", [("text", .string(text.typesettable))])
    // The text of a note that is called from too deep stands in brackets there.
    case .note(let id, nil) where !notes.contains(id): .string("")
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

extension Prose {
  /// How many lines begin in it.
  fileprivate var breakCount: Int {
    spans.reduce(0) { count, span in
      switch span {
      case .lineBreak: count + 1
      case .foreign(_, let inner), .emphasis(let inner), .strong(let inner), .detail(let inner), .link(_, let inner):
        count + inner.breakCount
      default: count
      }
    }
  }
}

extension String {
  /// The text without control characters and those that are no characters at all: no font has them, and XML allows most in no form.
  fileprivate var printable: String {
    guard unicodeScalars.contains(where: { !$0.isPrintable }) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter(\.isPrintable)))
  }

  /// As much of it as fits on a line above the page.
  fileprivate var shortened: String { count > 100 ? prefix(99) + "…" : self }

  /// The printable text with places to break a line in words that are longer than any line.
  fileprivate var typesettable: String {
    let longest = 60
    let text = printable
    guard text.utf8.count > longest else { return text }
    var result = String.UnicodeScalarView()
    var run = 0
    for scalar in text.unicodeScalars {
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

extension Unicode.Scalar {
  fileprivate var isPrintable: Bool {
    switch value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F..<0xA0: false
    default: !properties.isNoncharacterCodePoint
    }
  }
}
