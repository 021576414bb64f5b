import Language

/// The words that a record states in one language, and what it refers to.
public struct StatedWords {
  /// The texts, as they stand in its fields.
  public private(set) var texts: [String] = []
  /// The records that it refers to; one may be there more than once.
  public private(set) var references: [RecordID] = []

  fileprivate init() {}

  fileprivate mutating func add(_ text: String) { texts.append(text) }
  fileprivate mutating func add(_ reference: RecordID) { references.append(reference) }
}

extension Record {
  /// The words of a record; where there are none in the language, those that a reader is shown instead.
  public func words(in language: Language) -> StatedWords {
    var walk = WordWalk(language: language)
    var record = self
    record.walk(&walk)
    return walk.found
  }
}

private struct WordWalk: FieldWalk {
  static let changesValues = false

  let language: Language
  var path: FieldPath = []
  var audience = Audience.public
  var found = StatedWords()

  init(language: Language) { self.language = language }

  mutating func text(_ text: inout LocalizedText) {
    // The end of an address says what the title says, and why there is no translation is said to no reader.
    guard path.steps.first != "slug", path.steps.first != "untranslated" else { return }
    if let text = text.bestValue(for: language) { found.add(text) }
  }

  mutating func string(_ string: inout String) {
    // Of what is the same in each language, only a record's own code is a word that someone would look for.
    if path.steps.count == 1, path.steps.first == "code" { found.add(string) }
  }

  mutating func reference(_ kind: RecordKind, _ id: String) { found.add(RecordID(kind, id)) }
}
