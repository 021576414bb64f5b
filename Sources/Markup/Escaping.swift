extension String {
  /// Whether there is anything in it that HTML or XML may not hold as it stands; nearly every text has nothing.
  var needsEscaping: Bool {
    withBytes { $0.contains(flagged: { $0.special }) }
  }
}

extension [UInt8] {
  /// Appends a text as it stands.
  public mutating func append(utf8 text: String) {
    text.withBytes { append(contentsOf: $0) }
  }

  /// Appends a text, safe in HTML and XML, between tags and between quotes of either kind.
  ///
  /// `& < > " '` become references. Control characters other than tab, line feed and carriage return are left out:
  /// HTML (section 13.1.2.7) and XML 1.0 (section 2.2) allow them in no form.
  mutating func appendEscaped(_ text: String) {
    text.withBytes { bytes in
      // Nearly every text stands as it is.
      guard bytes.contains(flagged: { $0.special }) else { return append(contentsOf: bytes) }
      var start = 0
      for index in bytes.indices where bytes[index].special > 0 {
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        bytes[index].reference.withUTF8Buffer { append(contentsOf: $0) }
        start = index + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
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
