import Foundation
import Language
import Markup
import TestSupport
import Testing

/// The fold stands twice, in Swift and in JavaScript: what one makes of a text, the other must make of it as well.
@Suite("What a search compares")
struct SearchFoldTests {
  /// A text in a language, and its terms.
  private struct Example {
    let language: String
    let text: String
    let terms: String

    var json: JSON { .object([("language", .string(language)), ("text", .string(text))]) }
  }

  private static func examples() throws -> [Example] {
    let file = SmallPortal.repository.appendingPathComponent("Tests/Fixtures/search.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      let cells = $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Example(language: try #require(cells.first), text: cells[1], terms: cells[2])
    }
  }

  private func swiftTerms(_ text: String, _ language: String) throws -> String {
    SearchFold.terms(text, in: try #require(Language(language))).joined(separator: " ")
  }

  private func scriptTerms(_ examples: [Example]) async throws -> [String] {
    let script = SmallPortal.repository.appendingPathComponent("templates/assets/search.js").path
    let fold = "texts => texts.map(({text, language}) => searchTerms(text, language).join(' '))"
    let outcomes = try await Browser.visit([
      Browser.Visit("about:blank", steps: [.script(script), .evaluate(fold, .array(examples.map(\.json)))])
    ])
    guard case .texts(let terms) = try #require(outcomes.first?.answers.first) else { return [] }
    return terms
  }

  @Test("the examples hold in Swift")
  func swift() throws {
    let examples = try SearchFoldTests.examples()
    #expect(examples.count > 35)
    for example in examples {
      #expect(try swiftTerms(example.text, example.language) == example.terms, "\(example.text)")
    }
  }

  @Test("a text in pieces has the words of the whole, wherever it is cut")
  func pieces() throws {
    for example in try SearchFoldTests.examples() {
      var whole = WordCutter()
      whole.cut(example.text)
      let words = whole.words.map { Array(whole.bytes[$0]) }
      let scalars = Array(example.text.unicodeScalars)
      for place in 0...scalars.count {
        var cutter = WordCutter()
        cutter.cut { read in
          for piece in [scalars[..<place], scalars[place...]] {
            Array(String(String.UnicodeScalarView(piece)).utf8).withUnsafeBufferPointer(read)
          }
        }
        #expect(cutter.words.map { Array(cutter.bytes[$0]) } == words, "\(example.text) at \(place)")
      }
    }
  }

  @Test("the examples hold in JavaScript")
  func script() async throws {
    let examples = try SearchFoldTests.examples()
    for (example, terms) in zip(examples, try await scriptTerms(examples)) {
      #expect(terms == example.terms, "\(example.text)")
    }
  }

  @Test("both fold each letter of the Basic Multilingual Plane up to Hangul, and made-up words with all endings, alike")
  func alike() async throws {
    // Characters that one of the two does not know yet, since it follows another version of Unicode, part words in both or in one.
    let scalars = (0x20..<0x3000).compactMap { Unicode.Scalar($0) }.filter {
      $0.properties.generalCategory != .unassigned
    }
    var examples = scalars.map { Example(language: "fr", text: "a\($0)e n'\($0)b \($0)'t", terms: "") }
    let endings = [
      "", "s", "x", "e", "es", "ee", "ees", "aux", "eaux", "eux", "euse", "euses", "ail", "ails", "er", "ers", "if",
      "ive",
      "ives", "trice", "teurs", "elle", "ienne", "nn", "ss", "ies", "ied", "ying", "ing", "ings", "ed", "eed", "sses",
      "ches", "xes", "zes", "us", "is", "lling", "pped",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let start = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        "abcdefilnorstuvxz".randomElement(using: &generator)
      }
      let word = String(start.compactMap { $0 }) + (endings.randomElement(using: &generator) ?? "")
      examples += ["fr", "en"].map { Example(language: $0, text: word, terms: "") }
    }
    let terms = try await scriptTerms(examples)
    #expect(terms.count == examples.count)
    let differences = try zip(examples, terms).compactMap { example, terms in
      let swift = try swiftTerms(example.text, example.language)
      return swift == terms
        ? nil : "\(example.language) “\(example.text)”: “\(swift)” in Swift, “\(terms)” in JavaScript"
    }
    #expect(differences == [])
  }

  @Test(
    "forms of a word meet",
    arguments: [
      ("fr", "l’enquête", "ENQUETES"), ("fr", "d'Œuvres", "oeuvre"), ("fr", "N’Djaména", "ndjamena"),
      ("fr", "régionaux", "régionale"), ("fr", "formatrices", "formateur"), ("en", "trainings", "training"),
      ("en", "countries", "country’s"), ("en", "planned", "plans"),
    ])
  func forms(_ language: String, _ one: String, _ other: String) throws {
    #expect(try swiftTerms(one, language) == swiftTerms(other, language))
  }

  @Test("stop words are told as they are folded, in the languages that are known")
  func stopWords() throws {
    let (fr, en) = (try #require(Language("fr")), try #require(Language("en")))
    #expect(SearchFold.terms("Qu’elles sont très toutes là", in: fr).allSatisfy(StopWords.terms(in: fr).contains))
    #expect(SearchFold.terms("These are the others", in: en).allSatisfy(StopWords.terms(in: en).contains))
    #expect(StopWords.terms(in: try #require(Language("ar"))).isEmpty)
  }
}
