extension Document {
  /// A document of some blocks, with the footnotes, links and headings that belong to them and no others.
  public func excerpt(_ blocks: [Block]) -> Document {
    var collector = Collector()
    collector.collect(blocks, calling: notes)
    let called = notes.filter { collector.calledNotes.contains($0.key) }
    return Document(
      blocks: blocks, notes: called, destinations: collector.destinations, headings: collector.headings,
      noteLines: noteLines.filter { called[$0.key] != nil }, problems: [])
  }

  /// The labels of the footnotes that some blocks call, and that those notes call.
  public func calledNotes(in blocks: [Block]) -> Set<String> {
    var collector = Collector()
    collector.collect(blocks, calling: notes)
    return collector.calledNotes
  }

  /// Finds what some blocks call, link to and are headed by.
  private struct Collector {
    var calledNotes: Set<String> = []
    /// Called notes in the order of their calls: one may call another, and so on for thousands of them.
    private var calls: [String] = []
    var destinations: [Destination] = []
    var headings: [Heading] = []

    mutating func collect(_ blocks: [Block], calling notes: [String: [Block]]) {
      visit(blocks, isOutermost: true)
      var read = 0
      while read < calls.count {
        visit(notes[calls[read]] ?? [])
        read += 1
      }
    }

    private mutating func visit(_ blocks: [Block], isOutermost: Bool = false) {
      for block in blocks {
        switch block {
        case .heading(let heading):
          if isOutermost { headings.append(heading) }
          visit(heading.content)
        case .paragraph(let content): visit(content)
        case .figure(let image): visit([.image(image)])
        case .quote(let blocks): visit(blocks)
        case .list(let list): for item in list.items { visit(item) }
        case .table(let table): for row in [table.header] + table.rows { for cell in row { visit(cell) } }
        case .code, .thematicBreak, .rawHTML: break
        }
      }
    }

    private mutating func visit(_ inlines: [Inline]) {
      for inline in inlines {
        switch inline {
        case .emphasis(let content), .strong(let content): visit(content)
        case .link(let link):
          destinations.append(Destination(text: link.destination, isImage: false, line: link.line))
          visit(link.content)
        case .image(let image):
          destinations.append(Destination(text: image.source, isImage: true, line: image.line))
        case .note(let label):
          if calledNotes.insert(label).inserted { calls.append(label) }
        case .text, .superscript, .softBreak, .hardBreak, .code, .rawHTML: break
        }
      }
    }
  }
}

extension Document {
  /// A line that stands alone like a title: a heading of any level, a paragraph in bold, or one that begins with `#`.
  public struct TitleLine: Sendable, Equatable {
    /// Its words.
    public let text: String
    /// Its line, where it is known.
    public let line: Int?
    /// Whether it is a heading of level 2 outside of lists and quotes.
    public let isPartHeading: Bool
  }

  /// All lines that look like titles, however deep they stand.
  public var titleLines: [TitleLine] {
    var lines: [TitleLine] = []
    Document.addTitleLines(of: blocks, isOutermost: true, to: &lines)
    return lines
  }

  private static func addTitleLines(of blocks: [Block], isOutermost: Bool = false, to lines: inout [TitleLine]) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        let isPartHeading = isOutermost && heading.level == 2
        lines.append(TitleLine(text: heading.text, line: heading.line, isPartHeading: isPartHeading))
      case .paragraph(let content):
        guard let text = content.titleText else { continue }
        lines.append(TitleLine(text: text, line: nil, isPartHeading: false))
      case .quote(let blocks): addTitleLines(of: blocks, to: &lines)
      case .list(let list): for item in list.items { addTitleLines(of: item, to: &lines) }
      case .code(_, let text):
        lines += text.split(separator: "\n").map { line in
          TitleLine(text: String(line.drop { $0 == "#" || $0 == " " }), line: nil, isPartHeading: false)
        }
      case .figure, .table, .thematicBreak, .rawHTML: break
      }
    }
  }
}

extension [Inline] {
  /// The words of a first line that is bold, or begins with `#` signs that make no heading.
  fileprivate var titleText: String? {
    // Nearly every paragraph begins with a letter.
    if case .text(let text) = first, let byte = text.utf8.first, byte != UInt8(ascii: "#") {
      return count == 1 || self[1] == .softBreak || self[1] == .hardBreak ? text : nil
    }
    let line = prefix { $0 != .softBreak && $0 != .hardBreak }
    let words = Array(line).plainText
    if words.hasPrefix("#") { return String(words.drop { $0 == "#" || $0 == " " }) }
    if line.count == 1 {
      switch line.first {
      case .strong, .emphasis, .text: return words
      default: return nil
      }
    }
    return nil
  }
}
