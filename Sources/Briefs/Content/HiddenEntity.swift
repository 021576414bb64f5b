import Markup

/// Finds in Markdown's source an entity that stands for a character that nobody sees, such as `&#x202E;` (CommonMark 0.30, section 2.5).
enum HiddenEntity {
  /// The report of the first one that stands for a character, from a line of the file on.
  static func problem(
    _ scalar: Unicode.Scalar, from line: Int, in text: ArraySlice<UInt8>, firstLine: Int, file: String
  ) -> Diagnostic {
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, content) in lines.enumerated().dropFirst(line - firstLine) {
      for match in content.matches(of: /&#([0-9]{1,7}|[xX][0-9A-Fa-f]{1,6});/) {
        let digits = match.1.first?.isNumber ?? false ? match.1 : match.1.dropFirst()
        guard UInt32(digits, radix: digits.count == match.1.count ? 10 : 16) == scalar.value else { continue }
        return HiddenCharacters.problem(
          scalar,
          at: Place(
            file: file, line: firstLine + index, column: content[..<match.range.lowerBound].count + 1,
            length: match.0.count),
          help: "take “\(match.0)” out")
      }
    }
    return HiddenCharacters.problem(scalar, at: Place(file: file, line: line), help: "write the line anew")
  }
}
