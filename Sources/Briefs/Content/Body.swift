import Language
import Markdown

/// The text of a brief in one language, cut into parts that each have their audience.
public struct Body: Sendable {
  /// A part under one heading of level 2, or before the first.
  public struct Part: Sendable {
    /// Which of the known parts of a project it is.
    public let section: ProjectSection?
    /// The heading; nil for what stands before the first.
    public let heading: Heading?
    /// The blocks under it.
    public let blocks: [Block]
  }

  /// The parts in their order.
  public let parts: [Part]
  /// What the parts are made of, with their footnotes, links and headings.
  public let text: Document

  /// No text.
  static let empty = Body(.empty)

  /// Takes a text, and the part that each of its headings begins.
  init(_ text: Document, section: (Heading) -> ProjectSection? = { _ in nil }) {
    self.text = text
    parts = text.sections.map { part in
      Part(section: part.heading.flatMap(section), heading: part.heading, blocks: part.blocks)
    }
  }

  private init(parts: [Part], of whole: Document) {
    self.parts = parts
    text = whole.excerpt(parts.flatMap { part in (part.heading.map { [.heading($0)] } ?? []) + part.blocks })
  }

  /// Whether there is no text at all.
  public var isEmpty: Bool { parts.isEmpty }

  /// The text without the parts and passages that an audience may not see.
  func restricted(to audience: Audience) -> Body {
    let visible = parts.filter { ($0.section?.access ?? .public).audience <= audience }
    let hasPassages = visible.contains { part in part.blocks.contains { Passage($0) != nil } }
    guard visible.count < parts.count || hasPassages else { return self }
    let seen = visible.map { part in
      Part(section: part.section, heading: part.heading, blocks: part.blocks.seen(by: audience))
    }
    // Without its heading, what stands before the first one is a part only if something is left of it.
    return Body(parts: seen.filter { $0.heading != nil || !$0.blocks.isEmpty }, of: text)
  }

  /// The headings of the parts that everyone may see.
  var publicHeadings: [Heading] {
    parts.filter { ($0.section?.access ?? .public).audience == .public }.flatMap { part in
      [part.heading].compactMap { $0 }
        + part.blocks.compactMap { if case .heading(let heading) = $0 { heading } else { nil } }
    }
  }

  /// What stands before the first heading, as a text of its own; nil if there is none.
  public var introduction: Document? {
    parts.first { $0.heading == nil }.map { text.excerpt($0.blocks) }
  }

  /// The part of a kind, without its heading, as a text of its own; nil if there is none.
  public func text(of section: ProjectSection) -> Document? {
    parts.first { $0.section == section }.map { text.excerpt($0.blocks) }
  }
}
