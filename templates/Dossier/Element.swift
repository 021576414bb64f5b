import Language

/// A block of a dossier: what HTML and PDF are both written from, so that they cannot differ.
public indirect enum Element: Sendable, Equatable {
  case heading(DossierHeading)
  case paragraph(Prose)
  /// A paragraph that introduces what follows, larger.
  case lead(Prose)
  /// A warning or a remark that must not be overlooked.
  case notice(Prose)
  case list(start: Int?, [[Element]])
  case quote([Element])
  case code(String)
  case facts([Fact])
  case table(DataTable)
  case figure(Figure)
  case rule
  /// A passage in another language.
  case foreign(Language, [Element])
  /// Pages turned on their side, for wide tables.
  case landscape([Element])
  /// Where the chapter of a project begins or ends, by the project's place in the dossier: donors limit its pages.
  case mark(ChapterMark, project: Int)

  /// The two ends of a chapter.
  public enum ChapterMark: String, Sendable {
    case start, end
  }
}

/// A heading of a dossier.
public struct DossierHeading: Sendable, Equatable {
  /// 1 for a chapter, such as a project; 2 to 6 within it.
  public let level: Int
  /// Its number, such as 2.1; nil if it has none.
  public let number: String?
  /// Its words.
  public let text: Prose
  /// Its anchor, unique in the dossier.
  public let anchor: String

  /// Takes all parts.
  public init(level: Int, number: String? = nil, text: Prose, anchor: String) {
    self.level = level
    self.number = number
    self.text = text
    self.anchor = anchor
  }
}

/// A labelled value.
public struct Fact: Sendable, Equatable {
  /// What it is.
  public let label: String
  /// The value.
  public let value: [Element]

  /// Takes a label and a value.
  public init(_ label: String, _ value: [Element]) {
    self.label = label
    self.value = value
  }
}

/// A table of data: a caption, headed columns, and rows that each begin with their own heading.
public struct DataTable: Sendable, Equatable {
  /// A column.
  public struct Column: Sendable, Equatable {
    /// How its cells stand.
    public enum Kind: String, Sendable {
      /// Words, as wide as there is room.
      case words
      /// Short words or codes, as narrow as they are.
      case short
      /// Figures, to the right.
      case figure
      /// Short figures under a long heading, which takes several lines.
      case score
    }

    /// Its heading.
    public let title: Prose
    /// How its cells stand.
    public let kind: Kind

    /// Takes a heading and a kind.
    public init(_ title: Prose, _ kind: Kind = .words) {
      self.title = title
      self.kind = kind
    }
  }

  /// A row.
  public struct Row: Sendable, Equatable {
    /// What it is.
    public enum Kind: String, Sendable {
      case plain
      /// A title over the rows that follow: one cell over the whole width.
      case group
      /// The sum of the rows above it, up to the last group.
      case subtotal
      /// The sum of all.
      case total
    }

    /// What it is.
    public let kind: Kind
    /// Its cells, one for each column.
    public let cells: [Prose]

    /// Takes cells.
    public init(_ cells: [Prose], _ kind: Kind = .plain) {
      self.cells = cells
      self.kind = kind
    }
  }

  /// What the table shows.
  public let caption: Prose
  /// The columns.
  public let columns: [Column]
  /// Whether the heading above says the same as the caption, which is then for screen readers alone.
  public let repeatsHeading: Bool
  /// The rows.
  public var rows: [Row]

  /// Takes all parts.
  public init(caption: Prose, repeatsHeading: Bool = false, columns: [Column], rows: [Row] = []) {
    self.caption = caption
    self.repeatsHeading = repeatsHeading
    self.columns = columns
    self.rows = rows
  }
}

/// A chart or picture with the words that stand for it.
public struct Figure: Sendable, Equatable {
  /// What is seen.
  public enum Content: Sendable, Equatable {
    /// A chart, as an SVG document.
    case chart(String)
    case picture(Picture)
  }

  /// What is seen.
  public let content: Content
  /// What it says, for those who do not see it.
  public let alternative: String
  /// The words under it.
  public let caption: Prose

  /// Takes all parts.
  public init(_ content: Content, alternative: String, caption: Prose) {
    self.content = content
    self.alternative = alternative
    self.caption = caption
  }
}

/// A picture of a brief.
public struct Picture: Sendable, Equatable {
  /// Its path from the content folder.
  public let path: String
  /// What it shows, in words.
  public let alternative: String

  /// Takes a path and words.
  public init(path: String, alternative: String) {
    self.path = path
    self.alternative = alternative
  }
}
