/// Makes the plural, feminine and commonest verb forms of French words one.
///
/// Light on purpose: two words that mean different things should not meet, and what remains need not be a word. At least three
/// letters always remain, so that a short word (rue, mur, mali) stays what it is.
enum FrenchStem {
  /// The stem of a word in plain small letters.
  static func stem(_ word: [UInt8]) -> [UInt8] {
    var word = word
    plural(&word)
    // Détail and travail have their plural in -ails or -aux: both take the same way.
    if word.count > 4 { word.replace("ail", with: "al") }
    if word.count > 5 { word.drop("er") }
    feminine(&word)
    return word
  }

  private static func plural(_ word: inout [UInt8]) {
    if word.ends(with: "eaux") || word.ends(with: "eux") {
      word.drop("x")
    } else if word.count > 5, word.ends(with: "aux") {
      word.replace("aux", with: "al")
    } else if !word.ends(with: "ss") {
      word.drop("s")
    }
  }

  private static func feminine(_ word: inout [UInt8]) {
    // Formé has lost its accent already, and formée has one e more.
    if word.drop("e") { word.drop("e") }
    undouble(&word)
    guard word.count > 4 else { return }
    word.replace("eus", with: "eu")
    word.replace("iv", with: "if")
    word.replace("tric", with: "teur")
  }

  private static func undouble(_ word: inout [UInt8]) {
    if word.count > 3, word.last == word.dropLast().last { word.removeLast() }
  }
}
