import Markup

/// Finds in YAML's source an escape that stands for a character that nobody sees, such as `"\u202E"` (YAML 1.1, section 5.7).
enum YAMLEscapes {
  /// Such an escape.
  struct Found {
    let scalar: Unicode.Scalar
    /// As it is written.
    let text: String
    /// Where it begins in the source.
    let index: Int
  }

  /// The first one in a text between double quotes; nil if there is none.
  static func first(in text: ArraySlice<UInt8>) -> Found? {
    var index = text.startIndex
    while index + 1 < text.endIndex {
      guard text[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let letter = text[index + 1]
      let code = text[(index + 2)...].prefix(digits(behind: letter))
      let stated = UInt32(String(decoding: code, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
      if let scalar = hidden(by: letter) ?? stated, scalar.isHidden {
        return Found(scalar: scalar, text: String(decoding: text[index..<code.endIndex], as: UTF8.self), index: index)
      }
      index += 2
    }
    return nil
  }

  /// The character that a letter stands for by itself, if nobody sees it.
  private static func hidden(by letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case UInt8(ascii: "0"): "\u{0}"
    case UInt8(ascii: "a"): "\u{7}"
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "e"): "\u{1B}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "v"): "\u{B}"
    case UInt8(ascii: "N"): "\u{85}"
    case UInt8(ascii: "L"): "\u{2028}"
    case UInt8(ascii: "P"): "\u{2029}"
    default: nil
    }
  }

  /// How many digits of a character's code follow a letter.
  private static func digits(behind letter: UInt8) -> Int {
    switch letter {
    case UInt8(ascii: "x"): 2
    case UInt8(ascii: "u"): 4
    case UInt8(ascii: "U"): 8
    default: 0
    }
  }
}
