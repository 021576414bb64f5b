/// A term of the glossary; its summary is the definition.
public struct Term: Record {
  /// Which kind.
  public static let kind = RecordKind.terms

  /// What every record has.
  public var header = Header()

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
  }
}
