/// A civil society organisation; without its consent it is only counted.
public struct Organisation: Record {
  /// Which kind.
  public static let kind = RecordKind.organisations

  /// What every record has.
  public var header = Header()
  /// Where it works.
  public var countries: [Reference<Country>] = []
  /// On what it works.
  public var themes: [Reference<Theme>] = []
  /// Its years of experience.
  public var experience: Int?
  /// Whether it agreed to be listed.
  public var hasConsent = false
  /// Its site.
  public var website: String?

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
    visitor.field("countries", &countries, .public)
    visitor.field("themes", &themes, .public)
    visitor.field("experience", &experience, .public)
    visitor.field("consent", &hasConsent, .public)
    visitor.field("website", &website, .public)
  }

  /// Only counted without consent.
  public static let rules = [AccessRule("withoutConsent", .internal(.safety))]

  /// Internal until it agreed to be listed.
  public var ownAccess: FieldAccess { hasConsent ? .public : .internal(.safety) }

  /// Whether it is counted and not named: it has not agreed to be listed, and nothing else restricts it.
  var isOnlyCounted: Bool { !hasConsent && header.sharing.audience == nil && header.sharing.donors.isEmpty }
}
