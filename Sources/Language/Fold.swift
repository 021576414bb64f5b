/// Text brought down to plain lower-case letters and digits, for addresses, anchors, sorting and comparing keys.
public enum Fold {
  /// A part of an address: lower-case ASCII letters and digits, words joined by hyphens (`Études & avis` → `etudes-avis`).
  ///
  /// Letters beyond Latin stay as they are; empty if nothing is left.
  public static func slug(_ text: String) -> String {
    // Bytes, since a string takes scalars one by one at ten times the cost.
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var pendingHyphen = false
    for scalar in text.unicodeScalars {
      if let plain = scalar.plainByte {
        if pendingHyphen { result.append(UInt8(ascii: "-")) }
        pendingHyphen = false
        result.append(plain)
        continue
      }
      let folded = base(of: scalar)
      if folded.isEmpty {
        if scalar.isASCII || scalar.properties.generalCategory != .nonspacingMark { pendingHyphen = !result.isEmpty }
        continue
      }
      if pendingHyphen { result.append(UInt8(ascii: "-")) }
      pendingHyphen = false
      result += folded.utf8
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A key that sorts words as readers of Latin scripts expect: without accents, case or punctuation; the text itself
  /// decides between equals.
  public static func sortKey(_ text: String) -> String {
    slug(text) + "\u{0}" + text
  }

  /// Lower-case letters without their accents; a digit as it is; nothing for anything else.
  static func base(of scalar: Unicode.Scalar) -> String {
    scalar.value < common.count ? common[Int(scalar.value)] : foundBase(of: scalar)
  }

  /// The same of each scalar up to Latin Extended-B: nearly all that a text has.
  private static let common = (0..<0x250).map { Unicode.Scalar(UInt32($0)).map(foundBase) ?? "" }

  private static func foundBase(of scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return scalar.plainByte.map { String(Unicode.Scalar($0)) } ?? "" }
    let lower = scalar.properties.lowercaseMapping
    if let plain = latin[lower] { return plain }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .titlecaseLetter, .decimalNumber:
      return lower
    default: return ""
    }
  }

  /// The accented letters of Latin scripts that French, English and the Sahel's languages use.
  private static let latin: [String: String] = {
    var table: [String: String] = [
      "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ł": "l",
    ]
    let groups: [(String, String)] = [
      ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ď", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭį", "i"),
      ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀ", "l"), ("ñńņňŋɲ", "n"), ("òóôõöōŏő", "o"), ("ŕŗř", "r"), ("śŝşš", "s"),
      ("ţťŧ", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷƴ", "y"), ("źżž", "z"), ("ɓ", "b"), ("ɗ", "d"), ("ɛ", "e"),
      ("ɔ", "o"),
    ]
    for (letters, plain) in groups {
      for letter in letters.unicodeScalars { table[String(letter)] = plain }
    }
    // Latin Extended Additional, for words of other languages in Latin letters (ḍ, ẓ, ẽ): Unicode's names tell the base.
    for value in Array(0x1E00...0x1E99) + Array(0x1EA0...0x1EF9) as [UInt32] {
      guard let letter = Unicode.Scalar(value), letter.properties.isLowercase, let name = letter.properties.name else {
        continue
      }
      let words = name.split(separator: " ")
      if words.count > 4, words[2] == "LETTER", words[4] == "WITH" { table[String(letter)] = words[3].lowercased() }
    }
    return table
  }()
}

extension Unicode.Scalar {
  /// The small letter or digit that an ASCII letter or digit is.
  fileprivate var plainByte: UInt8? {
    switch self {
    case "a"..."z", "0"..."9": UInt8(truncatingIfNeeded: value)
    case "A"..."Z": UInt8(truncatingIfNeeded: value + 0x20)
    default: nil
    }
  }
}

/// The least number of letters to insert, delete or replace to turn one word into another (Levenshtein).
public func editDistance(_ one: String, _ other: String) -> Int {
  let (left, right) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
  var row = Array(0...right.count)
  for (i, letter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, otherLetter) in right.enumerated() {
      let replaced = diagonal + (letter == otherLetter ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[right.count]
}

/// The word of a list that someone most likely meant; nil if none is near.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let limit = max(1, min(4, word.count / 3 + 1))
  let lowered = word.lowercased()
  let ranked = candidates.compactMap { candidate -> (distance: Int, candidate: String)? in
    let other = candidate.lowercased()
    // What is longer or shorter by more cannot be nearer.
    guard abs(other.unicodeScalars.count - lowered.unicodeScalars.count) <= limit else { return nil }
    return (editDistance(lowered, other), candidate)
  }
  return ranked.filter { $0.distance <= limit }.min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }?
    .candidate
}
