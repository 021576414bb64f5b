import CCrypto

/// A fingerprint of bytes (SHA-256, FIPS 180-4).
public struct Digest: Hashable, Sendable {
  private var value: SIMD32<UInt8>

  /// Makes the digest of bytes.
  public init(of bytes: [UInt8]) {
    var value = SIMD32<UInt8>()
    withUnsafeMutableBytes(of: &value) { digest in
      _ = SHA256(bytes, bytes.count, digest.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
    self.value = value
  }

  /// Makes the digest of several pieces. Each piece counts with its length, so that no two lists of pieces give the same bytes.
  public init(of pieces: [[UInt8]]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.count + 8 })
    for piece in pieces {
      withUnsafeBytes(of: UInt64(piece.count).bigEndian) { bytes += $0 }
      bytes += piece
    }
    self.init(of: bytes)
  }

  /// Reads 64 hexadecimal digits in lower case; nil for anything else.
  public init?(hexadecimal digits: some RandomAccessCollection<UInt8>) {
    guard digits.count == 64 else { return nil }
    value = SIMD32<UInt8>()
    for (index, digit) in digits.enumerated() {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value[index / 2] = value[index / 2] << 4 | (digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        value[index / 2] = value[index / 2] << 4 | (digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
  }

  /// The digest in 64 hexadecimal digits, in lower case.
  public var hexadecimal: String {
    String(unsafeUninitializedCapacity: 64) { buffer in
      for index in 0..<32 {
        buffer[2 * index] = Digest.digit(value[index] >> 4)
        buffer[2 * index + 1] = Digest.digit(value[index] & 15)
      }
      return 64
    }
  }

  private static func digit(_ number: UInt8) -> UInt8 {
    number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") + number - 10
  }
}
