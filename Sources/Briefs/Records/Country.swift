import Language

/// A country that the portal covers, now or formerly.
public struct Country: Record {
  /// Which kind.
  public static let kind = RecordKind.countries

  /// What every record has.
  public var header = Header()
  /// Its ISO 3166-1 code of two letters.
  public var iso = Code<CountryList>.absent
  /// Since when it takes part, and until when.
  public var membership: Membership?
  /// Its currency.
  public var currency: Currency?
  /// Its region in the OECD's list.
  public var region: Code<RegionList>?

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
    visitor.field("iso", &iso, .public)
    visitor.field("member", &membership, .public)
    visitor.field("currency", &currency, .public)
    visitor.field("region", &region, .public)
  }
}

/// The time during which someone takes part.
public struct Membership: FieldGroup {
  /// Since when.
  public var from: Period?
  /// Until when.
  public var to: Period?

  /// An empty group.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("from", &from, .public)
    visitor.field("to", &to, .public)
  }
}
