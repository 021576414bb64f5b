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
    rate.map { "1 \(currency.code) = \(conventions.number($0)) \(own.code)" }
      ?? inverse.map { "1 \(own.code) = \(conventions.number($0)) \(currency.code)" } ?? ""
  }

  /// B12: a rate is stated once, above zero, and as fixed by treaty where it is.
  func check(into own: Currency, at path: FieldPath, _ findings: inout Findings) {
    guard let stated = rate ?? inverse, rate == nil || inverse == nil else {
      findings.report(
        .value, at: path, "an exchange rate is stated one way round",
        help:
          "write “rate”, the worth of 1 \(currency.code) in \(own.code), or “inverse”, that of 1 \(own.code) in \(currency.code)"
      )
      return
    }
    if stated <= .zero {
      findings.report(
        .value, at: path.appending(rate == nil ? "inverse" : "rate"), "an exchange rate is above zero",
        help: "correct it")
      return
    }
    let pair = Set([currency.code, own.code])
    guard pair.contains("EUR"), !pair.isDisjoint(with: ["XOF", "XAF"]) else { return }
    let isPerEuro = (currency.code == "EUR") == (rate != nil)
    let expected =
      isPerEuro
      ? ExchangeRate.fixedPerEuro : Decimal(1).divided(by: ExchangeRate.fixedPerEuro, decimals: stated.scale)
    if let expected, stated != expected {
      let franc = currency.code == "EUR" ? own.code : currency.code
      findings.report(
        .b12, at: path,
        "1 EUR is worth \(ExchangeRate.fixedPerEuro) \(franc), by a fixed rate, not what is stated here",
        help: currency.code == "EUR" ? "write “rate: 655.957”" : "write “inverse: 655.957”")
    }
  }

  /// Francs CFA, XOF or XAF, for one euro (Council Decision 98/683/EC; 6.55957 French francs for 100 francs CFA).
  static let fixedPerEuro = Decimal(coefficient: 655_957, scale: 3) ?? .zero
}
