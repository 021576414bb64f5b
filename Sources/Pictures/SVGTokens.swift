/// Cuts an SVG file into its tags and what stands between them; what is no XML that pictures need is refused.
struct SVGTokens {
  /// A piece of the file.
  enum Token {
    /// Text, or a section of it in which no tag counts, as it is written.
    case text(ArraySlice<UInt8>)
    /// The declaration that begins the file.
    case declaration(ArraySlice<UInt8>)
    case start(name: String, attributes: [Attribute], isEmpty: Bool)
    case end(name: String)
    /// A comment, an instruction for a program or the kind of the document: nothing that is seen.
    case unseen
  }

  /// An attribute with its value as it is written, and the quotation mark around it.
  struct Attribute {
    let name: String
    var value: ArraySlice<UInt8>
    var quote: UInt8
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private static let damaged = PictureFailure("its text is not well-formed")

  /// The next piece; nil at the end of the file.
  mutating func next() throws(PictureFailure) -> Token? {
    guard position < bytes.count else { return nil }
    let start = position
    guard bytes[position] == UInt8(ascii: "<") else {
      position = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      return .text(bytes[start..<position])
    }
    if skip("<!--") {
      try skip(to: "-->")
      return .unseen
    }
    if skip("<![CDATA[") {
      try skip(to: "]]>")
      return .text(bytes[start..<position])
    }
    if skip("<?") {
      let isFirst = start == 0 && skip("xml ")
      try skip(to: "?>")
      return isFirst ? .declaration(bytes[start..<position]) : .unseen
    }
    if skip("<!") {
      try skip(to: ">")
      guard !bytes[start..<position].contains(UInt8(ascii: "[")) else {
        throw PictureFailure("it declares abbreviations (entities)")
      }
      return .unseen
    }
    if skip("</") {
      let name = try name()
      skipSpace()
      guard skip(">") else { throw SVGTokens.damaged }
      return .end(name: name)
    }
    position += 1
    return try tag()
  }

  private mutating func tag() throws(PictureFailure) -> Token {
    let name = try name()
    var attributes: [Attribute] = []
    while true {
      let hasSpace = skipSpace()
      if skip("/>") { return .start(name: name, attributes: attributes, isEmpty: true) }
      if skip(">") { return .start(name: name, attributes: attributes, isEmpty: false) }
      guard hasSpace else { throw SVGTokens.damaged }
      let key = try self.name()
      skipSpace()
      guard skip("=") else { throw SVGTokens.damaged }
      skipSpace()
      guard position < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position]),
        let end = bytes[(position + 1)...].firstIndex(of: bytes[position])
      else { throw SVGTokens.damaged }
      let value = bytes[(position + 1)..<end]
      guard !value.contains(UInt8(ascii: "<")) else { throw SVGTokens.damaged }
      attributes.append(Attribute(name: key, value: value, quote: bytes[position]))
      position = end + 1
    }
  }

  private mutating func name() throws(PictureFailure) -> String {
    let start = position
    while position < bytes.count, !SVGTokens.endsName.contains(bytes[position]) { position += 1 }
    guard position > start else { throw SVGTokens.damaged }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static let endsName = Set(" \t\r\n=/><\"'&".utf8)

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = position
    while position < bytes.count, [0x20, 0x09, 0x0D, 0x0A].contains(bytes[position]) { position += 1 }
    return position > start
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { buffer in
      guard bytes[position...].starts(with: buffer) else { return false }
      position += buffer.count
      return true
    }
  }

  private mutating func skip(to end: StaticString) throws(PictureFailure) {
    while position < bytes.count {
      if skip(end) { return }
      position += 1
    }
    throw .truncated
  }
}
