import Language

/// A piece of news.
public struct NewsItem: Record {
  /// Which kind.
  public static let kind = RecordKind.news

  /// What every record has.
  public var header = Header()
  /// When it was published.
  public var date = Period.absent
  /// The countries concerned.
  public var countries: [Reference<Country>] = []
  /// The projects concerned.
  public var projects: [Reference<Project>] = []
  /// The meetings concerned.
  public var meetings: [Reference<Meeting>] = []

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
    visitor.field("date", &date, .public)
    visitor.field("countries", &countries, .public)
    visitor.field("projects", &projects, .public)
    visitor.field("meetings", &meetings, .public)
  }
}
