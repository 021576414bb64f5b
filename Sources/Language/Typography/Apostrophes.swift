extension Typography {
  /// Gives straight apostrophes their shape, and closes them up to a quotation that follows.
  func setApostrophes(_ run: inout TextRun) {
    for index in 0..<run.count where run[index] == .straightApostrophe || run[index] == .apostrophe {
      if run[index] == .straightApostrophe, isApostrophe(index, in: run) { run.replace(index, with: .apostrophe) }
      if tradition == .french, run[index] == .apostrophe, run[index - 1].isLetter {
        let next = run.skippingSpaces(from: index + 1)
        if run[next] == .leftGuillemet { run.remove(index + 1..<next) }
      }
    }
    run.settle()
  }

  private func isApostrophe(_ index: Int, in run: TextRun) -> Bool {
    let (before, after) = (run[index - 1], run[index + 1])
    if before.isLetter { return true }
    if before.isDigit { return after == "s" && !run[index + 2].isWord }
    if before == .object || before.isClosing { return after.isLetter }
    return tradition == .english && (run.isElision(at: index) || after.isLetter)
  }
}

extension TextRun {
  /// Whether an English word begins at a place with letters or digits left out: `’tis`, `’90s`.
  func isElision(at index: Int) -> Bool {
    if self[index + 1].isDigit, self[index + 2].isDigit { return self[index + 3] == "s" }
    return TextRun.elisions.length(at: index + 1, in: self) != nil
  }

  private static let elisions = WordList.withCapitals("tis twas em til cause n")
}
