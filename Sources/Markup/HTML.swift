/// A piece of HTML in which everything that came from outside is escaped.
///
/// In a literal, an interpolated `String` or number is text and is escaped; an interpolated `HTML` stands as it is.
/// So the type, not the author of a template, decides what is escaped.
public struct HTML: Sendable, Equatable {
  /// The markup, UTF-8.
  public internal(set) var markup: String

  /// Takes markup that is known to be sound: made by a writer that escapes for itself.
  public init(trusted markup: String) {
    self.markup = markup
  }

  /// Escapes a text.
  public init(text: String) {
    markup = ""
    markup.appendEscaped(text)
  }

  /// No markup.
  public static let empty = HTML(trusted: "")

  /// Whether there is nothing in it.
  @inlinable public var isEmpty: Bool { markup.isEmpty }

  /// Appends another piece.
  public static func += (left: inout HTML, right: HTML) {
    left.markup += right.markup
  }

  /// Joins two pieces.
  @inlinable public static func + (left: HTML, right: HTML) -> HTML {
    HTML(trusted: left.markup + right.markup)
  }
}

/// XML is written by the same rules: the five characters escaped here are XML's own, and the control characters left out
/// are those that XML 1.0 (section 2.2) does not allow either.
public typealias XML = HTML

extension HTML: ExpressibleByStringInterpolation {
  /// Takes a literal without values as it stands.
  public init(stringLiteral value: String) {
    markup = value
  }

  /// Takes a literal with values.
  public init(stringInterpolation: StringInterpolation) {
    markup = stringInterpolation.markup
  }

  /// Collects the pieces of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup: String

    /// Makes room for the literal and its values.
    public init(literalCapacity: Int, interpolationCount: Int) {
      markup = ""
      markup.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    /// Appends what the author of the template wrote.
    public mutating func appendLiteral(_ literal: String) {
      markup += literal
    }

    /// Appends a text, escaped.
    public mutating func appendInterpolation(_ text: String) {
      markup.appendEscaped(text)
    }

    /// Appends a whole number.
    public mutating func appendInterpolation(_ number: Int) {
      markup += String(number)
    }

    /// Appends markup as it stands.
    public mutating func appendInterpolation(_ html: HTML) {
      markup += html.markup
    }

    /// Appends markup, or nothing.
    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { markup += html.markup }
    }

    /// Appends an address, escaped for an attribute.
    public mutating func appendInterpolation(_ address: Address) {
      markup.appendEscaped(address.text)
    }
  }
}

extension Sequence {
  /// The markup of each element, joined.
  @inlinable public func html(_ body: (Element) -> HTML) -> HTML {
    var result = HTML.empty
    for element in self { result += body(element) }
    return result
  }
}

extension Optional {
  /// The markup of the value, or nothing.
  @inlinable public func html(_ body: (Wrapped) -> HTML) -> HTML {
    map(body) ?? .empty
  }
}

extension Bool {
  /// The markup where this is true, or nothing.
  @inlinable public func html(_ body: @autoclosure () -> HTML) -> HTML {
    self ? body() : .empty
  }
}
