/// The words of an SVG file: numbers of drawings would be taken for positions.
enum SVGWords {
  /// The bytes with all that is no text replaced by spaces, so that each character keeps its place: tags, style sheets and comments
  /// go; the values of `aria-label`, `title` and links to elsewhere stay.
  static func visible(in bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[start...]
      let (end, keepsValues) = end(of: rest)
      blank(start..<end, in: &result)
      if keepsValues { restore(bytes, start..<end, in: &result) }
      index = end
    }
    return result
  }

  private static func end(of rest: ArraySlice<UInt8>) -> (end: Int, keepsValues: Bool) {
    if rest.starts(with: "<!--".utf8) { return (find("-->", in: rest), false) }
    if rest.starts(with: "<style".utf8) { return (find("</style", in: rest), false) }
    // What follows is text, in which no tag counts.
    if rest.starts(with: "<![CDATA[".utf8) { return (rest.startIndex + 9, false) }
    return (find(">", in: rest), true)
  }

  private static func find(_ text: StaticString, in rest: ArraySlice<UInt8>) -> Int {
    text.withUTF8Buffer { buffer in
      var index = rest.startIndex
      while index < rest.endIndex {
        if rest[index] == buffer[0], rest[index...].starts(with: buffer) { return index + buffer.count }
        index += 1
      }
      return rest.endIndex
    }
  }

  private static func blank(_ range: Range<Int>, in bytes: inout [UInt8]) {
    for index in range where bytes[index] != UInt8(ascii: "\n") && bytes[index] < 0x80 { bytes[index] = 0x20 }
  }

  private static let shown: [StaticString] = ["aria-label=", "title=", "href="]

  /// Puts the values of attributes back that someone may read or follow.
  private static func restore(_ bytes: [UInt8], _ range: Range<Int>, in result: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let length = attribute(bytes[index..<range.upperBound]), index + length < range.upperBound else {
        index += 1
        continue
      }
      let start = index + length + 1
      guard let end = bytes[start..<range.upperBound].firstIndex(of: bytes[start - 1]) else { return }
      let value = bytes[start..<end]
      if !value.starts(with: "data:".utf8) { result.replaceSubrange(start..<end, with: value) }
      index = end
    }
  }

  /// The length of the name of such an attribute and its sign of equality, if one begins there and a quotation mark follows.
  private static func attribute(_ bytes: ArraySlice<UInt8>) -> Int? {
    for name in shown {
      let length = name.utf8CodeUnitCount
      guard name.withUTF8Buffer({ bytes.starts(with: $0) }), let quote = bytes.dropFirst(length).first,
        quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      else { continue }
      return length
    }
    return nil
  }
}
