extension Typography {
  /// Sets numbers and keeps them together with what belongs to them.
  func setNumbers(_ run: inout TextRun) {
    var quotations = QuotationDepth()
    var minutes: Int?
    var index = 0
    while index < run.count {
      quotations.read(run[index])
      guard run[index].isDigit, !run.isFixed(index) else {
        index += 1
        continue
      }
      var number = NumberInText(at: index, isMinutes: index == minutes, in: run)
      setMinus(before: number, &run)
      bindName(before: number, &run)
      bindPhone(&number, &run)
      if tradition == .french { bindGroups(&number, &run) }
      setRange(number, &run)
      setProduct(number, &run)
      if !number.followsLetter(in: run) {
        bindUnit(after: number, &run)
        if tradition == .french { minutes = bindHours(number, &run) }
        if number.isFree(in: run) { setDay(number, isQuoted: quotations.depth > 0, &run) }
      }
      index = number.end
    }
    run.settle()
  }

  /// A hyphen before a temperature or other negative number.
  private func setMinus(before number: NumberInText, _ run: inout TextRun) {
    let sign = number.start - 1
    let (before, after) = (run[sign - 1], run[number.end])
    guard run[sign] == .hyphen, before.isSpace || before == .lineEnd || before.isOpening,
      !after.isDash, after != "/"
    else { return }
    if !run[run.lastWordEnd(before: sign)].isDigit { run.replace(sign, with: 0x2212) }
  }

  /// Binds groups of three digits that are parted by spaces; no group is made where none was written.
  private func bindGroups(_ number: inout NumberInText, _ run: inout TextRun) {
    guard number.isPlain, number.digitCount <= 3, run[number.start] != "0", number.isFree(in: run) else { return }
    var end = number.end
    while run[end].isSpace, let next = run.end(ofDigits: 3...3, from: end + 1) { end = next }
    // More digits, but not three, make it a list or a phone number.
    guard end > number.end, !(run[end].isSpace && run[end + 1].isDigit) else { return }
    for index in number.end..<end { run.bind(index, with: thinSpace) }
    number.extend(to: run[end] == "," ? NumberInText(at: end - 3, in: run).end : end)
  }

  /// Keeps the parts of a phone number together as they were written.
  private func bindPhone(_ number: inout NumberInText, _ run: inout TextRun) {
    let isInternational = run[number.start - 1] == "+" && !run[number.start - 2].isWord
    guard isInternational || (run[number.start] == "0" && number.digitCount == 2 && number.isFree(in: run))
    else { return }
    var end = number.end
    var groups = 0
    while run[end].isSpace, let next = run.end(ofDigits: isInternational ? 2...4 : 2...2, from: end + 1) {
      end = next
      groups += 1
    }
    guard groups >= (isInternational ? 2 : 3) else { return }
    for index in number.end..<end { run.bind(index) }
    number.extend(to: end)
  }

  /// Writes the range of years or pages with a dash in English; French keeps the hyphen.
  private func setRange(_ number: NumberInText, _ run: inout TextRun) {
    guard tradition == .english, number.isPlain, number.isFree(in: run), run[number.end] == .hyphen else { return }
    guard let end = run.end(ofDigits: 1...4, from: number.end + 1), !run[end].isWord || spacesUnit(at: end, in: run),
      !run[end].isDash,
      run[end] != "/", !(run[end] == "." && run[end + 1].isWord)
    else { return }
    let isOfYears = isYear(number.start..<number.end, in: run) && isYear(number.end + 1..<end, in: run)
    let word = run[number.start - 1].isSpace ? number.start - 1 : number.start
    let isOfPages = Typography.pages.length(endingBefore: word, in: run) != nil
    let isCode = Typography.numbered.length(endingBefore: word, in: run) != nil
    if isOfPages || (isOfYears && !isCode) { run.replace(number.end, with: .enDash) }
  }

  private func isYear(_ range: Range<Int>, in run: TextRun) -> Bool {
    guard range.count == 4 else { return false }
    let (first, second) = (run[range.lowerBound], run[range.lowerBound + 1])
    return (first == "1" && second == "9") || (first == "2" && second == "0")
  }

  /// Writes `4 x 5` with the sign of multiplication.
  private func setProduct(_ number: NumberInText, _ run: inout TextRun) {
    let sign = number.end + 1
    guard run[sign - 1].isSpace, run[sign] == "x" || run[sign] == 0xD7, run[sign + 1].isSpace,
      run[sign + 2].isDigit
    else { return }
    run.replace(sign, with: 0xD7)
    run.bind(sign - 1)
    run.bind(sign + 1)
  }

  static let pages = WordList.withCapitals("page pages p. pp.")
  static let numbered = WordList("n° N° nº Nº No. Nos.")
}

/// In how many quotations a place stands.
struct QuotationDepth {
  private(set) var depth = 0

  mutating func read(_ scalar: UInt32) {
    switch scalar {
    case .leftGuillemet, 0x201C: depth += 1
    case .rightGuillemet, 0x201D: depth = max(0, depth - 1)
    default: break
    }
  }
}
