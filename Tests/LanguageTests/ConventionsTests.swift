import Language
import Testing

@Suite("How languages write numbers, amounts and dates")
struct ConventionsTests {
  private let french: Conventions = {
    var conventions = Conventions()
    conventions.decimalSeparator = ","
    conventions.groupSeparator = "\u{202F}"
    conventions.percent = "{number}\u{A0}%"
    conventions.money = "{number}\u{A0}{currency}"
    conventions.date = "{day}\u{A0}{month} {year}"
    conventions.firstDaySuffix = "er"
    conventions.quarter = "T{quarter} {year}"
    conventions.months = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ]
    return conventions
  }()
  private let euro = Currency(code: "EUR", minorDigits: 2)

  @Test(
    "numbers are grouped by three",
    arguments: [("0", "0"), ("999", "999"), ("12500000", "12‧500‧000"), ("-1234.5", "−1‧234,5")])
  func numbers(_ text: String, _ expected: String) throws {
    #expect(french.number(try #require(Decimal(text))) == expected.replacing("‧", with: "\u{202F}"))
  }

  @Test(
    "sizes are rounded up",
    arguments: [(0, "0 ko"), (1, "1 ko"), (412_000, "412 ko"), (999_001, "1,0 Mo"), (1_200_001, "1,3 Mo")])
  func sizes(_ bytes: Int, _ expected: String) {
    var conventions = french
    conventions.kilobytes = "{number} ko"
    conventions.megabytes = "{number} Mo"
    #expect(conventions.size(bytes: bytes) == expected)
  }

  @Test("amounts have their currency's decimals, or none if they are whole")
  func amounts() throws {
    #expect(french.money(Money(Decimal(12_500), euro)) == "12\u{202F}500\u{A0}EUR")
    #expect(french.money(Money(try #require(Decimal("12500.5")), euro)) == "12\u{202F}500,50\u{A0}EUR")
    #expect(Conventions().money(Money(Decimal(12_500), euro)) == "EUR 12,500")
  }

  @Test(
    "dates, the first of a month in its own way",
    arguments: [
      ("2015-01-01", "<time datetime=\"2015-01-01\">1<sup>er</sup>\u{A0}janvier 2015</time>"),
      ("2015-01-21", "<time datetime=\"2015-01-21\">21\u{A0}janvier 2015</time>"),
      ("2015-08", "<time datetime=\"2015-08\">août 2015</time>"), ("2015", "<time datetime=\"2015\">2015</time>"),
      ("2015-Q3", "T3 2015"),
    ])
  func dates(_ text: String, _ expected: String) throws {
    #expect(french.html(try #require(Period(text))).markup == expected)
  }

  @Test("plural forms follow the language's rule")
  func plurals() throws {
    let french = PluralRule([(.one, try #require(PluralRule.Condition("0-1")))])
    #expect([0, 1, 2].map(french.category) == [.one, .one, .other])
    let arabic = PluralRule([
      (.zero, try #require(PluralRule.Condition("0"))), (.one, try #require(PluralRule.Condition("1"))),
      (.two, try #require(PluralRule.Condition("2"))), (.few, try #require(PluralRule.Condition("3-10 mod 100"))),
      (.many, try #require(PluralRule.Condition("11-99 mod 100"))),
    ])
    #expect(
      [0, 1, 2, 3, 10, 11, 99, 100, 103, 111].map(arabic.category) == [
        .zero, .one, .two, .few, .few, .many, .many, .other, .few, .many,
      ])
    #expect(PluralRule.Condition("x") == nil)
    #expect(PluralRule.Condition("3-1") == nil)
  }
}
