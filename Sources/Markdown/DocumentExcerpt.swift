extension Document {
  /// A document of some blocks, with the footnotes, links and headings that belong to them and no others.
  public func excerpt(_ blocks: [Block]) -> Document {
    var collector = Collector(notes: notes)
    collector.visit(blocks, isOutermost: true)
    let called = notes.filter { collector.calledNotes.contains($0.key) }
    return Document(
      blocks: blocks, notes: called, destinations: collector.destinations, headings: collector.headings, problems: [])
  }

  /// Finds what some blocks call, link to and are headed by.
  private struct Collector {
    let notes: [String: [Block]]
    var calledNotes: Set<String> = []
    var destinations: [Destination] = []
    var headings: [Heading] = []

    mutating func visit(_ blocks: [Block], isOutermost: Bool = false) {
      for block in blocks {
        switch block {
        case .heading(let heading):
          if isOutermost { headings.append(heading) }
          visit(heading.content)
        case .paragraph(let content): visit(content)
        case .figure(let image): visit([.image(image)])
        case .quote(let blocks): visit(blocks)
        case .list(let list): for item in list.items { visit(item) }
        case .table(let table): for row in [table.header] + table.rows { for cell in row { visit(cell) } }
        case .code, .thematicBreak, .rawHTML: break
        }
      }
    }

    private mutating func visit(_ inlines: [Inline]) {
      for inline in inlines {
        switch inline {
        case .emphasis(let content), .strong(let content): visit(content)
        case .link(let link):
          destinations.append(Destination(text: link.destination, isImage: false, line: link.line))
          visit(link.content)
        case .image(let image):
          destinations.append(Destination(text: image.source, isImage: true, line: image.line))
        case .note(let label):
          if calledNotes.insert(label).inserted { visit(notes[label] ?? []) }
        case .text, .softBreak, .hardBreak, .code, .rawHTML: break
        }
      }
    }
  }
}
