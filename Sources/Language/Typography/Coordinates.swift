extension Typography {
  /// Writes minutes and seconds of arc with primes and keeps the parts of a position together: `14° 30′ N`.
  func setCoordinates(_ run: inout TextRun) {
    for index in 0..<run.count where run[index] == .degree && run[index - 1].isDigit {
      let minutes = part(after: index, in: run)
      bindPart(after: index, minutes, &run)
      guard let minutes, run[minutes.end] == .straightApostrophe || run[minutes.end] == 0x2032 else { continue }
      run.replace(minutes.end, with: 0x2032)
      let seconds = part(after: minutes.end, in: run)
      bindPart(after: minutes.end, seconds, &run)
      guard let seconds, run[seconds.end] == .straightQuote || run[seconds.end] == 0x2033 else { continue }
      run.replace(seconds.end, with: 0x2033)
      bindPart(after: seconds.end, nil, &run)
    }
  }

  /// The number that follows a sign, with a space or without.
  private func part(after sign: Int, in run: TextRun) -> (start: Int, end: Int)? {
    let start = run.skippingSpaces(from: sign + 1)
    var end = start
    while run[end].isDigit || ((run[end] == "." || run[end] == ",") && run[end + 1].isDigit) { end += 1 }
    return end > start ? (start, end) : nil
  }

  /// Binds the next number, if it belongs to the position, or the letter of a quarter of the sky.
  private func bindPart(after sign: Int, _ next: (start: Int, end: Int)?, _ run: inout TextRun) {
    let start = run.skippingSpaces(from: sign + 1)
    guard start == sign + 2 else { return }
    if let next {
      let end = run[next.end]
      guard end == .straightApostrophe || end == .straightQuote || end == 0x2032 || end == 0x2033 else { return }
      run.bind(sign + 1)
    } else if Typography.quarters.length(at: start, in: run) != nil {
      run.bind(sign + 1)
    }
  }

  private static let quarters = WordList("N S E W O")
}
