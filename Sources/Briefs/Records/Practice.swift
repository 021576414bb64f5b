import Language

/// A good practice that others can take up.
public struct Practice: Record {
  /// Which kind.
  public static let kind = RecordKind.practices

  /// What every record has.
  public var header = Header()
  /// Where it was observed.
  public var country: Reference<Country>?
  /// What it is about.
  public var themes: [Reference<Theme>] = []
  /// What was wrong.
  public var problem = LocalizedText()
  /// What was done.
  public var approach = LocalizedText()
  /// What came of it.
  public var results: LocalizedText?
  /// What it takes to do it elsewhere.
  public var conditions: LocalizedText?
  /// Who describes it.
  public var source: LocalizedText?

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
    visitor.field("country", &country, .public)
    visitor.field("themes", &themes, .public)
    visitor.field("problem", &problem, .public)
    visitor.field("approach", &approach, .public)
    visitor.field("results", &results, .public)
    visitor.field("conditions", &conditions, .public)
    visitor.field("source", &source, .public)
  }
}
