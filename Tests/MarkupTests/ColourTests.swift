import Markup
import Testing

@Suite("Colours")
struct ColourTests {
  @Test(
    "a contrast is that of WCAG 2.2, either way round",
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#fff", "#fff", 1.0), ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54),
      ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#000000", 5.25),
    ])
  func contrast(_ one: String, _ other: String, _ expected: Double) throws {
    let (one, other) = (try #require(Colour(one)), try #require(Colour(other)))
    #expect(abs(one.contrast(with: other) - expected) < 0.01)
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }

  @Test("a colour is read and written", arguments: [("#0b4F6c", "#0b4f6c"), ("#0a3", "#00aa33")])
  func text(_ text: String, _ expected: String) throws {
    #expect(try #require(Colour(text)).description == expected)
  }

  @Test(
    "what is no colour is not read", arguments: ["", "#", "0b4f6c", "#0b4f6", "#0b4f6g", "red", "#٠٠٠", "#0b4f6c00"])
  func fault(_ text: String) { #expect(Colour(text) == nil) }
}
