import CZlib

/// Bytes compressed by DEFLATE (RFC 1951), without a header around them.
enum Deflate {
  /// How hard zlib looks for repetitions: its own compromise between size and time, which web servers use as well.
  static let usualLevel: Int32 = 6
  /// As hard as zlib can: for what is compressed once and read often.
  static let bestLevel: Int32 = 9

  /// The compressed bytes; always the same for the same bytes and level.
  static func compressed(_ bytes: [UInt8], level: Int32) -> [UInt8] {
    var stream = z_stream()
    // Negative bits leave the header out.
    let started = deflateInit2_(
      &stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(started == Z_OK, "zlib has memory and takes these parameters")
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, uLong(bytes.count)))
    return bytes.withUnsafeBytes { source in
      [UInt8](unsafeUninitializedCapacity: bound) { target, count in
        // zlib reads through this pointer and never writes through it.
        stream.next_in = UnsafeMutablePointer(
          mutating: source.bindMemory(to: UInt8.self).baseAddress)
        stream.avail_in = uInt(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(target.count)
        let ended = deflate(&stream, Z_FINISH)
        precondition(ended == Z_STREAM_END, "the bound of zlib holds")
        count = Int(stream.total_out)
      }
    }
  }
}

/// The check sum that gzip and ZIP share (CRC-32, ISO 3309).
enum CheckSum {
  /// The sum of some bytes.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(CZlib.crc32_z(0, $0.baseAddress, $0.count)) }
  }
}
