/// A day, month, quarter or year of the Gregorian calendar, written as ISO 8601 does (a quarter as `2027-Q1`).
///
/// One type serves for dates, which briefs often know only to the month, and for the periods of budgets and workplans.
public struct Period: Sendable, Hashable, CustomStringConvertible {
  /// How fine it is.
  public enum Precision: Sendable, Hashable {
    case year
    case quarter(Int)
    case month(Int)
    case day(month: Int, day: Int)
  }

  /// The year, 1900 to 2199.
  public let year: Int

  /// How fine it is, and which part of the year.
  public let precision: Precision

  /// Takes a year and a part of it.
  init(year: Int, precision: Precision) {
    self.year = year
    self.precision = precision
  }

  /// A whole year.
  public static func year(_ year: Int) -> Period { Period(year: year, precision: .year) }

  /// Reads `2027`, `2027-Q1`, `2027-03` or `2027-03-15`; nil for anything else or a day that does not exist.
  public init?(_ text: String) {
    guard let (year, precision) = text.withBytes(Period.read), (1900..<2200).contains(year) else { return nil }
    (self.year, self.precision) = (year, precision)
  }

  private static func read(_ text: UnsafeBufferPointer<UInt8>) -> (year: Int, precision: Precision)? {
    let hyphen = UInt8(ascii: "-")
    guard let year = number(text.prefix(4), digits: 4), text.count == 4 || text[4] == hyphen else { return nil }
    switch text.count {
    case 4: return (year, .year)
    case 7 where text[5] == UInt8(ascii: "Q"):
      guard let quarter = number(text[6...], digits: 1), (1...4).contains(quarter) else { return nil }
      return (year, .quarter(quarter))
    case 7:
      guard let month = number(text[5...], digits: 2), (1...12).contains(month) else { return nil }
      return (year, .month(month))
    case 10 where text[7] == hyphen:
      guard let month = number(text[5..<7], digits: 2), (1...12).contains(month),
        let day = number(text[8...], digits: 2), (1...daysIn(month: month, year: year)).contains(day)
      else { return nil }
      return (year, .day(month: month, day: day))
    default: return nil
    }
  }

  /// The first and the last month it touches, 1 to 12.
  public var months: ClosedRange<Int> {
    switch precision {
    case .year: 1...12
    case .quarter(let quarter): (quarter * 3 - 2)...(quarter * 3)
    case .month(let month), .day(let month, _): month...month
    }
  }

  /// The first day, as a number that orders days: year × 10,000 + month × 100 + day.
  public var first: Int {
    if case .day(let month, let day) = precision { return ordinal(year, month, day) }
    return ordinal(year, months.lowerBound, 1)
  }

  /// The last day, as a number that orders days.
  public var last: Int {
    if case .day = precision { return first }
    return ordinal(year, months.upperBound, daysIn(month: months.upperBound, year: year))
  }

  /// The day on which it begins.
  public var firstDay: Period {
    if case .day = precision { return self }
    return Period(year: year, precision: .day(month: months.lowerBound, day: 1))
  }

  /// Whether all of another lies within it.
  public func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }

  /// Months from the first day of this one to the last day of another; one that has begun counts. From 15 January to
  /// 14 February is one, to the 15th two.
  public func monthsThrough(_ end: Period) -> Int {
    let months = (end.year - year) * 12 + end.months.upperBound - months.lowerBound
    return months + (end.last % 100 >= first % 100 ? 1 : 0)
  }

  /// The month of a day; anything else as it is.
  public var withoutDay: Period {
    if case .day(let month, _) = precision { Period(year: year, precision: .month(month)) } else { self }
  }

  /// The month a number of months before the one it ends in.
  public func monthsBack(_ count: Int) -> Period {
    let index = year * 12 + months.upperBound - 1 - count
    return Period(year: index / 12, precision: .month(index % 12 + 1))
  }

  /// The quarters from the one this starts in to the one another ends in.
  public func quartersThrough(_ end: Period) -> [Period] {
    let from = year * 4 + (months.lowerBound - 1) / 3
    let through = end.year * 4 + (end.months.upperBound - 1) / 3
    guard from <= through else { return [] }
    return (from...through).map { Period(year: $0 / 4, precision: .quarter($0 % 4 + 1)) }
  }

  /// As ISO 8601 writes it, fit for `datetime`; a quarter as `2027-Q1`.
  public var description: String {
    switch precision {
    case .year: padded(year, 4)
    case .quarter(let quarter): padded(year, 4) + "-Q\(quarter)"
    case .month(let month): padded(year, 4) + "-" + padded(month, 2)
    case .day(let month, let day): padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }
  }

  /// Whether HTML's `<time datetime>` can state it: all but a quarter.
  public var isMachineReadable: Bool {
    if case .quarter = precision { return false }
    return true
  }
}

private func ordinal(_ year: Int, _ month: Int, _ day: Int) -> Int { year * 10_000 + month * 100 + day }

private func number(_ text: Slice<UnsafeBufferPointer<UInt8>>, digits: Int) -> Int? {
  guard text.count == digits, text.allSatisfy({ (48...57).contains($0) }) else { return nil }
  return text.reduce(0) { $0 * 10 + Int($1 - 48) }
}

private func daysIn(month: Int, year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return digits.utf8.count < width ? String(repeating: "0", count: width - digits.utf8.count) + digits : digits
}
