/// A block of a Markdown text (CommonMark 0.30, chapters 4 and 5; GFM, section 4.10 for tables).
public enum Block: Sendable, Equatable {
  // The larger ones are kept elsewhere, so that a list of blocks is a list of pointers.
  indirect case heading(Heading)
  case paragraph([Inline])
  /// An image that stands alone in its paragraph; its title is the caption.
  indirect case figure(Image)
  case quote([Block])
  indirect case list(List)
  indirect case code(language: String?, text: String)
  indirect case table(Table)
  case thematicBreak
  /// Raw HTML, which is not passed on.
  case rawHTML
}

/// A heading with its place in the text.
public struct Heading: Sendable, Equatable {
  /// 1 to 6.
  public let level: Int
  /// Its words.
  public let content: [Inline]
  /// Its anchor, unique in the document.
  public let anchor: String
  /// The line it starts on, from 1.
  public let line: Int

  /// Its words as plain text.
  public var text: String { content.plainText }
}

/// A bullet or ordered list.
public struct List: Sendable, Equatable {
  /// The number of the first item of an ordered list; nil for bullets.
  public let start: Int?
  /// Whether its items' paragraphs stand without space between them.
  public let isTight: Bool
  /// The blocks of each item.
  public let items: [[Block]]
}

/// A pipe table.
public struct Table: Sendable, Equatable {
  /// How the cells of a column are aligned.
  public enum Alignment: String, Sendable {
    case left, center, right
  }

  /// The alignment of each column, where one is stated.
  public let alignments: [Alignment?]
  /// The cells of the first row.
  public let header: [[Inline]]
  /// The cells of the others, as many in each row as there are columns.
  public let rows: [[[Inline]]]
}
