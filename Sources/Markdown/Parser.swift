import CCmark

/// Reads Markdown by libcmark: CommonMark, with pipe tables and footnotes.
public enum MarkdownParser {
  /// The deepest nesting of blocks or emphasis that is passed on.
  static let maximumDepth = 100
  /// The most levels that footnotes within footnotes may take together, whatever the order in which they are called.
  static let maximumNoteDepth = 100

  /// Reads a text; `firstLine` is the number of its first line in its file.
  public static func parse(_ text: [UInt8], firstLine: Int = 1) -> Document {
    let source = ExtendedSource(text)
    return source.bytes.withTree { root in
      var reader = TreeReader(source: source, firstLine: firstLine)
      return reader.document(root)
    }
  }
}

extension [UInt8] {
  /// Parses the bytes and lends the tree to `body`; it is freed afterwards.
  func withTree<Result>(_ body: (OpaquePointer) -> Result) -> Result {
    let root = withUnsafeBytes { bytes in
      cmark_parse_document(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_DEFAULT)
    }
    guard let root else { preconditionFailure("libcmark returns no tree only when memory is exhausted") }
    defer { cmark_node_free(root) }
    return body(root)
  }
}

/// The children of a node of libcmark's tree, in order.
struct Children: Sequence, IteratorProtocol {
  private var upcoming: OpaquePointer?

  init(of node: OpaquePointer) {
    upcoming = cmark_node_first_child(node)
  }

  mutating func next() -> OpaquePointer? {
    guard let node = upcoming else { return nil }
    upcoming = cmark_node_next(node)
    return node
  }
}
