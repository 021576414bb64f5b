import Briefs
import Language

/// The different terms of some records, in numbers; those of a title apart, which count more.
struct SearchTerms: Sendable {
  /// The terms of one record.
  struct Entry: Sendable {
    /// The numbers of those in its title.
    var title: [Int] = []
    /// The numbers of those that are not in its title.
    var texts: [Int] = []
  }

  /// The terms by their numbers.
  private(set) var vocabulary = Vocabulary()
  /// The terms of each record.
  private(set) var entries: [Entry] = []

  /// Folds the words of records, which a reader of a language looks for; a record without a text has no terms.
  init(_ texts: [(@Sendable () -> SearchText)?], in language: Language) {
    let stopWords = StopWords.terms(in: language)
    // Most words are there many times: each is stemmed once. The term of a word that says nothing is -1.
    var words = Vocabulary()
    var termsOfWords: [Int] = []
    /// Which record had each term last: a record has each of its terms once.
    var lastEntries: [Int] = []

    func terms(_ text: String, in entry: Int, _ body: (Int) -> Void) {
      SearchFold.eachWord(of: text) { word in
        let (number, isNew) = words.number(of: word[...])
        if isNew {
          let stem = SearchFold.term(word, in: language)
          let isTold = !word.isSmallNumber && !stopWords.contains(String(decoding: stem, as: UTF8.self))
          termsOfWords.append(isTold ? vocabulary.number(of: stem[...]).number : -1)
          if vocabulary.count > lastEntries.count { lastEntries.append(-1) }
        }
        let term = termsOfWords[number]
        guard term >= 0, lastEntries[term] < entry else { return }
        lastEntries[term] = entry
        body(term)
      }
    }
    for (number, text) in texts.enumerated() {
      var entry = Entry()
      if let text = text?() {
        terms(text.title, in: number) { entry.title.append($0) }
        for text in text.texts { terms(text, in: number) { entry.texts.append($0) } }
      }
      entries.append(entry)
    }
  }
}

extension [UInt8] {
  /// Whether it is a number that tells texts apart no better than a group of digits does; years are longer.
  fileprivate var isSmallNumber: Bool {
    count < 4 && allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
