import Language

/// Gives headings their anchors: the words as letters, digits and hyphens, with a number where two would be the same.
struct AnchorNames {
  private var taken: Set<String> = []

  mutating func next(for text: String) -> String {
    let slug = Fold.slug(text)
    let base = slug.isEmpty ? "section" : slug
    var candidate = base
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(base)-\(number)"
      number += 1
    }
    return candidate
  }
}
