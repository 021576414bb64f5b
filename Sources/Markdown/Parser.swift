import CCmark
import CParsing

/// Reads Markdown by libcmark: CommonMark, with pipe tables and footnotes.
public enum MarkdownParser {
  /// The deepest nesting of blocks or emphasis that is passed on.
  static let maximumDepth = 100
  /// The most levels that footnotes within footnotes may take together, whatever the order in which they are called.
  static let maximumNoteDepth = 100

  /// Reads a text; `firstLine` is the number of its first line in its file.
  public static func parse(_ text: [UInt8], firstLine: Int = 1) -> Document {
    let source = ExtendedSource(text)
    return source.bytes[...].withTree { root in
      var reader = TreeReader(source: source, firstLine: firstLine)
      return reader.document(root)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Parses the bytes and lends the tree to `body`; all that libcmark has allocated is freed afterwards.
  func withTree<Result>(_ body: (OpaquePointer) -> Result) -> Result {
    precondition(passerelle_begin_memory() == 0, "a tree is read within another")
    defer { passerelle_end_memory() }
    var memory = cmark_mem(calloc: passerelle_calloc, realloc: passerelle_realloc, free: passerelle_free)
    return withUnsafeMutablePointer(to: &memory) { memory in
      let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)
      withUnsafeBytes { bytes in
        cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
      }
      guard let root = cmark_parser_finish(parser) else { preconditionFailure("libcmark always returns a tree") }
      return body(root)
    }
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
