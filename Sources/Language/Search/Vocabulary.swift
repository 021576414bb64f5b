/// Different words, each with a number from 0, in the order in which they were first met.
///
/// A table for the millions of words of a large portal: a `Dictionary` would make a key of its own for each look into it.
public struct Vocabulary: Sendable {
  /// The number of the word in each slot, one more than it is; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)
  /// All words, one behind the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// No words.
  public init() {}

  /// How many words there are.
  public var count: Int { ends.count }

  /// A word by its number.
  public subscript(number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

  /// The number of a word, and whether it was not there before.
  public mutating func number(of word: ArraySlice<UInt8>) -> (number: Int, isNew: Bool) {
    word.withUnsafeBufferPointer { number(of: $0) }
  }

  /// The number of a word that lies elsewhere, and whether it was not there before.
  public mutating func number(of word: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    var slot = slot(of: word)
    while slots[slot] > 0 {
      let number = Int(slots[slot]) - 1
      if self[number].withUnsafeBufferPointer({ $0.elementsEqual(word) }) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    slots[slot] = UInt32(ends.count)
    if ends.count > slots.count / 2 { grow() }
    return (ends.count - 1, true)
  }

  /// Where to look first (FNV-1a, 64 bits, with its halves mixed).
  private func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in ends.indices {
      var slot = self[number].withUnsafeBufferPointer { self.slot(of: $0) }
      while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
