import CCmark
import Glibc
import Markup

/// Turns libcmark's tree into a document of our own.
struct TreeReader {
  private let source: ExtendedSource
  private let firstLine: Int
  private var notes: [String: [Block]] = [:]
  private var noteCalls: [String: Int] = [:]
  private var blockDepth = 0
  /// The footnote that is being read: how deep it stands, and how deep in it the deepest call of another stands.
  private var note: (depth: Int, deepestCall: Int)?
  /// How deep calls stand in all footnotes that call others, added up: no chain of them is longer.
  private var noteDepth = 0
  private var noteLines: [String: Int] = [:]
  private var destinations: [Document.Destination] = []
  private var headings: [Heading] = []
  private var anchors = AnchorNames()
  private var problems: [Document.Problem] = []

  init(source: ExtendedSource, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
  }

  mutating func document(_ root: OpaquePointer) -> Document {
    let blocks = blocks(of: root, depth: 0)
    for (label, line) in noteLines.sorted(by: { $0.key < $1.key }) where noteCalls[label] == nil {
      problems.append(.init(kind: .noteWithoutCall(label), line: line))
    }
    for (label, line) in source.repeatedNotes {
      problems.append(.init(kind: .noteDefinedTwice(label), line: line + firstLine - 1))
    }
    problems.sort { $0.line < $1.line }
    return Document(
      blocks: blocks, notes: notes, destinations: destinations, headings: headings, noteLines: noteLines,
      problems: problems)
  }

  private func line(of node: OpaquePointer) -> Int {
    source.originalLine(Int(cmark_node_get_start_line(node))) + firstLine - 1
  }

  // MARK: Blocks

  private mutating func blocks(of parent: OpaquePointer, depth: Int) -> [Block] {
    guard depth < MarkdownParser.maximumDepth else {
      problems.append(.init(kind: .nestedTooDeeply, line: line(of: parent)))
      return []
    }
    let outerDepth = blockDepth
    blockDepth = depth
    defer { blockDepth = outerDepth }
    var result: [Block] = []
    // Where there are tables, each of their cells is a paragraph here.
    if source.tables.isEmpty { result.reserveCapacity(Children(of: parent).count { _ in true }) }
    var table: TableBuilder?
    for node in Children(of: parent) {
      switch source.meaning(ofLine: Int(cmark_node_get_start_line(node))) {
      case .separator where cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK: continue
      case .cell(let cell) where cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH:
        if table?.number != cell.table {
          if let table { result.append(table.block) }
          table = TableBuilder(number: cell.table, shape: source.tables[cell.table])
        }
        table?.set(cellContent(node), cell)
        continue
      default: break
      }
      if let finished = table {
        result.append(finished.block)
        table = nil
      }
      if let block = block(node, depth: depth) { result.append(block) }
    }
    if let table { result.append(table.block) }
    return result
  }

  private mutating func block(_ node: OpaquePointer, depth: Int) -> Block? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      let content = inlines(of: node, depth: 0)
      let heading = Heading(
        level: Int(cmark_node_get_heading_level(node)), content: content,
        anchor: anchors.next(for: content.plainText), line: line(of: node))
      if depth == 0 { headings.append(heading) }
      return .heading(heading)
    case CMARK_NODE_PARAGRAPH:
      let content = inlines(of: node, depth: 0)
      if content.count == 1, case .image(let image) = content[0] { return .figure(image) }
      return content.isEmpty ? nil : .paragraph(content)
    case CMARK_NODE_BLOCK_QUOTE: return .quote(blocks(of: node, depth: depth + 1))
    case CMARK_NODE_LIST: return list(node, depth: depth)
    case CMARK_NODE_CODE_BLOCK:
      let info = words(cmark_node_get_fence_info(node), of: node).prefix { !" \t\n\r\u{B}\u{C}".contains($0) }
      return .code(language: info.isEmpty ? nil : String(info), text: string(cmark_node_get_literal(node)))
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_HTML_BLOCK:
      problems.append(.init(kind: .rawHTML, line: line(of: node)))
      return .rawHTML
    default: return nil
    }
  }

  private mutating func list(_ node: OpaquePointer, depth: Int) -> Block? {
    var items: [[Block]] = []
    for item in Children(of: node) {
      let label = source.noteLabel(onLine: Int(cmark_node_get_start_line(item)))
      let outer = note
      if label != nil { note = (depth, 0) }
      let content = blocks(of: item, depth: depth + 1)
      if let label {
        noteDepth += note?.deepestCall ?? 0
        note = outer
        if notes[label] == nil {
          notes[label] = content
          noteLines[label] = line(of: item)
        }
      } else {
        items.append(content)
      }
    }
    guard !items.isEmpty else { return nil }
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let start = isOrdered ? Int(cmark_node_get_list_start(node)) : nil
    return .list(List(start: start, isTight: cmark_node_get_list_tight(node) != 0, items: items))
  }

  /// A cell's text without the no-break space that was put before it.
  private mutating func cellContent(_ node: OpaquePointer) -> [Inline] {
    var content = inlines(of: node, depth: 0)
    if case .text(let text)? = content.first, text.hasPrefix("\u{A0}") {
      let rest = String(text.dropFirst())
      if rest.isEmpty { content.removeFirst() } else { content[0] = .text(rest) }
    }
    return content
  }

  // MARK: Inlines

  private mutating func inlines(of parent: OpaquePointer, depth: Int) -> [Inline] {
    guard depth < MarkdownParser.maximumDepth else {
      problems.append(.init(kind: .nestedTooDeeply, line: line(of: parent)))
      return []
    }
    var result: [Inline] = []
    result.reserveCapacity(Children(of: parent).count { !$0.isText || cmark_node_next($0)?.isText != true })
    var next = cmark_node_first_child(parent)
    while let node = next {
      next = cmark_node_next(node)
      if node.isText {
        let text = joinedText(from: node, &next)
        for label in NoteCalls.labels(in: text) {
          problems.append(.init(kind: .noteWithoutText(label), line: line(of: node)))
        }
        if !text.isEmpty { result.append(.text(text)) }
      } else if let call = noteCall(node, depth: depth) {
        result += call
      } else {
        result.append(inline(node, depth: depth))
      }
    }
    return result
  }

  /// The texts that stand beside each other from a node on; `next` becomes the node behind them. libcmark cuts a text at each sign that
  /// might have been markup.
  private mutating func joinedText(from first: OpaquePointer, _ next: inout OpaquePointer?) -> String {
    guard next?.isText == true else { return words(cmark_node_get_literal(first), of: first) }
    var length = 0
    var node: OpaquePointer? = first
    while let place = node, place.isText {
      length += cmark_node_get_literal(place).map { strlen($0) } ?? 0
      node = cmark_node_next(place)
    }
    var text = ""
    text.reserveCapacity(length)
    node = first
    while let place = node, place.isText {
      text += words(cmark_node_get_literal(place), of: place)
      node = cmark_node_next(place)
    }
    next = node
    return text
  }

  /// The call of a footnote, which stands in the tree as a link; nil for anything else. Words in brackets before it (`[here][^1]`) are
  /// no link of theirs: they stay as they are.
  private mutating func noteCall(_ node: OpaquePointer, depth: Int) -> [Inline]? {
    guard cmark_node_get_type(node) == CMARK_NODE_LINK else { return nil }
    let destination = string(cmark_node_get_url(node))
    guard destination.hasPrefix(ExtendedSource.noteScheme) else { return nil }
    let label = String(destination.dropFirst(ExtendedSource.noteScheme.count))
    guard source.labels.contains(label) else { return nil }
    noteCalls[label, default: 0] += 1
    if let note {
      let depth = blockDepth + depth - note.depth
      guard noteDepth + max(depth, note.deepestCall) <= MarkdownParser.maximumNoteDepth else {
        problems.append(.init(kind: .manyNotesInNotes, line: line(of: node)))
        return [.text("[^\(label)]")]
      }
      self.note?.deepestCall = max(depth, note.deepestCall)
    }
    let words = inlines(of: node, depth: depth + 1)
    return words.plainText.lowercased() == "^" + label
      ? [.note(label)] : [.text("[")] + words + [.text("]"), .note(label)]
  }

  private mutating func inline(_ node: OpaquePointer, depth: Int) -> Inline {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .hardBreak
    case CMARK_NODE_CODE: return .code(string(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: return .emphasis(inlines(of: node, depth: depth + 1))
    case CMARK_NODE_STRONG: return .strong(inlines(of: node, depth: depth + 1))
    case CMARK_NODE_LINK:
      let destination = words(cmark_node_get_url(node), of: node)
      record(destination, isImage: false, node)
      return .link(
        Link(
          destination: destination, title: words(cmark_node_get_title(node), of: node),
          content: inlines(of: node, depth: depth + 1), line: line(of: node)))
    case CMARK_NODE_IMAGE:
      let destination = words(cmark_node_get_url(node), of: node)
      record(destination, isImage: true, node)
      return .image(
        Image(
          source: destination, title: words(cmark_node_get_title(node), of: node),
          alternative: inlines(of: node, depth: depth + 1), line: line(of: node)))
    default:
      problems.append(.init(kind: .rawHTML, line: line(of: node)))
      return .rawHTML(string(cmark_node_get_literal(node)))
    }
  }

  /// What libcmark has read, which may hold entities.
  private mutating func words(_ pointer: UnsafePointer<CChar>?, of node: OpaquePointer) -> String {
    let text = string(pointer)
    // The file itself holds none: only an entity can bring one in.
    if source.mayHoldEntities, let hidden = text.firstHiddenCharacter {
      problems.append(.init(kind: .hiddenCharacter(hidden), line: line(of: node)))
    }
    return text
  }

  private mutating func record(_ destination: String, isImage: Bool, _ node: OpaquePointer) {
    if Address(checking: destination) == nil {
      problems.append(.init(kind: .unsafeAddress(destination), line: line(of: node)))
    } else {
      destinations.append(.init(text: destination, isImage: isImage, line: line(of: node)))
    }
  }
}

extension OpaquePointer {
  /// Whether a node of libcmark's tree is a piece of text.
  fileprivate var isText: Bool { cmark_node_get_type(self) == CMARK_NODE_TEXT }
}

private func string(_ pointer: UnsafePointer<CChar>?) -> String {
  pointer.map { String(cString: $0) } ?? ""
}

/// Collects the cells of one table.
private struct TableBuilder {
  let number: Int
  private let alignments: [Table.Alignment?]
  private var rows: [[[Inline]]]

  init(number: Int, shape: ExtendedSource.TableShape) {
    self.number = number
    alignments = shape.alignments
    rows = Array(repeating: Array(repeating: [], count: shape.alignments.count), count: shape.rowCount)
  }

  mutating func set(_ content: [Inline], _ place: ExtendedSource.CellPlace) {
    rows[place.row][place.column] = content
  }

  var block: Block {
    .table(Table(alignments: alignments, header: rows[0], rows: Array(rows.dropFirst())))
  }
}

/// Finds what looks like the call of a footnote in plain text: it has no text to lead to.
private enum NoteCalls {
  static func labels(in text: String) -> [String] {
    guard text.withBytes({ $0.contains(UInt8(ascii: "[")) }) else { return [] }
    // Not by a regular expression, which is compiled for each text.
    return text.utf8.split(separator: UInt8(ascii: "["), omittingEmptySubsequences: false).dropFirst().compactMap {
      rest in
      guard rest.first == UInt8(ascii: "^") else { return nil }
      let label = rest.dropFirst().prefix(while: \.isOfNoteLabel)
      guard !label.isEmpty, rest[label.endIndex...].first == UInt8(ascii: "]") else { return nil }
      return String(label)
    }
  }
}
