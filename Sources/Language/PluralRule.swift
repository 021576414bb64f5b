/// The categories of number that a language tells apart, by CLDR's names.
public enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}

/// Which whole numbers take which plural form in a language.
public struct PluralRule: Sendable, Equatable {
  /// Numbers within a range, of the number itself or of its remainder.
  public struct Condition: Sendable, Equatable {
    /// The numbers that meet it.
    public let range: ClosedRange<Int>
    /// What the number is divided by first, if by anything.
    public let modulus: Int?

    /// Reads `1`, `0-1` or `3-10 mod 100`.
    public init?(_ text: String) {
      let words = text.split(separator: " ")
      let bounds = words.first.map { $0.split(separator: "-").map { Int($0) } } ?? []
      guard let low = bounds.first ?? nil, let high = bounds.last ?? nil, bounds.count <= 2, low <= high else {
        return nil
      }
      switch words.count {
      case 1: modulus = nil
      case 3 where words[1] == "mod":
        guard let divisor = Int(words[2]), divisor > 0 else { return nil }
        modulus = divisor
      default: return nil
      }
      range = low...high
    }

    func holds(for number: Int) -> Bool {
      range.contains(modulus.map { number % $0 } ?? number)
    }
  }

  /// The conditions in the order in which they are asked; a number that meets none is `other`.
  public let conditions: [(category: PluralCategory, condition: Condition)]

  /// Takes conditions in the order in which they are asked.
  public init(_ conditions: [(category: PluralCategory, condition: Condition)]) {
    self.conditions = conditions
  }

  /// The category of a number that is not negative.
  public func category(of number: Int) -> PluralCategory {
    conditions.first { $0.condition.holds(for: number) }?.category ?? .other
  }

  /// Compares conditions and their order.
  public static func == (left: PluralRule, right: PluralRule) -> Bool {
    left.conditions.elementsEqual(right.conditions, by: ==)
  }
}
