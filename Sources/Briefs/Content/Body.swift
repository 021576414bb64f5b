import Language
import Markdown

/// The text of a brief in one language, cut into parts that each have their audience.
///
/// Its blocks are packed, since the texts of all briefs are held together: whoever asks for them has them made anew.
public struct Body: Sendable {
  /// A part under one heading of level 2, or before the first.
  public struct Part: Sendable {
    /// Which of the known parts of a project it is.
    public let section: ProjectSection?
    /// Its heading, if it has one, and the blocks under it.
    private let content: PackedBlocks
    fileprivate let hasHeading: Bool

    fileprivate init(section: ProjectSection?, heading: Heading?, blocks: [Block]) {
      self.section = section
      hasHeading = heading != nil
      content = PackedBlocks((heading.map { [.heading($0)] } ?? []) + blocks)
    }

    /// The heading; nil for what stands before the first.
    public var heading: Heading? { hasHeading ? content.headings.first : nil }

    /// The blocks under it.
    public var blocks: [Block] { Array(content.blocks.dropFirst(hasHeading ? 1 : 0)) }

    /// The words under it.
    var plainText: String { content.plainText(from: hasHeading ? 1 : 0) }

    /// The passages in it that not everyone may read.
    var passages: [Passage] { content.quotes.compactMap { Passage($0) } }

    /// Who may read it.
    var access: FieldAccess { section?.access ?? .public }

    /// Its heading and those under it.
    fileprivate var headings: [Heading] { content.headings }

    /// The words of its heading and under it.
    fileprivate var wholeText: String { content.plainText() }

    /// Hands over the same piece by piece.
    fileprivate func forEachText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { content.forEachText(body) }

    /// Its heading and the blocks under it.
    fileprivate var whole: [Block] { content.blocks }

    /// The part without the passages that an audience may not read; nil if it stands under no heading and nothing is left of it.
    fileprivate func seen(by audience: Audience) -> Part? {
      if passages.isEmpty { return self }
      let seen = blocks.seen(by: audience)
      return hasHeading || !seen.isEmpty ? Part(section: section, heading: heading, blocks: seen) : nil
    }
  }

  /// The parts in their order.
  public let parts: [Part]
  /// The footnotes and links of all parts, without the blocks.
  private let frame: Document

  /// No text.
  static let empty = Body(.empty)

  /// Takes a text, and the part that each of its headings begins.
  init(_ text: Document, section: (Heading) -> ProjectSection? = { _ in nil }) {
    frame = text.withoutBlocks
    parts = text.sections.map { part in
      Part(section: part.heading.flatMap(section), heading: part.heading, blocks: part.blocks)
    }
  }

  private init(parts: [Part], of whole: Document) {
    self.parts = parts
    frame = whole.excerpt(parts.flatMap(\.whole)).withoutBlocks
  }

  /// Whether there is no text at all.
  public var isEmpty: Bool { parts.isEmpty }

  /// All links and images, in the order of the text.
  public var destinations: [Document.Destination] { frame.destinations }

  /// The whole text.
  public var text: Document { frame.excerpt(parts.flatMap(\.whole)) }

  /// Hands over the words of the whole text piece by piece, in UTF-8, footnotes left out; a word may be in several.
  public func forEachText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let lineBreak: StaticString = "\n"
    for part in parts {
      part.forEachText(body)
      lineBreak.withUTF8Buffer(body)
    }
  }

  /// The words of a part without its heading, or of the whole text, with those of the footnotes that it calls.
  func plainText(of part: Part? = nil) -> String {
    let words = part?.plainText ?? parts.map(\.wholeText).joined(separator: "\n")
    guard !frame.notes.isEmpty else { return words }
    let notes = (part.map { text(of: $0) } ?? text).notes
    return ([words] + notes.sorted { $0.key < $1.key }.map(\.value.plainText)).joined(separator: "\n")
  }

  /// The text without the parts and passages that an audience may not see.
  func restricted(to audience: Audience) -> Body {
    let visible = parts.filter { $0.access.audience <= audience }
    guard visible.count < parts.count || visible.contains(where: { !$0.passages.isEmpty }) else { return self }
    return Body(parts: visible.compactMap { $0.seen(by: audience) }, of: frame)
  }

  /// The headings of the parts that everyone may see.
  var publicHeadings: [Heading] { parts.filter { $0.access.audience == .public }.flatMap(\.headings) }

  /// What stands before the first heading, as a text of its own; nil if there is none.
  public var introduction: Document? { parts.first.flatMap { $0.hasHeading ? nil : text(of: $0) } }

  /// The part of a kind, without its heading, as a text of its own; nil if there is none.
  public func text(of section: ProjectSection) -> Document? {
    parts.first { $0.section == section }.map { text(of: $0) }
  }

  /// A part, without its heading, as a text of its own.
  func text(of part: Part) -> Document { frame.excerpt(part.blocks) }
}
