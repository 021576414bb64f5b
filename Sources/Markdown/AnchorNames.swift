import Language

/// Gives headings their anchors: the words as letters, digits and hyphens, with a number where two would be the same.
struct AnchorNames {
  /// The anchors given; that of a page's content is the templates' own.
  private var taken: Set<String> = ["contenu"]
  /// The last number tried for each base, so that many equal headings take no more time than others.
  private var numbers: [String: Int] = [:]

  mutating func next(for text: String) -> String {
    let slug = Fold.slug(text)
    let base = slug.isEmpty ? "section" : slug
    var candidate = base
    while !taken.insert(candidate).inserted {
      let number = (numbers[base] ?? 1) + 1
      numbers[base] = number
      candidate = "\(base)-\(number)"
    }
    return candidate
  }
}
