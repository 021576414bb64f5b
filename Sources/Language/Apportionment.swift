extension Decimal {
  /// Splits a number by weights so that the rounded parts add up to it exactly: largest-remainder method (Hare quota).
  ///
  /// Parts have the given number of decimals; equal remainders are served in the order of the weights. The number itself
  /// must have no more decimals than that; nil if it has, if a weight is negative or if all are zero.
  public func apportioned(by weights: [Decimal], decimals: Int) -> [Decimal]? {
    let total = weights.sum()
    guard scale <= decimals, total > .zero, weights.allSatisfy({ !$0.isNegative }) else { return nil }
    let scale = weights.map(\.scale).max() ?? 0
    let units = aligned(to: decimals)
    let integers = weights.map { $0.aligned(to: scale) }
    let quota = integers.reduce(0, +)
    var parts: [Int128] = []
    var remainders: [(index: Int, remainder: Int128)] = []
    for (index, weight) in integers.enumerated() {
      let (share, overflow) = units.multipliedReportingOverflow(by: weight)
      guard !overflow else { return nil }
      let (quotient, remainder) = share.quotientAndRemainder(dividingBy: quota)
      parts.append(quotient)
      remainders.append((index, remainder))
    }
    let missing = Int(units - parts.reduce(0, +))
    remainders.sort { ($1.remainder.magnitude, $0.index) < ($0.remainder.magnitude, $1.index) }
    for (index, _) in remainders.prefix(abs(missing)) { parts[index] += missing.signum() == 1 ? 1 : -1 }
    return parts.map { Decimal(coefficient: $0, scale: decimals) ?? .zero }
  }
}
