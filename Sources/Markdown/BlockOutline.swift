import CCmark

/// Where the paragraphs of a text lie in which a table may stand, and which of its lines are code or HTML: libcmark's first reading.
struct BlockOutline {
  /// What a line of a nested block begins with.
  enum Container {
    case quote
    /// An item whose content begins at a column, from 0.
    case item(column: Int)
  }

  /// A paragraph, or a heading by underlining, with the lines it takes, from 0.
  struct Paragraph {
    let firstLine: Int
    let lastLine: Int
    /// The column of its first character, from 0.
    let column: Int
    let containers: [Container]
  }

  private(set) var paragraphs: [Paragraph] = []
  /// Lines of code and HTML, from 0.
  private(set) var literalLines: Set<Int> = []

  /// Reads a text with its lines: of one that can be cut, only the stretches in which a table may stand.
  init(of text: [UInt8], _ lines: [Line]) {
    guard BlockOutline.canBeCut(text) else {
      text[...].withTree { visit($0, [], in: lines.indices) }
      return
    }
    var start = 0
    for heading in lines.indices where lines[heading].isHeading {
      read(lines, start..<heading, of: text)
      start = heading
    }
    read(lines, start..<lines.count, of: text)
  }

  /// Whether nothing of what stands above a heading that begins its line can reach beyond it: fenced code and HTML might (CommonMark
  /// 0.30, chapter 4), and footnotes are looked for everywhere.
  private static func canBeCut(_ text: [UInt8]) -> Bool {
    !(["```", "~~~", "<", "[^"] as [StaticString]).contains { text[...].holds($0) }
  }

  private mutating func read(_ lines: [Line], _ stretch: Range<Int>, of text: [UInt8]) {
    guard let first = lines[stretch].first, let last = lines[stretch].last else { return }
    let bytes = text[first.bytes.startIndex..<last.bytes.endIndex]
    guard bytes.mayHoldTable else { return }
    bytes.withTree { visit($0, [], in: stretch) }
  }

  /// Goes through a tree of the lines of a stretch.
  private mutating func visit(_ node: OpaquePointer, _ containers: [Container], in stretch: Range<Int>) {
    guard containers.count <= MarkdownParser.maximumDepth else { return }
    for child in Children(of: node) {
      let first = stretch.lowerBound + Int(cmark_node_get_start_line(child)) - 1
      let last = min(stretch.lowerBound + Int(cmark_node_get_end_line(child)), stretch.upperBound) - 1
      switch cmark_node_get_type(child) {
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        let column = Int(cmark_node_get_start_column(child)) - 1
        paragraphs.append(Paragraph(firstLine: first, lastLine: last, column: column, containers: containers))
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
        if first <= last { literalLines.formUnion(first...last) }
      case CMARK_NODE_BLOCK_QUOTE:
        visit(child, containers + [.quote], in: stretch)
      case CMARK_NODE_ITEM:
        let content = cmark_node_first_child(child).map { Int(cmark_node_get_start_column($0)) - 1 }
        visit(child, containers + [.item(column: content ?? Int(cmark_node_get_start_column(child)) + 1)], in: stretch)
      case CMARK_NODE_LIST:
        visit(child, containers, in: stretch)
      default: break
      }
    }
  }
}

extension BlockOutline.Paragraph {
  /// A line's bytes without the marks of the containers; nil if the line lacks one of them.
  func content(of line: Line) -> ArraySlice<UInt8>? {
    var index = line.bytes.startIndex
    var column = 0
    for container in containers {
      switch container {
      case .quote:
        var spaces = 0
        while index < line.bytes.endIndex, line.bytes[index] == UInt8(ascii: " "), spaces < 3 {
          index += 1
          spaces += 1
        }
        guard index < line.bytes.endIndex, line.bytes[index] == UInt8(ascii: ">") else { return nil }
        index += 1
        column += spaces + 1
        if index < line.bytes.endIndex, line.bytes[index].isBlank {
          index += 1
          column += 1
        }
      case .item(let content):
        while column < content {
          guard index < line.bytes.endIndex, line.bytes[index].isBlank else { return nil }
          column += line.bytes[index] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
          index += 1
        }
      }
    }
    return line.bytes[index...]
  }
}
