import Briefs
import Language
import Markdown
import Markup
import Templates

extension Composition {
  /// The text of a brief as elements, its headings moved by some levels, marked if it is in another language.
  func elements(
    _ document: Document, in textLanguage: Language, of brief: some BriefText, headingShift: Int, part: String
  ) -> [Element] {
    let foreign = textLanguage == language ? nil : textLanguage
    let document = document.set(by: Typography(textLanguage, catalogue.configuration.typographyProfile))
    var reader = MarkdownElements(
      document: document, composition: self, foreign: foreign, folder: brief.folder,
      prefix: anchor(of: brief.recordID) + "-",
      notePrefix: "_" + anchor(of: brief.recordID) + "-" + part + "-", headingShift: headingShift)
    let elements = reader.elements(document.blocks)
    return foreign.map { elements.isEmpty ? [] : [.foreign($0, elements)] } ?? elements
  }
}

/// A brief as far as its text needs it: where it stands and what it is.
protocol BriefText {
  var folder: String { get }
  var recordID: RecordID { get }
}

extension Brief: BriefText {}

/// Turns a Markdown text into elements of a dossier.
private struct MarkdownElements {
  let document: Document
  let composition: Composition
  /// The language of the text, if it is not the reader's.
  let foreign: Language?
  let folder: String
  let prefix: String
  let notePrefix: String
  /// By how many levels headings are moved down.
  let headingShift: Int
  private var calledNotes: Set<String> = []

  init(
    document: Document, composition: Composition, foreign: Language?, folder: String, prefix: String,
    notePrefix: String, headingShift: Int
  ) {
    self.document = document
    self.composition = composition
    self.foreign = foreign
    self.folder = folder
    self.prefix = prefix
    self.notePrefix = notePrefix
    self.headingShift = headingShift
  }

  mutating func elements(_ blocks: [Block]) -> [Element] {
    var result: [Element] = []
    for block in blocks {
      if let element = element(block) { result.append(element) }
    }
    return result
  }

  private mutating func element(_ block: Block) -> Element? {
    switch block {
    case .heading(let heading):
      return .heading(
        DossierHeading(
          level: min(6, max(2, heading.level + headingShift)), text: prose(heading.content),
          anchor: prefix + heading.anchor))
    case .paragraph(let content): return .paragraph(prose(content))
    case .figure(let image):
      return picture(image).map { picture in
        .figure(Figure(.picture(picture), alternative: picture.alternative, caption: Prose(image.title)))
      }
    case .quote(let blocks): return .quote(elements(blocks))
    case .list(let list): return .list(start: list.start, list.items.map { elements($0) })
    case .code(_, let text): return .code(text)
    case .table(let table): return .table(self.table(table))
    case .thematicBreak: return .rule
    case .rawHTML: return nil
    }
  }

  private mutating func table(_ table: Markdown.Table) -> DataTable {
    let columns = zip(table.header, table.alignments).map { cell, alignment in
      DataTable.Column(prose(cell), alignment == .right ? .figure : .words)
    }
    return DataTable(
      caption: Prose(), columns: columns, rows: table.rows.map { row in DataTable.Row(row.map { prose($0) }) })
  }

  private mutating func prose(_ inlines: [Inline]) -> Prose {
    var spans: [Prose.Span] = []
    for inline in inlines { spans += self.spans(inline) }
    return Prose(spans)
  }

  private mutating func spans(_ inline: Inline) -> [Prose.Span] {
    switch inline {
    case .text(let text): return [.text(text)]
    case .superscript(let text): return [.raised(text)]
    case .softBreak: return [.text(" ")]
    case .hardBreak: return [.lineBreak]
    case .code(let text): return [.code(text)]
    case .emphasis(let content): return [.emphasis(prose(content))]
    case .strong(let content): return [.strong(prose(content))]
    case .link(let link):
      let words = prose(link.content)
      return destination(link.destination).map { [.link($0, words)] } ?? words.spans
    case .image(let image): return picture(image).map { [.picture($0)] } ?? [.text(image.alternative.plainText)]
    case .note(let label):
      guard calledNotes.insert(label).inserted else { return [.note(id: notePrefix + label, text: nil)] }
      // Notes stand apart from the text, so they say their language themselves.
      let text = elements(document.notes[label] ?? []).map { $0.withoutHeading.marked(as: foreign) }
      return [.note(id: notePrefix + label, text: text)]
    case .rawHTML: return []
    }
  }

  private func picture(_ image: Image) -> Picture? {
    guard case .file(let path) = composition.catalogue.meaning(of: image.source, from: folder) else { return nil }
    return Picture(path: path, alternative: image.alternative.plainText)
  }

  private func destination(_ destination: String) -> Prose.Destination? {
    switch composition.catalogue.meaning(of: destination, from: folder) {
    case .external(let address): .site(address)
    case .fragment(let fragment): .anchor(prefix + fragment)
    case .file(let path): .file(path)
    case .record(let record, let fragment):
      .anchor(composition.anchor(of: record) + (fragment.map { "-" + $0 } ?? ""))
    case .nothing: nil
    }
  }
}

extension Element {
  /// Headings as bold words: at the foot of a page they would begin a part of the document.
  fileprivate var withoutHeading: Element {
    switch self {
    case .heading(let heading): .paragraph(heading.text.strong)
    case .list(let start, let items): .list(start: start, items.map { $0.map(\.withoutHeading) })
    case .quote(let inner): .quote(inner.map(\.withoutHeading))
    default: self
    }
  }
  /// The same as a passage in another language, if it is one; a paragraph stays one, for its first words to follow its number.
  fileprivate func marked(as foreign: Language?) -> Element {
    guard let foreign else { return self }
    if case .paragraph(let text) = self { return .paragraph(Prose([.foreign(foreign, text)])) }
    return .foreign(foreign, [self])
  }
}
