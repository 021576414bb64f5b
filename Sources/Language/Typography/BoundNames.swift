extension Typography {
  /// Keeps a title with the name behind it, an abbreviation with what it announces, and names of several words together.
  func bindNames(_ run: inout TextRun) {
    for index in 0..<run.count where run[index].isCapital && !run[index - 1].isWord {
      if let length = titles.length(at: index, in: run) {
        if run[index + length + 1].isCapital { run.bind(index + length) }
      } else if let length = Typography.announcements.length(at: index, in: run) {
        let next = run[index + length + 1]
        if next.isCapital || next.isDigit || next == "+" { run.bind(index + length) }
      } else if let length = Typography.firstNames.length(at: index, in: run),
        Typography.lastNames.length(at: index + length + 1, in: run) != nil
      {
        run.bind(index + length)
      }
    }
  }

  /// Keeps a word or sign with the number that it announces: `n° 12`, `page 3`, `EUR 12,500`.
  func bindName(before number: NumberInText, _ run: inout TextRun) {
    let start = run[number.start - 1] == "+" ? number.start - 1 : number.start
    guard run[start - 1].isSpace else {
      if tradition == .french, Typography.numberSigns.length(endingBefore: start, in: run) != nil {
        run.insert(.noBreakSpace, before: start, besides: start - 1)
      }
      return
    }
    let end = start - 1
    if announcers.length(endingBefore: end, in: run) != nil
      || Typography.numbered.length(endingBefore: end, in: run) != nil
    {
      run.bind(end)
    } else if tradition == .english {
      if Typography.currencyCodes.length(endingBefore: end, in: run) != nil {
        run.bind(end)
      } else if run[end - 1].isCurrencySign, !run[run.lastWordEnd(before: end - 1)].isDigit {
        run.setSpace(nil, before: start)
      }
    }
  }

  private var titles: WordList { tradition == .french ? Typography.frenchTitles : Typography.englishTitles }
  private var announcers: WordList {
    tradition == .french ? Typography.frenchAnnouncers : Typography.englishAnnouncers
  }

  private static let numberSigns = WordList("n° N° nº Nº")
  private static let frenchTitles = WordList("M. MM. Mme Mmes Mlle Mlles Dr Drs Pr Prs Me Mgr")
  private static let englishTitles = WordList("Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Prof.")
  private static let announcements = WordList("Réf. Tél. Ref. Tel.")
  private static let firstNames = WordList("G5")
  private static let lastNames = WordList("Sahel")
  private static let currencyCodes = WordList("EUR USD GBP CHF XOF XAF MRU FCFA CFAF")
  private static let frenchAnnouncers = WordList.withCapitals(
    "art. p. pp. chap. fig. vol. al. § page pages ratio article articles chapitre annexe figure tableau tél.")
  private static let englishAnnouncers = WordList.withCapitals(
    "art. p. pp. ch. fig. vol. § page pages ratio article articles chapter annex figure table tel.")
}
