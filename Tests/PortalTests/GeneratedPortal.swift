import Language
import Markdown
import TestSupport

@testable import Briefs

/// A portal of many projects, in made-up words that come as often as words do (Zipf's law).
///
/// With 320 words, a project has as many different terms as one of the sample portal.
struct GeneratedPortal {
  /// The words, the commonest first.
  private let vocabulary: [String]
  /// The sums of the words' shares, in thousandths.
  private let shares: [Int]
  /// How many words each project's text has, stop words not counted.
  private let length: Int
  private var generator: SeededGenerator

  init(words length: Int) {
    self.length = length
    var generator = SeededGenerator(seed: 35)
    let (onsets, vowels) = (
      ["b", "c", "d", "f", "g", "j", "l", "m", "n", "p", "r", "s", "t", "v", "pr", "tr", "ch", "cl", "gr", "st"],
      ["a", "e", "i", "o", "u", "ai", "an", "en", "on", "ou", "er", "in", "eu", "or"]
    )
    var words: [String] = []
    var seen: Set<String> = []
    while words.count < 6000 {
      let syllables = Int.random(in: 2...4, using: &generator)
      let word = (0..<syllables).map { _ in
        (onsets.randomElement(using: &generator) ?? "") + (vowels.randomElement(using: &generator) ?? "")
      }.joined()
      if seen.insert(word).inserted { words.append(word) }
    }
    vocabulary = words
    var sum = 0
    shares = (0..<words.count).map { rank in
      sum += 10_000_000 / (rank + 12)
      return sum
    }
    self.generator = generator
  }

  private mutating func word() -> String {
    let share = Int.random(in: 0..<(shares.last ?? 1), using: &generator)
    var (low, high) = (0, shares.count)
    while low < high {
      let middle = (low + high) / 2
      if shares[middle] > share { high = middle } else { low = middle + 1 }
    }
    return vocabulary[low]
  }

  private mutating func words(_ count: Int) -> String { (0..<count).map { _ in word() }.joined(separator: " ") }

  /// A catalogue with a number of projects, and the settings of another.
  mutating func catalogue(projects count: Int, settings: Catalogue) -> Catalogue {
    var records = RecordSets()
    records.projects = RecordSet((0..<count).map { project($0, settings.languages) })
    return Catalogue(
      configuration: settings.configuration, strings: settings.strings, codeLists: settings.codeLists,
      profiles: settings.profiles, buildDate: settings.buildDate, files: [], records: records)
  }

  private mutating func project(_ number: Int, _ languages: [Language]) -> Brief<Project> {
    var project = Project()
    project.code = "P-\(number)"
    var bodies: [(Language, Body)] = []
    for language in languages {
      project.header.title[language] = words(5)
      var summary = project.header.summary ?? LocalizedText()
      summary[language] = words(26)
      project.header.summary = summary
      bodies.append((language, Body(MarkdownParser.parse(Array(words(length).utf8)))))
    }
    let sources = bodies.map { language, body in
      SourceFile(
        language: language, path: "projects/p\(number).\(language).md",
        frontMatter: Node(content: .mapping([]), place: Place(file: "x")), body: body)
    }
    return Brief(
      id: "p\(number)", record: project, sources: sources, bodies: Localized(bodies), isReadInFull: true,
      folder: "projects/")
  }
}
