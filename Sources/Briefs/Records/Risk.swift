import Language

/// Something that may go wrong. What is done about it is public; how likely and how grave it is, for donors.
public struct Risk: ShareableItem {
  /// What it is about.
  public var type = RiskType.absent
  /// What may happen.
  public var description = LocalizedText()
  /// How likely it is, 1 to 5.
  public var likelihood: Int?
  /// How grave it would be, 1 to 5.
  public var impact: Int?
  /// What is done about it.
  public var mitigation: LocalizedText?
  /// The role that watches it.
  public var owner: LocalizedText?
  /// The score that remains then, 1 to 25.
  public var residual: Int?
  /// Who may see it, if its author says so.
  public var sharing = Sharing()

  /// An empty risk.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("type", &type, .public)
    visitor.field("description", &description, .public)
    visitor.field("likelihood", &likelihood, .donor(.internationalRelations))
    visitor.field("impact", &impact, .donor(.internationalRelations))
    visitor.field("mitigation", &mitigation, .public)
    visitor.field("owner", &owner, .public)
    visitor.field("residual", &residual, .donor(.internationalRelations))
    sharing.visit(&visitor)
  }

  /// Likelihood × impact, 1 to 25.
  public var score: Int? {
    guard let likelihood, let impact else { return nil }
    return likelihood * impact
  }
}
