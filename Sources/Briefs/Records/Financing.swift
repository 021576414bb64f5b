import Language

/// Who pays for a project, and what is still sought.
public struct Financing: FieldGroup {
  /// The contributions.
  public var sources: [Contribution] = []
  /// What is not secured: the budget's total less what is committed or paid. Derived; checked if stated.
  public var gap: Decimal?
  /// What is asked for.
  public var ask: Ask?

  /// No financing.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("sources", &sources, .public)
    visitor.field("gap", &gap, .public)
    visitor.field("ask", &ask, .public)
  }
}

/// What a project asks for: money and technical assistance.
public struct Ask: FieldGroup {
  /// The amount, in the budget's currency.
  public var amount: Decimal?
  /// The expertise, training or equipment that is sought beside money.
  public var technicalAssistance: LocalizedText?

  /// Nothing asked.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("amount", &amount, .public)
    visitor.field("technicalAssistance", &technicalAssistance, .public)
  }
}

/// A funder's contribution. What is paid out of a commitment stands as a contribution of its own.
public struct Contribution: ShareableItem {
  /// The funder.
  public var funder = Reference<Partner>.absent
  /// Its form.
  public var type = FundingType.absent
  /// The amount, in its own currency.
  public var amount = Decimal.absent
  /// Its currency; the budget's if not stated.
  public var currency: Currency?
  /// How firm it is.
  public var status = FundingStatus.absent
  /// Since when.
  public var date: Period?
  /// Who may see it, if its author says so.
  public var sharing = Sharing()

  /// An empty contribution.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("funder", &funder, .public)
    visitor.field("type", &type, .public)
    visitor.field("amount", &amount, .public)
    visitor.field("currency", &currency, .public)
    visitor.field("status", &status, .public)
    visitor.field("date", &date, .public)
    sharing.visit(&visitor)
  }

  /// A pledge is its donor's own matter until it is firm.
  public var ownDonors: [Reference<Partner>] { status == .pledged ? [funder] : [] }

  /// A prospect is internal, a pledge its own donor's.
  public static let rules = [
    AccessRule("prospect", .internal(.internationalRelations)), AccessRule("pledged", .donor(.internationalRelations)),
  ]

  /// A prospect is internal, a pledge for its donor; what is committed or paid is public.
  public var ownAccess: FieldAccess {
    switch status {
    case .prospect: .internal(.internationalRelations)
    case .pledged: .donor(.internationalRelations)
    case .committed, .disbursed: .public
    }
  }

  /// The amount in the budget's currency; nil if the budget states no rate for it.
  public func amount(in budget: Budget) -> Decimal? {
    guard let currency, currency != budget.currency else { return amount }
    return budget.rates.first { $0.currency == currency }
      .flatMap { $0.converted(amount, decimals: budget.currency.minorDigits) }
  }
}

extension Project {
  /// What is committed or paid, in the budget's currency.
  public var secured: Decimal {
    guard let budget, let financing else { return .zero }
    return financing.sources.lazy.filter(\.status.isSecured).compactMap { $0.amount(in: budget) }.sum()
  }

  /// The budget's total less what is secured; nil without a budget.
  public var fundingGap: Decimal? { budget.map { $0.total - secured } }
}
