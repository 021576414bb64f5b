import Markup

/// Words on a page, marked with their language where it is not the page's.
public struct Phrase: Sendable, Equatable {
  /// The words, as plain text.
  public let text: String

  /// Their language, if it differs from the page's.
  public let foreign: Language?

  /// Takes words in the page's own language.
  public init(_ text: String) {
    self.text = text
    foreign = nil
  }

  /// Takes words in one language for a page in another.
  public init(_ text: String, in language: Language, for page: Language) {
    self.text = text
    foreign = language == page ? nil : language
  }

  /// The words, in a `span` with `lang` if they are foreign (WCAG 2.2, 3.1.2).
  public var html: HTML {
    foreign.map { "<span lang=\"\($0.code)\">\(text)</span>" } ?? HTML(text: text)
  }

  /// The `lang` attribute for an element that holds these words alone, with a space before it.
  public var languageAttribute: HTML {
    foreign.html { " lang=\"\($0.code)\"" }
  }
}
