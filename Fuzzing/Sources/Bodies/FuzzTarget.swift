/// A part of Passerelle that reads what others wrote, with what must hold whatever it is given.
enum FuzzTarget: String, CaseIterable, Sendable {
  /// A brief: front matter into a record, the text into a document, all that is found wrong with them.
  case briefs
  /// A Markdown text into HTML, plain text and parts.
  case markdown
  /// A text set by the rules of a language.
  case typography
  /// A CSV file into the lists of a project.
  case tables

  /// Reads the bytes; throws if something does not hold.
  func read(_ bytes: [UInt8]) throws(Complaint) {
    switch self {
    case .briefs: try BriefTarget.read(bytes)
    case .markdown: try MarkdownTarget.read(bytes)
    case .typography: try TypographyTarget.read(bytes)
    case .tables: try TableTarget.read(bytes)
    }
  }

  /// Words and signs that mean something to it, of which random ones put new texts together.
  var words: [String] {
    switch self {
    case .briefs: BriefTarget.words
    case .markdown: MarkdownTarget.words
    case .typography: TypographyTarget.words
    case .tables: TableTarget.words
    }
  }
}

/// Something that does not hold.
struct Complaint: Error, CustomStringConvertible {
  let description: String
}

/// Complains unless something holds.
func require(_ holds: Bool, _ complaint: @autoclosure () -> String) throws(Complaint) {
  guard holds else { throw Complaint(description: complaint()) }
}
