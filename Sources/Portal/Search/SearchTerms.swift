import Briefs
import Language

/// The different terms of some records, in numbers; those of a title apart, which count more.
struct SearchTerms: Sendable {
  /// The terms by their numbers.
  private(set) var vocabulary = Vocabulary()
  /// The terms of all records, one behind the other: of each those in its title, then those that are not.
  private(set) var numbers: [Int32] = []
  /// Where the terms of each record's title end, and where all of its terms do.
  private(set) var ends: [(title: Int, texts: Int)] = []
  private var cutter = WordCutter()
  // Most words are there many times: each is stemmed once.
  private var words = Vocabulary()
  /// The term of each word; -1 if it says nothing.
  private var termsOfWords: [Int32] = []
  /// The record that had each term last: a record has each of its terms once.
  private var lastRecords: [Int] = []
  private let language: Language
  private let stopWords: Set<String>

  /// Folds the words of records, which a reader of a language looks for; a record without a text has no terms.
  init(_ texts: [(@Sendable () -> SearchText)?], in language: Language) {
    self.language = language
    stopWords = StopWords.terms(in: language)
    for text in texts {
      let text = text?()
      if let text { add(text.title) }
      let title = numbers.count
      for text in text?.texts ?? [] { add(text) }
      if let body = text?.body {
        cutter.cut(body.forEachText)
        addWords()
      }
      ends.append((title, numbers.count))
    }
    // Only what the index needs is held any longer, in no more room than it takes.
    (cutter, words, termsOfWords, lastRecords) = (WordCutter(), Vocabulary(), [], [])
    numbers = numbers.withUnsafeBufferPointer { Array($0) }
  }

  private mutating func add(_ text: String) {
    cutter.cut(text)
    addWords()
  }

  /// Adds the terms of the words that were cut last.
  private mutating func addWords() {
    let cutter = cutter
    cutter.bytes.withUnsafeBufferPointer { bytes in
      for range in cutter.words {
        let (number, isNew) = words.number(of: UnsafeBufferPointer(rebasing: bytes[range]))
        if isNew { termsOfWords.append(term(of: Array(bytes[range]))) }
        let term = termsOfWords[number]
        guard term >= 0, lastRecords[Int(term)] < ends.count else { continue }
        lastRecords[Int(term)] = ends.count
        numbers.append(term)
      }
    }
  }

  private mutating func term(of word: [UInt8]) -> Int32 {
    let stem = SearchFold.term(word, in: language)
    guard !word.isSmallNumber, !stopWords.contains(String(decoding: stem, as: UTF8.self)) else { return -1 }
    let (number, isNew) = vocabulary.number(of: stem[...])
    if isNew { lastRecords.append(-1) }
    return Int32(number)
  }
}

extension [UInt8] {
  /// Whether it is a number that tells texts apart no better than a group of digits does; years are longer.
  fileprivate var isSmallNumber: Bool {
    count < 4 && allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
