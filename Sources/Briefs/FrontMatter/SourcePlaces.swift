import Markup

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

  /// A line of the text.
  private struct Line {
    /// Where it begins.
    let byte: Int
    let scalar: Int
    /// Whether each of its scalars is a character of its own, as nearly always.
    var isSimple = true
  }

  /// What libyaml says of a place, all counted from 0: its scalar in the text, its line, its scalar in the line.
  struct Mark {
    let scalar: Int
    let line: Int
    let column: Int
  }

  private let bytes: ArraySlice<UInt8>
  /// Whether libyaml's lines and columns are those of an editor, as nearly always.
  private let isPlain: Bool
  /// All lines, and last where the text ends.
  private lazy var lines: [Line] = SourcePlaces.lines(of: bytes)
  /// The line that was asked for last: the next one asked for is seldom far.
  private var lastLine = 0

  /// Takes a text in UTF-8.
  init(in bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    isPlain = !bytes.withUnsafeBufferPointer { $0.contains(flagged: mayBeCountedOtherwise) }
  }

  private static func lines(of bytes: ArraySlice<UInt8>) -> [Line] {
    var lines = [Line(byte: bytes.startIndex, scalar: 0)]
    var scalar = 0
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices {
        let byte = buffer[index]
        if byte.beginsScalar { scalar += 1 }
        if byte.standsAlone {
          guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
          let isBeforeFeed = index + 1 < buffer.count && buffer[index + 1] == UInt8(ascii: "\n")
          if byte == UInt8(ascii: "\n") || !isBeforeFeed {
            lines.append(Line(byte: bytes.startIndex + index + 1, scalar: scalar))
          }
        } else if !buffer[index...].beginsPunctuation {
          lines[lines.count - 1].isSimple = false
        }
      }
    }
    lines.append(Line(byte: bytes.endIndex, scalar: scalar))
    return lines
  }

  /// The place of a mark.
  subscript(mark: Mark) -> Position {
    mutating get {
      isPlain ? Position(line: mark.line, column: mark.column) : self[scalar: mark.scalar]
    }
  }

  /// The place of a scalar, counted from 0; one behind the last stands at the end.
  subscript(scalar number: Int) -> Position {
    mutating get {
      let isNear = lines[lastLine].scalar <= number && number < lines[lastLine + 1].scalar
      let line = isNear ? lastLine : line { $0.scalar <= number }
      lastLine = line
      let length = lines[line + 1].byte - lines[line].byte
      if lines[line].isSimple || length > SourcePlaces.longestLine {
        return Position(line: line, column: number - lines[line].scalar)
      }
      return position(of: byte(ofScalar: number, on: line), on: line)
    }
  }

  /// The bytes of some scalars, counted from 0.
  mutating func bytes(ofScalars range: Range<Int>) -> ArraySlice<UInt8> {
    let (first, last) = (line { $0.scalar <= range.lowerBound }, line { $0.scalar <= range.upperBound })
    return bytes[byte(ofScalar: range.lowerBound, on: first)..<byte(ofScalar: range.upperBound, on: last)]
  }

  private mutating func byte(ofScalar number: Int, on line: Int) -> Int {
    var index = lines[line].byte
    var scalar = lines[line].scalar
    while index < bytes.endIndex, scalar < number || !bytes[index].beginsScalar {
      if bytes[index].beginsScalar { scalar += 1 }
      index += 1
    }
    return index
  }

  /// The place of a byte, counted from 0.
  subscript(byte number: Int) -> Position {
    mutating get {
      let index = min(bytes.startIndex + number, bytes.endIndex)
      return position(of: index, on: line { $0.byte <= index })
    }
  }

  private mutating func position(of index: Int, on line: Int) -> Position {
    Position(line: line, column: String(decoding: bytes[lines[line].byte..<index], as: UTF8.self).count)
  }

  /// The last line of which something holds that holds of all lines up to one.
  private mutating func line(where holds: (Line) -> Bool) -> Int {
    var (first, end) = (0, lines.count - 1)
    while end - first > 1 {
      let middle = (first + end) / 2
      if holds(lines[middle]) { first = middle } else { end = middle }
    }
    return first
  }
}

/// 1 if a byte and the two behind it may be what libyaml and editors count in different ways: what may join another scalar in one
/// character, and what ends a line for one of them only.
@inline(__always) private func mayBeCountedOtherwise(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
  let isSeparator = (third == 0xA8).flag | (third == 0xA9).flag
  return (first == UInt8(ascii: "\r")).flag | (first == 0xC2).flag & (second == 0x85).flag
    | (!first.standsAlone).flag & ((punctuationFlag(first, second, third) ^ 1) | isSeparator)
}

/// 1 if three bytes are a dash, quotation mark or the like (U+2010 to U+203F), which do not join others either.
@inline(__always) private func punctuationFlag(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
  (first == 0xE2).flag & (second == 0x80).flag & (third >= 0x90).flag
}

extension UInt8 {
  /// Whether it is no continuation of a scalar that began before.
  @inline(__always) fileprivate var beginsScalar: Bool { self & 0xC0 != 0x80 }

  /// Whether no scalar that this byte begins joins another in one character: those up to U+02FF do not (Unicode Standard Annex 29).
  @inline(__always) fileprivate var standsAlone: Bool { self < 0xCC }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether it begins with such a sign.
  fileprivate var beginsPunctuation: Bool {
    count > 2 && punctuationFlag(self[startIndex], self[startIndex + 1], self[startIndex + 2]) == 1
  }
}
