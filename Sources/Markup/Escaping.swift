extension String {
  /// Appends a text, safe in HTML and XML, between tags and between quotes of either kind.
  ///
  /// `& < > " '` become references. Control characters other than tab, line feed and carriage return are left out:
  /// HTML (section 13.1.2.7) and XML 1.0 (section 2.2) allow them in no form.
  mutating func appendEscaped(_ text: String) {
    var text = text
    // Nearly every text stands as it is.
    if !text.withUTF8({ bytes in bytes.contains(where: \.isSpecial) }) { return append(text) }
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices where bytes[index].isSpecial {
        append(utf8: bytes[start..<index])
        append("\(bytes[index].reference)")
        start = index + 1
      }
      append(utf8: bytes[start...])
    }
  }

  private mutating func append(utf8 bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    if !bytes.isEmpty { append(String(decoding: bytes, as: UTF8.self)) }
  }
}

/// The bytes under 64 that are replaced or left out, a bit for each.
private let special: UInt64 =
  0xFFFF_FFFF & ~(1 << 9 | 1 << 10 | 1 << 13) | 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62

extension UInt8 {
  /// Whether it is replaced or left out.
  @inline(__always) fileprivate var isSpecial: Bool { self < 64 ? special >> UInt64(self) & 1 == 1 : self == 127 }

  /// What stands for such a byte.
  fileprivate var reference: StaticString {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: ""
    }
  }
}
