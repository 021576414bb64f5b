/// Finds numbers of identity documents: behind a word for such a document, or by the form and check digits of their own.
enum IdentityScanner {
  static func findings(in text: ScannedText) -> [SensitiveFinding] {
    var result: [SensitiveFinding] = []
    var next = 0
    for index in text.candidates where index >= next && !text.isWord(index - 1) {
      guard
        let range = text.isDigit(index)
          ? socialSecurity(text, index) ?? nationalNumber(text, index)
          : afterWord(text, index) ?? machineReadable(text, index)
      else { continue }
      result.append(SensitiveFinding(kind: .identity, range: range))
      next = range.upperBound
    }
    return result
  }

  /// Words for documents.
  static let documents: [StaticString] = [
    "cni", "cnib", "nni", "nina", "nip", "passeport", "passport", "carte d'identite", "carte nationale d'identite",
    "carte nationale", "piece d'identite", "numero d'identite", "identity card", "id card", "national id",
    "identity number", "identity document", "permis de conduire", "driving licence", "driving license",
    "driver's license", "securite sociale", "social security", "carte d'electeur", "voter card", "carte consulaire",
    "national identification",
  ]

  private static let fillers: [StaticString] = [
    "n", "no", "nr", "num", "numero", "number", "is", "est", "le", "la", "du", "de", "of", "the", "portant", "holder",
    "titulaire", "nationale", "national", "biometrique", "biometric", "diplomatique", "diplomatic", "ordinaire", "card",
    "document", "id", "d'identite", "identite", "burkinabe", "malien", "malienne", "mauritanien",
    "nigerien", "tchadien",
  ]

  /// A number behind a word for a document and nothing but words that lead to it.
  private static func afterWord(_ text: ScannedText, _ start: Int) -> Range<Int>? {
    guard var index = text.word(among: documents, at: start) else { return nil }
    let limit = index + 60
    while index < limit {
      if let range = number(text, index) { return range }
      if let end = text.word(among: fillers, at: index) {
        index = end
      } else if !text.isWord(index), ![0, 0x0A, 0x3B, 0x7C].contains(text[index]) {
        index += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// Six characters or more, five of them digits; or groups of digits, eight or more.
  private static func number(_ text: ScannedText, _ start: Int) -> Range<Int>? {
    var end = start
    var digits = 0
    while end < start + 24, text.isWord(end) || text[end] == 0x2D && text.isWord(end + 1) {
      if text.isDigit(end) { digits += 1 }
      end += 1
    }
    if text.isDigit(start) {
      let run = DigitRun(text, at: start, limit: 20)
      guard !run.isInThousands, !run.isDates(text), let range = run.range, !text.isUnit(range.upperBound) else {
        return nil
      }
      if run.digits.count >= 8, range.upperBound > end { return range }
    }
    return digits >= 5 && end - start >= 6 && !text.isUnit(end) ? start..<end : nil
  }

  /// A French number of social security: fifteen digits, the last two of them a check (97 less the remainder of 97).
  private static func socialSecurity(_ text: ScannedText, _ start: Int) -> Range<Int>? {
    guard text[start] == UInt8(ascii: "1") || text[start] == UInt8(ascii: "2"),
      DigitRun.count(text, at: start, limit: 15) == 15
    else { return nil }
    let run = DigitRun(text, at: start, limit: 15)
    guard let range = run.range, !text.isWord(range.upperBound) else { return nil }
    let number = run.digits.prefix(13).reduce(0) { $0 * 10 + $1 }
    let month = run.digits[3] * 10 + run.digits[4]
    let isPerson = (1...12).contains(month) || month >= 20
    return isPerson && 97 - number % 97 == run.digits[13] * 10 + run.digits[14] ? range : nil
  }

  /// The first line of what machines read in a passport: `P<`, the country, names with `<` between.
  private static func machineReadable(_ text: ScannedText, _ start: Int) -> Range<Int>? {
    guard text[start] == UInt8(ascii: "P"), text[start + 1] == UInt8(ascii: "<") else { return nil }
    var end = start + 2
    while end < start + 44, (0x41...0x5A).contains(text[end]) || text[end] == UInt8(ascii: "<") { end += 1 }
    let hasGap = text.units[start..<min(end, text.units.count)].dropFirst(2).contains(UInt8(ascii: "<"))
    return end - start >= 20 && hasGap ? start..<end : nil
  }

  /// A number of Mali's register (NINA): fourteen digits, the first a 1 or a 2, and a letter.
  private static func nationalNumber(_ text: ScannedText, _ start: Int) -> Range<Int>? {
    guard text[start] == UInt8(ascii: "1") || text[start] == UInt8(ascii: "2") else { return nil }
    let end = start + 14
    guard (start..<end).allSatisfy({ text.isDigit($0) }), text.isLetter(end), !text.isWord(end + 1),
      text[start - 1] != UInt8(ascii: "-"), text[end + 1] != UInt8(ascii: "-")
    else { return nil }
    return start..<(end + 1)
  }
}
