/// Reads a file that must be text in UTF-8.
enum TextFile {
  /// The most bytes that a text can have: far more than any brief, few enough to be read in a moment.
  private static let maximumSize = 2_000_000

  /// The bytes without a byte order mark; nil, and reported, if the file cannot be read or is not UTF-8.
  static func read(_ path: String, in content: ContentFolder, _ problems: inout [Diagnostic]) -> [UInt8]? {
    let place = Place(file: content.shown(path))
    let isTable = path.lowercased().hasSuffix(".csv")
    do throws(ContentFolder.ReadFailure) {
      var bytes = try content.read(path)
      guard bytes.count <= maximumSize else {
        problems.append(
          Diagnostic(
            .unreadable, at: place, "this file is larger than \(maximumSize / 1_000_000) MB",
            help: isTable
              ? "take out rows and columns that are not needed"
              : "put tables and pictures into files of their own, beside the brief"))
        return nil
      }
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      // A spreadsheet's “Unicode text” is UTF-16: its zero bytes would pass for UTF-8.
      guard String(validating: bytes, as: UTF8.self) != nil, !isTable || !bytes.contains(0) else {
        problems.append(
          Diagnostic(
            .encoding, at: Place(file: place.file, line: firstInvalidLine(bytes)), "this line is not UTF-8",
            help: isTable
              ? "save it as “CSV UTF-8” in your spreadsheet" : "save the file with the encoding UTF-8"))
        return nil
      }
      if let hidden = hiddenCharacter(in: bytes, place.file) {
        problems.append(hidden)
        return nil
      }
      return bytes
    } catch {
      problems.append(Diagnostic(.unreadable, at: place, "this file cannot be read: \(error.reason)"))
      return nil
    }
  }

  private static func firstInvalidLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }

  /// A character that nobody sees and that no text needs: a control character, or one that turns the direction of what follows, so that
  /// readers see something else than is written (Unicode Technical Standard 55, section 3.1.2).
  private static func hiddenCharacter(in bytes: [UInt8], _ file: String) -> Diagnostic? {
    guard let index = bytes.indices.first(where: { isHidden(bytes, at: $0) }) else { return nil }
    let scalar = String(decoding: bytes[index...].prefix(3), as: UTF8.self).unicodeScalars.first?.value ?? 0
    let start = bytes[..<index].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let digits = String(scalar, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .encoding,
      at: Place(
        file: file, line: bytes[..<index].count { $0 == UInt8(ascii: "\n") } + 1,
        column: String(decoding: bytes[start..<index], as: UTF8.self).count + 1),
      scalar > 0x7F
        ? "a character that cannot be seen turns the direction of the text here (\(code))"
        : "there is a control character here, which cannot be seen (\(code))",
      help: "delete it; if you do not find it, write the line anew")
  }

  /// Whether a control character other than tab and line ends begins here, or one of U+202A to U+202E and U+2066 to U+2069.
  private static func isHidden(_ bytes: [UInt8], at index: Int) -> Bool {
    switch bytes[index] {
    case 0x09, 0x0A, 0x0D: false
    case 0x00..<0x20, 0x7F: true
    case 0xE2 where index + 2 < bytes.count:
      bytes[index + 1] == 0x80 && (0xAA...0xAE).contains(bytes[index + 2])
        || bytes[index + 1] == 0x81 && (0xA6...0xA9).contains(bytes[index + 2])
    default: false
    }
  }
}
