/// A piece of running text (CommonMark 0.30, chapter 6).
public enum Inline: Sendable, Equatable {
  // What is larger than a text is kept elsewhere, so that a text takes no more room than it needs.
  case text(String)
  case softBreak
  case hardBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  indirect case link(Link)
  indirect case image(Image)
  /// Letters above the line, which typography makes of the end of an ordinal.
  case superscript(String)
  /// The call of a footnote, by its label.
  case note(String)
  /// Raw HTML, which is not passed on.
  case rawHTML(String)
}

/// A link as it is written in a text.
public struct Link: Sendable, Equatable {
  /// Where it leads, as written.
  public let destination: String
  /// Its title; empty if there is none.
  public let title: String
  /// Its words.
  public let content: [Inline]
  /// The line it stands on, from 1.
  public let line: Int
}

/// An image as it is written in a text.
public struct Image: Sendable, Equatable {
  /// Where the file is, as written.
  public let source: String
  /// Its title; empty if there is none.
  public let title: String
  /// The words that stand for it.
  public let alternative: [Inline]
  /// The line it stands on, from 1.
  public let line: Int
}

extension [Inline] {
  /// The words alone, as libcmark writes them into an `alt`.
  public var plainText: String {
    if count == 1, case .text(let text) = self[0] { return text }
    var result = ""
    forEachText { result += $0 }
    return result
  }

  private func forEachText(_ body: (String) -> Void) {
    for inline in self {
      switch inline {
      case .text(let text), .superscript(let text), .code(let text), .rawHTML(let text): body(text)
      case .softBreak, .hardBreak: body(" ")
      case .emphasis(let content), .strong(let content): content.forEachText(body)
      case .link(let link): link.content.forEachText(body)
      case .image(let image): image.alternative.forEachText(body)
      case .note: break
      }
    }
  }
}
