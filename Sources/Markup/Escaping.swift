extension String {
  /// Appends a text, safe in HTML and XML, between tags and between quotes of either kind.
  ///
  /// `& < > " '` become references. Control characters other than tab, line feed and carriage return are left out:
  /// HTML (section 13.1.2.7) and XML 1.0 (section 2.2) allow them in no form.
  mutating func appendEscaped(_ text: String) {
    var text = text
    // Nearly every text stands as it is.
    if !text.withUTF8({ bytes in bytes.contains(flagged: { $0.special }) }) { return append(text) }
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices where bytes[index].special > 0 {
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

extension UInt8 {
  /// 1 if it is replaced or left out.
  @inline(__always) fileprivate var special: UInt8 {
    controlFlag | (self == 0x22).flag | (self == 0x26).flag | (self == 0x27).flag | (self == 0x3C).flag
      | (self == 0x3E).flag
  }

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
