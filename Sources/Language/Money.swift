/// A currency, by its ISO 4217 code, with the number of its minor digits.
public struct Currency: Sendable, Hashable {
  /// The code of three capital letters.
  public let code: String

  /// How many decimals amounts have: 0 for XOF and XAF, 2 for EUR.
  public let minorDigits: Int

  /// Takes a code and its minor digits.
  public init(code: String, minorDigits: Int) {
    self.code = code
    self.minorDigits = minorDigits
  }
}

/// An exact amount in a currency.
public struct Money: Sendable, Hashable {
  /// The amount, in units of the currency.
  public let amount: Decimal

  /// The currency.
  public let currency: Currency

  /// Takes an amount in a currency.
  public init(_ amount: Decimal, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }
}
