import Language

/// What another currency is worth in that of a budget or dossier: stated one way round or the other.
public struct ExchangeRate: FieldGroup {
  /// The other currency.
  public var currency = Currency.absent
  /// Units of the budget's currency for one of the other.
  public var rate: Decimal?
  /// Units of the other currency for one of the budget's; exact where that is how the rate is fixed.
  public var inverse: Decimal?

  /// An empty rate.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("currency", &currency, .public)
    visitor.field("rate", &rate, .public)
    visitor.field("inverse", &inverse, .public)
  }

  /// An amount of the other currency in a number of decimals of the budget's; nil if it is too large, or no rate is stated.
  public func converted(_ amount: Decimal, decimals: Int) -> Decimal? {
    if let rate { return amount.multiplied(by: rate)?.rounded(decimals: decimals) }
    return inverse.flatMap { amount.divided(by: $0, decimals: decimals) }
  }

  /// The rate as an equation, `1 EUR = 655,957 XOF`.
  public func equation(into own: Currency, _ conventions: Conventions) -> String {
    func sides(_ unit: String, _ worth: Decimal, _ other: String) -> String {
      "\(conventions.money(Decimal(1), in: unit)) = \(conventions.money(worth, in: other))"
    }
    return rate.map { sides(currency.code, $0, own.code) } ?? inverse.map { sides(own.code, $0, currency.code) } ?? ""
  }

  /// Whether amounts can be converted with it: it is stated one way round, and above zero.
  var isSound: Bool { (rate == nil) != (inverse == nil) && rate ?? inverse ?? .zero > .zero }

  /// B12: each rate is that of another currency, and the only one of it, besides being sound itself.
  static func check(_ rates: [ExchangeRate], into own: Currency, at path: FieldPath, _ findings: inout Findings) {
    for (index, rate) in rates.enumerated() {
      let place = path.appending(.item(index))
      if rate.currency == own {
        findings.report(
          .value, at: place.appending("currency"), "amounts in \(own.code) need no exchange rate here",
          help: "take it out, or write the currency that is meant")
      } else if rates.prefix(index).contains(where: { $0.currency == rate.currency }) {
        findings.report(
          .value, at: place.appending("currency"), "\(rate.currency.code) has two exchange rates",
          help: "keep one of the two")
      } else {
        rate.check(into: own, at: place, &findings)
      }
    }
  }

  /// B12: a rate is stated once, above zero, and as fixed by treaty where it is.
  private func check(into own: Currency, at path: FieldPath, _ findings: inout Findings) {
    guard let stated = rate ?? inverse, rate == nil || inverse == nil else {
      findings.report(
        .value, at: path, "an exchange rate is stated one way round",
        help:
          "write “rate”, the worth of 1 \(currency.code) in \(own.code), or “inverse”, that of 1 \(own.code) in \(currency.code)"
      )
      return
    }
    let place = path.appending(rate == nil ? "inverse" : "rate")
    if stated <= .zero {
      findings.report(
        .value, at: place, "an exchange rate is above zero", help: "correct it")
      return
    }
    guard ExchangeRate.isFixed(currency, own) else { return }
    // The other way round, no number of decimals says it exactly, and amounts would not come out as others work them out.
    let isPerEuro = (currency.code == "EUR") == (rate != nil)
    guard !isPerEuro || stated != ExchangeRate.fixedPerEuro else { return }
    let franc = currency.code == "EUR" ? own.code : currency.code
    findings.report(
      .b12, at: place,
      "1 EUR is worth \(ExchangeRate.fixedPerEuro) \(franc), by a fixed rate, and \(stated) is not exactly that",
      help: "write “\(currency.code == "EUR" ? "rate" : "inverse"): \(ExchangeRate.fixedPerEuro)” instead")
  }

  /// What to write for the rate of a currency; the rate itself where it is fixed.
  static func example(of currency: Currency, in own: Currency) -> String {
    guard isFixed(currency, own) else { return "{currency: \(currency.code), rate: …}" }
    return "{currency: \(currency.code), \(currency.code == "EUR" ? "rate" : "inverse"): \(fixedPerEuro)}"
  }

  private static func isFixed(_ one: Currency, _ other: Currency) -> Bool {
    let pair = Set([one.code, other.code])
    return pair.contains("EUR") && !pair.isDisjoint(with: ["XOF", "XAF"])
  }

  /// Francs CFA, XOF or XAF, for one euro (Council Decision 98/683/EC; 6.55957 French francs for 100 francs CFA).
  static let fixedPerEuro = Decimal(coefficient: 655_957, scale: 3) ?? .zero
}
