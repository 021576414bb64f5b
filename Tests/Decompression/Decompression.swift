import CBrotli
import CZlib

/// Undoes what the program compresses, so that tests can read it.
public enum Decompression {
  /// Why bytes cannot be undone.
  public enum Failure: Error, Equatable { case damaged }

  /// The bytes of a gzip file; its check sum is checked.
  public static func gzip(_ bytes: [UInt8]) throws -> [UInt8] { try inflated(bytes, windowBits: MAX_WBITS + 16) }

  /// The bytes of a DEFLATE stream.
  public static func deflate(_ bytes: [UInt8]) throws -> [UInt8] { try inflated(bytes, windowBits: -MAX_WBITS) }

  private static func inflated(_ bytes: [UInt8], windowBits: Int32) throws -> [UInt8] {
    var stream = z_stream()
    guard inflateInit2_(&stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw Failure.damaged
    }
    defer { inflateEnd(&stream) }
    var source = bytes
    var result: [UInt8] = []
    var status = Z_OK
    source.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = uInt(input.count)
      while status == Z_OK {
        result += [UInt8](unsafeUninitializedCapacity: 65_536) { target, count in
          stream.next_out = target.baseAddress
          stream.avail_out = uInt(target.count)
          status = inflate(&stream, Z_NO_FLUSH)
          count = target.count - Int(stream.avail_out)
        }
      }
    }
    guard status == Z_STREAM_END, stream.avail_in == 0 else { throw Failure.damaged }
    return result
  }

  /// The bytes of a Brotli file.
  public static func brotli(_ bytes: [UInt8]) throws -> [UInt8] {
    var capacity = max(65_536, bytes.count * 4)
    while capacity < 1 << 30 {
      var size = capacity
      let result = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
        let status = BrotliDecoderDecompress(bytes.count, bytes, &size, target.baseAddress)
        count = status == BROTLI_DECODER_RESULT_SUCCESS ? size : 0
      }
      if !result.isEmpty { return result }
      capacity *= 4
    }
    throw Failure.damaged
  }

  /// The check sum of bytes.
  public static func checkSum(_ bytes: [UInt8]) -> UInt32 { UInt32(CZlib.crc32(0, bytes, uInt(bytes.count))) }
}
