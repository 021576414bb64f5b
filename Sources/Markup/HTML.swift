/// A piece of HTML in which everything that came from outside is escaped.
///
/// In a literal, an interpolated `String` or number is text and is escaped; an interpolated `HTML` stands as it is.
/// So the type, not the author of a template, decides what is escaped.
public struct HTML: Sendable, Equatable {
  /// What it begins with: most pieces are a literal or a text in which nothing is escaped, and need not be copied to stand by themselves.
  fileprivate let start: String
  /// What follows: bytes, since pages are put together from thousands of pieces, which cost less to append than to a text.
  fileprivate var rest: [UInt8]

  /// Takes markup that is known to be sound, in UTF-8: made by a writer that escapes for itself.
  public init(trusted bytes: [UInt8]) {
    start = ""
    rest = bytes
  }

  /// Takes markup that is known to be sound.
  public init(trusted markup: String) {
    start = markup
    rest = []
  }

  /// Escapes a text.
  public init(text: String) {
    if text.needsEscaping {
      self.init(trusted: [])
      rest.appendEscaped(text)
    } else {
      self.init(trusted: text)
    }
  }

  /// No markup, with room for so many bytes.
  public init(capacity: Int) {
    self.init(trusted: [])
    rest.reserveCapacity(capacity)
  }

  /// The markup in UTF-8, as it is written to a file.
  public var bytes: [UInt8] { start.isEmpty ? rest : start.utf8 + rest }

  /// The markup as text.
  public var markup: String { rest.isEmpty ? start : String(decoding: bytes, as: UTF8.self) }

  /// No markup.
  public static let empty = HTML(trusted: "")

  /// How many bytes it has.
  public var count: Int { start.utf8.count + rest.count }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { start.isEmpty && rest.isEmpty }

  /// Appends another piece.
  public static func += (left: inout HTML, right: HTML) {
    if left.isEmpty, left.rest.capacity == 0 { left = right } else { left.rest.append(right) }
  }

  /// Joins two pieces.
  public static func + (left: consuming HTML, right: HTML) -> HTML {
    left += right
    return left
  }

  /// Compares the markup.
  public static func == (left: HTML, right: HTML) -> Bool { left.bytes == right.bytes }
}

extension [UInt8] {
  /// Appends markup as it stands.
  public mutating func append(_ html: HTML) {
    // A piece larger than what stands here would leave no room for what follows it.
    let needed = count + html.count
    if needed > 2 * capacity { reserveCapacity(needed + needed / 8 + 64) }
    if !html.start.isEmpty { append(utf8: html.start) }
    html.rest.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}

/// XML is written by the same rules: the five characters escaped here are XML's own, and the control characters left out
/// are those that XML 1.0 (section 2.2) does not allow either.
public typealias XML = HTML

extension HTML: ExpressibleByStringInterpolation {
  /// Takes a literal without values as it stands.
  public init(stringLiteral value: String) {
    self.init(trusted: value)
  }

  /// Takes a literal with values.
  public init(stringInterpolation: StringInterpolation) {
    self.init(trusted: stringInterpolation.bytes)
  }

  /// Collects the pieces of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8]

    /// Makes room for the literal and its values.
    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes = []
      bytes.reserveCapacity(literalCapacity + interpolationCount * 64)
    }

    /// Appends what the author of the template wrote.
    public mutating func appendLiteral(_ literal: String) {
      bytes.append(utf8: literal)
    }

    /// Appends a text, escaped.
    public mutating func appendInterpolation(_ text: String) {
      bytes.appendEscaped(text)
    }

    /// Appends a whole number.
    public mutating func appendInterpolation(_ number: Int) {
      bytes.append(utf8: String(number))
    }

    /// Appends markup as it stands.
    public mutating func appendInterpolation(_ html: HTML) {
      bytes.append(html)
    }

    /// Appends markup, or nothing.
    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { bytes.append(html) }
    }

    /// Appends an address, escaped for an attribute.
    public mutating func appendInterpolation(_ address: Address) {
      bytes.appendEscaped(address.text)
    }
  }
}

extension Sequence {
  /// The markup of each element, joined.
  @inlinable public func html(_ body: (Element) -> HTML) -> HTML {
    map(body).joined()
  }
}

extension [HTML] {
  /// The pieces one after the other, in as much room as they need.
  public func joined() -> HTML {
    guard count > 1 else { return first ?? .empty }
    var result = HTML(capacity: reduce(0) { $0 + $1.count })
    for piece in self { result += piece }
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
