import Language
import Markdown

/// How a project stands to one limit of a profile.
public struct LimitResult: Sendable {
  /// The limit.
  public let limit: ProfileLimit
  /// Which one of the profile's limits it is, from 0.
  let index: Int
  /// The language of the text that is measured, if it is one.
  public let language: Language?
  /// What was measured; nil if the brief does not state what is needed for it.
  public let figure: Decimal?
  /// Where the brief states it, or would.
  public let path: FieldPath

  /// Whether the limit is kept; nil if nothing could be measured.
  public var isMet: Bool? { figure.map(limit.allows) }
}

/// Measures projects by the limits of a profile.
public struct LimitMeasurement {
  private let profile: Profile
  private let currency: DossierCurrency?

  /// Takes a profile, and the rates for amounts in other currencies.
  public init(_ profile: Profile, currency: DossierCurrency? = nil) {
    self.profile = profile
    self.currency = currency
  }

  /// The results for a project, in the order of the limits; those of texts for each language. Pages are not among them: they
  /// are those of a whole dossier, and known when it is typeset.
  public func results(for brief: Brief<Project>, in languages: [Language]) -> [LimitResult] {
    profile.limits.enumerated().flatMap { index, limit -> [LimitResult] in
      switch limit.subject {
      case .pages: []
      case .words, .characters:
        languages.filter { brief.languages.contains($0) }.compactMap { language in
          length(of: limit, in: brief, language).map { figure in
            LimitResult(
              limit: limit, index: index, language: language, figure: figure, path: path(of: limit.item, in: language))
          }
        }
      default:
        [
          LimitResult(
            limit: limit, index: index, language: nil, figure: figure(of: limit, brief.record),
            path: path(of: limit.subject, in: brief.record))
        ]
      }
    }
  }

  private func figure(of limit: ProfileLimit, _ project: Project) -> Decimal? {
    let budget = project.budget
    switch limit.subject {
    case .indirect: return budget.flatMap { share(of: .indirect, in: $0, stated: $0.indirectRate) }
    case .contingency: return budget.flatMap { share(of: .contingency, in: $0, stated: $0.contingencyRate) }
    case .requestedShare:
      guard let budget, let ask = project.financing?.ask?.amount else { return nil }
      return ask.percentage(of: budget.total - ineligible(of: budget))
    case .inKind: return budget.flatMap { eligibleInKind(of: $0).percentage(of: $0.total - ineligible(of: $0)) }
    case .requestedAmount: return amount(project.financing?.ask?.amount, budget, limit)
    case .totalAmount: return amount(budget?.total, budget, limit)
    case .duration:
      guard let start = project.plannedStart, let end = project.plannedEnd else { return nil }
      let months = start.monthsThrough(end)
      return months > 0 ? Decimal(months) : nil
    case .results: return project.logframe.map { Decimal($0.results.count { $0.level != .impact }) }
    case .genderShare: return project.safeguards?.genderShare
    case .monitoringShare: return project.monitoring?.budgetShare
    case .pages, .words, .characters: return nil
    }
  }

  /// The share of a category in direct cost; the stated one as long as the budget is no more than a total.
  private func share(of category: BudgetCategory, in budget: Budget, stated: Decimal?) -> Decimal? {
    budget.categories.isEmpty ? stated : budget.total(of: [category]).percentage(of: budget.directCost)
  }

  private func amount(_ amount: Decimal?, _ budget: Budget?, _ limit: ProfileLimit) -> Decimal? {
    guard let amount, let budget, let wanted = limit.currency else { return nil }
    if budget.currency == wanted { return amount }
    if currency?.currency == wanted { return currency?.converted(amount, from: budget.currency) }
    return nil
  }

  private func ineligible(of budget: Budget) -> Decimal {
    budget.categories.filter { !profile.isEligible($0.category) }.map(\.amount).sum()
  }

  private func eligibleInKind(of budget: Budget) -> Decimal {
    let lines = budget.lines.filter(isEligibleInKind)
    return lines.compactMap(\.amount).sum() + (profile.isEligible(.inKind) ? budget.total(of: [.inKind]) : .zero)
  }

  /// Whether a line is a contribution in kind that a category of another kind makes part of the eligible cost.
  private func isEligibleInKind(_ line: BudgetLine) -> Bool {
    line.nature == .inKind && line.category != .inKind && (line.category.map(profile.isEligible) ?? true)
  }

  private func length(of limit: ProfileLimit, in brief: Brief<Project>, _ language: Language) -> Decimal? {
    let text: String?
    switch limit.item {
    case .title: text = brief.record.header.title[language]
    case .summary: text = brief.record.header.summary?[language]
    case .introduction: text = brief.bodies[language]?.introduction?.plainText
    case .some(let item):
      text = ProjectSection(rawValue: item.rawValue).flatMap { brief.bodies[language]?.text(of: $0)?.plainText }
    case nil: text = nil
    }
    return text.map { Decimal(limit.subject == .words ? $0.wordCount : $0.count) }
  }

  private func path(of subject: LimitSubject, in project: Project) -> FieldPath {
    switch subject {
    case .indirect: path(of: .indirect, in: project.budget) ?? ["budget", "indirectRate"]
    case .contingency: path(of: .contingency, in: project.budget) ?? ["budget", "contingencyRate"]
    case .inKind:
      project.budget?.lines.firstIndex(where: isEligibleInKind).map { ["budget", "lines", .item($0), "nature"] }
        ?? path(of: .inKind, in: project.budget) ?? ["budget"]
    case .totalAmount: ["budget", "total"]
    case .requestedShare, .requestedAmount: ["financing", "ask", "amount"]
    case .duration: ["plannedEnd"]
    case .results: ["logframe", "results"]
    case .genderShare: ["safeguards", "genderShare"]
    case .monitoringShare: ["monitoring", "budgetShare"]
    case .pages, .words, .characters: []
    }
  }

  /// The amount of a category, if the budget has it.
  private func path(of category: BudgetCategory, in budget: Budget?) -> FieldPath? {
    budget?.categories.firstIndex { $0.category == category }.map { ["budget", "categories", .item($0), "amount"] }
  }

  private func path(of item: LimitedText?, in language: Language) -> FieldPath {
    switch item {
    case .title: ["title", .key(language.code)]
    case .summary: ["summary", .key(language.code)]
    default: []
    }
  }
}

extension DossierCurrency {
  /// An amount of another currency in it, rounded to its minor digits; nil if no rate is stated.
  public func converted(_ amount: Decimal, from other: Currency) -> Decimal? {
    if other == currency { return amount }
    return rates.first { $0.currency == other }?.converted(amount, decimals: currency.minorDigits)
  }
}

extension Budget {
  /// The total of some categories.
  public func total(of wanted: Set<BudgetCategory>) -> Decimal {
    categories.filter { wanted.contains($0.category) }.map(\.amount).sum()
  }

  /// All but indirect cost, the reserve for contingencies and contributions in kind.
  public var directCost: Decimal {
    total(of: Set(BudgetCategory.allCases).subtracting([.indirect, .contingency, .inKind]))
  }
}

extension String {
  /// How many runs of letters and digits stand between white space: signs that stand alone are no words.
  var wordCount: Int {
    split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
  }
}
