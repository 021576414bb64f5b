import Language

/// A project for which support is sought, or that is under way.
public struct Project: Record {
  /// Which kind.
  public static let kind = RecordKind.projects

  /// What every record has.
  public var header = Header()
  /// The project's own short code, unique in the portal.
  public var code = ""
  /// Its short name.
  public var acronym: LocalizedText?
  /// What it mainly does.
  public var projectKind = ProjectKind.absent
  /// How far it has come.
  public var stage = Stage.absent
  /// The partners to whom it was submitted.
  public var submittedTo: [Reference<Partner>] = []
  /// Where the talks with them stand.
  public var negotiation: LocalizedText?
  /// When it is to begin and end.
  public var plannedStart: Period?
  /// When it is to end.
  public var plannedEnd: Period?
  /// When it began.
  public var actualStart: Period?
  /// When it ended.
  public var actualEnd: Period?
  /// Where it works.
  public var countries: [CountryShare] = []
  /// In which regions of those countries.
  public var zones: [Zone] = []
  /// What it is about.
  public var themes: [Reference<Theme>] = []
  /// Its purposes by the OECD's codes.
  public var sectors: [SectorShare] = []
  /// The development targets that it serves.
  public var sdgTargets: [Code<TargetList>] = []
  /// The policies that it pursues.
  public var policyMarkers: [PolicyMarker] = []
  /// Whom it serves.
  public var beneficiaries: Beneficiaries?
  /// The recommendations that it answers.
  public var recommendations: [Reference<Recommendation>] = []
  /// What it is to achieve.
  public var objectives: Objectives?
  /// What it presupposes.
  public var assumptions: [LocalizedText] = []
  /// Its results, indicators and activities.
  public var logframe: LogicalFramework?
  /// When its activities take place.
  public var workplan: [WorkplanItem] = []
  /// Its field work: by month and country until it is over.
  public var fieldWork: [FieldWork] = []
  /// What it costs.
  public var budget: Budget?
  /// Who pays for it.
  public var financing: Financing?
  /// What may go wrong.
  public var risks: [Risk] = []
  /// How it avoids doing harm.
  public var safeguards: Safeguards?
  /// How it is followed and evaluated.
  public var monitoring: Monitoring?
  /// With whom it works.
  public var partners: [Partnership] = []
  /// How its funders are made visible.
  public var visibility: Visibility?
  /// Who answers questions.
  public var contacts: [Contact] = []
  /// Documents that belong to it.
  public var annexes: [Annex] = []

  /// An empty project.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
    visitor.field("code", &code, .public)
    visitor.field("acronym", &acronym, .public)
    visitor.field("kind", &projectKind, .public)
    visitor.field("stage", &stage, .public)
    visitor.field("submittedTo", &submittedTo, .donor(.internationalRelations))
    visitor.field("negotiation", &negotiation, .donor(.internationalRelations))
    visitor.field("plannedStart", &plannedStart, .public)
    visitor.field("plannedEnd", &plannedEnd, .public)
    visitor.field("actualStart", &actualStart, .public)
    visitor.field("actualEnd", &actualEnd, .public)
    visitor.field("countries", &countries, .public)
    visitor.field("zones", &zones, .public)
    visitor.field("themes", &themes, .public)
    visitor.field("sectors", &sectors, .public)
    visitor.field("sdgTargets", &sdgTargets, .public)
    visitor.field("policyMarkers", &policyMarkers, .public)
    visitor.field("beneficiaries", &beneficiaries, .public)
    visitor.field("recommendations", &recommendations, .public)
    visitor.field("objectives", &objectives, .public)
    visitor.field("assumptions", &assumptions, .public)
    visitor.field("logframe", &logframe, .public)
    visitor.field("workplan", &workplan, .public)
    visitor.field("fieldWork", &fieldWork, .public)
    visitor.field("budget", &budget, .public)
    visitor.field("financing", &financing, .public)
    visitor.field("risks", &risks, .public)
    visitor.field("safeguards", &safeguards, .public)
    visitor.field("monitoring", &monitoring, .public)
    visitor.field("partners", &partners, .public)
    visitor.field("visibility", &visibility, .public)
    visitor.field("contacts", &contacts, .public)
    visitor.field("annexes", &annexes, .public)
  }

  /// One donor does not read what is said to another, nor to whom else the project was submitted.
  /// Everyone reads no numbers of people so small that they could be recognised.
  public mutating func narrow(to viewer: Viewer, id: String, on day: Period) {
    if viewer == .public {
      beneficiaries?.suppress()
      logframe?.suppress()
    }
    for index in fieldWork.indices { fieldWork[index].narrow(to: viewer, on: day) }
    guard case .donor(let donor) = viewer else { return }
    if submittedTo != [donor] { negotiation = nil }
    submittedTo.removeAll { $0 != donor }
  }

  /// Whether it is closed or was given up.
  public var isArchived: Bool { stage == .closed || stage == .cancelled }

  /// Fills in sums and equal shares that are not stated.
  public mutating func derive() {
    budget?.derive()
    beneficiaries?.derive()
    CountryShare.fillIn(&countries)
    SectorShare.fillIn(&sectors)
  }

  /// The days it takes, planned or actual, from the first to the last; nil if no start or no end is stated.
  public var span: (first: Period, last: Period)? {
    guard var first = plannedStart ?? actualStart, var last = plannedEnd ?? actualEnd else { return nil }
    if let actualStart, actualStart.first < first.first { first = actualStart }
    if let actualEnd, actualEnd.last > last.last { last = actualEnd }
    return first.first < last.last ? (first, last) : nil
  }
}
