import Language

/// An agreement on how to cooperate.
public struct Framework: Record {
  /// Which kind.
  public static let kind = RecordKind.frameworks

  /// What every record has.
  public var header = Header()
  /// With whom.
  public var parties: [Reference<Partner>] = []
  /// Where it stands.
  public var status = FrameworkStatus.absent
  /// When it was signed.
  public var signed: Period?
  /// What it covers.
  public var scope: LocalizedText?
  /// Its text.
  public var document: FileReference?

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
    visitor.field("parties", &parties, .public)
    visitor.field("status", &status, .public)
    visitor.field("signed", &signed, .public)
    visitor.field("scope", &scope, .public)
    visitor.field("document", &document, .public)
  }
}
