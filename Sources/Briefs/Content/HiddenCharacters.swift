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
    guard let index = bytes.withUnsafeBufferPointer(firstHidden),
      let scalar = String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first
    else { return nil }
    let start = bytes[..<index].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return problem(
      scalar,
      at: Place(
        file: file, line: bytes[..<index].count { $0 == UInt8(ascii: "\n") } + 1,
        column: String(decoding: bytes[start..<index], as: UTF8.self).count + 1),
      help: "delete it; if you do not find it, write the line anew")
  }

  /// Where the first one begins; nil if there is none.
  private static func firstHidden(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    // Nearly every text holds nothing that could be one.
    guard bytes.contains(flagged: mayBeginHidden) else { return nil }
    return bytes.indices.first { isHidden(bytes, at: $0) }
  }

  /// Whether such a character begins at a place of sound UTF-8.
  private static func isHidden(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let first = bytes[index]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first < 0x80 || first >= 0xC0, index + length <= bytes.count else { return false }
    var value = length == 1 ? UInt32(first) : UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value)?.isHidden ?? false
  }

  /// 1 if such a character can begin with a byte before two others: a control character, one below U+00A0, one from U+2028 or U+2066 on,
  /// and any from U+F000 on. What French texts are full of, hard spaces, quotation marks and apostrophes, is none of these.
  @inline(__always) private static func mayBeginHidden(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
    let isTurning = (second == 0x80).flag & (third >= 0xA8).flag & (third <= 0xAE).flag
    let isIsolating = (second == 0x81).flag & (third >= 0xA6).flag & (third <= 0xA9).flag
    return first.controlFlag | (first == 0xC2).flag & (second < 0xA0).flag | (first == 0xE2).flag
      & (isTurning | isIsolating)
      | (first >= 0xEF).flag
  }
}
