extension Typography {
  /// Writes hyphens between spaces as dashes and keeps them from beginning a line, or from being left by what they enclose.
  func setDashes(_ run: inout TextRun) {
    var dashes: [Dash] = []
    var sentence = 0
    var index = 0
    while index < run.count {
      if endsSentence(at: index, in: run) { sentence += 1 }
      guard run[index].isDash else {
        index += 1
        continue
      }
      var end = index
      while run[end].isDash { end += 1 }
      let range = index..<end
      if isFree(range, in: run), let sign = sign(for: range, in: run) {
        dashes.append(Dash(range: range, sign: sign, sentence: sentence))
      }
      index = end
    }
    // The number of dashes before this one in its sentence: the first of two opens, the second closes.
    var rank = 0
    for (place, dash) in dashes.enumerated() {
      rank = place > 0 && dashes[place - 1].sentence == dash.sentence ? rank + 1 : 0
      let hasPartner = place + 1 < dashes.count && dashes[place + 1].sentence == dash.sentence
      set(dash, opens: rank.isMultiple(of: 2) && hasPartner, &run)
    }
    run.settle()
  }

  private struct Dash {
    let range: Range<Int>
    let sign: UInt32
    let sentence: Int
  }

  private func set(_ dash: Dash, opens: Bool, _ run: inout TextRun) {
    run.replace(dash.range.lowerBound, with: dash.sign)
    run.remove(dash.range.dropFirst())
    let staysWithWhatFollows = opens && tradition == .french
    let (before, after) = (dash.range.lowerBound - 1, dash.range.upperBound)
    if staysWithWhatFollows {
      if run[before].isNoBreakSpace { run.bind(before, with: .space) }
      run.bind(after)
    } else {
      run.bind(before)
      if run[after].isNoBreakSpace { run.bind(after, with: .space) }
    }
  }

  /// Whether a dash stands between spaces and these between words.
  private func isFree(_ range: Range<Int>, in run: TextRun) -> Bool {
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    guard run[before].isSpace, run[after].isSpace, !run.isFixed(range.lowerBound) else { return false }
    let (left, right) = (run[run.lastWordEnd(before: before)], run[run.skippingSpaces(from: after)])
    let isBetweenWords = left != .lineEnd && right != .lineEnd && !left.isStroke && !right.isStroke
    return isBetweenWords && !left.isOpening && !right.isClosing
  }

  private func sign(for range: Range<Int>, in run: TextRun) -> UInt32? {
    switch (range.count, run[range.lowerBound]) {
    case (1, .emDash): .emDash
    case (1, _): .enDash
    case (2, .hyphen) where run[range.lowerBound + 1] == .hyphen: .enDash
    case (3, .hyphen) where range.allSatisfy({ run[$0] == .hyphen }): .emDash
    default: nil
    }
  }

  /// Whether a sentence ends at a place. It goes on with a sign that follows; whether there is a space before that, or within
  /// guillemets, other rules decide later.
  private func endsSentence(at index: Int, in run: TextRun) -> Bool {
    guard run[index].endsSentence,
      run[index + 1].isSpace || run[index + 1] == .rightGuillemet || isSlip(at: index, in: run),
      !run[run.skippingSpaces(from: index + 1)].isHighSign
    else { return false }
    return !isAbbreviation(before: index, in: run)
  }

  /// Whether a full stop marks an abbreviation: one letter before it, or `MM`.
  private func isAbbreviation(before index: Int, in run: TextRun) -> Bool {
    guard run[index] == "." else { return false }
    var start = index
    while run[start - 1].isLetter { start -= 1 }
    switch index - start {
    // The end of an ordinal may have been written with more letters: `2ème`, `Vème`.
    case 1: return !(run[start] == "e" && run[start - 1].isDigit)
    case 2: return run[start].isCapital && !(run[start + 1] == "e" && (run[start] == "V" || run[start] == "X"))
    default: return false
    }
  }
}

extension UInt32 {
  /// A dash, or a minus sign, which may have been a hyphen.
  fileprivate var isStroke: Bool { isDash || self == 0x2212 }

  fileprivate var endsSentence: Bool {
    self == "." || self == "!" || self == "?" || self == .ellipsis
  }
}
