extension Document {
  /// Its words as plain text, footnotes left out, with a line break between blocks.
  public var plainText: String { blocks.plainText }
}

extension [Block] {
  /// Their words as plain text, with a line break between blocks.
  public var plainText: String {
    compactMap { block -> String? in
      switch block {
      case .heading(let heading): heading.text
      case .paragraph(let content): content.plainText
      case .figure(let image): image.title
      case .quote(let blocks): blocks.plainText
      case .list(let list): list.items.map(\.plainText).joined(separator: "\n")
      case .code(_, let text): text
      case .table(let table):
        ([table.header] + table.rows).map { row in row.map(\.plainText).joined(separator: " ") }.joined(separator: "\n")
      case .thematicBreak, .rawHTML: nil
      }
    }.joined(separator: "\n")
  }
}
