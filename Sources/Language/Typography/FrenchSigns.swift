extension Typography {
  /// Sets the spaces before `;`, `:`, `!` and `?` and within guillemets as the profile has them.
  func spaceFrenchSigns(_ run: inout TextRun) {
    var index = 0
    while index < run.count {
      if run[index].isHighSign {
        let end = run.endOfHighSigns(from: index)
        if !run.isFixed(index) { spaceHighSigns(index..<end, &run) }
        index = end
      } else {
        spaceGuillemet(at: index, &run)
        index += 1
      }
    }
    run.settle()
  }

  private func spaceHighSigns(_ signs: Range<Int>, _ run: inout TextRun) {
    let sign = signs.lowerBound
    let word = run.lastWordEnd(before: sign)
    let isSpaced = word < sign - 1
    guard run.takesSign(after: word), !run.isSmiley(signs) else { return }
    let isSlip = run.isSlip(signs)
    guard isSlip || run.endsPhrase(at: signs.upperBound) else { return }
    if !isSpaced, run[word] == .ellipsis { return }
    let space: UInt32 = run[sign] == ":" ? .noBreakSpace : thinSpace
    run.setSpace(profile == .ue ? nil : space, before: sign)
    if isSlip { run.insert(.space, before: signs.upperBound, besides: signs.upperBound - 1) }
  }

  private func spaceGuillemet(at index: Int, _ run: inout TextRun) {
    let space: UInt32? = profile == .ue ? nil : .noBreakSpace
    switch run[index] {
    case .leftGuillemet:
      let next = run[run.skippingSpaces(from: index + 1)]
      if next != .lineEnd, next != .rightGuillemet { run.setSpace(space, after: index) }
    case .rightGuillemet:
      let last = run[run.lastWordEnd(before: index)]
      if last != .lineEnd, last != .leftGuillemet { run.setSpace(space, before: index) }
    default: break
    }
  }
}

extension Typography {
  /// Takes out the spaces before `;`, `:`, `!` and `?`.
  func closeUpSigns(_ run: inout TextRun) {
    var index = 0
    while index < run.count {
      guard run[index].isHighSign else {
        index += 1
        continue
      }
      let end = run.endOfHighSigns(from: index)
      let isFree = !run.isFixed(index) && run.takesSign(after: run.lastWordEnd(before: index))
      if isFree, run.endsPhrase(at: end), !run.isSmiley(index..<end) { run.setSpace(nil, before: index) }
      index = end
    }
    run.settle()
  }
}

extension Typography {
  /// Whether a sign of the end of a sentence has its space before it that belongs behind it, and will be put there.
  func isSlip(at index: Int, in run: TextRun) -> Bool {
    guard tradition == .french, run[index].isHighSign, run[index + 1].isLetter else { return false }
    var start = index
    while run[start - 1].isHighSign { start -= 1 }
    let signs = start..<index + 1
    return !run.isFixed(start) && run.takesSign(after: run.lastWordEnd(before: start)) && !run.isSmiley(signs)
      && run.isSlip(signs)
  }
}

extension TextRun {
  /// Whether signs stand before a word instead of behind one: `eau ?Oui`.
  fileprivate func isSlip(_ signs: Range<Int>) -> Bool {
    self[signs.lowerBound - 1].isSpace && self[signs.upperBound].isLetter && !signs.contains { self[$0] == ":" }
  }

  fileprivate func endOfHighSigns(from index: Int) -> Int {
    var end = index
    while self[end].isHighSign { end += 1 }
    return end
  }

  /// Whether a sign may end what stands there: words do, brackets that open and dashes do not.
  fileprivate func takesSign(after place: Int) -> Bool {
    let scalar = self[place]
    return scalar != .lineEnd && !scalar.isOpening && !scalar.isDash && !scalar.isHighSign
  }

  /// Whether a sign before a place ends a phrase rather than standing in the midst of something.
  fileprivate func endsPhrase(at place: Int) -> Bool {
    let scalar = self[place]
    return scalar.isSpace || scalar == .lineEnd || scalar.isClosing
  }

  /// Whether signs begin a face such as `:-)`.
  fileprivate func isSmiley(_ signs: Range<Int>) -> Bool {
    guard signs.count == 1, self[signs.lowerBound] == ":" || self[signs.lowerBound] == ";",
      self[signs.lowerBound - 1].isSpace
    else { return false }
    let mouth = signs.upperBound + (self[signs.upperBound] == .hyphen ? 1 : 0)
    switch self[mouth] {
    case "(", ")", "D", "P", "p", "|", "/", "\\":
      return !self[mouth + 1].isWord
    default: return false
    }
  }
}
