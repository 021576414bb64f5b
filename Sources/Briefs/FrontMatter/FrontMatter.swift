/// The two parts of a brief's file.
struct FrontMatter {
  /// The YAML between the two lines of hyphens.
  let yaml: ArraySlice<UInt8>
  /// The Markdown behind them.
  let body: ArraySlice<UInt8>
  /// The line of the file on which the body begins, from 1.
  let bodyLine: Int

  /// Why a file has no front matter.
  enum Failure: Error {
    case noStart
    case noEnd
  }

  /// Cuts a file: YAML stands between a first line `---` and the next line that is exactly `---`.
  init(_ bytes: [UInt8]) throws(Failure) {
    var reader = LineRanges(bytes)
    guard let first = reader.next(), FrontMatter.isFence(bytes[first.content]) else { throw .noStart }
    let start = first.end
    var line = 2
    while let next = reader.next() {
      if FrontMatter.isFence(bytes[next.content]) {
        yaml = bytes[start..<next.content.lowerBound]
        body = bytes[next.end...]
        bodyLine = line + 1
        return
      }
      line += 1
    }
    throw .noEnd
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "-") else { return false }
    var line = line
    while line.last == UInt8(ascii: " ") || line.last == UInt8(ascii: "\t") { line.removeLast() }
    return line.elementsEqual("---".utf8)
  }
}

/// The lines of a file, one after the other: where each one's content lies and where the next begins.
private struct LineRanges: IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> (content: Range<Int>, end: Int)? {
    guard position < bytes.count else { return nil }
    let start = position
    var end = bytes.withUnsafeBufferPointer { $0[start...].firstIndex(of: UInt8(ascii: "\n")) } ?? bytes.count
    position = min(end + 1, bytes.count)
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return (start..<end, position)
  }
}
