/// Words brought down to what a search compares: plain small letters and digits, with the forms of a word made one.
///
/// `templates/assets/search.js` does the same in the reader's browser, and `Tests/Fixtures/search.tsv` holds both to it: whoever
/// changes one changes the other.
public enum SearchFold {
  /// The words of a text, folded and stemmed as its reader's language wants it, in their order.
  public static func terms(_ text: String, in language: Language) -> [String] {
    words(text).map { term($0, in: language) }
  }

  /// The words of a text without accents, ligatures or case.
  ///
  /// An apostrophe parts words and single letters are no words: so nothing is left of an elided article (l’enquête) nor of
  /// an English ’s. Before a consonant nothing is elided in French, so that N’Djamena is one word, and the same as Ndjamena.
  public static func words(_ text: String) -> [String] {
    var cutter = WordCutter()
    for scalar in text.unicodeScalars { cutter.take(scalar) }
    cutter.endWord()
    return cutter.words
  }

  /// What makes the forms of a folded word one in a language; nothing is done in those that are not known here.
  public static func term(_ word: String, in language: Language) -> String {
    let letters = Array(word.utf8)
    guard letters.allSatisfy(\.isSmallLetter) else { return word }
    switch language.code.prefix(2) {
    case "fr": return String(decoding: FrenchStem.stem(letters), as: UTF8.self)
    case "en": return String(decoding: EnglishStem.stem(letters), as: UTF8.self)
    default: return word
    }
  }
}
