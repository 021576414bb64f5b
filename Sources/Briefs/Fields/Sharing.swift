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
    visitor.field("audience", &audience, .internal(.deliberation))
    visitor.field("donors", &donors, .internal(.deliberation))
    visitor.field("reason", &reason, .internal(.deliberation))
    visitor.field("disclosure", &disclosure, .internal(.deliberation))
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
    visitor.field("by", &by, .internal(.deliberation))
    visitor.field("date", &date, .internal(.deliberation))
    visitor.field("basis", &basis, .internal(.deliberation))
  }

  /// Compares all parts.
  public static func == (left: Disclosure, right: Disclosure) -> Bool {
    left.by == right.by && left.date == right.date && left.basis == right.basis
  }

  /// Hashes the day, which tells most approvals apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(date) }
}

/// An item of a list that its author may restrict further, or open with an approval.
public protocol ShareableItem: FieldGroup {
  /// What its author states.
  var sharing: Sharing { get set }
  /// Who may see items of its kind.
  var ownAccess: FieldAccess { get }
  /// The donors whose own matter it is; all if empty.
  var ownDonors: [Reference<Partner>] { get }
  /// Who may see which items of its kind, where that is not the same for all; `ownAccess` follows it.
  static var rules: [AccessRule] { get }
}

extension ShareableItem {
  /// Everyone.
  public var ownAccess: FieldAccess { .public }
  /// No donor's in particular.
  public var ownDonors: [Reference<Partner>] { [] }
  /// The same for all.
  public static var rules: [AccessRule] { [AccessRule(access: Self().ownAccess)] }
  /// What its kind says, with what its author states.
  public var access: ItemAccess { ItemAccess(ownAccess, sharing, donors: ownDonors) }
  /// What its author states.
  public var statedSharing: Sharing? { sharing }
}
