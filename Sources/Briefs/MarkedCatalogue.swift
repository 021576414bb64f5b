import Language

/// A catalogue of which each text carries an invisible mark, so that every place where it comes out can be found.
///
/// Equal texts that are no words of a language, such as the codes by which activities are found, carry the same mark: what refers
/// to them still does.
public struct MarkedCatalogue {
  /// A text of a brief.
  public struct Source: Hashable, Sendable {
    /// The brief.
    public let record: RecordID
    /// The way to the text, the places of items left out.
    public let field: String
    /// The way to it with the places of items.
    public let path: FieldPath
  }

  /// The catalogue with its marks.
  public let catalogue: Catalogue
  private let sources: [Int: [Source]]

  /// Marks all texts of a whole catalogue.
  public init(_ whole: Catalogue) {
    var marking = Marking()
    var records = whole.records
    records.visit(&marking)
    catalogue = whole.with(records)
    sources = marking.sources
  }

  /// The texts whose marks stand in some bytes.
  public func sources(in bytes: [UInt8]) -> Set<Source> {
    var found: Set<Source> = []
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    var number: Int?
    for scalar in text {
      if scalar == Mark.begin {
        number = 0
      } else if scalar == Mark.end {
        number.flatMap { sources[$0] }.map { found.formUnion($0) }
        number = nil
      } else if let digit = Mark.digit(scalar) {
        number = number.map { $0 * 10 + digit }
      }
    }
    return found
  }
}

/// Private characters, which no layout touches and no author writes.
private enum Mark {
  static let begin: Unicode.Scalar = "\u{E000}"
  static let end: Unicode.Scalar = "\u{E001}"
  private static let zero: UInt32 = 0xE010

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    (zero..<zero + 10).contains(scalar.value) ? Int(scalar.value - zero) : nil
  }

  static func text(_ number: Int) -> String {
    let digits = String(number).utf8.compactMap { Unicode.Scalar(zero + UInt32($0 - UInt8(ascii: "0"))) }
    return String(String.UnicodeScalarView([begin] + digits + [end]))
  }
}

private struct Marking: RecordSetVisitor {
  var sources: [Int: [MarkedCatalogue.Source]] = [:]
  /// The marks of texts that are no words.
  var marks: [String: Int] = [:]

  mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
    set = RecordSet(
      set.briefs.map { brief in
        var record = brief.record
        var walk = MarkingWalk(record: brief.recordID, marking: self)
        record.walk(&walk)
        self = walk.marking
        return brief.with(record)
      })
  }
}

private struct MarkingWalk: FieldWalk {
  static let changesValues = true
  let record: RecordID
  var marking: Marking
  var path: FieldPath = []
  var audience = Audience.public

  init(record: RecordID, marking: Marking) {
    self.record = record
    self.marking = marking
  }

  private mutating func note(_ number: Int) {
    let field = path.steps.compactMap { if case .key(let key) = $0 { key } else { nil } }.joined(separator: ".")
    marking.sources[number, default: []].append(
      MarkedCatalogue.Source(record: record, field: "\(record.kind.rawValue).\(field)", path: path))
  }

  mutating func text(_ text: inout LocalizedText) {
    // An address is made of a slug, which would lose its mark.
    guard path.lastKey != "slug" else { return }
    let number = marking.sources.count
    note(number)
    text = LocalizedText(
      text.entries.map { ($0.language, $0.value + Mark.text(number)) }, isInvariant: text.isInvariant)
  }

  mutating func string(_ string: inout String) {
    // A profile is found by its name.
    guard path.lastKey != "profile" else { return }
    let number = marking.marks[string] ?? marking.sources.count
    marking.marks[string] = number
    note(number)
    string += Mark.text(number)
  }
}
