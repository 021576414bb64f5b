extension Audience: Choice {
  /// The name of its labels.
  public static let list = "audience"
  /// Everyone.
  public static let absent = Audience.public
}

/// What a project mainly does.
public enum ProjectKind: String, Choice {
  case survey, training, dialogue, research, capacity, advocacy, other

  /// The name of its labels.
  public static let list = "projectKind"
  /// A kind that says nothing.
  public static let absent = ProjectKind.other
}

/// How far a project has come.
public enum Stage: String, Choice {
  case idea, identified, formulated, submitted, negotiation, funded, underWay = "under-way", suspended, closed,
    cancelled

  /// The name of its labels.
  public static let list = "stage"
  /// The first stage.
  public static let absent = Stage.idea
}

/// The level of a result in a logical framework. Donors have words of their own for each; the pages use the portal's.
public enum ResultLevel: String, Choice {
  case impact, outcome, output

  /// The name of its labels.
  public static let list = "resultLevel"
  /// The lowest level.
  public static let absent = ResultLevel.output
}

/// How an indicator is measured (IATI's list IndicatorMeasure).
public enum Measure: String, Choice {
  case unit, percentage, nominal, ordinal, qualitative

  /// The name of its labels.
  public static let list = "measure"
  /// The most frequent one.
  public static let absent = Measure.unit

  /// Whether its values are numbers.
  public var isNumeric: Bool { self == .unit || self == .percentage }
}

/// What a budget line pays for; a donor's profile says under which of its own headings it falls.
public enum BudgetCategory: String, Choice {
  case staff, travel, supplies, equipment, office, services, grants, works, indirect, contingency, inKind = "in-kind"

  /// The name of its labels.
  public static let list = "budgetCategory"
  /// A category that restricts nothing.
  public static let absent = BudgetCategory.services
}

/// In what form a contribution is made.
public enum ContributionNature: String, Choice {
  case cash, inKind = "in-kind", technicalAssistance = "technical-assistance"

  /// The name of its labels.
  public static let list = "contributionNature"
  /// Money.
  public static let absent = ContributionNature.cash
}

/// The form of a funder's contribution.
public enum FundingType: String, Choice {
  case grant, loan, inKind = "in-kind", technicalAssistance = "technical-assistance"

  /// The name of its labels.
  public static let list = "fundingType"
  /// The most frequent one.
  public static let absent = FundingType.grant
}

/// How firm a funder's contribution is.
public enum FundingStatus: String, Choice {
  case prospect, pledged, committed, disbursed

  /// The name of its labels.
  public static let list = "fundingStatus"
  /// The narrowest audience.
  public static let absent = FundingStatus.prospect

  /// Whether it counts as secured.
  public var isSecured: Bool { self == .committed || self == .disbursed }
}

/// What a risk is about.
public enum RiskType: String, Choice {
  case political, security, operational, financial, fiduciary, social, environmental, dataProtection = "data-protection"

  /// The name of its labels.
  public static let list = "riskType"
  /// The most general one.
  public static let absent = RiskType.operational
}

/// How far gender equality is an aim (the marker used by the OECD, 0 to 2, and the United Nations, 0 to 3).
public enum GenderMarker: String, Choice {
  case gen0 = "0"
  case gen1 = "1"
  case gen2 = "2"
  case gen3 = "3"

  /// The name of its labels.
  public static let list = "genderMarker"
  /// Not an aim.
  public static let absent = GenderMarker.gen0
}

/// In what form data about people or places leave a project.
public enum PublicOutput: String, Choice {
  case nothing = "none"
  case aggregate, open

  /// The name of its labels.
  public static let list = "publicOutput"
  /// None at all.
  public static let absent = PublicOutput.nothing
}

/// A partner's part in a project.
public enum PartnerRole: String, Choice {
  case lead, implementing, technical, funding, associate

  /// The name of its labels.
  public static let list = "partnerRole"
  /// The loosest one.
  public static let absent = PartnerRole.associate
}

/// The kind of a liaison office.
public enum OfficeKind: String, Choice {
  case antenna, relay

  /// The name of its labels.
  public static let list = "officeKind"
  /// The larger one.
  public static let absent = OfficeKind.antenna
}

/// Whether a liaison office works.
public enum OfficeStatus: String, Choice {
  case planned, active, suspended, closed

  /// The name of its labels.
  public static let list = "officeStatus"
  /// Not yet.
  public static let absent = OfficeStatus.planned
}

/// The kind of a meeting.
public enum MeetingKind: String, Choice {
  case visit, workshop, tour, committee, conference

  /// The name of its labels.
  public static let list = "meetingKind"
  /// The most general one.
  public static let absent = MeetingKind.workshop
}

/// Where a cooperation framework stands.
public enum FrameworkStatus: String, Choice {
  case draft, examined, signed, expired

  /// The name of its labels.
  public static let list = "frameworkStatus"
  /// Not yet agreed.
  public static let absent = FrameworkStatus.draft
}

/// How far a recommendation has been followed.
public enum RecommendationStatus: String, Choice {
  case notStarted = "not-started"
  case inProgress = "in-progress"
  case done
  case obsolete

  /// The name of its labels.
  public static let list = "recommendationStatus"
  /// Not at all.
  public static let absent = RecommendationStatus.notStarted
}

/// Where a page stands in the site's navigation.
public enum MenuPlace: String, Choice {
  case main, footer, nowhere = "none"

  /// The name of its labels.
  public static let list = "menuPlace"
  /// In no menu.
  public static let absent = MenuPlace.nowhere
}
