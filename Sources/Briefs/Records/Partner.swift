import Language

/// A donor or technical partner.
public struct Partner: Record {
  /// Which kind.
  public static let kind = RecordKind.partners

  /// What every record has.
  public var header = Header()
  /// Its short name.
  public var acronym: LocalizedText?
  /// Whether it funds projects.
  public var isDonor = false
  /// Its identifier in the registries that IATI uses.
  public var iatiIdentifier: String?
  /// What kind of organisation it is.
  public var type: Code<OrganisationTypeList>?
  /// Which profile its dossiers follow.
  public var profile: String?
  /// Since when it cooperates, and until when.
  public var activity: Membership?
  /// Since when and why cooperation rests.
  public var suspension: Suspension?
  /// Its site.
  public var website: String?

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
    visitor.field("acronym", &acronym, .public)
    visitor.field("donor", &isDonor, .public)
    visitor.field("iati", &iatiIdentifier, .public)
    visitor.field("type", &type, .public)
    visitor.field("profile", &profile, .donor(.internationalRelations))
    visitor.field("active", &activity, .public)
    visitor.field("suspended", &suspension, .public)
    visitor.field("website", &website, .public)
  }
}

extension Partner {
  /// How its dossiers are made is a donor's own matter.
  public mutating func narrow(to viewer: Viewer, id: String, on day: Period) {
    if case .donor(let donor) = viewer, donor.id != id { profile = nil }
  }
}

/// A rest in a cooperation.
public struct Suspension: FieldGroup {
  /// Since when.
  public var since = Period.absent
  /// Why.
  public var reason: LocalizedText?

  /// An empty group.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("since", &since, .public)
    visitor.field("reason", &reason, .public)
  }
}
