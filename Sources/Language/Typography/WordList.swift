/// Words to be looked for in a text, as they are written.
struct WordList: Sendable {
  private let byFirst: [UInt32: [[UInt32]]]
  private let byLast: [UInt32: [[UInt32]]]
  // A bit for each scalar, by its last digits, that begins or ends a word: most places of a text need no look at the words.
  private let firsts: UInt64
  private let lasts: UInt64

  init(_ words: String...) {
    let scalars = words.flatMap { $0.split(separator: " ") }.map { word in word.unicodeScalars.map(\.value) }
    // The longest first, so that `km/h` is not taken for `km`.
    let sorted = scalars.sorted { $0.count > $1.count }
    byFirst = Dictionary(grouping: sorted) { $0.first ?? 0 }
    byLast = Dictionary(grouping: sorted) { $0.last ?? 0 }
    firsts = byFirst.keys.reduce(0) { $0 | WordList.bit(of: $1) }
    lasts = byLast.keys.reduce(0) { $0 | WordList.bit(of: $1) }
  }

  /// The same words, each also with a capital.
  static func withCapitals(_ words: String) -> WordList {
    let capitals = words.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return WordList(words, capitals.joined(separator: " "))
  }

  private static func bit(of scalar: UInt32) -> UInt64 { 1 << UInt64(scalar & 63) }

  /// How long the word is that begins at a place and ends as a word does; nil if it is not one of these.
  func length(at index: Int, in run: TextRun) -> Int? {
    guard firsts & WordList.bit(of: run[index]) != 0, let words = byFirst[run[index]] else { return nil }
    for word in words where !run[index + word.count].isWord {
      if word.indices.allSatisfy({ run[index + $0] == word[$0] }) { return word.count }
    }
    return nil
  }

  /// How long the word is that ends before a place and begins as a word does; nil if it is not one of these.
  func length(endingBefore end: Int, in run: TextRun) -> Int? {
    guard lasts & WordList.bit(of: run[end - 1]) != 0, let words = byLast[run[end - 1]] else { return nil }
    for word in words where !run[end - word.count - 1].isWord {
      if word.indices.allSatisfy({ run[end - word.count + $0] == word[$0] }) { return word.count }
    }
    return nil
  }
}
