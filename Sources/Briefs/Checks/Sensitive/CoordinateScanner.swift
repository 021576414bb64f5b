/// Finds exact positions: two numbers with more than two decimals, one beside a word or a sign for a position, degrees with minutes
/// and seconds, and the short codes of maps.
enum CoordinateScanner {
  static func findings(in text: ScannedText) -> [SensitiveFinding] {
    ranges(text).map { SensitiveFinding(kind: .coordinates, range: $0) }
  }

  private static func ranges(_ text: ScannedText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var last: GeographicNumber?
    var next = 0
    for index in text.candidates where index >= next {
      // The digits before the plus sign of a code are no numbers, so that none of them was taken already.
      if text[index] == UInt8(ascii: "+") {
        guard let range = openLocationCode(text, plus: index), range.lowerBound >= next else { continue }
        result.append(range)
        next = range.upperBound
        last = nil
        continue
      }
      guard text.isDigit(index) else { continue }
      if let range = GeographicNumber.sexagesimal(text, index) {
        result.append(range)
        next = range.upperBound
        last = nil
        continue
      }
      guard let number = GeographicNumber(text, at: index) else { continue }
      next = number.range.upperBound
      if let first = last, isPair(text, first, number) {
        if result.last == first.range { result.removeLast() }
        result.append(first.range.lowerBound..<number.range.upperBound)
        last = nil
      } else {
        if number.isPosition { result.append(number.range) }
        last = number
      }
    }
    return result
  }

  /// Whether two numbers are a latitude and a longitude, in either order, with nothing but a separator between.
  private static func isPair(_ text: ScannedText, _ first: GeographicNumber, _ second: GeographicNumber) -> Bool {
    let gap = first.range.upperBound..<second.range.lowerBound
    guard gap.count <= 14, first.decimals > 0, second.decimals > 0, max(first.decimals, second.decimals) > 2,
      first.degrees <= 90 || second.degrees <= 90, !(first.degrees == 0 && second.degrees == 0),
      !first.isQuantity, !second.isQuantity
    else { return false }
    let between = text.units[gap].filter { $0 != UInt8(ascii: " ") }
    guard between.allSatisfy({ separators.contains($0) }) else { return false }
    let least = min(first.decimals, second.decimals)
    // Thousands look like three decimals.
    if first.hasComma || second.hasComma { return max(first.decimals, second.decimals) > 3 && !gap.isEmpty }
    // In a list of values each stands on a line or in a cell of its own.
    if between.contains(0x0A) || between.contains(0x7C) { return least > 3 }
    return between.isEmpty ? least > 2 && !gap.isEmpty : true
  }

  private static let separators = Set(",;/|\n\"'()[]{}&=:-".utf8)

  /// An Open Location Code (plus code): four or eight signs, `+` and two or three more.
  private static func openLocationCode(_ text: ScannedText, plus: Int) -> Range<Int>? {
    var start = plus
    while start > plus - 9, codeSigns.contains(text[start - 1]) { start -= 1 }
    let first = start..<plus
    guard first.count == 4 || first.count == 8, !text.isWord(start - 1),
      ![0x2B, 0x2D, 0x2E, 0x2F].contains(text[start - 1]) || !text.isWord(start - 2)
    else { return nil }
    let second = plus + 1
    var end = second
    while end < second + 4, codeSigns.contains(text[end]) { end += 1 }
    guard (2...3).contains(end - second), !text.isWord(end),
      first.contains(where: { text.isLetter($0) }), first.contains(where: { text.isDigit($0) })
    else { return nil }
    return start..<end
  }

  private static let codeSigns = Set("23456789CFGHJMPQRVWX".utf8)
}
