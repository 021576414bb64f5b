/// A subject under which projects are found.
public struct Theme: Record {
  /// Which kind.
  public static let kind = RecordKind.themes

  /// What every record has.
  public var header = Header()

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
  }
}
