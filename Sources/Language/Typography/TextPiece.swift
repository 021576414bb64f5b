/// A piece of the running text of one block.
public enum TextPiece: Sendable, Equatable {
  /// Words that may be set.
  case text(String)
  /// Letters above the line, such as those of an ordinal.
  case raised(String)
  /// Something that stands in the text like a word and is left as it is: code, a picture, the call of a note.
  case object
  /// The end of a line, which no rule reaches across.
  case lineBreak
}

extension Sequence<TextPiece> {
  /// The letters alone, those above the line among the others.
  public var plain: String {
    map { piece in
      switch piece {
      case .text(let text), .raised(let text): text
      case .object, .lineBreak: ""
      }
    }.joined()
  }
}
