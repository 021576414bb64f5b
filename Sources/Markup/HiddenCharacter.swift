extension Unicode.Scalar {
  /// Whether nobody sees this character and no text needs it: a control character other than tab and line ends; one that turns the
  /// direction of what follows, so that readers see something else than is written (Unicode Technical Standard 55, section 3.1.2);
  /// one that ends the line for some programs only; a byte order mark; a code that stands for no character.
  public var isHidden: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFEFF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}

extension String {
  /// The first character that nobody sees and that no text needs; nil if there is none.
  public var firstHiddenCharacter: Unicode.Scalar? {
    guard withBytes({ $0.mayHoldHiddenCharacter }) else { return nil }
    return unicodeScalars.first(where: \.isHidden)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a text in UTF-8 may hold such a character: a quick look, since nearly none does.
  public var mayHoldHiddenCharacter: Bool { contains(flagged: mayBeginHidden) }
}

/// 1 if a hidden character can begin with a byte before two others: a control character, one below U+00A0, one from U+2028 or U+2066 on,
/// and any from U+F000 on. What French texts are full of, hard spaces, quotation marks and apostrophes, is none of these.
@inline(__always) private func mayBeginHidden(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
  let isTurning = (second == 0x80).flag & (third >= 0xA8).flag & (third <= 0xAE).flag
  let isIsolating = (second == 0x81).flag & (third >= 0xA6).flag & (third <= 0xA9).flag
  return first.controlFlag | (first == 0xC2).flag & (second < 0xA0).flag | (first == 0xE2).flag
    & (isTurning | isIsolating)
    | (first >= 0xEF).flag
}
