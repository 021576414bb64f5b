import Language

/// Something with a share of a whole, in percent.
public protocol PercentageShare {
  /// The share; nil if all shares are equal.
  var share: Decimal? { get set }
}

extension PercentageShare {
  /// Gives equal shares that add up to 100 where none is stated.
  static func fillIn(_ shares: inout [Self]) {
    guard !shares.isEmpty, shares.allSatisfy({ $0.share == nil }) else { return }
    let equal = Decimal(100).apportioned(by: shares.map { _ in Decimal(1) }, decimals: 2) ?? []
    for (index, share) in zip(shares.indices, equal) { shares[index].share = share }
  }
}

/// A country with its share of a project.
public struct CountryShare: FieldGroup, PercentageShare {
  /// The country.
  public var country = Reference<Country>.absent
  /// Its share in percent.
  public var share: Decimal?

  /// An empty share.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("country", &country, .public)
    visitor.field("share", &share, .public)
  }
}

/// A purpose with its share of a project.
public struct SectorShare: FieldGroup, PercentageShare {
  /// The purpose code.
  public var sector = Code<SectorList>.absent
  /// Its share in percent.
  public var share: Decimal?

  /// An empty share.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("sector", &sector, .public)
    visitor.field("share", &share, .public)
  }
}

/// A part of a country in which a project works; never a point.
public struct Zone: ShareableItem {
  /// The country.
  public var country = Reference<Country>.absent
  /// The first administrative level, such as a region.
  public var admin1: LocalizedText?
  /// The second administrative level, such as a department.
  public var admin2: LocalizedText?
  /// Who may see it, if its author says so.
  public var sharing = Sharing()

  /// An empty zone.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("country", &country, .public)
    visitor.field("admin1", &admin1, .public)
    visitor.field("admin2", &admin2, .donor(.safety))
    sharing.visit(&visitor)
  }
}

/// A policy with how far a project pursues it.
public struct PolicyMarker: FieldGroup {
  /// The policy.
  public var marker = Code<PolicyMarkerList>.absent
  /// How far.
  public var significance = Code<SignificanceList>.absent

  /// An empty marker.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("marker", &marker, .public)
    visitor.field("significance", &significance, .public)
  }
}

/// What a project is to achieve.
public struct Objectives: FieldGroup {
  /// The long-term change to which it contributes.
  public var overall = LocalizedText()
  /// The change that it brings about itself.
  public var specific = LocalizedText()

  /// No objective.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("overall", &overall, .public)
    visitor.field("specific", &specific, .public)
  }
}

/// How a project is followed and evaluated.
public struct Monitoring: FieldGroup {
  /// What is done when.
  public var calendar: [MonitoringEvent] = []
  /// How it is evaluated.
  public var evaluation: LocalizedText?
  /// The share of the budget for monitoring and evaluation, in percent.
  public var budgetShare: Decimal?

  /// Nothing planned.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("calendar", &calendar, .public)
    visitor.field("evaluation", &evaluation, .public)
    visitor.field("budgetShare", &budgetShare, .public)
  }
}

/// A step of monitoring or evaluation.
public struct MonitoringEvent: ShareableItem {
  /// When.
  public var period = Period.absent
  /// What.
  public var event = LocalizedText()
  /// Who may see it, if its author says so.
  public var sharing = Sharing()

  /// No step.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("period", &period, .public)
    visitor.field("event", &event, .public)
    sharing.visit(&visitor)
  }
}

/// A partner's part in a project, shown only with its consent.
public struct Partnership: ShareableItem {
  /// The partner.
  public var partner = Reference<Partner>.absent
  /// Its part.
  public var role = PartnerRole.absent
  /// Its share of the work, in percent.
  public var share: Decimal?
  /// Whether it agreed to be named.
  public var hasConsent = false
  /// What was found when its reliability was examined.
  public var dueDiligence: LocalizedText?
  /// Who may see it, if its author says so.
  public var sharing = Sharing()

  /// No partnership.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("partner", &partner, .public)
    visitor.field("role", &role, .public)
    visitor.field("share", &share, .public)
    visitor.field("consent", &hasConsent, .public)
    visitor.field("dueDiligence", &dueDiligence, .internal(.commercial))
    sharing.visit(&visitor)
  }

  /// Internal without consent.
  public static let rules = [AccessRule("withoutConsent", .internal(.safety))]

  /// Internal until the partner agreed to be named.
  public var ownAccess: FieldAccess { hasConsent ? .public : .internal(.safety) }
}

/// How a project's funders are made visible, or why not.
public struct Visibility: FieldGroup {
  /// What is done.
  public var text: LocalizedText?
  /// The logos shown.
  public var logos: [FileReference] = []
  /// Why funders are not made visible, where that would be dangerous.
  public var waiver: LocalizedText?

  /// Nothing agreed.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("text", &text, .public)
    visitor.field("logos", &logos, .public)
    visitor.field("waiver", &waiver, .public)
  }
}

/// Who answers questions: a role with a mailbox. A person is named to donors only, and only with consent.
public struct Contact: ShareableItem {
  /// The role.
  public var role = LocalizedText()
  /// The mailbox of the role.
  public var mailbox: String?
  /// The person's name.
  public var name: String?
  /// When and how the person agreed to be named.
  public var consent: Consent?
  /// Who may see it, if its author says so.
  public var sharing = Sharing()

  /// No contact.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("role", &role, .public)
    visitor.field("mailbox", &mailbox, .public)
    visitor.field("name", &name, .donor(.personal))
    visitor.field("consent", &consent, .internal(.personal))
    sharing.visit(&visitor)
  }
}

/// A document that belongs to a project.
public struct Annex: ShareableItem {
  /// What it is called.
  public var title = LocalizedText()
  /// What kind of document it is.
  public var category: Code<DocumentCategoryList>?
  /// The language it is written in.
  public var language: Language?
  /// The file.
  public var file = FileReference.absent
  /// Its date.
  public var date: Period?
  /// Who may see it, if its author says so.
  public var sharing = Sharing()

  /// No document.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("title", &title, .public)
    visitor.field("category", &category, .public)
    visitor.field("language", &language, .public)
    visitor.field("file", &file, .public)
    visitor.field("date", &date, .public)
    sharing.visit(&visitor)
  }

}

/// A person's agreement to be named.
public struct Consent: FieldGroup {
  /// When it was given.
  public var date = Period.absent
  /// In what form.
  public var form: LocalizedText?

  /// No consent.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("date", &date, .internal(.personal))
    visitor.field("form", &form, .internal(.personal))
  }
}
