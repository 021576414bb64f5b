import CCrypto

/// The algorithm, which OpenSSL would otherwise look up for each digest.
///
/// Unchecked, since the compiler knows nothing of the pointer: it is never freed, and goes to EVP_Digest alone, as `const EVP_MD *`;
/// what OpenSSL does not modify, several threads may use at once (openssl-threads(7)), and it counts its references atomically.
private struct Algorithm: @unchecked Sendable {
  static let sha256 = Algorithm(pointer: EVP_MD_fetch(nil, "SHA256", nil))

  let pointer: OpaquePointer?
}

/// A fingerprint of bytes (SHA-256, FIPS 180-4).
public struct Digest: Equatable, Sendable {
  /// The 32 bytes, eight by eight, the first in the highest place.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Makes the digest of bytes.
  public init(of bytes: [UInt8]) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { digest in
      let target = digest.baseAddress?.assumingMemoryBound(to: UInt8.self)
      let isDone = EVP_Digest(bytes, bytes.count, target, nil, Algorithm.sha256.pointer, nil)
      precondition(isDone == 1, "libcrypto makes no digests")
    }
    self.words = (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
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
  public init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 64 else { return nil }
    var isSound = true
    func word(_ number: Int) -> UInt64 {
      let start = digits.startIndex + number * 16
      return digits[start..<(start + 16)].reduce(0) { word, digit in
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return word << 4 | UInt64(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): return word << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
        default:
          isSound = false
          return 0
        }
      }
    }
    words = (word(0), word(1), word(2), word(3))
    if !isSound { return nil }
  }

  /// The digest in 64 hexadecimal digits, in lower case.
  public var hexadecimal: String {
    String(unsafeUninitializedCapacity: 64) { buffer in
      for (number, word) in [words.0, words.1, words.2, words.3].enumerated() {
        for place in 0..<16 {
          let digit = UInt8(truncatingIfNeeded: word >> (60 - 4 * place)) & 15
          buffer[16 * number + place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        }
      }
      return 64
    }
  }

  /// Whether two digests are the same.
  public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }
}
