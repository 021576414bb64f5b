/// Finds international bank account numbers (ISO 13616) by their country, their length and their check digits.
enum AccountScanner {
  static func findings(in text: ScannedText) -> [SensitiveFinding] {
    var result: [SensitiveFinding] = []
    var next = 0
    for digit in text.candidates where text.isLetter(digit - 1) && text.isDigit(digit) {
      // Two letters name the country, two digits follow.
      let start = digit - 2
      guard start >= next, let end = end(text, start) else { continue }
      result.append(SensitiveFinding(kind: .account, range: start..<end))
      next = end
    }
    return result
  }

  private static func end(_ text: ScannedText, _ start: Int) -> Int? {
    guard text.isLetter(start), text.isLetter(start + 1), text.isDigit(start + 2), text.isDigit(start + 3),
      !text.isWord(start - 1)
    else { return nil }
    let country = String(decoding: text.units[start..<(start + 2)], as: UTF8.self).uppercased()
    guard let lengths = lengths[country], let longest = lengths.max() else { return nil }
    var characters: [UInt8] = []
    var index = start
    while characters.count < longest {
      guard text[index] < 0x80, text.isDigit(index) || text.isLetter(index) else { return nil }
      characters.append(text[index])
      index += 1
      if lengths.contains(characters.count), !text.isWord(index), isValid(characters) { return index }
      index = separatorEnd(text, index)
    }
    return nil
  }

  /// One space or hyphen, or the end of a line and the spaces that begin the next.
  private static func separatorEnd(_ text: ScannedText, _ index: Int) -> Int {
    let end = [UInt8(ascii: " "), UInt8(ascii: "-")].contains(text[index]) ? index + 1 : index
    guard text[end] == UInt8(ascii: "\n") else { return end }
    var next = end + 1
    while next < end + 24, text[next] == UInt8(ascii: " ") { next += 1 }
    return next
  }

  /// The remainder of 97: the first four characters last, letters as two digits.
  private static func isValid(_ characters: [UInt8]) -> Bool {
    let turned = characters.dropFirst(4) + characters.prefix(4)
    let remainder = turned.reduce(0) { remainder, character in
      ScannedText.isDigit(character)
        ? (remainder * 10 + Int(character) - 0x30) % 97 : (remainder * 100 + Int(character | 0x20) - 0x61 + 10) % 97
    }
    return remainder == 1
  }

  /// The lengths by country: the registry of ISO 13616, and the countries of West and Central Africa that use the same form.
  private static let lengths: [String: Set<Int>] = Dictionary(
    uniqueKeysWithValues: """
      AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 \
      FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 \
      LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 \
      SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30 \
      BF28 BJ28 CI28 GW25 ML28 NE28 SN28 TG28 CF27 CG27 CM27 GA27 GQ27 TD27 DZ26 AO25 BI27 CV25 KM27 MA28 MG27 MZ25
      """.split(separator: " ").map { entry in
        let length = Int(entry.dropFirst(2).filter(\.isNumber)) ?? 0
        // In some countries of the West African union, one bank writes 27 characters and another 28.
        return (String(entry.prefix(2)), length == 28 ? [27, 28] : [length])
      })
}
