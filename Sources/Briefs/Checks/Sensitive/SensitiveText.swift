/// Finds in the files of a portal what looks like personal data or an exact position (rule S2), whatever the field or the audience:
/// what is not in the content can leak nowhere.
struct SensitiveText {
  /// What tells mailboxes of roles from those of persons.
  let email: EmailScanner

  /// What came of a search in all files.
  struct Outcome: Sendable {
    let problems: [Diagnostic]
    /// Files in which nothing was found, if these words are names of mailboxes.
    let harmless: [String]
    let words: Set<String>
  }

  /// Searches all files. The names of briefs about projects, countries and organisations are names of mailboxes as well.
  /// Files in which the last reading found nothing are not read again.
  static func search(
    _ content: ContentFolder, files: [BriefFiles], _ stamps: ContentStamps?, _ last: KeptReading?
  ) async -> Outcome {
    let allowed = AllowedTexts(content)
    let named = files.filter { SensitiveText.namedKinds.contains($0.kind) }.map(\.id)
    let words = Set(named.flatMap { $0.split { !$0.isLetter }.map(String.init) }).filter { $0.utf8.count > 2 }
    let search = SensitiveText(email: EmailScanner(known: words))
    let texts = content.files.filter(isText)
    let findings = await concurrentMap(texts) { file -> [Finding]? in
      if let stamps, last?.isHarmless(file, words, stamps) == true { return [] }
      return (try? content.read(file)).map { search.findings(in: $0, file: content.shown(file)) }
    }
    let found = findings.compactMap { $0 }.flatMap { $0 }
    let exceptions = Set(allowed.entries.map { normalised($0.text) })
    let used = Set(found.map { normalised($0.text) })
    let unused = allowed.entries.filter { !used.contains(normalised($0.text)) }.map { entry in
      Diagnostic(
        .s2, at: entry.place, "nothing in the content looks like “\(entry.text)” any more", help: "take this entry out",
        severity: .warning)
    }
    return Outcome(
      problems: allowed.problems + unused
        + found.filter { !exceptions.contains(normalised($0.text)) }.map(\.diagnostic),
      harmless: zip(texts, findings).filter { $0.1?.isEmpty == true }.map(\.0), words: words)
  }

  /// Kinds whose names are those of no person.
  private static let namedKinds: Set<RecordKind> = [
    .projects, .countries, .offices, .partners, .organisations, .meetings, .frameworks, .themes,
  ]

  private static let endings = [".md", ".yml", ".csv", ".tsv", ".svg", ".txt", ".json", ".geojson", ".xml"]

  private static func isText(_ path: String) -> Bool {
    let name = path.lowercased()
    return path != AllowedTexts.file && endings.contains(where: name.hasSuffix)
  }

  /// A text as the search reads it: hard spaces and the like make no difference.
  private static func normalised(_ text: String) -> [UInt8] {
    ScannedText.units(of: Array(text.utf8)).split { $0 == 0x20 || $0 == 0x0A }.joined(separator: [0x20]).map { $0 }
  }

  // MARK: One file

  /// What was found in a file.
  struct Finding: Sendable {
    let kind: SensitiveKind
    let text: String
    let place: Place

    var diagnostic: Diagnostic {
      let shown = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return Diagnostic(
        .s2, at: place, "“\(shown)” looks like \(kind.name)",
        help: kind.advice + "; if it is something else, declare it in \(AllowedTexts.file): text, reason, by, date")
    }
  }

  /// What was found in the bytes of a file, in their order.
  func findings(in content: [UInt8], file: String) -> [Finding] {
    let bytes = content.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(content.dropFirst(3)) : content
    let shown = file.lowercased().hasSuffix(".svg") ? SVGWords.visible(in: bytes) : bytes
    let text = ScannedText(shown)
    let found = SensitiveText.distinct(
      AccountScanner.findings(in: text) + email.findings(in: text) + IdentityScanner.findings(in: text)
        + CoordinateScanner.findings(in: text) + PhoneScanner.findings(in: text), count: text.units.count)
    guard !found.isEmpty else { return [] }
    let offsets = ScannedText.offsets(in: shown)
    var lines = LineCounter(bytes)
    return found.map { finding in
      let range = offsets[finding.range.lowerBound]..<offsets[finding.range.upperBound]
      let found = String(decoding: bytes[range], as: UTF8.self)
      let (line, column) = lines.position(of: range.lowerBound)
      let place = Place(file: file, line: line, column: column, length: found.count)
      return Finding(kind: finding.kind, text: found, place: place)
    }
  }

  /// In the order of the text; of those that overlap, the first in the list stays.
  private static func distinct(_ findings: [SensitiveFinding], count: Int) -> [SensitiveFinding] {
    guard !findings.isEmpty else { return [] }
    var isTaken = [Bool](repeating: false, count: count)
    let kept = findings.filter { finding in
      guard !isTaken[finding.range].contains(true) else { return false }
      for index in finding.range { isTaken[index] = true }
      return true
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Counts lines and characters up to places that are asked for in their order, each byte once.
private struct LineCounter {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func position(of target: Int) -> (line: Int, column: Int) {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    while let end = bytes[offset..<target].firstIndex(where: { $0 == lineFeed || $0 == carriageReturn }) {
      let isPair = bytes[end] == carriageReturn && end + 1 < target && bytes[end + 1] == lineFeed
      offset = end + (isPair ? 2 : 1)
      line += 1
      column = 1
    }
    column += String(decoding: bytes[offset..<target], as: UTF8.self).count
    offset = target
    return (line, column)
  }
}
