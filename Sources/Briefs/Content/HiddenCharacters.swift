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
    // Most runs of so many bytes hold none that could begin one.
    let length = 64
    for start in stride(from: 0, to: bytes.count, by: length) {
      let run = start..<min(start + length, bytes.count)
      guard UnsafeBufferPointer(rebasing: bytes[run]).contains(flagged: { $0.mayBeginHidden }) else { continue }
      if let found = run.first(where: { bytes[$0].mayBeginHidden > 0 && isHidden(bytes, at: $0) }) { return found }
    }
    return nil
  }

  /// Whether such a character begins at a place of sound UTF-8.
  private static func isHidden(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let first = bytes[index]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return false }
    var value = length == 1 ? UInt32(first) : UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value)?.isHidden ?? false
  }
}

extension UInt8 {
  /// 1 if a character that is looked for can begin with this byte: a control character other than a line end, or what stands before
  /// U+00A0, U+2028 and the like, U+FEFF, or codes beyond U+FFFF.
  @inline(__always) fileprivate var mayBeginHidden: UInt8 {
    (self < 0x20).flag & (self != 0x0A).flag | (self == 0x7F).flag | (self == 0xC2).flag | (self == 0xE2).flag
      | (self == 0xEF).flag | (self >= 0xF0).flag
  }
}
