/// Reads bytes from the front of a file; what is not there is an error.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  /// Where the next byte is read.
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position >= bytes.endIndex }

  mutating func byte() throws(PictureFailure) -> UInt8 {
    guard position < bytes.endIndex else { throw .truncated }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func take(_ count: Int) throws(PictureFailure) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - position else { throw .truncated }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// A number, the greatest digits first; `count` is at most 4.
  mutating func bigEndian(_ count: Int) throws(PictureFailure) -> Int {
    try take(count).reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number, the smallest digits first; `count` is at most 4.
  mutating func littleEndian(_ count: Int) throws(PictureFailure) -> Int {
    try take(count).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
