/// Different words, each with a number from 0, in the order in which they were first met.
///
/// A table for the millions of words of a large portal: a `Dictionary` would make a key of its own for each look into it.
public struct Vocabulary: Sendable {
  /// Where a word is looked for.
  private struct Slot {
    /// The number of the word, one more than it is; 0 if there is none.
    var number: UInt32 = 0
    /// The word's hash, so that few words have to be compared.
    var hash: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 12)
  /// All words, one behind the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// No words.
  public init() {}

  /// How many words there are.
  public var count: Int { ends.count }

  /// A word by its number.
  public subscript(number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

  /// The numbers of all words in the order of their bytes.
  public var sortedNumbers: [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      func word(_ number: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
      }
      return ends.indices.sorted { word($0).lexicographicallyPrecedes(word($1)) }
    }
  }

  /// The number of a word, and whether it was not there before.
  public mutating func number(of word: ArraySlice<UInt8>) -> (number: Int, isNew: Bool) {
    word.withUnsafeBufferPointer { number(of: $0) }
  }

  /// The number of a word that lies elsewhere, and whether it was not there before.
  public mutating func number(of word: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    let hash = Vocabulary.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot].number > 0 {
      let number = Int(slots[slot].number) - 1
      if slots[slot].hash == hash, isWord(number, word) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    slots[slot] = Slot(number: UInt32(ends.count), hash: hash)
    if ends.count > slots.count / 2 { grow() }
    return (ends.count - 1, true)
  }

  /// Whether a word has a number.
  private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in word.indices.allSatisfy { bytes[start + $0] == word[$0] } }
  }

  /// FNV-1a, 64 bits, with its halves mixed.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private mutating func grow() {
    var grown = [Slot](repeating: Slot(), count: slots.count * 2)
    for known in slots where known.number > 0 {
      var slot = Int(known.hash) & (grown.count - 1)
      while grown[slot].number > 0 { slot = (slot + 1) & (grown.count - 1) }
      grown[slot] = known
    }
    slots = grown
  }
}
