import CBrotli

/// Files compressed as Brotli does (RFC 7932).
public enum Brotli {
  /// The compressed bytes; always the same for the same bytes.
  public static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    let bound = BrotliEncoderMaxCompressedSize(bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { target, count in
      var size = target.count
      let ended = bytes.withUnsafeBufferPointer { source in
        BrotliEncoderCompress(
          quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, source.count, source.baseAddress, &size, target.baseAddress)
      }
      precondition(ended == BROTLI_TRUE, "the bound of Brotli holds")
      count = size
    }
  }

  /// As hard as Brotli can.
  private static let quality: Int32 = 11
}
