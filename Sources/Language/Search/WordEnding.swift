extension [UInt8] {
  /// Whether a word ends so.
  func ends(with ending: StaticString) -> Bool {
    ending.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }

  /// Takes an ending off where at least three letters remain; says whether it did.
  @discardableResult
  mutating func drop(_ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard count >= length + 3, ends(with: ending) else { return false }
    removeLast(length)
    return true
  }

  /// Puts another ending in the place of one.
  mutating func replace(_ ending: StaticString, with other: StaticString) {
    guard ends(with: ending) else { return }
    removeLast(ending.utf8CodeUnitCount)
    other.withUTF8Buffer { append(contentsOf: $0) }
  }
}

extension UInt8 {
  /// Whether it is an ASCII small letter.
  var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
