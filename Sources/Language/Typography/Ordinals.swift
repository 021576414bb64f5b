/// The end of an ordinal as it may be written, and as it is set.
private struct OrdinalSuffix {
  enum Rank {
    case first, second, later
  }

  let written: [UInt32]
  let set: [UInt32]
  let rank: Rank

  init(_ written: String, _ set: String, _ rank: Rank) {
    self.written = written.unicodeScalars.map(\.value)
    self.set = set.unicodeScalars.map(\.value)
    self.rank = rank
  }

  func fits(_ value: Int) -> Bool {
    switch rank {
    case .first: value == 1
    case .second: value == 2
    case .later: value > 1
    }
  }

  /// The Imprimerie nationale allows `er`, `re`, `d`, `de` and `e`; what schools and offices write beside these is set as one of them.
  static let all: [OrdinalSuffix] = [
    OrdinalSuffix("er", "er", .first), OrdinalSuffix("ers", "ers", .first), OrdinalSuffix("ier", "er", .first),
    OrdinalSuffix("re", "re", .first), OrdinalSuffix("res", "res", .first), OrdinalSuffix("ère", "re", .first),
    OrdinalSuffix("ères", "res", .first), OrdinalSuffix("ière", "re", .first), OrdinalSuffix("ere", "re", .first),
    OrdinalSuffix("nd", "nd", .second), OrdinalSuffix("nde", "nde", .second), OrdinalSuffix("de", "de", .second),
    OrdinalSuffix("e", "e", .later), OrdinalSuffix("es", "es", .later), OrdinalSuffix("ème", "e", .later),
    OrdinalSuffix("èmes", "es", .later), OrdinalSuffix("eme", "e", .later), OrdinalSuffix("emes", "es", .later),
    OrdinalSuffix("ième", "e", .later), OrdinalSuffix("ièmes", "es", .later), OrdinalSuffix("ieme", "e", .later),
    OrdinalSuffix("me", "e", .later),
  ]
}

extension Typography {
  /// Raises the letters that make a number an ordinal, and gives back the place behind them; nil if there are none.
  ///
  /// In a quotation, words stay as their author wrote them.
  func raiseSuffix(at start: Int, of value: Int, isQuoted: Bool, _ run: inout TextRun) -> Int? {
    guard run[start].isLetter else { return nil }
    for suffix in OrdinalSuffix.all where suffix.fits(value) {
      let end = start + suffix.written.count
      guard !run[end].isWord, !run[end].isApostrophe,
        suffix.written.indices.allSatisfy({ run[start + $0] == suffix.written[$0] })
      else { continue }
      guard suffix.written == suffix.set || !isQuoted else { return end }
      for (offset, scalar) in suffix.set.enumerated() { run.replace(start + offset, with: scalar) }
      run.remove(start + suffix.set.count..<end)
      run.raise(start..<start + suffix.set.count)
      return end
    }
    return nil
  }

  /// Raises ordinals in Roman figures and keeps centuries together: `XXIᵉ siècle`.
  func raiseRomanOrdinals(_ run: inout TextRun) {
    guard tradition == .french else { return }
    var quotations = QuotationDepth()
    var index = 0
    while index < run.count {
      quotations.read(run[index])
      // Nearly every letter is told apart at once.
      guard run[index].romanValue > 0, let numeral = RomanNumeral(at: index, in: run), !run.isFixed(index) else {
        index += 1
        continue
      }
      index = numeral.end
      let isQuoted = quotations.depth > 0
      guard let end = raiseSuffix(at: numeral.end, of: numeral.value, isQuoted: isQuoted, &run) else { continue }
      if run[end].isSpace, Typography.centuries.length(at: end + 1, in: run) != nil { run.bind(end) }
      index = end
    }
    run.settle()
  }

  private static let centuries = WordList("siècle siècles")
}

/// A number in Roman figures up to 39, as centuries, kings and chapters need it.
private struct RomanNumeral {
  let value: Int
  let end: Int

  init?(at start: Int, in run: TextRun) {
    guard !run[start - 1].isWord else { return nil }
    var place = start
    var value = 0
    while run[place] == "X", place < start + 3 {
      value += 10
      place += 1
    }
    if run[place] == "I", run[place + 1].romanValue > 1 {
      // `IV` and `IX`.
      value += run[place + 1].romanValue - 1
      place += 2
    } else {
      if run[place] == "V" {
        value += 5
        place += 1
      }
      var ones = 0
      while run[place] == "I", ones < 3 {
        ones += 1
        place += 1
      }
      value += ones
    }
    guard value > 0, run[place].romanValue == 0 else { return nil }
    self.value = value
    end = place
  }
}

extension UInt32 {
  fileprivate var romanValue: Int {
    switch self {
    case "I": 1
    case "V": 5
    case "X": 10
    default: 0
    }
  }
}
