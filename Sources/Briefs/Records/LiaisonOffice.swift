import Language

/// An antenna or relay of the secretariat in a country; never with a street address.
public struct LiaisonOffice: Record {
  /// Which kind.
  public static let kind = RecordKind.offices

  /// What every record has.
  public var header = Header()
  /// Antenna or relay.
  public var officeKind = OfficeKind.absent
  /// Where it is.
  public var country = Reference<Country>.absent
  /// The institution that houses it.
  public var institution: LocalizedText?
  /// Its mailbox.
  public var mailbox: String?
  /// Whether it works.
  public var status = OfficeStatus.absent

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
    visitor.field("kind", &officeKind, .public)
    visitor.field("country", &country, .public)
    visitor.field("institution", &institution, .public)
    visitor.field("mailbox", &mailbox, .public)
    visitor.field("status", &status, .public)
  }
}
