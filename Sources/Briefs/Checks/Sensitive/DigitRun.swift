/// Digits in groups, as numbers of phones and of documents are written: single spaces, dots, hyphens or brackets between them.
struct DigitRun {
  /// A group of digits.
  struct Group {
    let range: Range<Int>
    /// The number of digits up to its end.
    let total: Int
  }

  /// All digits, as numbers from 0 to 9.
  private(set) var digits: [Int] = []
  private(set) var groups: [Group] = []

  /// Reads from a digit or an opening bracket on; no group begins once there are as many digits as the limit says.
  init(_ text: ScannedText, at start: Int, limit: Int = 16) {
    DigitRun.read(text, at: start, limit: limit) { group in
      for index in group.range { digits.append(Int(text[index]) - 0x30) }
      groups.append(group)
    }
  }

  /// How many digits such a run has.
  static func count(_ text: ScannedText, at start: Int, limit: Int) -> Int {
    var count = 0
    read(text, at: start, limit: limit) { count = $0.total }
    return count
  }

  private static func read(_ text: ScannedText, at start: Int, limit: Int, _ take: (Group) -> Void) {
    var index = text[start] == UInt8(ascii: "(") ? start + 1 : start
    var total = 0
    while text.isDigit(index), total < limit {
      let groupStart = index
      while text.isDigit(index), total <= limit {
        total += 1
        index += 1
      }
      take(Group(range: groupStart..<index, total: total))
      index = separatorEnd(text, index)
    }
  }

  var range: Range<Int>? {
    guard let first = groups.first, let last = groups.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// Whether the groups are those of thousands: one to three digits, then three each.
  var isInThousands: Bool {
    groups.count > 1 && (groups.first?.range.count ?? 0) <= 3 && groups.dropFirst().allSatisfy { $0.range.count == 3 }
  }

  /// Whether all groups are years, or they are the parts of a date.
  func isDates(_ text: ScannedText) -> Bool {
    let lengths = groups.map(\.range.count)
    if lengths == [4, 2, 2] || lengths == [2, 2, 4] || lengths == [1, 2, 4] { return true }
    return groups.allSatisfy { group in
      let first = Int(text[group.range.lowerBound]) - 0x30
      let second = Int(text[group.range.lowerBound + 1]) - 0x30
      return group.range.count == 4 && (first == 1 && second == 9 || first == 2 && second == 0)
    }
  }

  /// Where the next group begins behind one that ends at `index`: at most two signs stand between, or one end of a line.
  private static func separatorEnd(_ text: ScannedText, _ index: Int) -> Int {
    var end = index
    while end < index + 2, isSeparator(text[end]) { end += 1 }
    guard text[end] == UInt8(ascii: "\n") else { return end }
    var next = end + 1
    while next < end + 24, [UInt8(ascii: " "), UInt8(ascii: ">")].contains(text[next]) { next += 1 }
    return next
  }

  private static func isSeparator(_ unit: UInt8) -> Bool {
    switch unit {
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"): true
    default: false
    }
  }
}
