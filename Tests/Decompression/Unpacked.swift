/// A file as it is, or, of a compressed one, what is in it.
public enum Unpacked {
  /// The files that a file holds, with their paths.
  public static func files(_ path: String, _ bytes: [UInt8]) throws -> [(path: String, bytes: [UInt8])] {
    if path.hasSuffix(".gz") { return [(path, try Decompression.gzip(bytes))] }
    if path.hasSuffix(".br") { return [(path, try Decompression.brotli(bytes))] }
    if path.hasSuffix(".zip") { return try ZIPReader(bytes).files.map { (path + "!" + $0.path, $0.bytes) } }
    return [(path, bytes)]
  }
}
