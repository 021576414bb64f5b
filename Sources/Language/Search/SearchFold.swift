/// Words brought down to what a search compares: plain small letters and digits, with the forms of a word made one.
///
/// `templates/assets/search.js` does the same in the reader's browser, and `Tests/Fixtures/search.tsv` holds both to it: whoever
/// changes one changes the other.
public enum SearchFold {
  /// The words of a text, folded and stemmed as its reader's language wants it, in their order.
  public static func terms(_ text: String, in language: Language) -> [String] {
    var cutter = WordCutter()
    cutter.cut(text)
    return cutter.words.map { String(decoding: term(Array(cutter.bytes[$0]), in: language), as: UTF8.self) }
  }

  /// What makes the forms of a folded word one in a language; nothing is done in those that are not known here.
  public static func term(_ word: [UInt8], in language: Language) -> [UInt8] {
    guard word.allSatisfy(\.isSmallLetter) else { return word }
    if language.code.utf8.starts(with: "fr".utf8) { return FrenchStem.stem(word) }
    if language.code.utf8.starts(with: "en".utf8) { return EnglishStem.stem(word) }
    return word
  }
}
