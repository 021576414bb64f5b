import Markup

/// Reads a file that must be text in UTF-8.
enum TextFile {
  /// The most bytes that a text can have: far more than any brief, few enough to be read in a moment.
  private static let maximumSize = 2_000_000

  /// The bytes without a byte order mark and with LF at the end of each line; nil, and reported, if the file cannot be read or is not UTF-8.
  static func read(_ path: String, in content: ContentFolder, _ problems: inout [Diagnostic]) -> [UInt8]? {
    let place = Place(file: content.shown(path))
    let isTable = path.lowercased().hasSuffix(".csv")
    do throws(ContentFolder.ReadFailure) {
      var bytes = try content.read(path, upTo: maximumSize)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      bytes = withLineFeeds(bytes)
      // A spreadsheet's “Unicode text” is UTF-16: its zero bytes would pass for UTF-8.
      guard isUTF8(bytes), !isTable || !bytes.contains(0) else {
        problems.append(
          Diagnostic(
            .encoding, at: Place(file: place.file, line: firstInvalidLine(bytes)), "this line is not UTF-8",
            help: isTable
              ? "save it as “CSV UTF-8” in your spreadsheet" : "save the file with the encoding UTF-8"))
        return nil
      }
      if let hidden = HiddenCharacters.problem(in: bytes, place.file) {
        problems.append(hidden)
        return nil
      }
      return bytes
    } catch {
      problems.append(
        Diagnostic(
          .unreadable, at: place,
          error.isSize ? "this file \(error.reason)" : "this file cannot be read: \(error.reason)",
          help: !error.isSize
            ? nil
            : isTable
              ? "take out rows and columns that are not needed"
              : "put tables and pictures into files of their own, beside the brief"))
      return nil
    }
  }

  /// The bytes with LF at the end of each line, whether it was CR LF, LF or, as on old Macs, CR: whatever counts lines counts the same.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    let (carriageReturn, lineFeed) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    guard bytes.withUnsafeBufferPointer({ $0.contains(flagged: { ($0 == carriageReturn).flag }) }) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte != lineFeed || previous != carriageReturn { result.append(byte == carriageReturn ? lineFeed : byte) }
      previous = byte
    }
    return result
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    do { _ = try UTF8Span(validating: bytes.span) } catch { return false }
    return true
  }

  private static func firstInvalidLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}
