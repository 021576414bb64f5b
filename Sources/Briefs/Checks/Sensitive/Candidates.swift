/// The places of a text where personal data can begin or shows itself: each at-sign and plus sign, the first of digits that stand
/// together, and the first letter of a word that may lead to a number. Scanners look nowhere else.
enum Candidates {
  /// The places, in their order.
  static func places(in units: [UInt8]) -> [Int] {
    let (codes, endings) = (codes, endings)
    var places: [Int] = []
    places.reserveCapacity(units.count / 16)
    var lastTwo = 0
    for (index, unit) in units.enumerated() {
      let code = codes[Int(unit)]
      if endings[lastTwo] &>> code & 1 == 1 {
        if isSign(code) {
          places.append(index)
        } else if index < 3 || !ScannedText.isWord(units[index - 3]) {
          places.append(index - 2)
        }
      }
      lastTwo = (lastTwo << 5 | Int(code)) & 0x3FF
    }
    return places
  }

  // MARK: Codes of characters

  /// For each character its code, from 0 to 31: letters have 1 to 26, both small letters and capitals.
  private static let codes = (0...UInt8.max).map(code)

  private static let digit: UInt32 = 28
  private static let atSign: UInt32 = 29
  private static let plusSign: UInt32 = 30

  private static func isSign(_ code: UInt32) -> Bool { (digit...plusSign).contains(code) }

  private static func code(_ unit: UInt8) -> UInt32 {
    switch unit {
    case UInt8(ascii: "@"): atSign
    case UInt8(ascii: "+"): plusSign
    case UInt8(ascii: "<"): 31
    case ScannedText.letter, UInt8(ascii: "_"): 27
    case _ where ScannedText.isDigit(unit): digit
    case _ where ScannedText.isLetter(unit): UInt32(unit & 0x1F)
    default: 0
    }
  }

  private static func place(_ first: UInt8, _ second: UInt8) -> Int { Int(code(first) << 5 | code(second)) }

  /// For the codes of each two characters, those of the third with which a place is found. Words have three characters at least.
  private static let endings: [UInt32] = {
    var endings = (0..<1024).map { lastTwo -> UInt32 in
      1 << atSign | 1 << plusSign | (lastTwo & 0x1F == Int(digit) ? 0 : 1 << digit)
    }
    for word in IdentityScanner.documents + PhoneScanner.phoneWords {
      word.withUTF8Buffer { endings[place($0[0], $0[1])] |= 1 << code($0[2]) }
    }
    // The first line of what machines read in a passport.
    endings[place(UInt8(ascii: "P"), UInt8(ascii: "<"))] = .max
    return endings
  }()
}
