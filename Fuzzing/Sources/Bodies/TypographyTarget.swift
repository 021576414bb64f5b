import Language

/// Typography: a text that is set once stays the same when it is set again, and keeps its letters, digits and objects.
enum TypographyTarget {
  static let words = [
    " ", "  ", "\u{A0}", "\u{202F}", "\u{2009}", "\n", "\t", "'", "\"", "’", "«", "»", "“", "”", "‘", ";", ":", "!",
    "?",
    ",", ".", "...", "…", "-", "--", "---", "–", "—", "−", "×", "²", "′", "″", "(", ")", "[", "]", "<", ">", "/", "\\",
    "@", "http://", "mailto:", "a::b", ":-)", "’90s", "'tis", "l’", "d'", "Mme", "M.", "MM.", "Dr", "Prof.", "Tél.",
    "Réf.", "G5", "Sahel", "n°", "No.", "p.", "pp.", "art.", "page", "pages", "annexe", "ratio", "§", "+223",
    "01 02 03",
    "1 000", "12.5", "3,5", "2014-2020", "1er", "2ème", "2nde", "XXIe", "IVème", "siècle", "janvier", "mars", "May",
    "km2", "m³", "km/h", "h", "°", "°C", "N", "O", "%", "‰", "€", "$", "EUR", "M€", "F CFA", "million", "ménages", "am",
    "a.m.", "x", "etc", "etc...", object, lineBreak, raised, otherPiece, "é", "ع", "🙂", "e\u{301}", "\r", "\u{85}",
  ]

  /// Control characters stand for what is no text, and cut it into pieces.
  private static let object = "\u{1}"
  private static let lineBreak = "\u{2}"
  private static let raised = "\u{3}"
  private static let otherPiece = "\u{4}"

  private static let rules: [Typography] = ["fr", "en"].compactMap { Language($0) }.flatMap { language in
    TypographyProfile.allCases.compactMap { Typography(language, $0) }
  }

  static func read(_ bytes: [UInt8]) throws(Complaint) {
    let pieces = pieces(String(decoding: bytes, as: UTF8.self))
    for typography in rules {
      let set = typography.set(pieces) ?? pieces.map { [$0] }
      try require(set.count == pieces.count, "\(set.count) pieces of \(pieces.count) are left")
      for (before, after) in zip(pieces, set) where before == .object || before == .lineBreak {
        try require(after == [before], "\(before) has become \(after)")
      }
      let once = merged(set.joined())
      let twice = merged((typography.set(once) ?? once.map { [$0] }).joined())
      try require(once == twice, "\(typography): set once \(once), set twice \(twice)")
      let (words, wordsBefore) = (words(of: once), words(of: pieces))
      try require(words == wordsBefore, "\(typography): the words \(wordsBefore) have become \(words)")
      let plain = pieces.plain
      let setPlain = typography.plain(plain)
      try require(
        typography.plain(setPlain) == setPlain, "\(typography): plain text set twice differs from \(setPlain)")
    }
  }

  private static func pieces(_ text: String) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var isRaised = false
    var words = String.UnicodeScalarView()
    func close() {
      if !words.isEmpty { pieces.append(isRaised ? .raised(String(words)) : .text(String(words))) }
      words.removeAll()
    }
    for scalar in text.unicodeScalars {
      switch String(scalar) {
      case object, lineBreak:
        close()
        pieces.append(String(scalar) == object ? .object : .lineBreak)
      case raised:
        close()
        isRaised.toggle()
      case otherPiece: close()
      // Markdown and YAML hold neither.
      case "\0", "\u{FFFC}": break
      default: words.append(scalar)
      }
    }
    close()
    return pieces
  }

  /// Pieces of one kind beside each other as one: how a text is cut is no part of it.
  private static func merged(_ pieces: some Sequence<TextPiece>) -> [TextPiece] {
    pieces.reduce(into: []) { result, piece in
      switch (result.last, piece) {
      case (_, .text("")), (_, .raised("")): break
      case (.text(let first), .text(let second)): result[result.count - 1] = .text(first + second)
      case (.raised(let first), .raised(let second)): result[result.count - 1] = .raised(first + second)
      default: result.append(piece)
      }
    }
  }

  /// The letters and digits but for those that the ends of ordinals, powers and signs of multiplication are rewritten with.
  private static func words(of pieces: [TextPiece]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in pieces.plain.unicodeScalars {
      switch scalar {
      case "²": result.append("2")
      case "³": result.append("3")
      case "e", "r", "s", "d", "i", "m", "è", "x": break
      default:
        let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        if isWord { result.append(scalar) }
      }
    }
    return String(result)
  }
}
