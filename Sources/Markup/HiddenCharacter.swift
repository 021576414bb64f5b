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
  public var firstHiddenCharacter: Unicode.Scalar? { unicodeScalars.first(where: \.isHidden) }
}
