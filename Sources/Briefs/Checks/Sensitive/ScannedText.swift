/// A text as the search for personal data reads it: one byte for each character that counts, and where it stands in the file.
///
/// The many ways to write one sign become one: hard spaces are spaces, digits of other scripts are digits, letters lose their
/// accents, invisible characters go, and `&nbsp;`, `&#43;` and `%40` are what they stand for.
struct ScannedText {
  /// A letter that is none of the 26.
  static let letter: UInt8 = 0x81
  /// The sign of degrees.
  static let degree: UInt8 = 0x84
  /// Any other sign.
  private static let sign: UInt8 = 0x80

  /// What was read, character by character.
  let units: [UInt8]
  /// Where among them something may be found.
  let candidates: [Int]

  /// Reads the bytes of a file.
  init(_ bytes: [UInt8]) {
    units = ScannedText.units(of: bytes)
    candidates = Candidates.places(in: units)
  }

  /// What the bytes of a file are read as, character by character.
  static func units(of bytes: [UInt8]) -> [UInt8] {
    // As in ContentFolder: nothing is said of an array without room.
    guard !bytes.isEmpty else { return [] }
    return [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      read(bytes) { unit, _ in
        buffer[count] = unit
        count += 1
      }
    }
  }

  /// Where each character begins in the file, and where the last one ends. Most files hold nothing whose place is asked for.
  static func offsets(in bytes: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    read(bytes) { _, offset in offsets.append(offset) }
    offsets.append(bytes.count)
    return offsets
  }

  private static func read(_ bytes: [UInt8], _ take: (_ unit: UInt8, _ offset: Int) -> Void) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // Most bytes are signs of ASCII behind & and %, spaces or line ends.
      if (0x27...0x7F).contains(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
        take(byte, index)
        index += 1
        continue
      }
      let (unit, length) = unit(bytes, at: index)
      if let unit { take(unit, index) }
      index += length
    }
  }

  /// A character; nought outside of the text.
  subscript(index: Int) -> UInt8 { units.indices.contains(index) ? units[index] : 0 }

  func isDigit(_ index: Int) -> Bool { ScannedText.isDigit(self[index]) }

  static func isDigit(_ unit: UInt8) -> Bool { (0x30...0x39).contains(unit) }

  func isLetter(_ index: Int) -> Bool { ScannedText.isLetter(self[index]) }

  static func isLetter(_ unit: UInt8) -> Bool {
    (0x61...0x7A).contains(unit | 0x20) && unit < 0x80 || unit == letter
  }

  /// Whether a letter, a digit or a low line stands there: something that belongs to the word beside it.
  func isWord(_ index: Int) -> Bool { ScannedText.isWord(self[index]) }

  static func isWord(_ unit: UInt8) -> Bool { isDigit(unit) || isLetter(unit) || unit == UInt8(ascii: "_") }

  /// Whether a word stands there, in small letters, and ends there; a final s may follow.
  func word(_ word: StaticString, at index: Int) -> Int? {
    word.withUTF8Buffer { buffer in
      guard index >= 0, index + buffer.count <= units.count else { return nil }
      for position in 0..<buffer.count {
        let unit = units[index + position]
        let small = (0x41...0x5A).contains(unit) ? unit | 0x20 : unit
        guard small == buffer[position] else { return nil }
      }
      let end = index + buffer.count
      if !isLetter(end) { return end }
      return self[end] | 0x20 == UInt8(ascii: "s") && !isLetter(end + 1) ? end + 1 : nil
    }
  }

  /// The first of some words that stands there, and where it ends; each of them begins with a letter.
  func word(among words: [StaticString], at index: Int) -> Int? {
    guard isLetter(index) else { return nil }
    for candidate in words {
      if let end = word(candidate, at: index) { return end }
    }
    return nil
  }

  /// Whether money, a share or a measure is named there: what stands before it is an amount.
  func isUnit(_ index: Int) -> Bool {
    let start = self[index] == UInt8(ascii: " ") ? index + 1 : index
    if self[start] == UInt8(ascii: "%") || self[start] == UInt8(ascii: "$") { return true }
    return word(among: ScannedText.unitWords, at: start) != nil
  }

  private static let unitWords: [StaticString] = [
    "eur", "usd", "xof", "xaf", "mru", "fcfa", "cfa", "f", "franc", "euro", "dollar", "ouguiya", "million", "milliard",
    "km", "kwh", "habitant", "inhabitant", "people", "personne",
  ]

  // MARK: Reading characters

  /// What the character at a place counts as, nil if for nothing, and how many bytes it takes.
  private static func unit(_ bytes: [UInt8], at index: Int) -> (unit: UInt8?, length: Int) {
    let first = bytes[index]
    switch first {
    case UInt8(ascii: "&"): return entity(bytes, at: index) ?? (first, 1)
    case UInt8(ascii: "%"): return percentEscape(bytes, at: index) ?? (first, 1)
    case UInt8(ascii: "\t"), UInt8(ascii: "\r"): return (UInt8(ascii: " "), 1)
    case ..<0x80: return (first, 1)
    default: break
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, index + length <= bytes.count else { return (sign, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return (unit(value), length)
  }

  private static func unit(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case ..<0x80: UInt8(scalar)
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: UInt8(ascii: " ")
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: nil
    case 0x2010, 0x2011, 0x2212: UInt8(ascii: "-")
    case 0xB0, 0xBA, 0x2DA: degree
    case 0xB4, 0x2B9, 0x2018, 0x2019, 0x2032: UInt8(ascii: "'")
    case 0x201C, 0x201D, 0x2033: UInt8(ascii: "\"")
    case 0x20AC, 0xA3: UInt8(ascii: "$")
    case 0xD7, 0xF7: sign
    case 0xC0...0xFF: latin[Int(scalar) - 0xC0]
    case 0x100...0x24F: letter
    case 0x660...0x669: UInt8(0x30 + scalar - 0x660)
    case 0x6F0...0x6F9: UInt8(0x30 + scalar - 0x6F0)
    case 0xFF01...0xFF5E: UInt8(scalar - 0xFF01 + 0x21)
    default: Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false ? letter : sign
    }
  }

  /// The letters from À to ÿ without their accents.
  private static let latin = Array("AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTsaaaaaaaceeeeiiiidnooooo*ouuuuyty".utf8)

  private static let entities: [(name: StaticString, unit: UInt8)] = [
    ("nbsp;", UInt8(ascii: " ")), ("plus;", UInt8(ascii: "+")), ("commat;", UInt8(ascii: "@")),
    ("period;", UInt8(ascii: ".")), ("comma;", UInt8(ascii: ",")), ("deg;", degree),
  ]

  private static func entity(_ bytes: [UInt8], at index: Int) -> (unit: UInt8?, length: Int)? {
    let rest = bytes[(index + 1)...].prefix(10)
    for (name, unit) in entities where name.withUTF8Buffer({ rest.starts(with: $0) }) {
      return (unit, name.utf8CodeUnitCount + 1)
    }
    guard rest.first == UInt8(ascii: "#"), let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let digits = String(decoding: rest[(index + 2)..<end], as: UTF8.self).lowercased()
    let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.map { (unit($0), end + 1 - index) }
  }

  private static let percentEscapes: [(code: StaticString, unit: UInt8)] = [
    ("20", UInt8(ascii: " ")), ("2b", UInt8(ascii: "+")), ("2c", UInt8(ascii: ",")), ("40", UInt8(ascii: "@")),
    ("2e", UInt8(ascii: ".")), ("2d", UInt8(ascii: "-")),
  ]

  private static func percentEscape(_ bytes: [UInt8], at index: Int) -> (unit: UInt8?, length: Int)? {
    let rest = bytes[(index + 1)...].prefix(2).map { $0 >= 0x41 ? $0 | 0x20 : $0 }
    return percentEscapes.first { $0.code.withUTF8Buffer { rest.elementsEqual($0) } }.map { ($0.unit, 3) }
  }
}
