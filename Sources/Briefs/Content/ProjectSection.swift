/// The parts that a project's text can have; the portal's strings hold their headings in each language.
public enum ProjectSection: String, Sendable, CaseIterable {
  case context
  case problem
  case conflict
  case stakeholders
  case alignment
  case lessons
  case complementarity
  case theoryOfChange
  case exitStrategy
  case doNoHarm
  case securityForces
  case monitoring
  case sustainability

  /// Who may read it, and why others may not.
  public var access: FieldAccess {
    switch self {
    case .conflict, .securityForces: .donor(.safety)
    case .stakeholders: .internal(.internationalRelations)
    case .context, .problem, .alignment, .lessons, .complementarity, .theoryOfChange, .exitStrategy, .doNoHarm,
      .monitoring,
      .sustainability:
      .public
    }
  }
}
