/// Numbers as spreadsheets show them, brought into the form that briefs have.
enum PlainNumber {
  /// The spaces that keep groups of three digits apart: the plain one, and those that do not break a line.
  private static let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}"]

  /// A number without spaces between its groups and with a point before its decimals; any other text as it is, for what
  /// reads numbers to report it. A comma is a decimal sign in one country and parts groups in another: it is read only
  /// where the table's delimiter tells them apart.
  static func text(_ text: String, allowsDecimalComma: Bool) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "." || (allowsDecimalComma && $0 == ",")
    }
    guard let whole = parts.first, parts.dropFirst().allSatisfy(isDigits) else { return text }
    let groups = whole.split(omittingEmptySubsequences: false) { spaces.contains($0) }
    guard groups.allSatisfy(isDigits) else { return text }
    if groups.count > 1 {
      guard groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.prefix(1).allSatisfy({ $0.count <= 3 }) else {
        return text
      }
    }
    return sign + groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
