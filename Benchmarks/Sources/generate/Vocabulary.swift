/// The languages of the portal.
enum Language: String, CaseIterable {
  case french = "fr"
  case english = "en"
}

/// Made-up words of a language, which come as often as words do (Zipf's law).
struct Vocabulary: Sendable {
  /// The commonest first.
  private let words: [String]
  /// The sums of the words' shares.
  private let shares: [Int]

  init(_ language: Language) {
    var generator = SeededGenerator(seed: language == .french ? 35 : 36)
    let onsets = [
      "b", "c", "d", "f", "g", "j", "l", "m", "n", "p", "r", "s", "t", "v", "pr", "tr", "ch", "cl", "gr", "st",
    ]
    let vowels =
      language == .french
      ? ["a", "e", "i", "o", "u", "é", "è", "ai", "an", "en", "on", "ou", "er", "in", "eu", "or"]
      : ["a", "e", "i", "o", "u", "y", "ea", "an", "en", "on", "oo", "er", "in", "ee", "or"]
    var words: [String] = []
    var seen: Set<String> = []
    while words.count < 6000 {
      // Frequent words are short.
      let syllables = words.count < 40 ? 1 : words.count < 2000 ? 2 : 3
      let word = (0..<syllables).map { _ in
        (onsets.randomElement(using: &generator) ?? "") + (vowels.randomElement(using: &generator) ?? "")
      }.joined()
      // Passerelle would take “Vème” for an ordinal, and set it as French wants it.
      if !word.hasSuffix("ème"), seen.insert(word).inserted { words.append(word) }
    }
    var sum = 0
    shares = words.indices.map { rank in
      sum += 10_000_000 / (rank + 12)
      return sum
    }
    self.words = words
  }

  func word(_ generator: inout SeededGenerator) -> String {
    let share = Int.random(in: 0..<(shares.last ?? 1), using: &generator)
    var (low, high) = (0, shares.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if shares[middle] > share { high = middle } else { low = middle + 1 }
    }
    return words[low]
  }

  /// Words in a row, without a sign among them.
  func words(_ count: Int, _ generator: inout SeededGenerator) -> String {
    (0..<count).map { _ in word(&generator) }.joined(separator: " ")
  }
}
