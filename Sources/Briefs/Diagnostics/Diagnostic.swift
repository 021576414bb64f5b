/// A problem in the content, for the person who can mend it.
public struct Diagnostic: Sendable, Hashable {
  /// How grave it is.
  public enum Severity: String, Sendable, Hashable {
    /// Nothing is published.
    case error
    /// Something to look at; an error with `--strict`.
    case warning
  }

  /// Whether it stops the publication.
  public let severity: Severity
  /// The rule that is broken.
  public let rule: Rule
  /// Where.
  public let place: Place
  /// What is wrong, in a sentence.
  public let message: String
  /// How to mend it.
  public let help: String?

  /// Takes all parts; the severity is the rule's own unless another is given.
  public init(_ rule: Rule, at place: Place, _ message: String, help: String? = nil, severity: Severity? = nil) {
    self.severity = severity ?? rule.severity
    self.rule = rule
    self.place = place
    self.message = message
    self.help = help
  }
}

extension Diagnostic: Comparable {
  /// Orders by file, line and column, then by what is said.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.place, left.rule.rawValue, left.message) < (right.place, right.rule.rawValue, right.message)
  }
}

/// A place in a file of the content.
public struct Place: Sendable, Hashable, Comparable {
  /// The path, from the folder that holds the content folder.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, in characters from 1.
  public let column: Int
  /// How many characters are meant; at least 1.
  public let length: Int

  /// Takes a place; the start of the file if no more is known.
  public init(file: String, line: Int = 1, column: Int = 1, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  /// Orders by file, line and column.
  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
