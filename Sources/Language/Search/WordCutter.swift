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
  /// The small letter or digit that an ASCII sign is as part of a word; 0 for those that are none.
  private static let plain = common.prefix(128).map { sign in
    if case .letters(let letters) = sign { letters[0] } else { 0 as UInt8 }
  }

  /// No words.
  public init() {}

  /// Takes the words of a text instead of those of the one before, without accents, ligatures or case, in UTF-8.
  ///
  /// An apostrophe parts words and single letters are no words: so nothing is left of an elided article (l’enquête) nor of
  /// an English ’s. Before a consonant nothing is elided in French, so that N’Djamena is one word, and the same as Ndjamena.
  public mutating func cut(_ text: String) {
    var text = text
    cut { read in text.withUTF8(read) }
  }

  /// Takes the words of a text that is handed over in pieces, in UTF-8; a word may be in several.
  public mutating func cut(_ pieces: ((UnsafeBufferPointer<UInt8>) -> Void) -> Void) {
    words.removeAll(keepingCapacity: true)
    (start, end) = (0, 0)
    pieces { read($0) }
    endWord()
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    makeRoom(for: text.count)
    WordCutter.plain.withUnsafeBufferPointer { plain in
      var index = 0
      while index < text.count {
        // Nearly every sign is an ASCII letter in the midst of a word, or the space behind it.
        var end = index
        if !isAfterApostrophe {
          while end < text.count, text[end] < 0x80, plain[Int(text[end])] > 0 { end += 1 }
        }
        if end > index {
          add(UnsafeBufferPointer(rebasing: text[index..<end]), plain)
          index = end
        } else if text[index] < 0x80, !isAfterApostrophe, text[index] != UInt8(ascii: "'") {
          if length > 0 { endWord() }
          index += 1
        } else {
          var rest = text[index...]
          take(rest.removeFirstScalar())
          index = rest.startIndex
        }
      }
    }
  }

  /// Adds ASCII letters and digits to the word.
  private mutating func add(_ letters: UnsafeBufferPointer<UInt8>, _ plain: UnsafeBufferPointer<UInt8>) {
    makeRoom(for: letters.count)
    bytes.withUnsafeMutableBufferPointer { bytes in
      for index in letters.indices { bytes[end + index] = plain[Int(letters[index])] }
    }
    end += letters.count
    length += letters.count
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
