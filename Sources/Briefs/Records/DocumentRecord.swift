import Language

/// A document that the portal offers.
public struct DocumentRecord: Record {
  /// Which kind.
  public static let kind = RecordKind.documents

  /// What every record has.
  public var header = Header()
  /// Its date.
  public var date: Period?
  /// What kind of document it is.
  public var category: Code<DocumentCategoryList>?
  /// The language it is written in.
  public var language: Language?
  /// The file; none if the text stands in the brief.
  public var file: FileReference?
  /// The projects to which it belongs.
  public var projects: [Reference<Project>] = []

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
    visitor.field("date", &date, .public)
    visitor.field("category", &category, .public)
    visitor.field("language", &language, .public)
    visitor.field("file", &file, .public)
    visitor.field("projects", &projects, .public)
  }
}
