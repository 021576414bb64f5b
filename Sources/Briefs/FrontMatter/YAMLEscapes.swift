import Markup

/// Finds in YAML's source an escape that stands for a character that nobody sees, such as `"\u202E"` (YAML 1.1, section 5.7).
enum YAMLEscapes {
  /// The escapes of one letter that stand for such a character.
  private static let hidden: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "\u{0}", "a": "\u{7}", "b": "\u{8}", "e": "\u{1B}", "f": "\u{C}", "v": "\u{B}", "N": "\u{85}",
    "L": "\u{2028}", "P": "\u{2029}",
  ]
  /// How many digits follow a letter that is followed by a character's code.
  private static let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]

  /// Such an escape, with its place.
  struct Found {
    let scalar: Unicode.Scalar
    /// As it is written.
    let text: String
    /// The line and the column, from 0.
    let line: Int
    let column: Int
  }

  /// The first one from a line and a column on, both from 0; nil if there is none.
  static func first(in source: ArraySlice<UInt8>, line: Int, column: Int) -> Found? {
    let lines = String(decoding: source, as: UTF8.self).split(
      separator: "\n", maxSplits: .max, omittingEmptySubsequences: false)
    for index in lines.indices.dropFirst(line) {
      let scalars = Array(lines[index].unicodeScalars)
      var position = index == line ? column : 0
      while position < scalars.count {
        guard scalars[position] == "\\", position + 1 < scalars.count else {
          position += 1
          continue
        }
        let letter = scalars[position + 1]
        let code = scalars[(position + 2)...].prefix(digits[letter] ?? 0)
        let stated = UInt32(String(String.UnicodeScalarView(code)), radix: 16).flatMap(Unicode.Scalar.init)
        if let scalar = hidden[letter] ?? stated, scalar.isHidden {
          let text = String(String.UnicodeScalarView(scalars[position..<(position + 2 + code.count)]))
          return Found(scalar: scalar, text: text, line: index, column: position)
        }
        position += 2
      }
    }
    return nil
  }
}
