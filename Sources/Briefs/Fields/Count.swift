/// A number of people or organisations, as far as it may be told.
public enum Count: FieldValue, Hashable {
  case exact(Int)
  /// Fewer than ten, and more than none: so few could be recognised.
  case few
  /// Not told, since another number could be worked out from it.
  case withheld

  /// None.
  public static var absent: Count { .exact(0) }

  /// Reads a whole number.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> Count? {
    Int.decode(sources, decoding).map { .exact($0) }
  }

  /// Comes to itself.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) { number.map { walk.plain(String($0)) } }

  /// The number, if it is told.
  public var number: Int? {
    if case .exact(let number) = self { number } else { nil }
  }

  /// The same number for everyone: one under ten is not told.
  var suppressed: Count {
    if case .exact(let number) = self, (1..<Count.threshold).contains(number) { .few } else { self }
  }

  /// Smaller numbers are not told.
  static let threshold = 10

  /// Numbers with a known sum, for everyone: those under ten are not told, nor so many others that they could be worked out: what is
  /// not told are at least two numbers, of ten together.
  static func suppressed(_ counts: [Count?]) -> [Count?] {
    var result = counts.map { $0?.suppressed }
    guard result.contains(.few) else { return counts }
    func hidden() -> [Int] {
      result.indices.filter { result[$0] == .few || result[$0] == .withheld }.compactMap { counts[$0]?.number }
    }
    while hidden().count < 2 || hidden().reduce(0, +) < Count.threshold {
      let told = result.indices.filter { (result[$0]?.number ?? 0) > 0 }
      guard let smallest = told.min(by: { (counts[$0]?.number ?? 0) < (counts[$1]?.number ?? 0) }) else { break }
      result[smallest] = .withheld
    }
    return result
  }
}
