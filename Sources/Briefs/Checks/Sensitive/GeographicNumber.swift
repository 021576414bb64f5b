/// A number that may be one half of a position.
struct GeographicNumber {
  /// With its sign, and with the degrees and the direction that follow.
  let range: Range<Int>
  let degrees: Int
  let decimals: Int
  /// Whether its decimals stand behind a comma.
  let hasComma: Bool
  /// Whether it is one by itself: a word such as “latitude” stands before it, or the sign of degrees behind it.
  let isPosition: Bool
  /// Whether it is an amount, a share or a temperature.
  let isQuantity: Bool

  /// Reads a number from 0 to 180 with decimals; nil if there is none, or if it is part of something longer.
  init?(_ text: ScannedText, at start: Int) {
    var end = start
    while text.isDigit(end) { end += 1 }
    let point = text[end]
    guard end - start <= 3, point == 0x2E || point == 0x2C, text.isDigit(end + 1) else { return nil }
    let whole = text.units[start..<end].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    guard whole <= 180 else { return nil }
    // What follows a comma is another number if that has a point of its own: 12.5,1.5.
    let decimalStart = end + 1
    end = decimalStart
    while text.isDigit(end) { end += 1 }
    let decimals = end - decimalStart
    guard !(point == 0x2E && text[end] == 0x2E && text.isDigit(end + 1)),
      !(text[start - 1] == 0x2E && text.isDigit(start - 2))
    else { return nil }
    if point == 0x2C, text[end] == 0x2E, text.isDigit(end + 1) { return nil }
    guard GeographicNumber.mayPrecede(text, start) else { return nil }

    let named = GeographicNumber.isNamed(text, start)
    let hasSign = [UInt8(ascii: "-"), UInt8(ascii: "+")].contains(text[start - 1])
    let afterSpace = text[end] == UInt8(ascii: " ") ? end + 1 : end
    var hasDegree = false
    var isTemperature = false
    var last = end
    if text[afterSpace] == ScannedText.degree {
      let next = text[afterSpace + 1] == UInt8(ascii: " ") ? afterSpace + 2 : afterSpace + 1
      isTemperature =
        [UInt8(ascii: "C"), UInt8(ascii: "F"), UInt8(ascii: "K")].contains(text[next]) && !text.isWord(next + 1)
      hasDegree = !isTemperature
      last = afterSpace + 1
    }
    let direction = GeographicNumber.directionEnd(text, last)
    if let direction { last = direction }

    range = (hasSign ? start - 1 : start)..<last
    degrees = whole
    self.decimals = decimals
    hasComma = point == 0x2C
    let isMarked = named || hasDegree || direction != nil && decimals > 3
    isPosition = isMarked && decimals > 2 && !(hasComma && !named && !hasDegree)
    isQuantity = isTemperature || !hasDegree && direction == nil && text.isUnit(end)
  }

  /// Whether a number can begin there: no letter, and no number before it, except for the marks of a map's address.
  private static func mayPrecede(_ text: ScannedText, _ start: Int) -> Bool {
    guard text.isWord(start - 1) else { return true }
    let isMark = text[start - 2] == UInt8(ascii: "!") || text.isDigit(start - 2) && text[start - 3] == 0x21
    let isDirection = [UInt8(ascii: "N"), 0x53, 0x45, 0x57, 0x4F].contains(text[start - 1]) && !text.isWord(start - 2)
    return isMark || isDirection
  }

  /// Whether a word for a position stands before it: `lat: `, `longitude = `, and the `!3d` and `!4d` of some maps.
  private static func isNamed(_ text: ScannedText, _ start: Int) -> Bool {
    var end = start
    while end > start - 8, [0x20, 0x3A, 0x3D, 0x22, 0x27, 0x2D, 0x2B].contains(text[end - 1]) { end -= 1 }
    if end == start, text[start - 1] == UInt8(ascii: "d"), text[start - 3] == UInt8(ascii: "!") { return true }
    var first = end
    while first > end - 12, text.isLetter(first - 1) { first -= 1 }
    guard first < end else { return false }
    return text.word(among: names, at: first) == end
  }

  private static let names: [StaticString] = [
    "latitude", "longitude", "lat", "lon", "lng", "long", "mlat", "mlon", "gps", "geo", "coordonnee", "coordinate",
  ]

  /// Where a direction ends: a letter or a word.
  private static func directionEnd(_ text: ScannedText, _ index: Int) -> Int? {
    let start = text[index] == UInt8(ascii: " ") ? index + 1 : index
    if [UInt8(ascii: "N"), 0x53, 0x45, 0x57, 0x4F].contains(text[start]), !text.isWord(start + 1),
      text[start + 1] != UInt8(ascii: "'")
    {
      return start + 1
    }
    return text.word(among: ["nord", "sud", "est", "ouest", "north", "south", "east", "west"], at: start)
  }

  /// Degrees, minutes and seconds, or degrees and minutes with decimals: 12°22′04″ N. Whole minutes are about as coarse as two
  /// decimals are.
  static func sexagesimal(_ text: ScannedText, _ start: Int) -> Range<Int>? {
    guard !text.isWord(start - 1) || directionBefore(text, start) else { return nil }
    var index = start
    guard let degrees = digits(text, &index, 3), degrees <= 180 else { return nil }
    skipSpace(text, &index)
    guard text[index] == ScannedText.degree else { return nil }
    index += 1
    skipSpace(text, &index)
    guard let minutes = digits(text, &index, 2), minutes < 60 else { return nil }
    let hasDecimals = skipDecimals(text, &index)
    skipSpace(text, &index)
    guard text[index] == UInt8(ascii: "'") else { return nil }
    index += 1
    if hasDecimals { return start..<(directionEnd(text, index) ?? index) }
    skipSpace(text, &index)
    guard let seconds = digits(text, &index, 2), seconds < 60 else { return nil }
    _ = skipDecimals(text, &index)
    while [UInt8(ascii: "'"), UInt8(ascii: "\"")].contains(text[index]) { index += 1 }
    return start..<(directionEnd(text, index) ?? index)
  }

  private static func directionBefore(_ text: ScannedText, _ start: Int) -> Bool {
    [UInt8(ascii: "N"), 0x53, 0x45, 0x57, 0x4F].contains(text[start - 1]) && !text.isWord(start - 2)
  }

  private static func digits(_ text: ScannedText, _ index: inout Int, _ most: Int) -> Int? {
    let start = index
    var value = 0
    while index < start + most, text.isDigit(index) {
      value = value * 10 + Int(text[index]) - 0x30
      index += 1
    }
    return index > start && !text.isDigit(index) ? value : nil
  }

  private static func skipDecimals(_ text: ScannedText, _ index: inout Int) -> Bool {
    guard [0x2E, 0x2C].contains(text[index]), text.isDigit(index + 1) else { return false }
    index += 1
    while text.isDigit(index) { index += 1 }
    return true
  }

  private static func skipSpace(_ text: ScannedText, _ index: inout Int) {
    if text[index] == UInt8(ascii: " ") { index += 1 }
  }
}
