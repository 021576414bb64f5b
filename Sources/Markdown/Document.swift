/// A Markdown text, read.
public struct Document: Sendable, Equatable {
  /// Something in a text that is not passed on or leads nowhere.
  public struct Problem: Sendable, Equatable {
    /// What it is.
    public enum Kind: Sendable, Equatable {
      case rawHTML
      case unsafeAddress(String)
      case noteWithoutText(String)
      case noteWithoutCall(String)
      case noteDefinedTwice(String)
      case nestedTooDeeply
      /// Footnotes call others that call others, deeper than pages can be nested.
      case manyNotesInNotes
      /// A character that nobody sees, written as an entity.
      case hiddenCharacter(Unicode.Scalar)
    }

    /// What it is.
    public let kind: Kind
    /// The line it stands on, from 1.
    public let line: Int
  }

  /// A destination as a text states it, with its line.
  public struct Destination: Sendable, Hashable {
    /// The address as written.
    public let text: String
    /// Whether it is an image's.
    public let isImage: Bool
    /// The line, from 1.
    public let line: Int
  }

  /// The blocks in their order.
  public let blocks: [Block]
  /// The texts of the footnotes, by label.
  public let notes: [String: [Block]]
  /// All links and images, in the order of the text.
  public let destinations: [Destination]
  /// All headings outside of quotes and lists, in the order of the text.
  public let headings: [Heading]
  /// The lines on which the footnotes' texts begin, by label.
  public let noteLines: [String: Int]
  /// What is not passed on or leads nowhere, in the order of the lines.
  public let problems: [Problem]

  /// A text without anything in it.
  public static let empty = Document(
    blocks: [], notes: [:], destinations: [], headings: [], noteLines: [:], problems: [])

  /// Whether it holds no block.
  public var isEmpty: Bool { blocks.isEmpty }

  /// The same with its footnotes and links alone, from which excerpts of its blocks can be made.
  public var withoutBlocks: Document {
    Document(
      blocks: [], notes: notes, destinations: destinations, headings: [], noteLines: noteLines, problems: [])
  }

  init(
    blocks: [Block], notes: [String: [Block]], destinations: [Destination], headings: [Heading],
    noteLines: [String: Int], problems: [Problem]
  ) {
    self.blocks = blocks
    self.notes = notes
    self.destinations = destinations
    self.headings = headings
    self.noteLines = noteLines
    self.problems = problems
  }
}

/// What stands under one heading of level 2, or before the first.
public struct Section: Sendable, Equatable {
  /// The heading; nil for what stands before the first.
  public let heading: Heading?
  /// The blocks under it, the heading left out.
  public let blocks: [Block]
}

extension Document {
  /// The text cut at its headings of level 2; the part before the first only if it holds anything.
  public var sections: [Section] {
    var result: [Section] = []
    var heading: Heading?
    var blocks: [Block] = []
    func close() {
      if heading != nil || !blocks.isEmpty { result.append(Section(heading: heading, blocks: blocks)) }
    }
    for block in self.blocks {
      if case .heading(let next) = block, next.level == 2 {
        close()
        heading = next
        blocks = []
      } else {
        blocks.append(block)
      }
    }
    close()
    return result
  }
}
