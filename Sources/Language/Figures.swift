import Markup

/// The numbers that a text states, written the same way whatever its language: `400 000`, `400,000` and `400.000` are one.
///
/// What parts groups of digits and decimals differs from language to language, so both are left out: `4,6` is `46`, as is `4.6`.
/// Numbers in words are not read.
public struct Figures: Sendable, Hashable {
  /// The digits of each number, in the order of their length and digits.
  public let digits: [String]

  /// Reads a text.
  public init(_ text: String) {
    var found: [String] = []
    var current: [Unicode.Scalar] = []
    // The digits since the last sign within the number.
    var group = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.isDigit {
        current.append(scalar)
        group += 1
      } else if !current.isEmpty {
        if !Figures.continues(scalars, at: index, group: group) {
          found.append(Figures.plain(current))
          current = []
        }
        group = 0
      }
    }
    if !current.isEmpty { found.append(Figures.plain(current)) }
    digits = found.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }

  /// Whether a text states any number.
  public static func areStated(in text: String) -> Bool {
    text.withBytes { bytes in bytes.contains(flagged: { ($0 &- UInt8(ascii: "0") < 10).flag }) }
  }

  /// Whether a sign behind a group of digits belongs to the number: a point or comma, or a space before just three digits.
  private static func continues(_ scalars: [Unicode.Scalar], at index: Int, group: Int) -> Bool {
    guard index + 1 < scalars.count, scalars[index + 1].isDigit else { return false }
    switch scalars[index] {
    case ".", ",": return true
    case " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’":
      return group <= 3 && scalars[(index + 1)...].prefix { $0.isDigit }.count == 3
    default: return false
    }
  }

  private static func plain(_ digits: [Unicode.Scalar]) -> String {
    let text = String(String.UnicodeScalarView(digits))
    let trimmed = text.drop { $0 == "0" }
    return trimmed.isEmpty ? "0" : String(trimmed)
  }

  /// The numbers that stand here and not there, and there and not here.
  public func difference(from other: Figures) -> (here: [String], there: [String]) {
    var here = digits
    var there: [String] = []
    for figure in other.digits {
      if let index = here.firstIndex(of: figure) { here.remove(at: index) } else { there.append(figure) }
    }
    return (here, there)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
