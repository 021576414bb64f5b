/// Writes sentences, paragraphs and Markdown in one language.
struct Writer {
  let language: Language
  private let vocabulary: Vocabulary
  private var generator: SeededGenerator

  init(_ language: Language, _ vocabulary: Vocabulary, seed: UInt64) {
    self.language = language
    self.vocabulary = vocabulary
    generator = SeededGenerator(seed: seed &* 2 &+ (language == .french ? 0 : 1))
  }

  /// Some words that begin with a capital letter, such as a title.
  mutating func title(_ count: Int = 5) -> String { vocabulary.words(count, &generator).capitalizedFirst }

  /// A sentence with the signs that its language sets its own way.
  mutating func sentence(_ count: Int = 14) -> String {
    let half = max(3, count / 2)
    let (first, second) = (title(half), vocabulary.words(count - half, &generator))
    switch (Int.random(in: 0..<8, using: &generator), language) {
    case (0, .french): return "\(first) : \(second)."
    case (0, .english): return "\(first): \(second)."
    case (1, .french): return "\(first) ; l’\(second)."
    case (1, .english): return "\(first); it’s \(second)."
    case (2, .french): return "\(first) « \(second) »."
    case (2, .english): return "\(first) “\(second)”."
    case (3...5, _): return "\(first), \(second)."
    default: return "\(first) \(second)."
    }
  }

  mutating func paragraph(_ sentences: Int = 4) -> String {
    (0..<sentences).map { _ in sentence() }.joined(separator: " ")
  }

  /// A paragraph that leads to another brief, with what else a text has within a line.
  mutating func paragraph(linkingTo brief: Brief.Name) -> String {
    let link = "[\(vocabulary.words(3, &generator))](../\(brief.folder)/\(brief.id).\(language.rawValue).md)"
    return """
      \(sentence()) \(title(4)) **\(vocabulary.words(2, &generator))** \(vocabulary.words(3, &generator)) \(link) \
      \(vocabulary.words(4, &generator)).
      \(sentence()) \(title(3)) *\(vocabulary.words(2, &generator))* \(vocabulary.words(4, &generator)). \(sentence())
      """
  }

  mutating func list(_ items: Int = 4, isNumbered: Bool = false) -> String {
    (1...items).map { "\(isNumbered ? "\($0)." : "-") \(sentence(10))" }.joined(separator: "\n")
  }

  mutating func table(_ rows: Int = 4) -> String {
    let head = "| \(title(2)) | \(title(2)) | \(title(2)) |\n| --- | --- | --- |\n"
    return head + (0..<rows).map { _ in "| \(title(3)) | \(sentence(7)) | \(title(4)) |" }.joined(separator: "\n")
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text as part of an address.
  var slug: String {
    String(
      lowercased().map { character in
        switch character {
        case "é", "è": "e"
        case "a"..."z", "0"..."9": character
        default: "-"
        }
      })
  }
}
