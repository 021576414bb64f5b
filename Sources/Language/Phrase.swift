import Markup

/// Words on a page, marked with their language where it is not the page's.
public struct Phrase: Sendable, Equatable {
  /// The words, as plain text.
  public let text: String

  /// The words with what stands above the line; nil if nothing does.
  private let pieces: [TextPiece]?

  /// Their language, if it differs from the page's.
  public let foreign: Language?

  /// Takes words in the page's own language.
  public init(_ text: String) {
    self.text = text
    pieces = nil
    foreign = nil
  }

  /// Takes words in one language for a page in another, and sets them by the rules of their own.
  public init(_ text: String, in language: Language, for page: Language, _ profile: TypographyProfile) {
    let pieces = Typography(language, profile)?.set(text)
    self.text = pieces?.plain ?? text
    self.pieces = pieces.flatMap { $0.count > 1 ? $0 : nil }
    foreign = language == page ? nil : language
  }

  /// The pieces of the words: as letters on the line and above it.
  public var parts: [TextPiece] { pieces ?? [.text(text)] }

  /// The words, in a `span` with `lang` if they are foreign (WCAG 2.2, 3.1.2).
  public var html: HTML {
    foreign.map { "<span\($0.attributes)>\(words)</span>" } ?? words
  }

  /// The words, for an element that says their language.
  public var words: HTML {
    guard let pieces else { return HTML(text: text) }
    return pieces.html { piece in
      switch piece {
      case .text(let text): HTML(text: text)
      case .raised(let text): "<sup>\(text)</sup>"
      case .object, .lineBreak: .empty
      }
    }
  }

  /// The `lang` attribute for an element that holds these words alone, with a space before it.
  public var languageAttribute: HTML {
    foreign.html(\.attributes)
  }
}
