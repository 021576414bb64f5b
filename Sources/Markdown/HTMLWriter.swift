import Markup

/// Writes a document as HTML, the way libcmark's own renderer does where there is nothing to add.
public struct HTMLWriter {
  /// What is written beyond CommonMark's HTML.
  public struct Options: Sendable {
    /// Gives each destination its address.
    public var link: @Sendable (String) -> LinkTarget = LinkTarget.plain
    /// Stands before the ids of footnotes and their calls; headings never have an id that begins with `_`.
    public var notePrefix = "_"
    /// The words for the way back from a footnote, for screen readers.
    public var backToText = ""
    /// The heading over the footnotes.
    public var notesTitle = ""
    /// What a table is called that stands under no heading of the text.
    public var tableTitle = ""

    /// Plain options.
    public init() {}
  }

  private let document: Document
  private let options: Options
  /// Whether to write what libcmark writes, to the letter: no anchors, figures or marks on links.
  private let isPlain: Bool
  private var output: [UInt8] = []
  private var calledNotes: [String] = []
  /// The heading above what is written, by which a table is called.
  private var lastHeading: String?
  private var noteNumbers: [String: Int] = [:]
  private var callCounts: [String: Int] = [:]

  private init(_ document: Document, _ options: Options, isPlain: Bool) {
    self.document = document
    self.options = options
    self.isPlain = isPlain
  }

  /// The HTML of a document, its footnotes at the end.
  public static func html(_ document: Document, _ options: Options = Options()) -> HTML {
    var writer = HTMLWriter(document, options, isPlain: false)
    writer.write(document.blocks, isTight: false)
    writer.writeNotes()
    return HTML(trusted: writer.output.withoutControlCharacters)
  }

  /// The HTML that libcmark writes in its safe mode, and `cmark-gfm` for tables.
  static func plainHTML(_ document: Document) -> String {
    var writer = HTMLWriter(document, Options(), isPlain: true)
    writer.write(document.blocks, isTight: false)
    return String(decoding: writer.output, as: UTF8.self)
  }

  /// Writes markup as it stands.
  private mutating func put(_ markup: String) { output.append(utf8: markup) }

  // MARK: Blocks

  private mutating func write(_ blocks: [Block], isTight: Bool) {
    for block in blocks { write(block, isTight: isTight) }
  }

  private mutating func write(_ block: Block, isTight: Bool) {
    switch block {
    case .heading(let heading):
      write(heading)
      lastHeading = heading.text
    case .paragraph(let content): writeParagraph(content, isTight: isTight)
    case .figure(let image): writeFigure(image, isTight: isTight)
    case .quote(let blocks):
      startLine()
      put("<blockquote>\n")
      write(blocks, isTight: false)
      startLine()
      put("</blockquote>\n")
    case .list(let list): write(list)
    case .code(let language, let text):
      startLine()
      put("<pre><code")
      if let language {
        put(" class=\"language-")
        output.appendEscapedText(language)
        put("\"")
      }
      put(">")
      output.appendEscapedText(text)
      put("</code></pre>\n")
    case .table(let table): write(table)
    case .thematicBreak:
      startLine()
      put(isPlain ? "<hr />\n" : "<hr>\n")
    case .rawHTML:
      guard isPlain else { return }
      startLine()
      put("<!-- raw HTML omitted -->\n")
    }
  }

  private mutating func write(_ heading: Heading) {
    startLine()
    let level = heading.level
    put("<h\(level)")
    if !isPlain { put(" id=\"\(heading.anchor)\"") }
    put(">")
    write(heading.content)
    put("</h\(level)>\n")
  }

  private mutating func writeParagraph(_ content: [Inline], isTight: Bool) {
    guard !isTight else { return write(content) }
    startLine()
    put("<p>")
    write(content)
    put("</p>\n")
  }

  private mutating func writeFigure(_ image: Image, isTight: Bool) {
    guard !isPlain else { return writeParagraph([.image(image)], isTight: isTight) }
    startLine()
    put("<figure>")
    write(image, hasTitle: false)
    if !image.title.isEmpty {
      put("<figcaption>")
      output.appendEscapedText(image.title)
      put("</figcaption>")
    }
    put("</figure>\n")
  }

  private mutating func write(_ list: List) {
    startLine()
    switch list.start {
    case nil: put("<ul>\n")
    case 1: put("<ol>\n")
    case let start?: put("<ol start=\"\(start)\">\n")
    }
    for item in list.items {
      startLine()
      put("<li>")
      write(item, isTight: list.isTight)
      put("</li>\n")
    }
    put(list.start == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func write(_ table: Table) {
    startLine()
    if isPlain {
      put("<table>\n<thead>\n")
    } else {
      // A table has a name for those who hear it, and its frame scrolls by the keyboard.
      let name: HTML = "\(lastHeading ?? options.tableTitle)"
      put(
        "<div class=\"scroll\" role=\"group\" aria-label=\"\(name.markup)\" tabindex=\"0\"><table>\n"
          + "<caption class=\"for-reader\">\(name.markup)</caption>\n<thead>\n")
    }
    write(row: table.header, table.alignments, cell: "th")
    put("</thead>\n")
    if !table.rows.isEmpty {
      put("<tbody>\n")
      for row in table.rows { write(row: row, table.alignments, cell: "td") }
      put("</tbody>\n")
    }
    put(isPlain ? "</table>\n" : "</table></div>\n")
  }

  private mutating func write(row: [[Inline]], _ alignments: [Table.Alignment?], cell: String) {
    put("<tr>\n")
    for (content, alignment) in zip(row, alignments) {
      put("<\(cell)")
      if !isPlain, cell == "th" { put(" scope=\"col\"") }
      if let alignment { put(" \(isPlain ? "align" : "class")=\"\(alignment.rawValue)\"") }
      put(">")
      write(content)
      put("</\(cell)>\n")
    }
    put("</tr>\n")
  }

  // MARK: Inlines

  private mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): output.appendEscapedText(text)
    case .superscript(let text):
      put("<sup>")
      output.appendEscapedText(text)
      put("</sup>")
    case .softBreak: put("\n")
    case .hardBreak: put(isPlain ? "<br />\n" : "<br>\n")
    case .code(let text):
      put("<code>")
      output.appendEscapedText(text)
      put("</code>")
    case .emphasis(let content): write(content, in: "em")
    case .strong(let content): write(content, in: "strong")
    case .link(let link): write(link)
    case .image(let image): write(image, hasTitle: true)
    case .note(let label): writeCall(label)
    case .rawHTML: if isPlain { put("<!-- raw HTML omitted -->") }
    }
  }

  private mutating func write(_ content: [Inline], in element: String) {
    put("<\(element)>")
    write(content)
    put("</\(element)>")
  }

  private mutating func write(_ link: Link) {
    let target = target(of: link.destination)
    guard isPlain || target.address != nil else { return write(link.content) }
    put("<a href=\"")
    output.appendEscapedHref(target.address?.text ?? "")
    put("\"")
    writeTitle(link.title)
    if !isPlain { output.append(target.attributes) }
    put(">")
    write(link.content)
    put("</a>")
  }

  private mutating func write(_ image: Image, hasTitle: Bool) {
    let target = target(of: image.source)
    guard isPlain || target.address != nil else { return output.appendEscapedText(image.alternative.plainText) }
    put("<img src=\"")
    output.appendEscapedHref(target.address?.text ?? "")
    put("\" alt=\"")
    output.appendEscapedText(image.alternative.plainText)
    put("\"")
    if hasTitle { writeTitle(image.title) }
    if !isPlain { output.append(target.attributes) }
    put(isPlain ? " />" : ">")
  }

  private mutating func writeTitle(_ title: String) {
    guard !title.isEmpty else { return }
    put(" title=\"")
    output.appendEscapedText(title)
    put("\"")
  }

  private func target(of destination: String) -> LinkTarget {
    isPlain
      ? LinkTarget(destination.isUnsafeForCommonMark ? nil : Address(trusted: destination)) : options.link(destination)
  }

  // MARK: Footnotes

  private mutating func writeCall(_ label: String) {
    let number = noteNumbers[label] ?? calledNotes.count + 1
    if number > calledNotes.count {
      calledNotes.append(label)
      noteNumbers[label] = number
    }
    let count = (callCounts[label] ?? 0) + 1
    callCounts[label] = count
    let prefix = options.notePrefix
    let place = count == 1 ? "" : "-\(count)"
    put(
      "<sup><a id=\"\(prefix)appel-\(number)\(place)\" href=\"#\(prefix)note-\(number)\" role=\"doc-noteref\">\(number)</a></sup>"
    )
  }

  private mutating func writeNotes() {
    guard !calledNotes.isEmpty else { return }
    put("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"")
    output.appendEscapedText(options.notesTitle)
    put("\"><ol>\n")
    var number = 0
    // A note may call another: the list grows while it is written.
    while number < calledNotes.count {
      let blocks = document.notes[calledNotes[number]] ?? []
      number += 1
      let prefix = options.notePrefix
      put("<li id=\"\(prefix)note-\(number)\">")
      write(blocks, isTight: blocks.count == 1)
      put(" <a href=\"#\(prefix)appel-\(number)\" role=\"doc-backlink\" aria-label=\"")
      output.appendEscapedText(options.backToText)
      put("\">↩</a></li>\n")
    }
    put("</ol></section>\n")
  }

  private mutating func startLine() {
    if let last = output.last, last != UInt8(ascii: "\n") { put("\n") }
  }
}
