/// Finds phone numbers: with a country's code, in the national forms of the Sahel and of France, and behind a word for a phone.
enum PhoneScanner {
  static func findings(in text: ScannedText) -> [SensitiveFinding] {
    var result: [SensitiveFinding] = []
    var next = 0
    for index in text.candidates where index >= next && !text.isWord(index - 1) {
      guard let range = range(text, at: index) else { continue }
      result.append(SensitiveFinding(kind: .phone, range: range))
      next = range.upperBound
    }
    return result
  }

  private static func range(_ text: ScannedText, at index: Int) -> Range<Int>? {
    if text.isDigit(index) { return international(text, zeros: index) ?? national(text, index) }
    return text[index] == UInt8(ascii: "+") ? international(text, plus: index) : afterWord(text, index)
  }

  // MARK: International form

  private static func international(_ text: ScannedText, plus index: Int) -> Range<Int>? {
    guard text[index - 1] != UInt8(ascii: "+") else { return nil }
    let start = text[index + 1] == UInt8(ascii: " ") ? index + 2 : index + 1
    return withCountry(text, from: index, digits: start)
  }

  private static func international(_ text: ScannedText, zeros index: Int) -> Range<Int>? {
    guard text[index] == 0x30, text[index + 1] == 0x30, !isPartOfNumber(text, index) else { return nil }
    return withCountry(text, from: index, digits: text[index + 2] == UInt8(ascii: " ") ? index + 3 : index + 2)
  }

  /// Whether a sign stands before a digit that joins it to a number or a code, as in 12:00, 1,00 or XM-00.
  private static func isPartOfNumber(_ text: ScannedText, _ index: Int) -> Bool {
    [0x2E, 0x2C, 0x2D, 0x2F, 0x3A, 0x2B].contains(text[index - 1]) && text.isWord(index - 2)
  }

  private static func withCountry(_ text: ScannedText, from start: Int, digits: Int) -> Range<Int>? {
    guard text.isDigit(digits) || text[digits] == UInt8(ascii: "(") else { return nil }
    let run = DigitRun(text, at: digits)
    guard let first = run.digits.first, first != 0, let country = Country(run.digits) else { return nil }
    // Where the length is known, what stands behind the number, such as a year, is none of it.
    let exact = run.groups.first { country.lengths.contains($0.total) && $0.total <= 15 }
    guard let last = exact ?? run.groups.last(where: { (8...15).contains($0.total) && !country.isExact }),
      !text.isWord(last.range.upperBound), !text.isUnit(last.range.upperBound)
    else { return nil }
    if exact == nil, run.isInThousands || run.isDates(text) { return nil }
    if run.isInThousands, last.total <= 10 { return nil }
    return start..<last.range.upperBound
  }

  /// A code of a country (ITU-T E.164), and how many digits its numbers have with it, so far as that is known.
  private struct Country {
    let lengths: Set<Int>
    /// Whether no other length is a number: those countries' codes are short and would be taken for amounts.
    let isExact: Bool

    init?(_ digits: [Int]) {
      let three = digits.prefix(3).reduce(0) { $0 * 10 + $1 }
      if let length = Country.threeDigits[three] {
        (lengths, isExact) = ([length], false)
      } else if digits[0] == 1 || digits[0] == 7 {
        guard digits.count >= 11, digits[1] >= 2 else { return nil }
        (lengths, isExact) = ([11], true)
      } else if Country.twoDigits.contains(three / 10), digits.count >= 3 {
        (lengths, isExact) = (three / 10 == 33 ? [11] : [], false)
      } else if [2, 3, 4, 5, 6, 8, 9].contains(digits[0]), Country.groups.contains(three / 10) {
        (lengths, isExact) = ([], false)
      } else {
        return nil
      }
    }

    /// The Sahel and its neighbours.
    private static let threeDigits: [Int: Int] = [
      226: 11, 223: 11, 222: 11, 227: 11, 235: 11, 221: 12, 220: 10, 224: 12, 225: 13, 228: 11, 237: 12, 213: 12,
      212: 12, 218: 12, 216: 11,
    ]
    private static let twoDigits: Set<Int> = [
      20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61,
      62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
    ]
    /// The first two digits of codes that have three.
    private static let groups: Set<Int> = [
      21, 22, 23, 24, 25, 26, 29, 35, 37, 38, 42, 50, 59, 67, 68, 69, 80, 85, 87, 88, 96, 97, 99,
    ]
  }

  // MARK: National forms

  /// Four groups of two digits (Burkina Faso, Mali, Mauritania, Niger, Chad), five that begin with 0 (France and others), or ten
  /// digits that begin with 0 in one piece.
  private static func national(_ text: ScannedText, _ start: Int) -> Range<Int>? {
    if text[start] == 0x30, text[start + 1] != 0x30, (start..<(start + 10)).allSatisfy({ text.isDigit($0) }) {
      let end = start + 10
      return isEnd(text, end) && !isPartOfNumber(text, start) && !isContinued(text, start) ? start..<end : nil
    }
    let separator = text[start + 2]
    guard text.isDigit(start + 1), separator == UInt8(ascii: " ") || separator == 0x2E || separator == 0x2D,
      !isPartOfNumber(text, start), !isContinued(text, start)
    else { return nil }
    var pairs: [Int] = []
    var index = start
    while pairs.count < 7, text.isDigit(index), text.isDigit(index + 1), !text.isWord(index + 2) {
      pairs.append((Int(text[index]) - 0x30) * 10 + Int(text[index + 1]) - 0x30)
      guard text[index + 2] == separator, text.isDigit(index + 3) else { break }
      index += 3
    }
    let end = start + pairs.count * 3 - 1
    guard isEnd(text, end), pairs[0] > 0, !text.isUnit(end) else { return nil }
    let isFrench = pairs.count == 5 && (1...9).contains(pairs[0])
    let isSahelian = pairs.count == 4 && !(10...19).contains(pairs[0]) && !isEvenlySpaced(pairs)
    return isFrench || isSahelian ? start..<end : nil
  }

  /// Whether digits and a separator stand before a digit: it does not begin a number.
  private static func isContinued(_ text: ScannedText, _ start: Int) -> Bool {
    [UInt8(ascii: " "), 0x2E, 0x2D].contains(text[start - 1]) && text.isDigit(start - 2) && text.isDigit(start - 3)
      && !text.isWord(start - 4)
  }

  /// Whether no more of a number or code follows.
  private static func isEnd(_ text: ScannedText, _ end: Int) -> Bool {
    guard !text.isWord(end) else { return false }
    return ![UInt8(ascii: " "), 0x2E, 0x2D, 0x2F, 0x2C].contains(text[end]) || !text.isDigit(end + 1)
      || text[end] == UInt8(ascii: "/") && text.isDigit(end + 2)
  }

  /// Whether the numbers are a scale, such as 20 30 40 50.
  private static func isEvenlySpaced(_ numbers: [Int]) -> Bool {
    let steps = zip(numbers, numbers.dropFirst()).map { $1 - $0 }
    return Set(steps).count == 1
  }

  // MARK: Behind a word

  /// Words for phones; what begins as another does stands before it.
  static let phoneWords: [StaticString] = [
    "tel", "telephone", "phone", "mobile money", "mobile", "portable", "whatsapp", "gsm", "fax", "cell", "cellulaire",
    "cellphone",
    "sms", "appelez", "joindre au", "call", "contacter au", "orange money", "wave",
  ]
  private static let fillers: [StaticString] = [
    "n", "no", "num", "numero", "number", "est", "is", "le", "au", "the", "at", "mobile", "whatsapp", "or", "ou",
  ]

  /// Eight digits or more in any grouping, behind a word for a phone.
  private static func afterWord(_ text: ScannedText, _ start: Int) -> Range<Int>? {
    guard var index = text.word(among: phoneWords, at: start) else { return nil }
    let limit = index + 30
    while index < limit {
      if text.isDigit(index) { return loose(text, index) }
      if let end = text.word(among: fillers, at: index) {
        index = end
      } else if !text.isWord(index), ![0, 0x0A, 0x2B, 0x3B, 0x7C].contains(text[index]) {
        index += 1
      } else {
        return nil
      }
    }
    return nil
  }

  private static func loose(_ text: ScannedText, _ start: Int) -> Range<Int>? {
    let run = DigitRun(text, at: start)
    guard (8...15).contains(run.digits.count), !run.isInThousands, !run.isDates(text), let range = run.range,
      !text.isWord(range.upperBound), !text.isUnit(range.upperBound)
    else { return nil }
    return range
  }
}
