extension Typography {
  /// Gives straight quotation marks their shape; where one of them has no partner, all stay as they are.
  func setQuotes(_ run: inout TextRun) {
    var pairing = QuotePairing(run)
    pairing.pair()
    guard !pairing.hasLooseQuote else { return }
    for pair in pairing.pairs {
      let (open, close) = marks(of: pair)
      run.replace(pair.open, with: open)
      run.replace(pair.close, with: close)
      // Within guillemets, the rule for signs sets the space.
      guard open != .leftGuillemet else { continue }
      run.setSpace(nil, after: pair.open)
      run.setSpace(nil, before: pair.close)
    }
    run.settle()
  }

  private func marks(of pair: QuotePairing.Pair) -> (open: UInt32, close: UInt32) {
    switch tradition {
    case .french: pair.depth == 0 ? (.leftGuillemet, .rightGuillemet) : (0x201C, 0x201D)
    case .english: pair.depth == 0 && !pair.isSingle ? (0x201C, 0x201D) : (0x2018, .apostrophe)
    }
  }
}

/// Finds which straight quotation marks of a text belong together.
private struct QuotePairing {
  struct Pair {
    let open: Int
    let close: Int
    /// In how many other quotations it stands.
    let depth: Int
    let isSingle: Bool
  }

  private enum Kind {
    case double, single, guillemet, curly, curlySingle
  }

  private let run: TextRun
  private let lastSingleClose: Int
  private var open: [(index: Int, kind: Kind)] = []
  private(set) var pairs: [Pair] = []
  private(set) var hasLooseQuote = false

  init(_ run: TextRun) {
    self.run = run
    var place = run.count - 1
    while place >= 0, run[place] != .straightApostrophe || !QuotePairing.mayCloseSingle(place, in: run) { place -= 1 }
    lastSingleClose = place
  }

  mutating func pair() {
    for index in 0..<run.count {
      switch run[index] {
      case .straightQuote: readDouble(index)
      case .straightApostrophe: readSingle(index)
      case .leftGuillemet: open.append((index, .guillemet))
      case .rightGuillemet: close(.guillemet)
      case 0x201C: open.append((index, .curly))
      case 0x201D: close(.curly)
      case 0x2018: open.append((index, .curlySingle))
      case .apostrophe: if QuotePairing.mayCloseSingle(index, in: run) { closeCurlySingle() }
      default: break
      }
    }
    if open.contains(where: { $0.kind == .double }) { hasLooseQuote = true }
  }

  private mutating func close(_ kind: Kind) {
    guard let last = lastDouble else { return }
    if open[last].kind == kind {
      open.removeSubrange(last...)
    } else if open[last].kind == .double {
      // Once that has its shape, this would end it.
      hasLooseQuote = true
    }
  }

  /// What may be no quotation mark, since it looks like an apostrophe, is no partner for those that surely are.
  private var lastDouble: Int? { open.lastIndex { $0.kind != .single && $0.kind != .curlySingle } }

  @discardableResult private mutating func closeCurlySingle() -> Bool {
    guard let last = open.lastIndex(where: { $0.kind != .single }), open[last].kind == .curlySingle else {
      return false
    }
    open.removeSubrange(last...)
    return true
  }

  private mutating func readDouble(_ index: Int) {
    let (before, after) = (run[index - 1], run[index + 1])
    let isSpacedBefore = before.isSpace || before == .lineEnd
    // A space will stand before the sign, or none: either way, what it follows ends there.
    let isSpacedAfter = after.isSpace || after == .lineEnd || after.isHighSign || after == .rightGuillemet
    let partner = lastDouble.flatMap { open[$0].kind == .double ? $0 : nil }
    let mayOpen = isSpacedBefore || before.isOpening || before.isDash || before.isQuoteLike
    let mayClose = !isSpacedBefore && !after.isWord
    if let partner, mayClose || (isSpacedBefore && isSpacedAfter) {
      pairs.append(Pair(open: open[partner].index, close: index, depth: depth(below: partner), isSingle: false))
      open.removeSubrange(partner...)
    } else if mayOpen, after != .lineEnd {
      open.append((index, .double))
    } else {
      hasLooseQuote = true
    }
  }

  private mutating func readSingle(_ index: Int) {
    let mayClose = QuotePairing.mayCloseSingle(index, in: run)
    if let last = open.last, last.kind == .single, mayClose {
      let depth = depth(below: open.count - 1)
      pairs.append(Pair(open: last.index, close: index, depth: depth, isSingle: true))
      open.removeLast()
    } else if mayClose, closeCurlySingle() {
      // It ends what an author began with a mark of the right shape.
    } else if mayOpenSingle(index) {
      open.append((index, .single))
    }
  }

  private func depth(below place: Int) -> Int {
    open[..<place].count { $0.kind != .single && $0.kind != .curlySingle }
  }

  private func mayOpenSingle(_ index: Int) -> Bool {
    let before = run[index - 1]
    guard before.isSpace || before == .lineEnd || before.isOpening || before == .straightQuote else { return false }
    return run[index + 1].isWord && lastSingleClose > index + 1 && !run.isFixed(index) && !run.isElision(at: index)
  }

  private static func mayCloseSingle(_ index: Int, in run: TextRun) -> Bool {
    guard !run.isFixed(index) else { return false }
    let before = run[index - 1]
    return !before.isSpace && before != .lineEnd && !run[index + 1].isWord
  }
}

extension UInt32 {
  /// A mark behind which a quotation may begin without a space: `l’« Eau »`.
  fileprivate var isQuoteLike: Bool { self == .straightApostrophe || self == .apostrophe || self == .straightQuote }
}
