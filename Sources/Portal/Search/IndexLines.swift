import Language

/// The lines of an index, one for each term that some record has, behind each other in UTF-8.
struct IndexLines: Sendable {
  private var bytes: [UInt8] = []
  /// Where each line ends.
  private var ends: [Int] = []

  /// Writes the terms with their records, in an order.
  init(of postings: Postings, _ vocabulary: Vocabulary, _ order: [Int]) {
    for term in order where !postings[term].isEmpty {
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: vocabulary[term])
      var last: Int32 = -1
      for record in postings[term] {
        bytes.append(UInt8(ascii: " "))
        bytes.append(inBase36: record - last)
        last = record
      }
      ends.append(bytes.count)
    }
  }

  /// How many bytes all lines take, each with the line feed before it.
  var size: Int { bytes.count }

  /// All lines, each behind a line feed.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Runs of lines that take no more than a number of bytes each, with the term of the first; a longer line is a run of its own.
  func parts(of limit: Int) -> [(term: String, text: String)] {
    var result: [(term: String, text: String)] = []
    var (start, end) = (0, 0)
    for lineEnd in ends {
      if lineEnd - start > limit, end > start {
        result.append(part(start..<end))
        start = end
      }
      end = lineEnd
    }
    return start < end ? result + [part(start..<end)] : result
  }

  private func part(_ range: Range<Int>) -> (term: String, text: String) {
    let line = bytes[range]
    return (
      String(decoding: line.dropFirst().prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self),
      String(decoding: line, as: UTF8.self)
    )
  }
}

extension [UInt8] {
  /// Appends a number above 0, its digits beyond 9 as small letters.
  fileprivate mutating func append(inBase36 number: Int32) {
    if number >= 36 { append(inBase36: number / 36) }
    let digit = UInt8(number % 36)
    append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
  }
}
