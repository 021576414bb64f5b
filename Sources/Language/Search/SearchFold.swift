/// Words brought down to what a search compares: plain small letters and digits, with the forms of a word made one.
///
/// `templates/assets/search.js` does the same in the reader's browser, and `Tests/Fixtures/search.tsv` holds both to it: whoever
/// changes one changes the other.
public enum SearchFold {
  /// The words of a text, folded and stemmed as its reader's language wants it, in their order.
  public static func terms(_ text: String, in language: Language) -> [String] {
    let words = words(of: text)
    return words.ranges.map { String(decoding: term(Array(words.bytes[$0]), in: language), as: UTF8.self) }
  }

  /// The words of a text without accents, ligatures or case, in UTF-8, and where each of them stands among the bytes.
  ///
  /// An apostrophe parts words and single letters are no words: so nothing is left of an elided article (l’enquête) nor of
  /// an English ’s. Before a consonant nothing is elided in French, so that N’Djamena is one word, and the same as Ndjamena.
  public static func words(of text: String) -> (bytes: [UInt8], ranges: [Range<Int>]) {
    var cutter = WordCutter()
    cutter.cut(text)
    return (cutter.bytes, cutter.words)
  }

  /// What makes the forms of a folded word one in a language; nothing is done in those that are not known here.
  public static func term(_ word: [UInt8], in language: Language) -> [UInt8] {
    guard word.allSatisfy(\.isSmallLetter) else { return word }
    switch language.code.prefix(2) {
    case "fr": return FrenchStem.stem(word)
    case "en": return EnglishStem.stem(word)
    default: return word
    }
  }
}
