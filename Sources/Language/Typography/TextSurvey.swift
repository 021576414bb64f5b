import Markup

/// Which rules a text may call for.
struct TextNeeds: OptionSet {
  let rawValue: UInt16

  static let spacing = TextNeeds(rawValue: 1)
  static let quotes = TextNeeds(rawValue: 2)
  static let dashes = TextNeeds(rawValue: 4)
  static let digits = TextNeeds(rawValue: 8)
  static let romans = TextNeeds(rawValue: 16)
  static let names = TextNeeds(rawValue: 32)
  static let signs = TextNeeds(rawValue: 64)
  static let degrees = TextNeeds(rawValue: 128)
  static let addresses = TextNeeds(rawValue: 256)

  /// All that may change a text; addresses only keep it as it is.
  static let rules: TextNeeds = [.spacing, .quotes, .dashes, .digits, .romans, .names, .signs, .degrees]
  static let all: TextNeeds = [.rules, .addresses]
}

/// A first look at a text's bytes, so that one to which nothing applies costs little.
struct TextSurvey {
  private(set) var needs: TextNeeds = []
  let raisesOrdinals: Bool
  private var previous = UInt8(ascii: "\n")
  private var beforePrevious = UInt8(ascii: "\n")
  private var beforeBoth = UInt8(ascii: "\n")

  init(raisesOrdinals: Bool) { self.raisesOrdinals = raisesOrdinals }

  /// Looks through the next piece of a text.
  mutating func read(_ piece: TextPiece) {
    switch piece {
    case .text(let text), .raised(let text): read(text)
    case .object, .lineBreak: previous = UInt8(ascii: "x")
    }
  }

  /// Looks through a text.
  mutating func read(_ text: String) { text.withBytes { read($0) } }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    let outer = (previous, beforePrevious, beforeBoth)
    if let first = bytes.first, first.plainSpaceFlag == 1, previousIsSpace { needs.insert(.spacing) }
    if bytes.holdsDoubleSpace { needs.insert(.spacing) }
    TextSurvey.kinds.withUnsafeBufferPointer { kinds in
      for (index, byte) in bytes.enumerated() {
        let kind = kinds[Int(byte)]
        // Nearly every byte calls for nothing.
        guard kind != .inert else { continue }
        previous = index > 0 ? bytes[index - 1] : outer.0
        beforePrevious = index > 1 ? bytes[index - 2] : index > 0 ? outer.0 : outer.1
        beforeBoth = index > 2 ? bytes[index - 3] : index > 1 ? outer.0 : index > 0 ? outer.1 : outer.2
        if kind != .capital || bytes[index...].mayBeName { consider(byte, kind) }
      }
    }
    (previous, beforePrevious, beforeBoth) = outer
    for byte in bytes.suffix(3) { (beforeBoth, beforePrevious, previous) = (beforePrevious, previous, byte) }
  }

  private mutating func consider(_ byte: UInt8, _ kind: Kind) {
    switch kind {
    case .inert: break
    case .fullStop:
      if previousIsSpace || previous == UInt8(ascii: ".") { needs.insert(.spacing) }
    case .quote: needs.formUnion([.quotes, .signs])
    case .dash:
      if previousIsSpace { needs.insert(.dashes) }
    case .digit: needs.insert(.digits)
    case .roman:
      if raisesOrdinals, previousIsNoLetter { needs.insert(.romans) }
    case .capital:
      if previousIsNoLetter { needs.insert(.names) }
    case .sign: needs.insert(.signs)
    case .address: needs.insert(.addresses)
    case .colon: needs.formUnion([.signs, .addresses])
    case .continuation: considerSecondByte(byte)
    }
  }

  /// Signs beyond ASCII: U+00A0, the guillemets, the degree, and those of U+2000 to U+203F.
  private mutating func considerSecondByte(_ byte: UInt8) {
    switch (beforePrevious, previous, byte) {
    case (_, 0xC2, 0xA0): if mayEndSpace(beforePrevious) { needs.insert(.spacing) }
    case (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0x89): if mayEndSpace(beforeBoth) { needs.insert(.spacing) }
    case (_, 0xC2, 0xAB), (_, 0xC2, 0xBB): needs.insert(.signs)
    case (_, 0xC2, 0xB0): needs.insert(.degrees)
    case (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94): needs.insert(.dashes)
    case (0xE2, 0x80, 0xA6): needs.insert(.spacing)
    default: break
    }
  }

  /// Whether a byte is a space, or the last of one.
  private func mayEndSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0xA0, 0xAF, 0x89: true
    default: false
    }
  }

  /// Whether a space ended just before, be it one of several bytes.
  private var previousIsSpace: Bool {
    switch previous {
    case 0x20, 0x09, 0x0A: true
    case 0xA0: beforePrevious == 0xC2
    case 0xAF, 0x89: beforePrevious == 0x80
    default: false
    }
  }

  private var previousIsNoLetter: Bool { previous >= 0x80 || (previous | 0x20) &- 0x61 >= 26 }

  private enum Kind: UInt8 {
    case inert, fullStop, quote, dash, digit, roman, capital, sign, colon, address, continuation
  }

  private static let kinds: [Kind] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "."), UInt8(ascii: ","): .fullStop
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .quote
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"): .roman
    case UInt8(ascii: "D"), UInt8(ascii: "G"), UInt8(ascii: "M"), UInt8(ascii: "P"), UInt8(ascii: "R"),
      UInt8(ascii: "T"):
      .capital
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): .sign
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "@"): .address
    case 0x89, 0x93, 0x94, 0xA0, 0xAF, 0xA6, 0xAB, 0xB0, 0xBB: .continuation
    default: .inert
    }
  }
}

extension UInt8 {
  /// 1 if it is a space of one byte.
  @inline(__always) fileprivate var plainSpaceFlag: UInt8 {
    (self == 0x20).flag | (self == 0x09).flag | (self == 0x0A).flag
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a space of one byte stands behind another space, be that one of several bytes: looked for by itself, since every word ends
  /// with one.
  fileprivate var holdsDoubleSpace: Bool {
    if count > 1, self[0].plainSpaceFlag & self[1].plainSpaceFlag == 1 { return true }
    return contains(flagged: { first, second, third in
      let endsHardSpace =
        (first == 0xC2).flag & (second == 0xA0).flag | (first == 0x80).flag
        & ((second == 0xAF).flag | (second == 0x89).flag)
      return third.plainSpaceFlag & (second.plainSpaceFlag | endsHardSpace)
    })
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether the word that begins here is short enough for those that are bound to the next, or may go on in another piece. The longest
  /// is “Mlles”.
  fileprivate var mayBeName: Bool {
    // What begins with these two is no letter: spaces and marks.
    count < 6 || prefix(6).contains { $0 < 0x80 ? !UInt32($0).isWord : $0 == 0xC2 || $0 == 0xE2 }
  }
}
