/// An exact decimal number: a whole coefficient and a count of decimals.
///
/// Sums are exact. Magnitudes stay under 10^15 and decimals at 18, so that a coefficient stays under 10^33 and any
/// realistic sum of them within 128 bits.
public struct Decimal: Sendable, Hashable, Comparable {
  /// The number times ten to the power of `scale`; the fewest decimals that say it exactly.
  public let coefficient: Int128

  /// How many decimals it has, 0 to 18.
  public let scale: Int

  /// Zero.
  public static let zero = Decimal(0)

  /// Takes a whole number.
  public init(_ value: Int) {
    coefficient = Int128(value)
    scale = 0
  }

  /// Takes a coefficient and its decimals; nil if the number is too large or too finely divided.
  public init?(coefficient: Int128, scale: Int) {
    var (coefficient, scale) = (coefficient, scale)
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    guard (0...Decimal.maximumScale).contains(scale) else { return nil }
    guard coefficient.magnitude < powerOfTen(15 + scale).magnitude else { return nil }
    self.coefficient = coefficient
    self.scale = scale
  }

  private init(exact coefficient: Int128, scale: Int) {
    var (coefficient, scale) = (coefficient, scale)
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    self.coefficient = coefficient
    self.scale = scale
  }

  private static let maximumScale = 18

  /// Reads a number as YAML and JSON write it, without an exponent (`-12.5`); spaces or a comma are not read.
  public init?(_ text: String) {
    var coefficient: Int128 = 0
    var (wholeDigits, decimals) = (0, 0)
    var isBehindPoint = false
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    for byte in isNegative ? text.utf8.dropFirst() : text.utf8[...] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        coefficient = coefficient * 10 + Int128(byte - UInt8(ascii: "0"))
        if isBehindPoint { decimals += 1 } else { wholeDigits += 1 }
        guard wholeDigits <= 15, decimals <= 6 else { return nil }
      case UInt8(ascii: ".") where !isBehindPoint: isBehindPoint = true
      default: return nil
      }
    }
    guard wholeDigits > 0, !isBehindPoint || decimals > 0 else { return nil }
    self.init(coefficient: isNegative ? -coefficient : coefficient, scale: decimals)
  }

  /// Whether it is a whole number.
  public var isWhole: Bool { scale == 0 }

  /// Whether it is less than zero.
  public var isNegative: Bool { coefficient < 0 }

  /// The exact sum.
  public static func + (left: Decimal, right: Decimal) -> Decimal {
    let scale = max(left.scale, right.scale)
    return Decimal(exact: left.aligned(to: scale) + right.aligned(to: scale), scale: scale)
  }

  /// The exact difference.
  public static func - (left: Decimal, right: Decimal) -> Decimal {
    left + Decimal(exact: -right.coefficient, scale: right.scale)
  }

  /// Adds a number.
  public static func += (left: inout Decimal, right: Decimal) { left = left + right }

  /// The exact product; nil if it is too large or too finely divided.
  public func multiplied(by other: Decimal) -> Decimal? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : Decimal(coefficient: product, scale: scale + other.scale)
  }

  /// The quotient rounded half away from zero to a number of decimals; nil for a division by zero.
  public func divided(by other: Decimal, decimals: Int) -> Decimal? {
    guard other.coefficient != 0 else { return nil }
    let shift = decimals + other.scale - scale
    let (scaled, overflow) = coefficient.multipliedReportingOverflow(by: powerOfTen(max(0, shift)))
    guard !overflow else { return nil }
    let divisor = other.coefficient * powerOfTen(max(0, -shift))
    return Decimal(coefficient: roundedQuotient(scaled, divisor), scale: decimals)
  }

  /// What part of a whole it is, in percent rounded to a number of decimals; nil for a whole of zero. Twelve decimals tell apart
  /// any two shares of amounts that budgets hold.
  public func percentage(of whole: Decimal, decimals: Int = 12) -> Decimal? {
    multiplied(by: Decimal(100))?.divided(by: whole, decimals: decimals)
  }

  /// The number rounded half away from zero: a half goes up, as commercial practice has it.
  public func rounded(decimals: Int) -> Decimal {
    guard scale > decimals else { return self }
    return Decimal(exact: roundedQuotient(coefficient, powerOfTen(scale - decimals)), scale: decimals)
  }

  /// Orders by value.
  public static func < (left: Decimal, right: Decimal) -> Bool {
    let scale = max(left.scale, right.scale)
    return left.aligned(to: scale) < right.aligned(to: scale)
  }

  /// The coefficient for a number of decimals not below its own.
  func aligned(to scale: Int) -> Int128 {
    coefficient * powerOfTen(scale - self.scale)
  }

  /// The digits of its magnitude before and after the decimal point, with at least a number of decimals.
  func digits(decimals: Int) -> (whole: String, fraction: String) {
    let scale = max(self.scale, decimals)
    let magnitude = aligned(to: scale).magnitude
    // Numbers of 128 bits are written ten times slower.
    var digits = UInt64(exactly: magnitude).map { String($0) } ?? String(magnitude)
    if digits.utf8.count <= scale { digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits }
    return scale == 0 ? (digits, "") : (String(digits.dropLast(scale)), String(digits.suffix(scale)))
  }
}

extension Decimal: CustomStringConvertible {
  /// The number as YAML and JSON write it.
  public var description: String {
    let (whole, fraction) = digits(decimals: 0)
    return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}

extension Sequence where Element == Decimal {
  /// The exact sum.
  @inlinable public func sum() -> Decimal { reduce(.zero, +) }
}

private func powerOfTen(_ exponent: Int) -> Int128 {
  var result: Int128 = 1
  for _ in 0..<exponent { result *= 10 }
  return result
}

private func roundedQuotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  guard remainder.magnitude * 2 >= divisor.magnitude else { return quotient }
  return quotient + ((dividend < 0) == (divisor < 0) ? 1 : -1)
}
