import Language

/// A funding dossier for one donor.
public struct Dossier: Record {
  /// Which kind.
  public static let kind = RecordKind.dossiers

  /// What every record has.
  public var header = Header()
  /// The donor.
  public var donor = Reference<Partner>.absent
  /// The name of the profile that it follows; the donor's own if not stated.
  public var profile: String?
  /// The projects put forward, in this order.
  public var projects: [Reference<Project>] = []
  /// Which projects are put forward, if they are not listed.
  public var selection: ProjectSelection?
  /// The languages of its one document, one part after the other; a document for each file's language if not stated.
  public var documentLanguages: [Language] = []
  /// The currency in which amounts are shown beside their own.
  public var currency: DossierCurrency?
  /// Who answers questions.
  public var contact: Contact?

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
    visitor.field("donor", &donor, .donor(.internationalRelations))
    visitor.field("profile", &profile, .donor(.internationalRelations))
    visitor.field("projects", &projects, .donor(.internationalRelations))
    visitor.field("select", &selection, .donor(.internationalRelations))
    visitor.field("languages", &documentLanguages, .donor(.internationalRelations))
    visitor.field("currency", &currency, .donor(.internationalRelations))
    visitor.field("contact", &contact, .donor(.internationalRelations))
  }

  /// For donors.
  public var ownAccess: FieldAccess { .donor(.internationalRelations) }

  /// For its donor alone.
  public var ownDonors: [Reference<Partner>] { [donor] }
}

/// A choice of projects by what they are; a project must fit each list that is stated.
public struct ProjectSelection: FieldGroup {
  /// At least one of these countries.
  public var countries: [Reference<Country>] = []
  /// At least one of these themes.
  public var themes: [Reference<Theme>] = []
  /// One of these stages.
  public var stages: [Stage] = []

  /// All projects.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("countries", &countries, .donor(.internationalRelations))
    visitor.field("themes", &themes, .donor(.internationalRelations))
    visitor.field("stages", &stages, .donor(.internationalRelations))
  }

  /// Whether a project fits.
  func includes(_ project: Project) -> Bool {
    (countries.isEmpty || project.countries.contains { countries.contains($0.country) })
      && (themes.isEmpty || project.themes.contains { themes.contains($0) })
      && (stages.isEmpty || stages.contains(project.stage))
  }
}

/// The currency of a dossier, and what others are worth in it.
public struct DossierCurrency: FieldGroup {
  /// The currency.
  public var currency = Currency.absent
  /// Units of it for one of another currency.
  public var rates: [ExchangeRate] = []
  /// The day of the rates.
  public var rateDate = Period.absent
  /// Who published the rates.
  public var source: LocalizedText?

  /// No currency.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("code", &currency, .donor(.internationalRelations))
    visitor.field("rates", &rates, .donor(.internationalRelations))
    visitor.field("rateDate", &rateDate, .donor(.internationalRelations))
    visitor.field("source", &source, .donor(.internationalRelations))
  }
}

extension Catalogue {
  /// The projects that a dossier puts forward.
  public func projects(of dossier: Dossier) -> [Brief<Project>] {
    guard dossier.projects.isEmpty, let selection = dossier.selection else { return records.projects[dossier.projects] }
    return records.projects.briefs.filter { selection.includes($0.record) }
  }

  /// The profile that a dossier follows: its own, or else its donor's; nil if neither states one that exists.
  public func profile(of dossier: Dossier) -> ProfileEntry? {
    let name = dossier.profile ?? records.partners[dossier.donor]?.record.profile
    return name.flatMap { profiles[$0] }
  }
}
