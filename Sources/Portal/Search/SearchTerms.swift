import Briefs
import Language

/// The different terms of some records, in numbers; those of a title apart, which count more.
struct SearchTerms: Sendable {
  /// The terms of one record.
  struct Entry: Sendable {
    /// The numbers of those in its title.
    var title: [Int32] = []
    /// The numbers of those that are not in its title.
    var texts: [Int32] = []
  }

  /// The terms by their numbers.
  private(set) var vocabulary = Vocabulary()
  /// The terms of each record.
  private(set) var entries: [Entry] = []
  // Most words are there many times: each is stemmed once.
  private var words = Vocabulary()
  /// The term of each word; -1 if it says nothing.
  private var termsOfWords: [Int32] = []
  /// The record that had each term last: a record has each of its terms once.
  private var lastEntries: [Int] = []
  private let language: Language
  private let stopWords: Set<String>

  /// Folds the words of records, which a reader of a language looks for; a record without a text has no terms.
  init(_ texts: [(@Sendable () -> SearchText)?], in language: Language) {
    self.language = language
    stopWords = StopWords.terms(in: language)
    for text in texts {
      var entry = Entry()
      if let text = text?() {
        add(text.title, to: &entry.title)
        for text in text.texts { add(text, to: &entry.texts) }
      }
      entries.append(entry)
    }
    // Only what the index needs is held any longer.
    (words, termsOfWords, lastEntries) = (Vocabulary(), [], [])
  }

  private mutating func add(_ text: String, to terms: inout [Int32]) {
    let found = SearchFold.words(of: text)
    for range in found.ranges {
      let word = found.bytes[range]
      let (number, isNew) = words.number(of: word)
      if isNew { termsOfWords.append(term(of: Array(word))) }
      let term = termsOfWords[number]
      guard term >= 0, lastEntries[Int(term)] < entries.count else { continue }
      lastEntries[Int(term)] = entries.count
      terms.append(term)
    }
  }

  private mutating func term(of word: [UInt8]) -> Int32 {
    let stem = SearchFold.term(word, in: language)
    guard !word.isSmallNumber, !stopWords.contains(String(decoding: stem, as: UTF8.self)) else { return -1 }
    let (number, isNew) = vocabulary.number(of: stem[...])
    if isNew { lastEntries.append(-1) }
    return Int32(number)
  }
}

extension [UInt8] {
  /// Whether it is a number that tells texts apart no better than a group of digits does; years are longer.
  fileprivate var isSmallNumber: Bool {
    count < 4 && allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
