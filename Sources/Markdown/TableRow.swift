/// The cells of one line of a pipe table (GFM 0.29, section 4.10).
enum TableRow {
  /// The cells of a line, each without its white space and with `\|` read as a pipe.
  static func cells(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var rest = Line(bytes: line).trimmed()
    if rest.first == UInt8(ascii: "|") { rest.removeFirst() }
    var cells: [ArraySlice<UInt8>] = []
    var start = rest.startIndex
    var index = rest.startIndex
    while index < rest.endIndex {
      if rest[index] == UInt8(ascii: "\\"), index + 1 < rest.endIndex, rest[index + 1] == UInt8(ascii: "|") {
        index += 2
      } else if rest[index] == UInt8(ascii: "|") {
        cells.append(cell(rest[start..<index]))
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    if start < rest.endIndex || cells.isEmpty { cells.append(cell(rest[start...])) }
    return cells
  }

  /// The alignments that a delimiter row states; nil if the line is none.
  static func alignments(of line: ArraySlice<UInt8>) -> [Table.Alignment?]? {
    let content = Line(bytes: line).trimmed()
    guard content.allSatisfy(\.isOfDelimiterRow), content.contains(UInt8(ascii: "-")) else { return nil }
    // A line of hyphens alone underlines a heading (CommonMark 0.30, section 4.3).
    guard !content.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    var result: [Table.Alignment?] = []
    for cell in cells(of: line) {
      let isLeft = cell.first == UInt8(ascii: ":")
      let isRight = cell.count > 1 && cell.last == UInt8(ascii: ":")
      let hyphens = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      result.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : nil))
    }
    return result.isEmpty ? nil : result
  }

  private static func cell(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let content = Line(bytes: bytes).trimmed()
    guard content.contains(UInt8(ascii: "|")) else { return content }
    var result: ArraySlice<UInt8> = []
    for byte in content {
      if byte == UInt8(ascii: "|"), result.last == UInt8(ascii: "\\") { result.removeLast() }
      result.append(byte)
    }
    return result
  }
}

extension UInt8 {
  fileprivate var isOfDelimiterRow: Bool {
    switch self {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): true
    default: false
    }
  }
}
