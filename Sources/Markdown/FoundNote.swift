/// The first line of a footnote's text: `[^label]: …`, its further lines indented by four spaces.
struct FoundNote {
  let label: String
  /// The line, from 0.
  let line: Int
  private let textStart: Int

  /// All footnotes of a text, outside of code and HTML.
  static func all(in lines: [Line], outline: BlockOutline) -> [FoundNote] {
    lines.indices.compactMap { index in
      outline.literalLines.contains(index) ? nil : FoundNote(lines[index], number: index)
    }
  }

  private init?(_ line: Line, number: Int) {
    let bytes = line.bytes
    var index = bytes.startIndex
    while index < bytes.endIndex, bytes[index] == UInt8(ascii: " "), index - bytes.startIndex < 3 { index += 1 }
    guard bytes[index...].starts(with: "[^".utf8) else { return nil }
    let start = index + 2
    let label = bytes[start...].prefix(while: \.isOfNoteLabel)
    guard !label.isEmpty, bytes[label.endIndex...].starts(with: "]:".utf8) else { return nil }
    self.label = String(decoding: label, as: UTF8.self).lowercased()
    self.line = number
    textStart = label.endIndex + 2
  }

  /// The line as an item of a list whose content begins at the fourth column.
  func itemLine(_ line: Line) -> [UInt8] {
    let text = line.trimmed(from: textStart)
    return text.isEmpty ? [UInt8(ascii: "+")] : Array("+   ".utf8) + text
  }
}
