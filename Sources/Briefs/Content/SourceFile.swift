import Language

/// One file of a brief: its language, what it states and its text.
public struct SourceFile: Sendable {
  /// The language of its words.
  public let language: Language
  /// Its path from the content folder.
  public let path: String
  /// Its body.
  public let body: Body
  /// The tables from which parts of its front matter come, by their paths from the content folder.
  let tables: Set<String>
  private let readFrontMatter: @Sendable () -> Node

  /// Takes all parts. The front matter is read whenever it is asked for.
  init(
    language: Language, path: String, frontMatter: @escaping @autoclosure @Sendable () -> Node, body: Body,
    tables: Set<String> = []
  ) {
    self.language = language
    self.path = path
    self.body = body
    self.tables = tables
    readFrontMatter = frontMatter
  }

  /// Its front matter, to tell where something is stated. It is read anew each time: of a portal without errors nobody asks for it, and
  /// to hold it would take more memory than all else.
  public var frontMatter: Node { readFrontMatter() }
}
