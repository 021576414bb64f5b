/// Bytes as text (RFC 4648, section 4).
public enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text of some bytes.
  public static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << ((3 - group.count) * 8)
      for position in 0..<4 {
        result.append(position <= group.count ? alphabet[bits >> (18 - position * 6) & 63] : UInt8(ascii: "="))
      }
    }
    return result
  }

  /// The bytes of a text, in which white space may stand; nil if it is no such text.
  static func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var (bits, count, hasEnded) = (0, 0, false)
    for character in text {
      switch character {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): continue
      case UInt8(ascii: "="): hasEnded = true
      default:
        guard !hasEnded, let value = values[Int(character)] else { return nil }
        bits = (bits << 6 | value) & 0xFF_FFFF
        count += 1
        if count % 4 != 1 { result.append(UInt8(truncatingIfNeeded: bits >> ((4 - count % 4) % 4 * 2))) }
      }
    }
    return count % 4 == 1 ? nil : result
  }

  private static let values: [Int?] = (0..<256).map { code in alphabet.firstIndex { Int($0) == code } }
}
