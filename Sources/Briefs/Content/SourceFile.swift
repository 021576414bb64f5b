import Language

/// One file of a brief: its language, what it states and its text.
public struct SourceFile: Sendable {
  /// The language of its words.
  public let language: Language
  /// Its path from the content folder.
  public let path: String
  /// Its front matter.
  public let frontMatter: Node
  /// Its body.
  public let body: Body
}
