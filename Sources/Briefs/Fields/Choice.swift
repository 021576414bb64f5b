import Language

/// One of a few values that the program knows by name; the portal's strings hold its label in each language.
public protocol Choice: FieldValue, RawRepresentable, CaseIterable, Hashable where RawValue == String {
  /// The name under which the strings hold the labels.
  static var list: String { get }
}

extension Choice {
  /// Comes to itself.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) { walk.plain(rawValue) }

  /// Reads one of the known words.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> Self? {
    decoding.fact(sources) { node in
      guard let text = decoding.scalar(node, "one word") else { return nil }
      if let choice = Self(rawValue: text) { return choice }
      let words = allCases.map(\.rawValue)
      let near = nearest(to: text, among: words).map { "did you mean “\($0)”? " } ?? ""
      decoding.report(
        .value, at: node.place, "“\(text)” is not known here", help: near + "known: \(words.joined(separator: ", "))")
      return nil
    }
  }
}
