import Markup

/// Finds and reports characters that nobody sees and that no text needs, be they written as they are or by an escape.
enum HiddenCharacters {
  /// A character's code as people look it up, such as U+202E.
  static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The report of one.
  static func problem(_ scalar: Unicode.Scalar, at place: Place, help: String) -> Diagnostic {
    let message =
      switch scalar.value {
      case ..<0xA0: "there is a control character here, which cannot be seen"
      case 0x2028, 0x2029: "a character that cannot be seen ends the line here for some programs only"
      case 0x202A...0x202E, 0x2066...0x2069: "a character that cannot be seen turns the direction of the text here"
      case 0xFEFF: "there is a byte order mark here, which cannot be seen"
      default: "there is a code here that stands for no character"
      }
    return Diagnostic(.encoding, at: place, "\(message) (\(code(scalar)))", help: help)
  }

  /// The report of the first one in the bytes of a text; nil if there is none.
  static func problem(in bytes: [UInt8], _ file: String) -> Diagnostic? {
    // Nearly every text holds nothing that could be one.
    guard bytes.withUnsafeBufferPointer({ $0.mayHoldHiddenCharacter }) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let index = text.unicodeScalars.firstIndex(where: \.isHidden) else { return nil }
    let before = text.utf8[..<index]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { text.utf8.index(after: $0) } ?? text.startIndex
    return problem(
      text.unicodeScalars[index],
      at: Place(
        file: file, line: before.count { $0 == UInt8(ascii: "\n") } + 1,
        column: String(text[start..<index]).count + 1),
      help: "delete it; if you do not find it, write the line anew")
  }
}
