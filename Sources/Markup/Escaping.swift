extension String {
  /// Appends a text, safe in HTML and XML, between tags and between quotes of either kind.
  ///
  /// `& < > " '` become references. Control characters other than tab, line feed and carriage return are left out:
  /// HTML (section 13.1.2.7) and XML 1.0 (section 2.2) allow them in no form.
  mutating func appendEscaped(_ text: String) {
    var text = text
    // Nearly every text stands as it is.
    let isPlain = text.withUTF8 { bytes in !bytes.contains { isSpecial[Int($0)] } }
    if isPlain { return append(text) }
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        guard let replacement = replacement(for: bytes[index]) else { continue }
        append(utf8: bytes[start..<index])
        append("\(replacement)")
        start = index + 1
      }
      append(utf8: bytes[start...])
    }
  }

  private mutating func append(utf8 bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    if !bytes.isEmpty { append(String(decoding: bytes, as: UTF8.self)) }
  }
}

/// Whether each byte is replaced or left out.
private let isSpecial = (0...UInt8.max).map { replacement(for: $0) != nil }

private func replacement(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  case 9, 10, 13: nil
  case 0..<32, 127: ""
  default: nil
  }
}
