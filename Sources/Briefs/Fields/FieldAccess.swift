/// Who may see a field, or items of a kind, and why others may not.
public struct FieldAccess: Sendable, Hashable {
  /// The audience.
  public let audience: Audience
  /// Why others may not see it; nil if all may.
  public let reason: WithholdingReason?

  /// For everyone.
  public static let `public` = FieldAccess(audience: .public, reason: nil)

  /// For donors and the secretariat.
  public static func donor(_ reason: WithholdingReason) -> FieldAccess {
    FieldAccess(audience: .donor, reason: reason)
  }

  /// For the secretariat alone.
  public static func `internal`(_ reason: WithholdingReason) -> FieldAccess {
    FieldAccess(audience: .internal, reason: reason)
  }
}

/// Why something is withheld: the grounds that exclusion policies of IATI publishers name, and work that is not finished.
public enum WithholdingReason: String, Choice, Comparable {
  case internationalRelations = "international-relations"
  case safety
  case personal
  case commercial
  case deliberation

  /// The name of its labels.
  public static let list = "withholdingReason"
  /// The gravest one.
  public static let absent = WithholdingReason.safety

  /// Orders as they are declared.
  public static func < (left: WithholdingReason, right: WithholdingReason) -> Bool { left.rank < right.rank }

  private var rank: Int { WithholdingReason.allCases.firstIndex(of: self) ?? 0 }
}
