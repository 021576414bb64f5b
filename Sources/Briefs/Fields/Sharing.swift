import Language

/// What an author states about who may see an item or a brief, beyond what its kind says.
public struct Sharing: Sendable, Hashable {
  /// The audience.
  public var audience: Audience?
  /// The only donors for whom it is.
  public var donors: [Reference<Partner>] = []
  /// Why others may not see it.
  public var reason: WithholdingReason?
  /// Who approved that it is shown more widely than its kind.
  public var disclosure: Disclosure?

  /// Nothing stated.
  public init() {}

  /// Shows each field to a visitor, as fields of the item itself.
  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("audience", &audience, .internal)
    visitor.field("donors", &donors, .internal)
    visitor.field("reason", &reason, .internal)
    visitor.field("disclosure", &disclosure, .internal)
  }
}

/// An approval to show something more widely.
public struct Disclosure: FieldGroup, Hashable {
  /// The role that approved it.
  public var by = LocalizedText()
  /// When.
  public var date = Period.absent
  /// On what ground.
  public var basis = LocalizedText()

  /// No approval.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("by", &by, .internal)
    visitor.field("date", &date, .internal)
    visitor.field("basis", &basis, .internal)
  }

  /// Compares all parts.
  public static func == (left: Disclosure, right: Disclosure) -> Bool {
    left.by == right.by && left.date == right.date && left.basis == right.basis
  }

  /// Hashes the day, which tells most approvals apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(date) }
}

/// Why something is withheld (the grounds of exclusion policies that IATI publishers use).
public enum WithholdingReason: String, Choice {
  case internationalRelations = "international-relations"
  case safety
  case personal
  case commercial

  /// The name of its labels.
  public static let list = "withholdingReason"
  /// The gravest one.
  public static let absent = WithholdingReason.safety
}

/// An item of a list that its author may restrict further, or open with an approval.
public protocol ShareableItem: FieldGroup {
  /// What its author states.
  var sharing: Sharing { get set }
  /// Who may see items of its kind.
  var ownAudience: Audience { get }
  /// The donors whose own matter it is; all if empty.
  var ownDonors: [Reference<Partner>] { get }
  /// What the audience of an item follows from, for the register, where it is not the same for all of its kind.
  static var audienceRule: String? { get }
}

extension ShareableItem {
  /// Everyone.
  public var ownAudience: Audience { .public }
  /// No donor's in particular.
  public var ownDonors: [Reference<Partner>] { [] }
  /// The same for all.
  public static var audienceRule: String? { nil }
  /// What its kind says, with what its author states.
  public var access: ItemAccess { ItemAccess(ownAudience, sharing, donors: ownDonors) }
  /// What its author states.
  public var statedSharing: Sharing? { sharing }
}
