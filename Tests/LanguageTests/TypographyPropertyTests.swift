import Language
import TestSupport
import Testing

@Suite("Typography, held against random texts")
struct TypographyPropertyTests {
  /// What the rules look at, so that their paths cross in every order.
  private static let fragments = [
    "eau", "L", "l", "d", "Mme", "M.", "Dr", "Touré", "siècle", "n°", "p.", "pages", "art.", "No.", "janvier", "May",
    "G5", "Sahel",
    "1", "2", "12", "500", "000", "2014", "2020", "0", "30", "3,5", "12.5", "1er", "2ème", "XXIe", "XIVème", "Ier", "e",
    "er", "s",
    "km", "km2", "m", "h", "°", "°C", "N", "€", "$", "%", "EUR", "M€", "F CFA", "ménages", "million", "am", "x", "etc",
    "Tél.",
    "+223", "http://example.org/a?b=c;d", "a@b.org", "C:\\x", "a::b", "/x/y", ":-)", "90s",
    " ", " ", " ", " ", " ", "  ", "\u{A0}", "\u{202F}", "\n", "\t", "\u{2009}",
    "'", "'", "\"", "\"", "’", "«", "»", "“", "”", "‘", ";", ":", "!", "?", ",", ".", "...", "…", "-", "--", "---", "–",
    "—",
    "(", ")", "[", "]", "/", "−", "×", "²", "′", "<", ">", "é", "ع", "🙂",
  ]

  private static func pieces(_ generator: inout SeededGenerator) -> [TextPiece] {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: return .object
      case 1: return .lineBreak
      default:
        let count = Int.random(in: 0...9, using: &generator)
        return .text((0..<count).map { _ in fragments.randomElement(using: &generator) ?? "" }.joined())
      }
    }
  }

  @Test("what is set once stays the same", arguments: ["fr", "en"], TypographyProfile.allCases)
  func again(_ language: String, _ profile: TypographyProfile) throws {
    let typography = try Typography.of(language, profile)
    var generator = SeededGenerator(seed: 20_261_124)
    for number in 0..<4_000 {
      let pieces = Self.pieces(&generator)
      guard let once = typography.set(pieces)?.flatMap({ $0 }) else { continue }
      let twice = typography.set(once)?.flatMap { $0 } ?? once
      guard twice.merged != once.merged else { continue }
      Issue.record(
        "\(number): \(pieces.map(\.shown))\n→ \(once.merged.map(\.shown))\n→ \(twice.merged.map(\.shown))")
      return
    }
  }

  @Test(
    "what longer runs of random texts have shown",
    arguments: [
      "Mme\n--»30", "a\n\u{202F}b", "am²\t--  -30", "°C \"eau 1\u{A0}\": 0", "30h12.5M€", "] .!", "1\n,»Mme",
      "“-12F CFA",
      "x/y 1:-)M€...d): ",
    ])
  func shown(_ text: String) throws {
    for language in ["fr", "en"] {
      let typography = try Typography.of(language)
      #expect(typography.plain(typography.plain(text)) == typography.plain(text))
    }
  }

  @Test("nothing is lost but spaces and signs that have another shape", arguments: ["fr", "en"])
  func letters(_ language: String) throws {
    let typography = try Typography.of(language)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5_000 {
      let pieces = Self.pieces(&generator)
      let set = typography.set(pieces) ?? pieces.map { [$0] }
      #expect(set.count == pieces.count)
      for (before, after) in zip(pieces, set) {
        if before == .object || before == .lineBreak { #expect(after == [before]) }
      }
      #expect(Self.words(set.flatMap { $0 }) == Self.words(pieces), "\(pieces.map(\.shown))")
    }
  }

  /// The letters and digits, without those of ordinals and powers, which are rewritten.
  private static func words(_ pieces: [TextPiece]) -> String {
    String(
      String.UnicodeScalarView(
        pieces.plain.unicodeScalars.filter { scalar in
          scalar.properties.isAlphabetic && !"ersdimèRx".unicodeScalars.contains(scalar)
        }))
  }

  @Test("a text to which no rule applies is given back as it is")
  func untouched() throws {
    let french = try Typography.of("fr")
    #expect(french.set([.text("Les projets qui donnent accès à l’eau.")]) == nil)
    #expect(french.set([.text("Objectif\u{A0}: eau")]) == nil)
    #expect(french.pieces("Eau") == [.text("Eau")])
  }
}
