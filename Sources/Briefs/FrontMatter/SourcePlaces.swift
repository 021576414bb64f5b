/// Where the characters of a text stand, by lines and columns as editors count them.
///
/// libyaml counts in Unicode scalars and, as YAML 1.1 has it, ends lines at U+0085, U+2028 and U+2029 as well.
struct SourcePlaces {
  /// A line and a column, both from 0.
  struct Position: Equatable {
    let line: Int
    let column: Int
  }

  /// Of a longer line, scalars are counted instead of characters: it may hold thousands of places.
  private static let longestLine = 1_000

  private let bytes: ArraySlice<UInt8>
  /// Where each line begins, and last where the text ends.
  private var lines: [(byte: Int, scalar: Int)]

  /// Finds the lines of a text in UTF-8.
  init(in bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    lines = [(bytes.startIndex, 0)]
    var scalar = 0
    for index in bytes.indices {
      if bytes[index].beginsScalar { scalar += 1 }
      let isLineFeed = bytes[index] == UInt8(ascii: "\n")
      let next = index + 1
      let isReturn =
        bytes[index] == UInt8(ascii: "\r") && !(next < bytes.endIndex && bytes[next] == UInt8(ascii: "\n"))
      if isLineFeed || isReturn { lines.append((next, scalar)) }
    }
    lines.append((bytes.endIndex, scalar))
  }

  /// The place of a scalar, counted from 0; one behind the last stands at the end.
  subscript(scalar number: Int) -> Position {
    let line = line { $0.scalar <= number }
    let length = lines[line + 1].byte - lines[line].byte
    if length == lines[line + 1].scalar - lines[line].scalar || length > SourcePlaces.longestLine {
      return Position(line: line, column: number - lines[line].scalar)
    }
    var index = lines[line].byte
    var scalar = lines[line].scalar
    while index < bytes.endIndex, scalar < number || !bytes[index].beginsScalar {
      if bytes[index].beginsScalar { scalar += 1 }
      index += 1
    }
    return position(of: index, on: line)
  }

  /// The place of a byte, counted from 0.
  subscript(byte number: Int) -> Position {
    let index = min(bytes.startIndex + number, bytes.endIndex)
    return position(of: index, on: line { $0.byte <= index })
  }

  private func position(of index: Int, on line: Int) -> Position {
    Position(line: line, column: String(decoding: bytes[lines[line].byte..<index], as: UTF8.self).count)
  }

  /// The last line of which something holds that holds of all lines up to one.
  private func line(where holds: ((byte: Int, scalar: Int)) -> Bool) -> Int {
    var (first, end) = (0, lines.count - 1)
    while end - first > 1 {
      let middle = (first + end) / 2
      if holds(lines[middle]) { first = middle } else { end = middle }
    }
    return first
  }
}

extension UInt8 {
  /// Whether it is no continuation of a scalar that began before.
  fileprivate var beginsScalar: Bool { self & 0xC0 != 0x80 }
}
