import Language

/// A bound that a donor sets: at least, at most, or both.
public struct ProfileLimit: FieldGroup {
  /// What is measured.
  public var subject = LimitSubject.absent
  /// Of which text, where words or characters are counted.
  public var item: LimitedText?
  /// The least.
  public var minimum: Decimal?
  /// The most.
  public var maximum: Decimal?
  /// The currency of an amount.
  public var currency: Currency?
  /// Where the bound comes from, and how certain it is.
  public var source = LocalizedText()
  /// When that was last looked up.
  public var checked = Period.absent

  /// No bound.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("subject", &subject, .donor(.internationalRelations))
    visitor.field("item", &item, .donor(.internationalRelations))
    visitor.field("minimum", &minimum, .donor(.internationalRelations))
    visitor.field("maximum", &maximum, .donor(.internationalRelations))
    visitor.field("currency", &currency, .donor(.internationalRelations))
    visitor.field("source", &source, .donor(.internationalRelations))
    visitor.field("checked", &checked, .donor(.internationalRelations))
  }

  /// Whether a figure keeps the bound.
  public func allows(_ figure: Decimal) -> Bool {
    figure >= minimum ?? figure && figure <= maximum ?? figure
  }

  /// A figure in two decimals, or as many more as it takes for a breach not to look like the bound itself.
  public func rounded(_ figure: Decimal) -> Decimal {
    let roundings = (2...12).map { figure.rounded(decimals: $0) }
    return roundings.first { allows($0) == allows(figure) } ?? figure
  }
}

/// What a donor bounds.
public enum LimitSubject: String, Choice {
  /// Indirect cost, in percent of direct cost (B4).
  case indirect
  /// The reserve for contingencies, in percent of direct cost (B5).
  case contingency
  /// What is asked for, in percent of the eligible cost (B7).
  case requestedShare = "requested-share"
  /// What is asked for (B7).
  case requestedAmount = "requested-amount"
  /// What the project costs (B7).
  case totalAmount = "total-amount"
  /// How long it takes, in months (B7).
  case duration
  /// The number of its outcomes and outputs (L7).
  case results
  /// What serves gender equality, in percent of the total (B9).
  case genderShare = "gender-share"
  /// What monitoring and evaluation cost, in percent of the total (B9).
  case monitoringShare = "monitoring-share"
  /// Contributions in kind within the eligible cost, in percent of it (B8).
  case inKind = "in-kind"
  /// The pages of a project's chapter: all but cover, contents, summary, annexes and compliance page (T3).
  case pages
  /// The words of a text (T3).
  case words
  /// The characters of a text (T3).
  case characters

  /// The name of its labels.
  public static let list = "limitSubject"
  /// One that measures the whole.
  public static let absent = LimitSubject.pages

  /// The rule that a breach breaks.
  public var rule: Rule {
    switch self {
    case .indirect: .b4
    case .contingency: .b5
    case .requestedShare, .requestedAmount, .totalAmount, .duration: .b7
    case .inKind: .b8
    case .genderShare, .monitoringShare: .b9
    case .results: .l7
    case .pages, .words, .characters: .t3
    }
  }
}

/// A text whose length a donor bounds: the title, the summary or a part of the text.
public enum LimitedText: String, Choice {
  case title, summary, introduction, context, problem, conflict, alignment, lessons, complementarity, theoryOfChange,
    exitStrategy, doNoHarm, securityForces, monitoring, sustainability

  /// The name of the list; its labels are those of the texts themselves.
  public static let list = "limitedText"
  /// The shortest one.
  public static let absent = LimitedText.title
}
