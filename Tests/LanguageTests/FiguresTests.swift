import Testing

@testable import Language

@Suite("Figures in a text")
struct FiguresTests {
  @Test(
    "a number is the same however its language parts its digits",
    arguments: [
      ("400 000 EUR en 2027", "EUR 400,000 in 2027"), ("4,6 % du budget", "4.6% of the budget"),
      ("le 1er janvier 2027", "1 January 2027"), ("1 234 567,50", "1,234,567.50"), ("cible 16.a", "target 16.a"),
      ("20 lieux, 30 écoles", "30 schools, 20 places"), ("007", "7"), ("aucun chiffre", "no figure"),
      ("12 500", "12’500"), ("en 2027 500 personnes", "500 people in 2027"),
    ])
  func same(_ one: String, _ other: String) {
    #expect(Figures(one) == Figures(other))
  }

  @Test(
    "what differs is told, on each side",
    arguments: [
      ("20 imams en 2027", "25 imams in 2027", ["20"], ["25"]), ("20 et 20", "20", ["20"], []),
      ("1 200", "12 00", ["1200"], ["0", "12"]), ("", "3", [], ["3"]),
    ])
  func different(_ one: String, _ other: String, _ here: [String], _ there: [String]) {
    let difference = Figures(one).difference(from: Figures(other))
    #expect(difference.here == here)
    #expect(difference.there == there)
  }
}
