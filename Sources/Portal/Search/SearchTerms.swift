import Language

/// The different terms of a record, those of its title apart, which count more.
struct SearchTerms: Sendable {
  /// The terms of its title.
  let title: [String]
  /// The terms of all its texts that are not in its title.
  let texts: [String]

  /// No terms.
  init() { (title, texts) = ([], []) }

  /// Folds a record's words.
  init(_ text: SearchText) {
    let stopWords = StopWords.terms(in: text.language)
    func terms(_ texts: [String]) -> Set<String> {
      // Most words of a text are there several times: each is stemmed once.
      let words = texts.reduce(into: Set()) { $0.formUnion(SearchFold.words($1)) }
      return words.reduce(into: Set()) { terms, word in
        if !word.isSmallNumber { terms.insert(SearchFold.term(word, in: text.language)) }
      }.subtracting(stopWords)
    }
    let titleTerms = terms([text.title])
    title = Array(titleTerms)
    texts = Array(terms(text.texts).subtracting(titleTerms))
  }
}

extension String {
  /// Whether it is a number that tells texts apart no better than a group of digits does; years are longer.
  fileprivate var isSmallNumber: Bool {
    utf8.count < 4 && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
