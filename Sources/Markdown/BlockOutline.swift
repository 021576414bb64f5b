import CCmark

/// Where the paragraphs of a text lie, and which of its lines are code or HTML: libcmark's first reading.
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
  private let lineCount: Int

  init(of root: OpaquePointer, lineCount: Int) {
    self.lineCount = lineCount
    visit(root, [])
  }

  private mutating func visit(_ node: OpaquePointer, _ containers: [Container]) {
    guard containers.count <= MarkdownParser.maximumDepth else { return }
    for child in Children(of: node) {
      let first = Int(cmark_node_get_start_line(child)) - 1
      let last = min(Int(cmark_node_get_end_line(child)) - 1, lineCount - 1)
      switch cmark_node_get_type(child) {
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
        let column = Int(cmark_node_get_start_column(child)) - 1
        paragraphs.append(Paragraph(firstLine: first, lastLine: last, column: column, containers: containers))
      case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
        if first <= last { literalLines.formUnion(first...last) }
      case CMARK_NODE_BLOCK_QUOTE:
        visit(child, containers + [.quote])
      case CMARK_NODE_ITEM:
        let content = cmark_node_first_child(child).map { Int(cmark_node_get_start_column($0)) - 1 }
        visit(child, containers + [.item(column: content ?? Int(cmark_node_get_start_column(child)) + 1)])
      case CMARK_NODE_LIST:
        visit(child, containers)
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
