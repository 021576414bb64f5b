import Language

/// A dossier, ready to be written as HTML or typeset: a part for each of its languages, one after the other.
public struct DossierDocument: Sendable, Equatable {
  /// The dossier in one language.
  public struct Part: Sendable, Equatable {
    /// The language.
    public let language: Language
    /// What stands on its first page.
    public let cover: Cover
    /// The heading over the contents.
    public let contentsTitle: String
    /// The heading over footnotes, where they stand at the end of a chapter.
    public let notesTitle: String
    /// The words for the way back from a footnote.
    public let backToText: String
    /// The words at the foot of a page, with `{page}` and `{total}`.
    public let pageOfTotal: String
    /// For whom each page is, at its foot.
    public let mark: String
    /// Everything behind the contents.
    public var elements: [Element]

    /// Takes all parts.
    public init(
      language: Language, cover: Cover, contentsTitle: String, notesTitle: String,
      backToText: String, pageOfTotal: String, mark: String, elements: [Element]
    ) {
      self.language = language
      self.cover = cover
      self.contentsTitle = contentsTitle
      self.notesTitle = notesTitle
      self.backToText = backToText
      self.pageOfTotal = pageOfTotal
      self.mark = mark
      self.elements = elements
    }

    /// The headings, in their order.
    public var headings: [DossierHeading] { elements.headings }
  }

  /// What stands on the first page.
  public struct Cover: Sendable, Equatable {
    /// Who presents the dossier.
    public let organisation: Prose
    /// Its title.
    public let title: Prose
    /// What it is about.
    public let summary: Prose
    /// For whom, of which day, whom to ask.
    public let facts: [Fact]
    /// What must be said at once: that it is confidential, that its figures are invented.
    public let notices: [Prose]

    /// Takes all parts.
    public init(organisation: Prose, title: Prose, summary: Prose, facts: [Fact], notices: [Prose]) {
      self.organisation = organisation
      self.title = title
      self.summary = summary
      self.facts = facts
      self.notices = notices
    }
  }

  /// The day for which it is made.
  public let date: Period
  /// Its parts; the first one's language is the document's own.
  public var parts: [Part]

  /// Takes all parts.
  public init(date: Period, parts: [Part]) {
    self.date = date
    self.parts = parts
  }
}

extension [Element] {
  /// The headings among them, in their order.
  public var headings: [DossierHeading] {
    flatMap { element -> [DossierHeading] in
      switch element {
      case .heading(let heading): [heading]
      case .foreign(_, let inner), .landscape(let inner), .quote(let inner): inner.headings
      case .list(_, let items): items.flatMap(\.headings)
      default: []
      }
    }
  }
}

extension DossierDocument {
  /// The paths of the pictures that it shows, from the content folder, in their order.
  public var pictures: [String] {
    spans.compactMap { if case .picture(let picture) = $0 { picture.path } else { nil } }.uniqued()
  }

  /// The words for those pictures, in their order.
  public var pictureTexts: [String] {
    spans.compactMap { if case .picture(let picture) = $0 { picture.alternative } else { nil } }
  }

  /// The paths of the files that it links to, from the content folder, in their order.
  public var files: [String] {
    spans.compactMap { if case .link(.file(let path), _) = $0 { path } else { nil } }.uniqued()
  }

  /// The footnotes that it has the texts of.
  var notes: Set<String> {
    Set(spans.compactMap { if case .note(let id, .some) = $0 { id } else { nil } })
  }

  private var spans: [Prose.Span] { parts.flatMap(\.elements.spans) }
}

extension [Element] {
  /// Every piece of running text in them, those within others included; pictures that stand alone as well.
  fileprivate var spans: [Prose.Span] {
    flatMap { element -> [Prose.Span] in
      switch element {
      case .figure(let figure):
        if case .picture(let picture) = figure.content { [.picture(picture)] + figure.caption.allSpans } else { [] }
      case .heading(let heading): heading.text.allSpans
      case .paragraph(let text), .lead(let text), .notice(let text): text.allSpans
      case .list(_, let items): items.flatMap(\.spans)
      case .facts(let facts): facts.flatMap(\.value.spans)
      case .table(let table):
        table.columns.flatMap(\.title.allSpans) + table.rows.flatMap { $0.cells.flatMap(\.allSpans) }
      case .quote(let inner), .foreign(_, let inner), .landscape(let inner): inner.spans
      case .code, .rule, .mark: []
      }
    }
  }
}

extension Prose {
  fileprivate var allSpans: [Span] {
    spans.flatMap { span -> [Span] in
      switch span {
      case .foreign(_, let inner), .emphasis(let inner), .strong(let inner), .detail(let inner), .link(_, let inner):
        [span] + inner.allSpans
      case .note(_, let text): [span] + (text?.spans ?? [])
      case .text, .code, .raised, .lineBreak, .picture, .pageCount, .pageVerdict: [span]
      }
    }
  }
}
