/// A page of text, such as the legal notice.
public struct Page: Record {
  /// Which kind.
  public static let kind = RecordKind.pages

  /// What every record has.
  public var header = Header()
  /// Where it stands in the navigation.
  public var menu: MenuPlace?
  /// Its rank there.
  public var order: Int?

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
    visitor.field("menu", &menu, .public)
    visitor.field("order", &order, .public)
  }
}
