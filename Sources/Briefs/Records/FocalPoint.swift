import Language

/// A focal point: a role in a national institution, not a person.
public struct FocalPoint: Record {
  /// Which kind.
  public static let kind = RecordKind.focalPoints

  /// What every record has.
  public var header = Header()
  /// The institution.
  public var institution = LocalizedText()
  /// The country.
  public var country = Reference<Country>.absent
  /// The antenna with which it works.
  public var office: Reference<LiaisonOffice>?
  /// The mailbox of the role.
  public var mailbox: String?
  /// The person who holds the role, named only with consent.
  public var name: String?
  /// When and how the person agreed to be named.
  public var consent: Consent?

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
    visitor.field("institution", &institution, .public)
    visitor.field("country", &country, .public)
    visitor.field("office", &office, .public)
    visitor.field("mailbox", &mailbox, .public)
    visitor.field("name", &name, .donor(.personal))
    visitor.field("consent", &consent, .internal(.personal))
  }
}
