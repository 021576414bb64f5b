import CCrypto

/// A fingerprint of bytes (SHA-256, FIPS 180-4).
enum Digest {
  /// The digest of several pieces, in hexadecimal. Each piece counts with its length, so that no two lists of pieces give the same
  /// bytes.
  static func sha256(_ pieces: [[UInt8]]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.count + 8 })
    for piece in pieces {
      withUnsafeBytes(of: UInt64(piece.count).bigEndian) { bytes += $0 }
      bytes += piece
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256(bytes, bytes.count, &digest)
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
