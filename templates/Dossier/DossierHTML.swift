import Language
import Markup

/// Writes a dossier as one HTML file that needs no other and prints well.
public struct DossierHTML {
  private let document: DossierDocument
  private let anchors: Set<String>
  private let pages: [[Int]]?
  private let picture: (String) -> Address?
  private let file: (String) -> Address?

  /// Takes a dossier; the pages of each project's chapter in each part, if it was typeset; and the addresses of its pictures and files by their paths from
  /// the content folder.
  public init(
    _ document: DossierDocument, pages: [[Int]]?, picture: @escaping (String) -> Address?,
    file: @escaping (String) -> Address?
  ) {
    self.document = document
    self.pages = pages
    self.picture = picture
    self.file = file
    anchors = Set(document.parts.flatMap(\.headings).map(\.anchor))
  }

  /// The whole file.
  public var html: HTML {
    guard let first = document.parts.first else { return .empty }
    return """
      <!DOCTYPE html>
      <html lang="\(first.language.code)"\(direction(first))>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>\(first.cover.title.plain)</title>
      <style>
      \(Assets.dossierStylesheet)
      </style>
      </head>
      <body>
      <main>
      \(document.parts.enumerated().html { index, part in self.part(part, number: index) })</main>
      </body>
      </html>

      """
  }

  private func part(_ part: DossierDocument.Part, number: Int) -> HTML {
    let isFirst = number == 0
    var writer = ElementHTML(page: self, part: number, notesTitle: part.notesTitle, backToText: part.backToText)
    let contents = contents(of: part)
    let body = writer.html(part.elements) + writer.takeNotes()
    return """
      <div class="part"\(isFirst ? .empty : " lang=\"\(part.language.code)\"" as HTML)\(isFirst ? .empty : direction(part))>
      \(cover(part.cover, isFirst: isFirst))\(contents)\(body)</div>

      """
  }

  private func direction(_ part: DossierDocument.Part) -> HTML { part.language.isRightToLeft.html(" dir=\"rtl\"") }

  private func cover(_ cover: DossierDocument.Cover, isFirst: Bool) -> HTML {
    var writer = ElementHTML(page: self, part: 0, notesTitle: "", backToText: "")
    return """
      <header class="cover">
      <p class="publisher">\(writer.html(cover.organisation))</p>
      \(isFirst ? "<h1>\(writer.html(cover.title))</h1>" : "<p class=\"title\">\(writer.html(cover.title))</p>" as HTML)
      <p class="lead">\(writer.html(cover.summary))</p>
      \(writer.html([.facts(cover.facts)]))\(cover.notices.html { "<p class=\"notice\">\(writer.html($0))</p>\n" })</header>

      """
  }

  /// The chapters and their parts, linked.
  private func contents(of part: DossierDocument.Part) -> HTML {
    let id = "_contents-\(part.language.code)"
    let entries = part.headings.filter { $0.level <= 2 }
    return """
      <nav class="contents" aria-labelledby="\(id)">
      <h2 id="\(id)">\(part.contentsTitle)</h2>
      <ol>
      \(entries.html { heading in
        """
        <li class="level-\(heading.level)"><a href="#\(heading.anchor)">\(heading.number.html { "\($0) " })\(heading.text.plain)</a></li>

        """
      })</ol>
      </nav>

      """
  }

  fileprivate func address(of destination: Prose.Destination) -> Address? {
    switch destination {
    case .anchor(let anchor): anchors.contains(anchor) ? Address(trusted: "#" + anchor) : nil
    case .site(let address): address
    case .file(let path): file(path)
    }
  }

  fileprivate func image(_ picture: Picture) -> HTML {
    // A file that is no picture is its words.
    guard let address = self.picture(picture.path) else { return HTML(text: picture.alternative) }
    return "<img src=\"\(address)\" alt=\"\(picture.alternative)\">"
  }

  fileprivate func pageCount(part: Int, project: Int) -> Int? {
    guard let pages, pages.indices.contains(part), pages[part].indices.contains(project) else { return nil }
    return pages[part][project]
  }
}

/// Writes elements, and keeps the footnotes that they call for the end of the chapter.
private struct ElementHTML {
  let page: DossierHTML
  let part: Int
  let notesTitle: String
  let backToText: String
  private var notes: [(id: String, text: [Element])] = []
  /// The title of the chapter, which tells its tables from those of other chapters.
  private var chapter = ""
  /// The numbers of the chapter's notes, those already written included.
  private var noteNumbers: [String: Int] = [:]

  init(page: DossierHTML, part: Int, notesTitle: String, backToText: String) {
    self.page = page
    self.part = part
    self.notesTitle = notesTitle
    self.backToText = backToText
  }

  mutating func html(_ elements: [Element]) -> HTML {
    var result = HTML.empty
    for element in elements {
      // A chapter's notes stand at its end, not at that of the whole document.
      if case .heading(let heading) = element, heading.level == 1 {
        result += takeNotes()
        chapter = heading.text.plain
        noteNumbers = [:]
      }
      result += html(element)
    }
    return result
  }

  /// The notes called so far, which are then done with; those that they call come behind them.
  mutating func takeNotes() -> HTML {
    guard let first = notes.first.map({ noteNumbers[$0.id] ?? 1 }) else { return .empty }
    let pending = notes
    notes = []
    let items = pending.html { note in
      "<li id=\"\(note.id)\">\(html(note.text))<p><a href=\"#\(note.id)-call\" aria-label=\"\(backToText)\">↩</a></p></li>\n"
    }
    let start: HTML = (first != 1).html(" start=\"\(first)\"")
    return
      "<section class=\"notes\" aria-label=\"\(notesTitle)\"><ol\(start)>\n\(items)</ol></section>\n" + takeNotes()
  }

  private mutating func html(_ element: Element) -> HTML {
    switch element {
    case .heading(let heading):
      let level = min(6, heading.level + 1)
      let number: HTML = heading.number.html { "<span class=\"number\">\($0)</span> " }
      return
        "<h\(level) id=\"\(heading.anchor)\"\((heading.level == 1).html(" class=\"chapter\""))>\(number)\(html(heading.text))</h\(level)>\n"
    case .paragraph(let text): return "<p>\(html(text))</p>\n"
    case .lead(let text): return "<p class=\"lead\">\(html(text))</p>\n"
    case .notice(let text): return "<p class=\"notice\">\(html(text))</p>\n"
    case .list(let start, let items):
      let content = items.map { item in "<li>\(html(tight: item))</li>\n" as HTML }.html { $0 }
      guard let start else { return "<ul>\n\(content)</ul>\n" }
      return "<ol\((start != 1).html(" start=\"\(start)\""))>\n\(content)</ol>\n"
    case .quote(let inner): return "<blockquote>\n\(html(inner))</blockquote>\n"
    case .code(let text): return "<pre><code>\(text)</code></pre>\n"
    case .facts(let facts):
      guard !facts.isEmpty else { return .empty }
      let content = facts.html { fact in "<div><dt>\(fact.label)</dt><dd>\(html(tight: fact.value))</dd></div>\n" }
      return "<dl class=\"facts\">\n\(content)</dl>\n"
    case .table(let table): return html(table)
    case .figure(let figure): return html(figure)
    case .rule: return "<hr>\n"
    case .foreign(let language, let inner): return "<div\(language.attributes)>\n\(html(inner))</div>\n"
    case .landscape(let inner): return "<div class=\"landscape\">\n\(html(inner))</div>\n"
    case .mark: return .empty
    }
  }

  /// A single paragraph without its tags, as it stands in an item.
  private mutating func html(tight elements: [Element]) -> HTML {
    if elements.count == 1, case .paragraph(let text) = elements[0] { return html(text) }
    return html(elements)
  }

  private mutating func html(_ table: DataTable) -> HTML {
    let head = table.columns.html { column in "<th scope=\"col\"\(style(column))>\(html(column.title))</th>" }
    var rows = HTML.empty
    for row in table.rows {
      rows += "<tr\((row.kind != .plain).html(" class=\"\(row.kind.rawValue)\""))>"
      if row.kind == .group {
        rows +=
          "<th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">\(row.cells.first.map { html($0) } ?? .empty)</th>"
      } else {
        for (index, (column, cell)) in zip(table.columns, row.cells).enumerated() {
          rows += index == 0 ? "<th scope=\"row\">\(html(cell))</th>" : "<td\(style(column))>\(html(cell))</td>"
        }
      }
      rows += "</tr>\n"
    }
    return """
      <div class="scroll" role="region" aria-label="\(label(of: table))" tabindex="0"><table>
      <caption\(table.repeatsHeading.html(" class=\"for-reader\""))>\(html(table.caption))</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
  }

  private func label(of table: DataTable) -> String {
    [table.caption.plain, chapter].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func style(_ column: DataTable.Column) -> HTML {
    switch column.kind {
    case .figure: " class=\"right\""
    case .score: " class=\"score\""
    case .short: " class=\"short\""
    case .words: .empty
    }
  }

  private mutating func html(_ figure: Figure) -> HTML {
    let content: HTML
    switch figure.content {
    case .chart(let svg): content = "<div role=\"img\" aria-label=\"\(figure.alternative)\">\(HTML(trusted: svg))</div>"
    case .picture(let picture): content = page.image(picture)
    }
    let caption = figure.caption.isEmpty ? HTML.empty : "<figcaption>\(html(figure.caption))</figcaption>"
    // The words over a chart are those over the table behind it as well; a picture has them below.
    if case .chart = figure.content { return "<figure>\(caption)\(content)</figure>\n" }
    return "<figure>\(content)\(caption)</figure>\n"
  }

  mutating func html(_ prose: Prose) -> HTML {
    var result = HTML.empty
    for span in prose.spans { result += html(span) }
    return result
  }

  private mutating func html(_ span: Prose.Span) -> HTML {
    switch span {
    case .text(let text): return HTML(text: text)
    case .foreign(let language, let inner): return "<span\(language.attributes)>\(html(inner))</span>"
    case .emphasis(let inner): return "<em>\(html(inner))</em>"
    case .strong(let inner): return "<strong>\(html(inner))</strong>"
    case .code(let text): return "<code>\(text)</code>"
    case .link(let destination, let inner):
      guard let address = page.address(of: destination) else { return html(inner) }
      return "<a href=\"\(address)\">\(html(inner))</a>"
    case .detail(let inner): return "<span class=\"detail\">\(html(inner))</span>"
    case .raised(let text): return "<sup>\(text)</sup>"
    case .note(let id, let text):
      let number = noteNumbers[id] ?? noteNumbers.count + 1
      noteNumbers[id] = number
      if let text { notes.append((id, text)) }
      let anchor = text == nil ? HTML.empty : " id=\"\(id)-call\""
      return "<sup><a href=\"#\(id)\"\(anchor) role=\"doc-noteref\">\(number)</a></sup>"
    case .lineBreak: return "<br>"
    case .picture(let picture): return page.image(picture)
    case .pageCount(let project):
      return HTML(text: page.pageCount(part: part, project: project).map(String.init) ?? "–")
    case .pageVerdict(let verdict, let project):
      return HTML(text: verdict.words(for: page.pageCount(part: part, project: project)))
    }
  }
}
