/// What briefs there are, and which refers to which.
///
/// Countries, themes, donors and the conferences that make recommendations are few however large the portal is, as in life:
/// the lists by these grow with the portal, and the number of lists does not.
struct Portal {
  static let countries = ["burkina-faso", "mali", "mauritanie", "niger", "tchad"]
  static let themes = ["prevention", "education", "dialogue", "connaissance"]
  static let donors = (1...6).map { "bailleur-\($0)" }
  static let conferences = (1...6).map { "conference-\($0)" }
  static let stages = ["identified", "formulated", "submitted", "negotiation"]
  static let statuses = ["not-started", "in-progress", "done"]

  /// The briefs by which lists are narrowed down.
  static let listed = Set(countries + themes + donors + conferences)

  /// Pages of lists, of the briefs named above, and of the portal itself, in both languages.
  private static let fixedPages = 128

  let projects: Int
  let recommendations: Int
  let meetings: Int
  let partners: Int
  private let vocabularies: (french: Vocabulary, english: Vocabulary)

  /// A portal whose site has about so many pages.
  init(pages: Int) {
    let briefs = max(40, (pages - Portal.fixedPages) / 2)
    recommendations = briefs * 30 / 100
    meetings = briefs * 12 / 100
    partners = briefs * 8 / 100
    projects = briefs - recommendations - meetings - partners
    vocabularies = (Vocabulary(.french), Vocabulary(.english))
  }

  /// All briefs, each with words of its own number, so that those of a larger portal begin with the words of a smaller one.
  func forEachBrief(_ body: (Brief) throws -> Void) rethrows {
    for (index, id) in Portal.countries.enumerated() { try body(country(id, index)) }
    for (index, id) in Portal.themes.enumerated() { try body(theme(id, index)) }
    for (index, id) in Portal.donors.enumerated() { try body(partner(id, index, isDonor: true)) }
    for (index, id) in Portal.conferences.enumerated() { try body(meeting(id, index, isConference: true)) }
    for index in 0..<projects { try body(project(index)) }
    for index in 0..<recommendations { try body(recommendation(index)) }
    for index in 0..<meetings { try body(meeting(Portal.meeting(index), index, isConference: false)) }
    for index in 0..<partners { try body(partner(Portal.partner(index), index, isDonor: false)) }
  }

  func writers(_ kind: UInt64, _ index: Int) -> Writers {
    let seed = kind << 32 | UInt64(index)
    return Writers(
      french: Writer(.french, vocabularies.french, seed: seed),
      english: Writer(.english, vocabularies.english, seed: seed))
  }

  static func project(_ index: Int) -> String { "projet-\(index + 1)" }
  static func recommendation(_ index: Int) -> String { "recommandation-\(index + 1)" }
  static func meeting(_ index: Int) -> String { "rencontre-\(index + 1)" }
  static func partner(_ index: Int) -> String { "partenaire-\(index + 1)" }

  // A prime step spreads references over all briefs, and every portal has more than a few of each kind.
  func someProject(_ index: Int) -> Brief.Name {
    .init(folder: "projects", id: Portal.project((index * 7 + 3) % projects))
  }

  func someRecommendation(_ index: Int) -> Brief.Name {
    .init(folder: "recommendations", id: Portal.recommendation((index * 5 + 1) % recommendations))
  }

  func someMeeting(_ index: Int) -> Brief.Name {
    .init(folder: "meetings", id: Portal.meeting((index * 3 + 2) % meetings))
  }

  func somePartner(_ index: Int) -> Brief.Name {
    .init(folder: "partners", id: Portal.partner((index * 3 + 1) % partners))
  }

  /// Two different values of a few, in turn.
  static func pair(_ values: [String], _ index: Int) -> (String, String) {
    let first = index % values.count
    let second = (first + 1 + index / values.count % (values.count - 1)) % values.count
    return (values[first], values[second])
  }
}
