import Briefs
import Language
import Templates

/// The columns of a table that shows amounts: one in the budget's currency and, where the dossier has another, one in that.
struct AmountColumns {
  let composition: Composition
  let currency: Currency
  let decimals: Int
  /// The dossier's currency, if amounts are shown in it as well.
  let converted: Currency?

  init(_ composition: Composition, _ figures: ProjectFigures) {
    self.composition = composition
    currency = figures.budget.currency
    decimals = figures.decimals
    converted = figures.total.converted.flatMap { _ in composition.dossierCurrency?.currency }
  }

  /// The headings of the columns for a kind of amount, with the currency of each.
  func columns(_ title: String) -> [DataTable.Column] {
    ([currency] + [converted].compactMap { $0 }).map { .init("\(title) (\($0.code))", .figure) }
  }

  /// The cells of an amount.
  func cells(_ amount: Amount) -> [Prose] {
    [figure(amount.own)] + (converted.map { _ in [Prose(amount.converted.map { whole($0) } ?? "")] } ?? [])
  }

  /// Empty cells, where there is no amount.
  var blanks: [Prose] { [Prose](repeating: Prose(), count: converted == nil ? 1 : 2) }

  /// A figure in the budget's currency.
  func figure(_ amount: Decimal) -> Prose { Prose(composition.conventions.number(amount, decimals: decimals)) }

  /// A figure in the dossier's currency.
  func whole(_ amount: Decimal) -> String { composition.conventions.number(amount) }

  /// An amount with its currency, and its worth in the dossier's behind it.
  func sentence(_ amount: Amount) -> Prose {
    let own = Prose(composition.money(amount.own, currency))
    guard let converted, let worth = amount.converted else { return own }
    return "\(own) (\(composition.money(worth, converted)))"
  }
}
