extension Typography {
  /// Keeps web and mail addresses, paths and the like from all rules.
  func fixAddresses(_ run: inout TextRun) {
    var index = 0
    while index < run.count {
      if run[index].endsToken {
        index += 1
        continue
      }
      var token = AddressToken(start: index)
      while !run[index].endsToken {
        token.read(run[index], at: index)
        index += 1
      }
      if let range = token.address(in: run, end: index) { run.fix(range) }
    }
  }
}

/// What the signs of a stretch without spaces say of it.
private struct AddressToken {
  let start: Int
  private var scheme: Int?
  private var at: Int?
  private var firstSlash: Int?
  private var hasBackslash = false

  init(start: Int) { self.start = start }

  mutating func read(_ scalar: UInt32, at index: Int) {
    switch scalar {
    case "/": if firstSlash == nil { firstSlash = index }
    case "@": if at == nil { at = index }
    case "\\": hasBackslash = true
    case ":": if scheme == nil { scheme = index }
    default: break
    }
  }

  /// The part of the token that is an address; nil if none is.
  func address(in run: TextRun, end: Int) -> Range<Int>? {
    if let scheme, run[scheme + 1] == "/", run[scheme + 2] == "/" {
      return trimmed(wordStart(before: scheme, in: run)..<end, in: run)
    }
    if let at, run[at - 1].isWord || run[at - 1] == ".", run[at + 1].isWord {
      return trimmed(wordStart(before: at, in: run)..<end, in: run)
    }
    if let scheme, AddressToken.schemes.length(endingBefore: scheme, in: run) != nil, run[scheme + 1].isWord {
      return trimmed(wordStart(before: scheme, in: run)..<end, in: run)
    }
    guard let range = trimmed(start..<end, in: run) else { return nil }
    if let firstSlash, firstSlash >= range.lowerBound {
      let name = range.lowerBound..<firstSlash
      if name.isEmpty || name.dropFirst().contains(where: { run[$0] == "." }) { return range }
    }
    // Signs in the midst of a token are no punctuation: network addresses, `a::b`, paths of Windows.
    return hasBackslash || range.count(where: { run[$0] == ":" }) > 1 ? range : nil
  }

  private static let schemes = WordList("mailto tel urn doi tag")

  private func wordStart(before index: Int, in run: TextRun) -> Int {
    var place = index
    while place > start, run[place - 1].isAddressName { place -= 1 }
    return place
  }

  /// Without the punctuation around it.
  private func trimmed(_ range: Range<Int>, in run: TextRun) -> Range<Int>? {
    var (first, end) = (range.lowerBound, range.upperBound)
    while first < end, run[first].isOpening || run[first] == .straightApostrophe { first += 1 }
    while end > first, run[end - 1].endsAddress { end -= 1 }
    return first < end ? first..<end : nil
  }
}

extension UInt32 {
  /// Whether a token cannot go on with it.
  fileprivate var endsToken: Bool {
    switch self {
    case .lineEnd, .object, .straightQuote, .leftGuillemet, .rightGuillemet, 0x201C, 0x201D, 0x3C, 0x3E: true
    default: isSpace
    }
  }

  /// Whether it may stand in a scheme or in the name of a mailbox.
  fileprivate var isAddressName: Bool {
    (isWord && self < 0x80) || self == "+" || self == "." || self == .hyphen
  }

  /// Whether it ends a sentence or bracket rather than an address.
  fileprivate var endsAddress: Bool {
    isHighSign || isClosing || self == "." || self == "," || self == .ellipsis
  }
}
