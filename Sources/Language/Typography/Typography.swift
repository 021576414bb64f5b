/// The rules by which the text of a language is set: quotation marks, apostrophes, dashes, and which spaces may not break.
///
/// Sources: Imprimerie nationale, *Lexique des règles typographiques*, 2002; *Interinstitutional style guide* of the European Union.
/// A text that is set once stays the same when it is set again.
public struct Typography: Sendable, Equatable {
  /// The languages whose rules are known.
  enum Tradition: Sendable {
    case french, english
  }

  let tradition: Tradition
  let profile: TypographyProfile

  /// The rules of a language; nil where there are none, so that its text is left alone.
  public init?(_ language: Language, _ profile: TypographyProfile) {
    switch language.shortPrimary {
    case 0x6672: tradition = .french  // fr
    case 0x656E: tradition = .english  // en
    default: return nil
    }
    self.profile = profile
  }

  /// The space before `;`, `!` and `?`, and between groups of digits.
  var thinSpace: UInt32 { profile == .imprimerie ? .thinNoBreakSpace : .noBreakSpace }

  /// A text that cannot hold raised letters, such as a page's title for the browser.
  public func plain(_ text: String) -> String { set(text)?.plain ?? text }

  /// A text of its own, with its ordinals raised.
  public func pieces(_ text: String) -> [TextPiece] { set(text) ?? [.text(text)] }

  /// A text of its own, with its ordinals raised; nil if nothing changes.
  public func set(_ text: String) -> [TextPiece]? {
    var survey = TextSurvey(raisesOrdinals: tradition == .french)
    survey.read(text)
    return set([.text(text)], survey.needs)?.first
  }

  /// The running text of a block, with what has become of each piece; nil if nothing changes.
  public func set(_ pieces: [TextPiece]) -> [[TextPiece]]? {
    var survey = TextSurvey(raisesOrdinals: tradition == .french)
    for piece in pieces { survey.read(piece) }
    return set(pieces, survey.needs)
  }

  private func set(_ pieces: @autoclosure () -> [TextPiece], _ needs: TextNeeds) -> [[TextPiece]]? {
    guard !needs.isDisjoint(with: .rules) else { return nil }
    let pieces = pieces()
    var run = TextRun(pieces)
    set(&run, needs)
    // A space that was taken out may have joined an address with what stands behind it, so that it is none any more; and straight marks
    // that are left may pair in what the text has become.
    for _ in 0..<Typography.mostRounds where run.mayChangeAgain {
      run.releaseAddresses()
      set(&run, .all)
    }
    // What has not come to rest by then would be set otherwise when it is set again: it stays as it was written.
    guard !run.mayChangeAgain else { return nil }
    return run.hasChanged ? run.pieces(count: pieces.count) : nil
  }

  private static let mostRounds = 3

  /// Applies the rules in an order in which none has to look at what a later one does.
  private func set(_ run: inout TextRun, _ needs: TextNeeds) {
    if needs.contains(.addresses) { fixAddresses(&run) }
    if needs.contains(.spacing) { tidySpaces(&run) }
    if needs.contains(.degrees) { setCoordinates(&run) }
    if needs.contains(.quotes) {
      setQuotes(&run)
      setApostrophes(&run)
    }
    if needs.contains(.dashes) { setDashes(&run) }
    if needs.contains(.digits) { setNumbers(&run) }
    if needs.contains(.romans) { raiseRomanOrdinals(&run) }
    if needs.contains(.names) { bindNames(&run) }
    if needs.contains(.signs) {
      switch tradition {
      case .french: spaceFrenchSigns(&run)
      case .english: closeUpSigns(&run)
      }
    }
  }
}
