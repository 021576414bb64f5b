/// A number as it stands in a text.
struct NumberInText {
  let start: Int
  /// The place behind its last digit.
  private(set) var end: Int
  /// Whether it has neither decimals nor groups.
  private(set) var isPlain = true
  /// Whether it states the minutes of an hour, so that the `h` before it is no letter of a word.
  private let isMinutes: Bool

  /// Reads the number that begins at a place; a point or comma between digits belongs to it.
  init(at start: Int, isMinutes: Bool = false, in run: TextRun) {
    self.start = start
    self.isMinutes = isMinutes
    end = start
    while run[end].isDigit || ((run[end] == "." || run[end] == ",") && run[end + 1].isDigit) {
      if !run[end].isDigit { isPlain = false }
      end += 1
    }
  }

  /// Goes on with groups of digits.
  mutating func extend(to end: Int) {
    self.end = end
    isPlain = false
  }

  var digitCount: Int { end - start }

  /// Whether it is part of a word or code rather than a number.
  func followsLetter(in run: TextRun) -> Bool {
    !isMinutes && (run[start - 1].isLetter || run[start - 1] == 0x5F)
  }

  /// Whether nothing before it belongs to it: no letter, no further part of a date, code or address.
  func isFree(in run: TextRun) -> Bool {
    if isMinutes { return true }
    let before = run[start - 1]
    if before.isWord { return false }
    switch before {
    case .hyphen, .enDash, .apostrophe, "/", ".", ",", ":", "+":
      return !run[start - 2].isWord && before != "+"
    default: return true
    }
  }

  /// Its value, if it is whole and has no more than four digits.
  func smallValue(in run: TextRun) -> Int? {
    guard isPlain, digitCount <= 4 else { return nil }
    return (start..<end).reduce(0) { $0 * 10 + Int(run[$1] - 0x30) }
  }
}

extension TextRun {
  /// The place behind so many digits from a place on, if there are just so many.
  func end(ofDigits count: ClosedRange<Int>, from index: Int) -> Int? {
    var end = index
    while self[end].isDigit { end += 1 }
    return count.contains(end - index) ? end : nil
  }
}
