/// Makes the plural, -ing and -ed forms of English words one.
enum EnglishStem {
  /// The stem of a word in plain small letters; at least three letters remain.
  static func stem(_ word: [UInt8]) -> [UInt8] {
    var word = word
    plural(&word)
    ending(&word)
    // Provide and providing, case and cases.
    word.drop("e")
    return word
  }

  private static func plural(_ word: inout [UInt8]) {
    if word.count > 4, word.ends(with: "ies") {
      word.replace("ies", with: "y")
    } else if ["sses", "shes", "ches", "xes", "zes"].contains(where: { word.ends(with: $0) }) {
      word.drop("es")
    } else if !["ss", "us", "is"].contains(where: { word.ends(with: $0) }) {
      word.drop("s")
    }
  }

  private static func ending(_ word: inout [UInt8]) {
    if word.count > 4, word.ends(with: "ied") {
      word.replace("ied", with: "y")
      return
    }
    for ending in ["ing", "ed"] as [StaticString] where word.ends(with: ending) && !word.ends(with: "eed") {
      // String and bring are whole words: what remains of a form has a vowel.
      guard word.dropLast(ending.utf8CodeUnitCount).contains(where: { "aeiouy".utf8.contains($0) }) else { return }
      if word.drop(ending) { undouble(&word) }
      return
    }
  }

  /// Planning comes from plan, but filling from fill.
  private static func undouble(_ word: inout [UInt8]) {
    guard word.count > 3, let last = word.last, last == word.dropLast().last, !"aeioulsz".utf8.contains(last) else {
      return
    }
    word.removeLast()
  }
}
