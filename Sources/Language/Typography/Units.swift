extension Typography {
  /// Keeps a number together with its unit, currency, percent sign or the noun that counts it.
  func bindUnit(after number: NumberInText, _ run: inout TextRun) {
    let start = run.skippingSpaces(from: number.end)
    let isClose = start == number.end
    if run[start] == "%" || run[start] == 0x2030 {
      if !run[start + 1].isWord { setPercent(at: start, &run) }
    } else if let length = Typography.units.length(at: start, in: run) {
      let end = start + length
      guard !run[end].isApostrophe else { return }
      if !isClose || length > 1 || run[start] == .degree {
        setPower(start..<end, &run)
        run.setSpace(.noBreakSpace, before: start)
      }
    } else if isMoney(at: start, in: run) {
      if !isClose || tradition == .french { run.setSpace(.noBreakSpace, before: start) }
      if run[start] == "F", run[start + 1].isSpace { run.bind(start + 1) }
    } else if !isClose, counted.length(at: start, in: run) != nil {
      run.bind(number.end)
    }
  }

  /// Whether a unit or currency begins at a place behind a number, and will be set apart from it by a space.
  func spacesUnit(at start: Int, in run: TextRun) -> Bool {
    if let length = Typography.units.length(at: start, in: run) {
      return !run[start + length].isApostrophe && (length > 1 || run[start] == .degree)
    }
    return tradition == .french && isMoney(at: start, in: run)
  }

  private func setPercent(at sign: Int, _ run: inout TextRun) {
    run.setSpace(tradition == .french ? .noBreakSpace : nil, before: sign)
  }

  /// Writes `km2` as `km²`.
  private func setPower(_ unit: Range<Int>, _ run: inout TextRun) {
    switch run[unit.upperBound - 1] {
    case "2": run.replace(unit.upperBound - 1, with: 0xB2)
    case "3": run.replace(unit.upperBound - 1, with: 0xB3)
    default: break
    }
  }

  private func isMoney(at start: Int, in run: TextRun) -> Bool {
    if Typography.currencies.length(at: start, in: run) != nil { return true }
    guard tradition == .french else { return false }
    if run[start] == "F", run[start + 1].isSpace {
      return Typography.cfa.length(at: start + 2, in: run) != nil
    }
    return run[start].isCurrencySign ? !run[start + 1].isWord : Typography.largeSums.length(at: start, in: run) != nil
  }

  private var counted: WordList { tradition == .french ? Typography.frenchNouns : Typography.englishNouns }

  private static let units = WordList(
    "km/h km² m² m³ cm² cm³ hm³ km2 m2 m3 cm2 cm3 hm3 km hm m dm cm mm ha kg g mg t l L cl ml hl s h min",
    "kWh MWh GWh Wh kW MW GW W V kV Hz kHz MHz GHz °C °F ko Ko Mo Go To kB MB GB TB")
  private static let currencies = WordList("EUR USD GBP CHF XOF XAF MRU FCFA CFAF")
  private static let cfa = WordList("CFA")
  private static let largeSums = WordList("k€ M€ Md€ Mds€ k$ M$ Md$ Mds$")
  private static let frenchNouns = WordList(
    "million millions milliard milliards billion billions mille euro euros dollar dollars franc francs",
    "an ans mois semaine semaines jour jours heure heures minute minutes ménage ménages personne personnes",
    "habitant habitants femme femmes homme hommes enfant enfants forage forages")
  private static let englishNouns = WordList("million billion trillion am pm a.m. p.m.")
}

extension UInt32 {
  var isCurrencySign: Bool { self == "€" || self == "$" || self == "£" || self == "¥" }

  var isApostrophe: Bool { self == .apostrophe || self == .straightApostrophe }
}
