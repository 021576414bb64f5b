import Markup

/// Escaping to the letter of libcmark's renderer, so that our HTML can be compared with its own.
extension [UInt8] {
  /// Appends a text with `& < > "` as references.
  mutating func appendEscapedText(_ text: String) {
    // Nearly every text stands as it is.
    if !text.withBytes({ $0.contains(flagged: { $0.textReferenceFlag }) }) { return append(utf8: text) }
    appendEscaped(text) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      default: nil
      }
    }
  }

  /// Appends an address, percent-encoded where it is not yet (RFC 3986, section 2.1) and escaped for an attribute.
  mutating func appendEscapedHref(_ address: String) {
    appendEscaped(address) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "'"): "&#x27;"
      case _ where byte.isSafeInHref: nil
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private mutating func appendEscaped(_ text: String, _ replacement: (UInt8) -> String?) {
    text.withBytes { bytes in
      var start = 0
      for index in bytes.indices {
        guard let replacement = replacement(bytes[index]) else { continue }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        append(utf8: replacement)
        start = index + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// The same without control characters other than tab and line ends, which HTML allows in no form (section 13.1.2.7).
  var withoutControlCharacters: [UInt8] {
    guard withUnsafeBufferPointer({ $0.contains(flagged: { $0.controlFlag }) }) else { return self }
    return filter { $0.controlFlag == 0 }
  }
}

extension String {
  /// Whether libcmark's safe mode leaves an address out: scripts, files, and data other than four kinds of image.
  var isUnsafeForCommonMark: Bool {
    let text = lowercased()
    if text.hasPrefix("data:") {
      return !["image/png", "image/gif", "image/jpeg", "image/webp"].contains { text.dropFirst(5).hasPrefix($0) }
    }
    return ["javascript:", "vbscript:", "file:"].contains(where: text.hasPrefix)
  }
}

extension UInt8 {
  /// 1 if it is one of `& < > "`.
  @inline(__always) fileprivate var textReferenceFlag: UInt8 {
    (self == 0x26).flag | (self == 0x3C).flag | (self == 0x3E).flag | (self == 0x22).flag
  }

  fileprivate var isSafeInHref: Bool {
    isDigit || isASCIILetter || "-_.+!*(),%#@?=;:/$~".utf8.contains(self)
  }
}
