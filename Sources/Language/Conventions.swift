import Markup

/// How a language writes numbers, amounts and dates; read from the portal's own strings, so no language is built in.
public struct Conventions: Sendable {
  /// What stands before the decimals.
  public var decimalSeparator = "."
  /// What stands between groups of three digits.
  public var groupSeparator = ","
  /// A percentage, with `{number}` for the figure.
  public var percent = "{number}%"
  /// An amount, with `{number}` and `{currency}`.
  public var money = "{currency} {number}"
  /// A day, with `{day}`, `{month}` and `{year}`.
  public var date = "{day} {month} {year}"
  /// The first day of a month where it is written in another way: a number and what stands raised behind it (`1`, `er`).
  public var firstDaySuffix: String?
  /// A month, with `{month}` and `{year}`.
  public var month = "{month} {year}"
  /// A quarter, with `{quarter}` and `{year}`.
  public var quarter = "Q{quarter} {year}"
  /// The names of the twelve months.
  public var months: [String] = []
  /// What stands between a label and its value, space included.
  public var colon = ": "
  /// What stands between the items of a list in a sentence, spaces included.
  public var semicolon = "; "
  /// What stands between two ends of a range of dates, spaces included.
  public var range = " – "
  /// The language and the country whose habits it follows, as programs name them (`fr_FR`).
  public var locale = ""
  /// A size in thousands of bytes, with `{number}`.
  public var kilobytes = "{number} kB"
  /// A size in millions of bytes, with `{number}`.
  public var megabytes = "{number} MB"
  /// Which numbers take which plural form.
  public var plural = PluralRule([])

  /// Plain conventions, to be filled in.
  public init() {}

  /// A number with the group and decimal signs of the language, and at least so many decimals.
  public func number(_ value: Decimal, decimals: Int = 0) -> String {
    let (whole, fraction) = value.digits(decimals: decimals)
    var result = value.isNegative ? "−" : ""
    var end = whole.utf8.index(whole.startIndex, offsetBy: (whole.utf8.count - 1) % 3 + 1)
    result += whole[..<end]
    while end < whole.endIndex {
      let next = whole.utf8.index(end, offsetBy: 3)
      result += groupSeparator
      result += whole[end..<next]
      end = next
    }
    return fraction.isEmpty ? result : result + decimalSeparator + fraction
  }

  /// A whole number.
  public func number(_ value: Int) -> String { number(Decimal(value)) }

  /// A percentage with no more decimals than it has.
  public func percent(_ value: Decimal) -> String {
    percent.filling("number", number(value))
  }

  /// An amount with the currency's own decimals and its ISO 4217 code; whole amounts without decimals.
  public func money(_ value: Money) -> String {
    money.filling("number", amount(value)).filling("currency", value.currency.code)
  }

  /// A number with the code of a currency, with no more decimals than it has.
  public func money(_ number: Decimal, in code: String) -> String {
    money.filling("number", self.number(number)).filling("currency", code)
  }

  /// The figure of an amount without its currency, for a table whose caption or column names it.
  public func amount(_ value: Money) -> String {
    number(value.amount, decimals: value.amount.isWhole ? 0 : value.currency.minorDigits)
  }

  /// The size of a file, rounded up: whole thousands of bytes, or millions with one decimal.
  public func size(bytes: Int) -> String {
    let thousands = (bytes + 999) / 1000
    if thousands < 1000 { return kilobytes.filling("number", number(thousands)) }
    return megabytes.filling(
      "number", number(Decimal(coefficient: Int128((bytes + 99_999) / 100_000), scale: 1) ?? .zero, decimals: 1))
  }

  /// A date or period as plain text.
  public func text(_ period: Period) -> String {
    switch period.precision {
    case .year: String(period.year)
    case .quarter(let quarter):
      self.quarter.filling("quarter", String(quarter)).filling("year", String(period.year))
    case .month(let month):
      self.month.filling("month", name(ofMonth: month)).filling("year", String(period.year))
    case .day(let month, let day):
      date.filling("day", String(day) + (day == 1 ? firstDaySuffix ?? "" : ""))
        .filling("month", name(ofMonth: month)).filling("year", String(period.year))
    }
  }

  /// A date or period as `<time>`, the first of a month with its suffix raised.
  public func html(_ period: Period) -> HTML {
    let text = text(period)
    var body = HTML(text: text)
    if case .day(_, 1) = period.precision, let suffix = firstDaySuffix, let place = text.firstRange(of: "1" + suffix) {
      let (before, after) = (String(text[..<place.lowerBound]), String(text[place.upperBound...]))
      body = "\(before)1<sup>\(suffix)</sup>\(after)"
    }
    return period.isMachineReadable ? "<time datetime=\"\(period.description)\">\(body)</time>" : body
  }

  private func name(ofMonth month: Int) -> String {
    months.indices.contains(month - 1) ? months[month - 1] : String(month)
  }
}

extension String {
  /// The pattern with each `{name}` filled in.
  public func filling(_ name: String, _ value: String) -> String {
    withBytes { pattern in
      name.withBytes { name in
        var result = ""
        var start = 0
        for index in pattern.indices where pattern[index] == UInt8(ascii: "{") {
          let end = index + 1 + name.count
          guard index >= start, end < pattern.count, pattern[end] == UInt8(ascii: "}"),
            pattern[index + 1..<end].elementsEqual(name)
          else { continue }
          result += String(decoding: pattern[start..<index], as: UTF8.self)
          result += value
          start = end + 1
        }
        return result + String(decoding: pattern[start...], as: UTF8.self)
      }
    }
  }
}
