import Language

/// What a project costs. Totals are facts of the whole budget and public; lines are for donors.
public struct Budget: FieldGroup {
  /// The currency of all its amounts.
  public var currency = Currency.absent
  /// The day of the exchange rates.
  public var rateDate: Period?
  /// What one unit of another currency is worth in the budget's.
  public var rates: [ExchangeRate] = []
  /// The total.
  public var total = Decimal.absent
  /// The totals by category; made of the lines if not stated.
  public var categories: [CategoryTotal] = []
  /// The totals by year; made of the lines if not stated.
  public var years: [YearAmount] = []
  /// The lines.
  public var lines: [BudgetLine] = []
  /// Indirect cost in percent of direct cost.
  public var indirectRate: Decimal?
  /// The reserve for contingencies in percent of direct cost.
  public var contingencyRate: Decimal?

  /// An empty budget.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("currency", &currency, .public)
    visitor.field("rateDate", &rateDate, .public)
    visitor.field("rates", &rates, .public)
    visitor.field("total", &total, .public)
    visitor.field("categories", &categories, .public)
    visitor.field("years", &years, .public)
    visitor.field("lines", &lines, .public)
    visitor.field("indirectRate", &indirectRate, .public)
    visitor.field("contingencyRate", &contingencyRate, .public)
  }

  /// Fills in amounts of lines and the totals that follow from them.
  mutating func derive() {
    for index in lines.indices where lines[index].amount == nil {
      lines[index].amount = lines[index].computedAmount(currency)
    }
    guard !lines.isEmpty else { return }
    if categories.isEmpty {
      for category in BudgetCategory.allCases {
        let amounts = lines.amounts(of: category)
        if !amounts.isEmpty { categories.append(CategoryTotal(category, amounts.sum())) }
      }
    }
    if years.isEmpty {
      let amounts = lines.flatMap(\.years)
      for year in Set(amounts.map(\.year)).sorted(by: { $0.first < $1.first }) {
        years.append(YearAmount(year, amounts.filter { $0.year == year }.map(\.amount).sum()))
      }
    }
  }
}

extension [BudgetLine] {
  /// The amounts of those of a category, where they are stated. By index: a line that is only looked at need not be copied.
  func amounts(of category: BudgetCategory) -> [Decimal] {
    indices.compactMap { self[$0].category == category ? self[$0].amount : nil }
  }
}

/// The total of one category of a budget.
public struct CategoryTotal: FieldGroup {
  /// The category.
  public var category = BudgetCategory.absent
  /// The total.
  public var amount = Decimal.absent

  /// An empty total.
  public init() {}

  init(_ category: BudgetCategory, _ amount: Decimal) {
    self.category = category
    self.amount = amount
  }

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("category", &category, .public)
    visitor.field("amount", &amount, .public)
  }
}

/// An amount of one year.
public struct YearAmount: FieldGroup {
  /// The year.
  public var year = Period.absent
  /// The amount.
  public var amount = Decimal.absent

  /// An empty amount.
  public init() {}

  init(_ year: Period, _ amount: Decimal) {
    self.year = year
    self.amount = amount
  }

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("year", &year, .public)
    visitor.field("amount", &amount, .public)
  }
}

/// One line of a budget. The unit cost and quantity of staff are salaries: internal.
public struct BudgetLine: ShareableItem {
  /// Its code.
  public var code = ""
  /// What it pays for, by category; each line must have one (B10).
  public var category: BudgetCategory?
  /// What it pays for.
  public var label = LocalizedText()
  /// What is counted.
  public var unit: LocalizedText?
  /// How many.
  public var quantity: Decimal?
  /// How often; once if not stated.
  public var frequency: Decimal?
  /// What one costs.
  public var unitCost: Decimal?
  /// The amount; quantity × frequency × unit cost if not stated.
  public var amount: Decimal?
  /// The amount by year.
  public var years: [YearAmount] = []
  /// The code of the activity that it serves.
  public var activity: String?
  /// The country in which it is spent.
  public var country: Reference<Country>?
  /// Who pays for it.
  public var source: Reference<Partner>?
  /// In what form.
  public var nature: ContributionNature?
  /// Why it is needed.
  public var justification: LocalizedText?
  /// Who may see it, if its author says so.
  public var sharing = Sharing()

  /// An empty line.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("code", &code, .donor(.commercial))
    visitor.field("category", &category, .donor(.commercial))
    visitor.field("label", &label, .donor(.commercial))
    visitor.field("unit", &unit, .donor(.commercial))
    let cost: FieldAccess = category == .staff ? BudgetLine.staffCost : .donor(.commercial)
    visitor.field("quantity", &quantity, cost)
    visitor.field("frequency", &frequency, cost)
    visitor.field("unitCost", &unitCost, cost)
    visitor.field("amount", &amount, .donor(.commercial))
    visitor.field("years", &years, .donor(.commercial))
    visitor.field("activity", &activity, .donor(.commercial))
    visitor.field("country", &country, .donor(.commercial))
    visitor.field("source", &source, .donor(.commercial))
    visitor.field("nature", &nature, .donor(.commercial))
    visitor.field("justification", &justification, .donor(.commercial))
    sharing.visit(&visitor)
  }

  /// Quantity × frequency × unit cost, rounded to the currency's minor digits; nil if not all is stated.
  func computedAmount(_ currency: Currency) -> Decimal? {
    guard let quantity, let unitCost else { return nil }
    return quantity.multiplied(by: frequency ?? Decimal(1))?.multiplied(by: unitCost)?
      .rounded(decimals: currency.minorDigits)
  }

  /// Lines are for donors; what a member of staff costs is internal.
  public static let rules = [AccessRule(access: .donor(.commercial)), AccessRule("staffCost", staffCost)]
  private static let staffCost = FieldAccess.internal(.personal)

  /// Lines are for donors.
  public var ownAccess: FieldAccess { .donor(.commercial) }
}
