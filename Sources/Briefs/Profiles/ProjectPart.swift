import Language

/// What a dossier can show of a project: a table, a group of facts or a part of its text.
public enum ProjectPart: String, Choice {
  case identity, introduction, objectives, context, problem, conflict, beneficiaries, theoryOfChange, logframe,
    workplan,
    budget, financing, risks, doNoHarm, securityForces, safeguards, monitoring, sustainability, exitStrategy, alignment,
    recommendations, complementarity, lessons, partners, visibility, annexes, contacts

  /// The name of the list; its labels are those of the headings and tables of a project.
  public static let list = "projectPart"
  /// The first one.
  public static let absent = ProjectPart.identity

  /// The part of the text that it is, if it is one.
  public var section: ProjectSection? { ProjectSection(rawValue: rawValue) }
}

extension ProjectPart {
  /// The keys of the front matter, or the part of the text, that it shows; none for annexes, which stand elsewhere.
  public var keys: [String] {
    switch self {
    case .identity: ["zones"]
    case .introduction: ["text"]
    case .workplan: ["workplan", "fieldWork"]
    case .annexes: []
    default: [rawValue]
    }
  }
}

extension Project {
  /// Whether the record holds anything for a part that is no part of its text.
  func holds(_ part: ProjectPart) -> Bool {
    switch part {
    case .identity: true
    case .objectives: objectives != nil
    case .beneficiaries: beneficiaries != nil
    case .logframe: logframe != nil
    case .workplan: !workplan.isEmpty
    case .budget: budget != nil
    case .financing: financing != nil
    case .risks: !risks.isEmpty
    case .safeguards: safeguards != nil
    case .monitoring: monitoring != nil
    case .recommendations: !recommendations.isEmpty
    case .partners: !partners.isEmpty
    case .visibility: visibility != nil
    case .annexes: !annexes.isEmpty
    case .contacts: !contacts.isEmpty
    case .introduction, .context, .problem, .conflict, .theoryOfChange, .doNoHarm, .securityForces, .sustainability,
      .exitStrategy, .alignment, .complementarity, .lessons:
      false
    }
  }

  /// The key of the front matter that holds a part; nil if it is a part of the text.
  public static func key(of part: ProjectPart) -> String? {
    switch part {
    case .identity: "code"
    case .objectives, .beneficiaries, .logframe, .workplan, .budget, .financing, .risks, .safeguards, .recommendations,
      .partners, .visibility, .annexes, .contacts:
      part.rawValue
    case .introduction, .context, .problem, .conflict, .theoryOfChange, .doNoHarm, .securityForces, .monitoring,
      .sustainability, .exitStrategy, .alignment, .complementarity, .lessons:
      nil
    }
  }
}

extension Brief<Project> {
  /// Whether the brief holds anything for a part, in a language where it is a part of the text.
  public func holds(_ part: ProjectPart, in language: Language) -> Bool {
    if record.holds(part) { return true }
    guard let body = bodies[language] else { return false }
    if part == .introduction { return body.introduction != nil }
    return part.section.map { section in body.parts.contains { $0.section == section && !$0.blocks.isEmpty } } ?? false
  }
}
