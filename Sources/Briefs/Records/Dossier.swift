/// A funding dossier for one donor.
public struct Dossier: Record {
  /// Which kind.
  public static let kind = RecordKind.dossiers

  /// What every record has.
  public var header = Header()
  /// The donor.
  public var donor = Reference<Partner>.absent
  /// The projects put forward.
  public var projects: [Reference<Project>] = []
  /// Who answers questions.
  public var contact: Contact?

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
    visitor.field("donor", &donor, .donor)
    visitor.field("projects", &projects, .donor)
    visitor.field("contact", &contact, .donor)
  }

  /// For its donor.
  public var itemAudience: Audience { .donor }
}
