import TestSupport

/// Random changes of sample texts.
enum Changes {
  /// One of the samples, or a part of it, with up to eight changes.
  static func changed(_ seeds: [[UInt8]], _ words: [String], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = seeds.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let place = range(in: bytes, &generator)
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: bytes.removeSubrange(place)
      case 1: bytes.insert(contentsOf: bytes[place], at: Int.random(in: 0...bytes.count, using: &generator))
      case 2:
        let other = seeds.randomElement(using: &generator) ?? []
        bytes.replaceSubrange(place, with: other[range(in: other, &generator)])
      case 3:
        for index in place.prefix(3) { bytes[index] = UInt8.random(in: 0...255, using: &generator) }
      default:
        let word = words.randomElement(using: &generator) ?? ""
        bytes.replaceSubrange(
          Bool.random(using: &generator) ? place : place.lowerBound..<place.lowerBound, with: word.utf8)
      }
    }
    return bytes
  }

  /// A short stretch.
  private static func range(in bytes: [UInt8], _ generator: inout SeededGenerator) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    return start..<Int.random(in: start...min(start + 60, bytes.count), using: &generator)
  }
}
