/// The bytes of a file in which numbers stand at known places; a place outside of it holds nothing.
struct StoredBytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// Some bytes; nil if the file ends before them.
  func slice(_ offset: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else { return nil }
    return bytes[offset..<offset + count]
  }

  /// A whole number without sign, its least byte first.
  func number(_ offset: Int, width: Int) -> Int? {
    slice(offset, width)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// A whole number of four bytes, its greatest byte first.
  func bigNumber(_ offset: Int) -> Int? {
    slice(offset, 4)?.reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of eight bytes with decimals (IEEE 754), its least byte first.
  func double(_ offset: Int) -> Double? {
    guard offset >= 0, offset <= bytes.count - 8 else { return nil }
    let pattern = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    return Double(bitPattern: UInt64(littleEndian: pattern))
  }
}
