import Language

/// What a donor asks of a dossier: the order and titles of its parts, its words, its budget headings and its limits.
///
/// A profile is data, `profiles/<name>.yml`: limits change from call to call, and a new donor needs no new program.
public struct Profile: FieldGroup {
  /// What it is called.
  public var title = LocalizedText()
  /// Where its parts, words and headings come from, and what about them is not certain.
  public var source = LocalizedText()
  /// When that was last looked up.
  public var checked = Period.absent
  /// How to read a dossier that follows it.
  public var guide: LocalizedText?
  /// What the donor calls the levels of a logical framework.
  public var terms = ProfileTerms()
  /// The parts of a project's presentation, in the donor's order.
  public var parts: [ProfilePart] = []
  /// The donor's budget headings, in its order.
  public var headings: [BudgetHeading] = []
  /// What must not be exceeded or fallen short of.
  public var limits: [ProfileLimit] = []

  /// An empty profile.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("title", &title, .donor(.internationalRelations))
    visitor.field("source", &source, .donor(.internationalRelations))
    visitor.field("checked", &checked, .donor(.internationalRelations))
    visitor.field("guide", &guide, .donor(.internationalRelations))
    visitor.field("terms", &terms, .donor(.internationalRelations))
    visitor.field("parts", &parts, .donor(.internationalRelations))
    visitor.field("headings", &headings, .donor(.internationalRelations))
    visitor.field("limits", &limits, .donor(.internationalRelations))
  }

  /// The heading under which a category falls; nil if the donor has none for it.
  public func heading(of category: BudgetCategory) -> BudgetHeading? {
    headings.first { $0.categories.contains(category) }
  }

  /// Whether a category is part of the cost of which the donor pays a share.
  func isEligible(_ category: BudgetCategory) -> Bool { heading(of: category)?.isEligible != false }
}

/// What a donor calls the levels of a logical framework; the portal's own words stand in for those left out.
public struct ProfileTerms: FieldGroup {
  /// An impact.
  public var impact: LocalizedText?
  /// An outcome.
  public var outcome: LocalizedText?
  /// An output.
  public var output: LocalizedText?
  /// An activity.
  public var activity: LocalizedText?

  /// None of its own.
  public init() {}

  /// May be left out.
  public static var isRequired: Bool { false }

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("impact", &impact, .donor(.internationalRelations))
    visitor.field("outcome", &outcome, .donor(.internationalRelations))
    visitor.field("output", &output, .donor(.internationalRelations))
    visitor.field("activity", &activity, .donor(.internationalRelations))
  }

  /// The word for a level.
  public subscript(level: ResultLevel) -> LocalizedText? {
    switch level {
    case .impact: impact
    case .outcome: outcome
    case .output: output
    }
  }
}

/// A part of a project's presentation under a title of the donor's.
public struct ProfilePart: FieldGroup {
  /// Its title.
  public var title = LocalizedText()
  /// What it must show, in this order.
  public var shows: [ProjectPart] = []
  /// What it shows behind that, if the brief has it.
  public var also: [ProjectPart] = []
  /// Whether it stands in an annex, behind all projects, where limits of pages do not count it.
  public var isAnnex = false

  /// An empty part.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("title", &title, .donor(.internationalRelations))
    visitor.field("shows", &shows, .donor(.internationalRelations))
    visitor.field("also", &also, .donor(.internationalRelations))
    visitor.field("annex", &isAnnex, .donor(.internationalRelations))
  }
}

/// A heading of a donor's budget, with the categories that fall under it.
public struct BudgetHeading: FieldGroup, Hashable {
  /// Its number or letter.
  public var code = ""
  /// What it is called.
  public var title = LocalizedText()
  /// The categories.
  public var categories: [BudgetCategory] = []
  /// Whether it is part of the cost of which the donor pays a share; true if not stated.
  public var isEligible: Bool?

  /// An empty heading.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("code", &code, .donor(.internationalRelations))
    visitor.field("title", &title, .donor(.internationalRelations))
    visitor.field("categories", &categories, .donor(.internationalRelations))
    visitor.field("eligible", &isEligible, .donor(.internationalRelations))
  }

  /// Compares codes, which are unique in a profile.
  public static func == (left: BudgetHeading, right: BudgetHeading) -> Bool { left.code == right.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
