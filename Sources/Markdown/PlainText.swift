extension Document {
  /// Its words as plain text, footnotes left out, with a line break between blocks.
  public var plainText: String { blocks.plainText }
}

extension [Block] {
  /// Their words as plain text, with a line break between blocks.
  public var plainText: String {
    var result = ""
    appendPlainText(to: &result)
    return result
  }

  private func appendPlainText(to result: inout String) {
    var isFirst = true
    for block in self where block.hasWords {
      if !isFirst { result += "\n" }
      isFirst = false
      switch block {
      case .heading(let heading): result += heading.text
      case .paragraph(let content): content.appendPlainText(to: &result)
      case .figure(let image): result += image.title
      case .quote(let blocks): blocks.appendPlainText(to: &result)
      case .list(let list):
        for (index, item) in list.items.enumerated() {
          if index > 0 { result += "\n" }
          item.appendPlainText(to: &result)
        }
      case .code(_, let text): result += text
      case .table(let table):
        result += ([table.header] + table.rows).map { row in row.map(\.plainText).joined(separator: " ") }
          .joined(separator: "\n")
      case .thematicBreak, .rawHTML: break
      }
    }
  }
}

extension Block {
  fileprivate var hasWords: Bool {
    switch self {
    case .thematicBreak, .rawHTML: false
    default: true
    }
  }
}
