/// Files compressed as gzip does (RFC 1952).
public enum Gzip {
  /// A compressed file without a name and a date, so that the same bytes always give the same file.
  public static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    // Identification, DEFLATE, no flags, no date, compressed as hard as can be, an unknown system.
    var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255]
    result += Deflate.compressed(bytes, level: Deflate.bestLevel)
    result.append(CheckSum.crc32(bytes))
    result.append(UInt32(truncatingIfNeeded: bytes.count))
    return result
  }

  /// How many bytes a server sends that compresses the file when it is asked for.
  public static func size(_ bytes: [UInt8]) -> Int {
    Deflate.compressed(bytes, level: Deflate.usualLevel).count + 18
  }
}

extension [UInt8] {
  /// Appends a number, the lowest byte first.
  mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
