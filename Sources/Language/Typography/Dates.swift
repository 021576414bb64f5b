extension Typography {
  /// Keeps the day and month of a date together; in French, raises ordinals and makes the first of a month one.
  func setDay(_ number: NumberInText, isQuoted: Bool, _ run: inout TextRun) {
    guard let value = number.smallValue(in: run) else { return }
    var end = number.end
    if tradition == .french, let suffixEnd = raiseSuffix(at: end, of: value, isQuoted: isQuoted, &run) {
      end = suffixEnd
    }
    guard value >= 1, value <= 31, run[end].isSpace, months.length(at: end + 1, in: run) != nil else { return }
    run.bind(end)
    if tradition == .french, value == 1, end == number.end, number.digitCount == 1, !isQuoted {
      for letter in "er".unicodeScalars {
        run.insert(letter.value, before: end, besides: number.start, isRaised: true)
      }
    }
  }

  /// Keeps hours and minutes together: `10 h 30`; gives back the place of the minutes, if there are any.
  func bindHours(_ number: NumberInText, _ run: inout TextRun) -> Int? {
    let sign = run.skippingSpaces(from: number.end)
    guard number.isPlain, number.digitCount <= 2, number.isFree(in: run), run[sign] == "h" else { return nil }
    let minutes = run.skippingSpaces(from: sign + 1)
    if let end = run.end(ofDigits: 2...2, from: minutes), endsMinutes(end, in: run),
      NumberInText(at: minutes, in: run).end == end
    {
      run.setSpace(.noBreakSpace, before: sign)
      run.setSpace(.noBreakSpace, before: minutes)
      return minutes
    } else if !run[sign + 1].isWord, !run[sign + 1].isApostrophe, sign == number.end {
      run.setSpace(.noBreakSpace, before: sign)
    }
    return nil
  }

  /// Whether two digits before a place can be minutes: they are not themselves the hours of a further time of day.
  private func endsMinutes(_ end: Int, in run: TextRun) -> Bool {
    let next = run.skippingSpaces(from: end)
    if run[next] == "h", !run[next + 1].isLetter { return false }
    return !run[end].isLetter || spacesUnit(at: end, in: run)
  }

  private var months: WordList { tradition == .french ? Typography.frenchMonths : Typography.englishMonths }

  private static let frenchMonths = WordList(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
  private static let englishMonths = WordList(
    "January February March April May June July August September October November December")
}
