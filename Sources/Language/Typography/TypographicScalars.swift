// Unicode scalars as the rules of typography see them. Zero stands for the end of a line or text.
extension UInt32 {
  static let thinNoBreakSpace: UInt32 = 0x202F
  static let noBreakSpace: UInt32 = 0xA0
  static let space: UInt32 = 0x20
  static let lineEnd: UInt32 = 0
  /// U+FFFC, which Unicode keeps for what is no text in a text.
  static let object: UInt32 = 0xFFFC
  static let apostrophe: UInt32 = 0x2019
  static let straightApostrophe: UInt32 = 0x27
  static let straightQuote: UInt32 = 0x22
  static let leftGuillemet: UInt32 = 0xAB
  static let rightGuillemet: UInt32 = 0xBB
  static let ellipsis: UInt32 = 0x2026
  static let enDash: UInt32 = 0x2013
  static let emDash: UInt32 = 0x2014
  static let hyphen: UInt32 = 0x2D
  static let degree: UInt32 = 0xB0

  @inline(__always) static func == (left: UInt32, right: Unicode.Scalar) -> Bool { left == right.value }
  @inline(__always) static func != (left: UInt32, right: Unicode.Scalar) -> Bool { left != right.value }
  @inline(__always) static func ~= (pattern: Unicode.Scalar, value: UInt32) -> Bool { pattern.value == value }

  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }

  @inline(__always) var isSpace: Bool {
    switch self {
    case 0x20, 0x09, 0x0A, 0xA0, 0x2009, 0x202F: true
    default: false
    }
  }

  @inline(__always) var isNoBreakSpace: Bool { self == .noBreakSpace || self == .thinNoBreakSpace }

  /// A letter of any script, as far as typography has to know.
  @inline(__always) var isLetter: Bool {
    if self < 0x80 { return (self | 0x20) &- 0x61 < 26 }
    if self < 0xC0 { return false }
    switch self {
    case 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE0F, 0xFFF0...0xFFFF, 0x1F000...: return false
    default: return true
    }
  }

  /// A capital letter of Latin-1.
  @inline(__always) var isCapital: Bool {
    self &- 0x41 < 26 || (self >= 0xC0 && self <= 0xDE && self != 0xD7)
  }

  @inline(__always) var isWord: Bool { isDigit || isLetter || self == 0x5F }

  /// A bracket or quotation mark that opens.
  var isOpening: Bool {
    switch self {
    case 0x28, 0x5B, 0x7B, .leftGuillemet, 0x201C, 0x2018, 0x201E: true
    default: false
    }
  }

  /// A bracket or quotation mark that closes.
  var isClosing: Bool {
    switch self {
    case 0x29, 0x5D, 0x7D, .rightGuillemet, 0x201D, .apostrophe, .straightQuote, .straightApostrophe: true
    default: false
    }
  }

  var isDash: Bool { self == .hyphen || self == .enDash || self == .emDash }

  /// One of the signs before which French sets a space.
  @inline(__always) var isHighSign: Bool { self == 0x3B || self == 0x3A || self == 0x21 || self == 0x3F }
}
