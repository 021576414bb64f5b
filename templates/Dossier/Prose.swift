import Language
import Markup

/// Running text of a dossier. In a literal, a `String` stands as text and another `Prose` as it is.
public struct Prose: Sendable, Equatable {
  /// A piece of it.
  public indirect enum Span: Sendable, Equatable {
    case text(String)
    /// Words in another language.
    case foreign(Language, Prose)
    case emphasis(Prose)
    case strong(Prose)
    case code(String)
    case link(Destination, Prose)
    /// Something said beside the main matter, smaller.
    case detail(Prose)
    case raised(String)
    /// The call of a footnote: its text at the first call, none at those after it.
    case note(id: String, text: [Element]?)
    case lineBreak
    case picture(Picture)
    /// How many pages the chapter of a project has, which is known when it is typeset.
    case pageCount(project: Int)
    /// Whether those pages keep a limit, in the words for each case.
    case pageVerdict(PageVerdict, project: Int)
  }

  /// Where a link leads.
  public enum Destination: Sendable, Equatable {
    /// A heading of the dossier, by its anchor.
    case anchor(String)
    /// Another site or a mailbox.
    case site(Address)
    /// A file that stands beside the dossier, by its path from the content folder.
    case file(String)
  }

  /// The words for how a count of pages stands to its limits.
  public struct PageVerdict: Sendable, Equatable {
    /// The least; nil if there is none.
    public let minimum: Int?
    /// The most; nil if there is none.
    public let maximum: Int?
    /// If the limits are kept.
    public let kept: String
    /// If one is not.
    public let broken: String
    /// If nothing was typeset.
    public let unknown: String

    /// Takes all parts.
    public init(minimum: Int?, maximum: Int?, kept: String, broken: String, unknown: String) {
      self.minimum = minimum
      self.maximum = maximum
      self.kept = kept
      self.broken = broken
      self.unknown = unknown
    }

    /// The words for a number of pages.
    func words(for pages: Int?) -> String {
      guard let pages else { return unknown }
      return pages >= minimum ?? 0 && pages <= maximum ?? Int.max ? kept : broken
    }
  }

  /// The pieces, in their order.
  public private(set) var spans: [Span]

  /// Takes pieces.
  public init(_ spans: [Span] = []) { self.spans = spans }

  /// Takes a text; no piece if it is empty.
  public init(_ text: String) { spans = text.isEmpty ? [] : [.text(text)] }

  /// Takes the words of a phrase, marked if they are in another language than the text around them.
  public init(_ phrase: Phrase) {
    let words = Prose(
      phrase.parts.compactMap { piece -> Span? in
        switch piece {
        case .text(let text): text.isEmpty ? nil : .text(text)
        case .raised(let text): .raised(text)
        case .object, .lineBreak: nil
        }
      })
    spans = phrase.foreign.map { [.foreign($0, words)] } ?? words.spans
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { spans.isEmpty }

  /// Joins two texts.
  public static func + (left: Prose, right: Prose) -> Prose { Prose(left.spans + right.spans) }

  /// Appends another text.
  public static func += (left: inout Prose, right: Prose) { left.spans += right.spans }

  /// Texts with something between each two; empty ones are left out.
  public static func joined(_ texts: [Prose], by separator: Prose) -> Prose {
    var result = Prose()
    for text in texts where !text.isEmpty {
      if !result.isEmpty { result += separator }
      result += text
    }
    return result
  }

  /// In bold.
  public var strong: Prose { isEmpty ? self : Prose([.strong(self)]) }

  /// Smaller, as something said beside the main matter.
  public var detail: Prose { isEmpty ? self : Prose([.detail(self)]) }

  /// The words alone.
  public var plain: String {
    spans.map { span in
      switch span {
      case .text(let text), .code(let text), .raised(let text): text
      case .foreign(_, let inner), .emphasis(let inner), .strong(let inner), .detail(let inner), .link(_, let inner):
        inner.plain
      case .lineBreak: " "
      case .picture(let picture): picture.alternative
      case .note, .pageCount, .pageVerdict: ""
      }
    }.joined()
  }
}

extension Prose: ExpressibleByStringInterpolation {
  /// Takes a text.
  public init(stringLiteral value: String) { self.init(value) }

  /// Takes a literal with values.
  public init(stringInterpolation: StringInterpolation) { spans = stringInterpolation.spans }

  /// Collects the pieces of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var spans: [Span] = []

    /// Begins.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Appends what stands in the literal.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { spans.append(.text(literal)) }
    }

    /// Appends a text.
    public mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

    /// Appends running text.
    public mutating func appendInterpolation(_ prose: Prose) { spans += prose.spans }
  }
}
