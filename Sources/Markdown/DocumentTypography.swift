import Language

extension Document {
  /// The same text set by the rules of its language; code, addresses and anchors stay as they are.
  public func set(by typography: Typography?) -> Document {
    guard let typography else { return self }
    return Document(
      blocks: typography.set(blocks), notes: notes.mapValues { typography.set($0) }, destinations: destinations,
      headings: headings.map { typography.set($0) }, noteLines: noteLines, problems: problems)
  }
}

extension Typography {
  fileprivate func set(_ blocks: [Block]) -> [Block] { blocks.map(set) }

  private func set(_ block: Block) -> Block {
    switch block {
    case .heading(let heading): .heading(set(heading))
    case .paragraph(let content): .paragraph(set(content))
    case .figure(let image): .figure(set(image))
    case .quote(let blocks): .quote(set(blocks))
    case .list(let list):
      .list(List(start: list.start, isTight: list.isTight, items: list.items.map { set($0) }))
    case .table(let table):
      .table(
        Table(
          alignments: table.alignments, header: table.header.map { set($0) },
          rows: table.rows.map { $0.map { set($0) } }))
    case .code, .thematicBreak, .rawHTML: block
    }
  }

  fileprivate func set(_ heading: Heading) -> Heading {
    Heading(level: heading.level, content: set(heading.content), anchor: heading.anchor, line: heading.line)
  }

  /// The running text of a block, its rules reaching across emphasis and links.
  private func set(_ inlines: [Inline]) -> [Inline] {
    // Most texts are in one piece.
    if inlines.count == 1, case .text(let text) = inlines[0] { return set(text)?.compactMap(\.inline) ?? inlines }
    var flat = FlatText()
    flat.read(inlines)
    // The words of an image and the title of a link are texts of their own, set even where nothing else changes.
    guard let pieces = set(flat.pieces) ?? (flat.holdsOtherTexts ? flat.pieces.map { [$0] } : nil) else {
      return inlines
    }
    var rebuilding = Rebuilding(typography: self, pieces: pieces[...])
    return rebuilding.inlines(inlines)
  }

  fileprivate func set(_ image: Image) -> Image {
    Image(
      source: image.source, title: plain(image.title), alternative: [.text(plain(image.alternative.plainText))],
      line: image.line)
  }
}

/// The pieces of a tree of running text, one for each leaf that shows.
private struct FlatText {
  var pieces: [TextPiece] = []
  var holdsOtherTexts = false

  mutating func read(_ inlines: [Inline]) {
    pieces.reserveCapacity(pieces.count + inlines.count)
    for inline in inlines {
      switch inline {
      case .text(let text): pieces.append(.text(text))
      case .superscript(let text): pieces.append(.raised(text))
      case .softBreak: pieces.append(.text("\n"))
      case .hardBreak: pieces.append(.lineBreak)
      case .code, .note: pieces.append(.object)
      case .image:
        pieces.append(.object)
        holdsOtherTexts = true
      case .emphasis(let content), .strong(let content): read(content)
      case .link(let link):
        if !link.title.isEmpty { holdsOtherTexts = true }
        read(link.content)
      case .rawHTML: break
      }
    }
  }
}

/// Puts pieces back into the tree from which they were taken.
private struct Rebuilding {
  let typography: Typography
  /// What has become of the leaves that are still to come.
  var pieces: ArraySlice<[TextPiece]>

  mutating func inlines(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(inlines.count)
    for inline in inlines {
      switch inline {
      case .text, .superscript: result += pieces.removeFirst().compactMap(\.inline)
      case .softBreak:
        let piece = pieces.removeFirst()
        result += piece == [.text("\n")] ? [.softBreak] : piece.compactMap(\.inline)
      case .hardBreak, .code, .note:
        pieces.removeFirst()
        result.append(inline)
      case .image(let image):
        pieces.removeFirst()
        result.append(.image(typography.set(image)))
      case .emphasis(let content): result.append(.emphasis(self.inlines(content)))
      case .strong(let content): result.append(.strong(self.inlines(content)))
      case .link(let link):
        let title = typography.plain(link.title)
        result.append(
          .link(
            Link(destination: link.destination, title: title, content: self.inlines(link.content), line: link.line)))
      case .rawHTML: result.append(inline)
      }
    }
    return result
  }
}

extension TextPiece {
  /// The piece as a leaf of a tree.
  fileprivate var inline: Inline? {
    switch self {
    case .text(let text): .text(text)
    case .raised(let text): .superscript(text)
    case .object, .lineBreak: nil
    }
  }
}
