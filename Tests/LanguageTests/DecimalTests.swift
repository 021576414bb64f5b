import Language
import Testing

@Suite("Exact decimals")
struct DecimalTests {
  @Test(
    "numbers are read and written exactly",
    arguments: [
      ("0", "0"), ("12.50", "12.5"), ("-0.001", "-0.001"), ("007", "7"), ("999999999999999", "999999999999999"),
    ])
  func reading(_ text: String, _ written: String) {
    #expect(Decimal(text)?.description == written)
  }

  @Test(
    "what is no plain number is not read",
    arguments: ["", "-", "1.", ".5", "1e3", "NaN", "1 000", "1,5", "1.2.3", "٣", "1234567890123456"])
  func notNumbers(_ text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test("a tenth ten times is one, and products are exact")
  func exactness() throws {
    let tenth = try #require(Decimal("0.1"))
    #expect(Array(repeating: tenth, count: 10).sum() == Decimal(1))
    #expect(try #require(Decimal("19.99")).multiplied(by: try #require(Decimal("1.05"))) == Decimal("20.9895"))
    let large = try #require(Decimal("999999999999999"))
    #expect(large.multiplied(by: large) == nil)
  }

  @Test(
    "halves are rounded away from zero",
    arguments: [("0.5", 0, "1"), ("-0.5", 0, "-1"), ("2.345", 2, "2.35"), ("2.344", 2, "2.34"), ("7", 2, "7")])
  func rounding(_ text: String, _ decimals: Int, _ expected: String) throws {
    #expect(try #require(Decimal(text)).rounded(decimals: decimals).description == expected)
  }

  @Test("quotients are rounded; a division by zero has none")
  func division() {
    #expect(Decimal(2).divided(by: Decimal(3), decimals: 2)?.description == "0.67")
    #expect(Decimal(1).divided(by: .zero, decimals: 2) == nil)
  }

  @Test("parts add up to the whole, whatever the weights")
  func apportionment() throws {
    #expect(
      Decimal(100).apportioned(by: [Decimal(1), Decimal(1), Decimal(1)], decimals: 2)?.map(\.description) == [
        "33.34", "33.33", "33.33",
      ])
    var state: UInt64 = 7
    func random(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    for _ in 0..<500 {
      let total = Decimal(random(1_000_000))
      let weights = (0...random(9)).map { _ in Decimal(random(1_000) + 1) }
      let parts = try #require(total.apportioned(by: weights, decimals: 2))
      #expect(parts.sum() == total)
      #expect(parts.count == weights.count)
    }
  }
}
