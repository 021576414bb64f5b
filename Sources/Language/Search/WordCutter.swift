/// Cuts texts into folded words, sign by sign.
public struct WordCutter: Sendable {
  /// The folded words, one behind the other, and the word that is being read; behind them there is room.
  public private(set) var bytes: [UInt8] = []
  /// Where the room begins.
  private var end = 0
  /// Where each whole word stands among them.
  public private(set) var words: [Range<Int>] = []
  /// Where the word begins that is being read.
  private var start = 0
  /// How many letters and digits it has.
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
  /// The one small letter or digit of ASCII that such a sign is as part of a word; 0 for those that are not.
  private static let plain = common.map { sign in
    if case .letters(let letters) = sign, letters.count == 1 { letters[0] } else { 0 as UInt8 }
  }

  /// No words.
  public init() {}

  /// Takes the words of a text instead of those of the one before, without accents, ligatures or case, in UTF-8.
  ///
  /// An apostrophe parts words and single letters are no words: so nothing is left of an elided article (l’enquête) nor of
  /// an English ’s. Before a consonant nothing is elided in French, so that N’Djamena is one word, and the same as Ndjamena.
  public mutating func cut(_ text: String) {
    begin()
    text.withBytes { read($0) }
    endWord()
  }

  /// Takes the words of a text that is handed over in pieces, in UTF-8; a word may be in several.
  public mutating func cut(_ pieces: ((UnsafeBufferPointer<UInt8>) -> Void) -> Void) {
    begin()
    pieces { read($0) }
    endWord()
  }

  private mutating func begin() {
    words.removeAll(keepingCapacity: true)
    (start, end) = (0, 0)
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      if !isAfterApostrophe { addLetters(of: text, &index) }
      guard index < text.count else { return }
      if text[index] < 0x80, !isAfterApostrophe, text[index] != UInt8(ascii: "'") {
        endWord()
        index += 1
      } else {
        var rest = text[index...]
        take(rest.removeFirstScalar())
        index = rest.startIndex
      }
    }
  }

  /// Adds the signs from a place on that are one letter or digit of ASCII in a word each, as nearly all are.
  private mutating func addLetters(of text: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    makeRoom(for: text.count - index)
    let first = end
    var end = end
    bytes.withUnsafeMutableBufferPointer { bytes in
      WordCutter.plain.withUnsafeBufferPointer { plain in
        while index < text.count {
          var scalar = Int(text[index])
          let isPair = scalar & 0xE0 == 0xC0 && index + 1 < text.count
          if isPair { scalar = (scalar & 0x1F) << 6 | Int(text[index + 1] & 0x3F) }
          guard isPair ? scalar < plain.count : scalar < 0x80, plain[scalar] > 0 else { return }
          bytes[end] = plain[scalar]
          end += 1
          index += isPair ? 2 : 1
        }
      }
    }
    length += end - first
    self.end = end
  }

  private mutating func makeRoom(for count: Int) {
    guard bytes.count - end < count else { return }
    bytes.append(contentsOf: repeatElement(0, count: max(count, bytes.count)))
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar.value < WordCutter.common.count ? WordCutter.common[Int(scalar.value)] : Sign(scalar) {
    case .letters(let letters): add(letters)
    case .apostrophe: if isAfterApostrophe { endWord() } else { isAfterApostrophe = true }
    case .invisible: break
    case .gap: if length > 0 || isAfterApostrophe { endWord() }
    }
  }

  /// Ends the word, as a gap or the end of the text does.
  private mutating func endWord() {
    isAfterApostrophe = false
    if length > 1 {
      words.append(start..<end)
      start = end
    } else {
      end = start
    }
    length = 0
  }

  private mutating func add(_ letters: [UInt8]) {
    if isAfterApostrophe {
      let isOneWord = end == start + 1 && bytes[start].isSmallLetter && letters.first?.isConsonant == true
      if !isOneWord { endWord() }
      isAfterApostrophe = false
    }
    makeRoom(for: letters.count)
    bytes.replaceSubrange(end..<end + letters.count, with: letters)
    end += letters.count
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
