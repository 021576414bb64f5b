extension Document {
  /// Its words as plain text, footnotes left out, with a line break between blocks.
  public var plainText: String { blocks.plainText }

  /// Hands over the pieces of its plain text one by one; a word may be in several.
  public func forEachText(_ body: (String) -> Void) { blocks.forEachText(body) }
}

extension [Block] {
  /// Their words as plain text, with a line break between blocks.
  public var plainText: String {
    var result = ""
    forEachText { result += $0 }
    return result
  }

  fileprivate func forEachText(_ body: (String) -> Void) {
    var isFirst = true
    for block in self where block.hasWords {
      if !isFirst { body("\n") }
      isFirst = false
      switch block {
      case .heading(let heading): body(heading.text)
      case .paragraph(let content): content.forEachText(body)
      case .figure(let image): body(image.title)
      case .quote(let blocks): blocks.forEachText(body)
      case .list(let list):
        for (index, item) in list.items.enumerated() {
          if index > 0 { body("\n") }
          item.forEachText(body)
        }
      case .code(_, let text): body(text)
      case .table(let table):
        table.header.forEachText(body)
        for row in table.rows {
          body("\n")
          row.forEachText(body)
        }
      case .thematicBreak, .rawHTML: break
      }
    }
  }
}

extension [[Inline]] {
  /// The pieces of a table row.
  fileprivate func forEachText(_ body: (String) -> Void) {
    for (index, cell) in enumerated() {
      if index > 0 { body(" ") }
      cell.forEachText(body)
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
