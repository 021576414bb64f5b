/// Cuts a text into folded words, sign by sign.
struct WordCutter {
  /// The words so far.
  private(set) var words: [String] = []
  private var word: [UInt8] = []
  /// How many letters and digits the word has.
  private var length = 0
  /// An apostrophe was the last sign; what follows decides whether it parts words.
  private var isAfterApostrophe = false

  /// What a sign is to a word.
  private enum Sign {
    case letters([UInt8])
    case apostrophe
    /// A mark on a letter or an invisible sign such as a soft hyphen, which parts no words.
    case invisible
    case gap

    init(_ scalar: Unicode.Scalar) {
      if ["'", "’", "‘", "ʼ"].contains(scalar) {
        self = .apostrophe
        return
      }
      let folded = String(String.UnicodeScalarView(Fold.base(of: scalar).unicodeScalars.filter { !$0.isInvisible }))
      self = !folded.isEmpty ? .letters(Array(folded.utf8)) : scalar.isInvisible ? .invisible : .gap
    }
  }

  /// The signs up to Latin Extended-B: nearly all that a text has.
  private static let common = (0..<0x250).compactMap { Unicode.Scalar(UInt32($0)) }.map { Sign($0) }

  /// Takes the next sign.
  mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar.value < WordCutter.common.count ? WordCutter.common[Int(scalar.value)] : Sign(scalar) {
    case .letters(let letters): add(letters)
    case .apostrophe: if isAfterApostrophe { endWord() } else { isAfterApostrophe = true }
    case .invisible: break
    case .gap: if length > 0 || isAfterApostrophe { endWord() }
    }
  }

  /// Ends the word, as a gap or the end of the text does.
  mutating func endWord() {
    isAfterApostrophe = false
    if length > 1 { words.append(String(decoding: word, as: UTF8.self)) }
    word.removeAll(keepingCapacity: true)
    length = 0
  }

  private mutating func add(_ letters: [UInt8]) {
    if isAfterApostrophe {
      let isOneWord = word.count == 1 && word.allSatisfy(\.isSmallLetter) && letters.first?.isConsonant == true
      if !isOneWord { endWord() }
      isAfterApostrophe = false
    }
    word += letters
    // Bytes that begin a character: the others continue one.
    length += letters.count { $0 & 0xC0 != 0x80 }
  }
}

extension Unicode.Scalar {
  fileprivate var isInvisible: Bool {
    properties.generalCategory == .nonspacingMark || properties.generalCategory == .format
  }
}

extension UInt8 {
  /// Whether nothing is elided before it: h may be mute, and y is a vowel at the start of a word.
  fileprivate var isConsonant: Bool { isSmallLetter && !"aeiouhy".utf8.contains(self) }
}
