/// How a picture is to be turned before it is shown: the one entry of Exif (CIPA DC-008) that changes what is seen.
enum Orientation {
  private static let tag = 0x0112

  /// The orientation that Exif data state, if it is other than the usual one. Data that make no sense turn nothing.
  static func value(of exif: ArraySlice<UInt8>) -> UInt8? {
    let data = exif.starts(with: header) ? exif.dropFirst(header.count) : exif
    guard let value = try? read(data), (2...8).contains(value) else { return nil }
    return UInt8(value)
  }

  /// Exif data that state an orientation and nothing else, without the six bytes that begin them in JPEG.
  static func exif(_ value: UInt8) -> [UInt8] {
    Array("MM".utf8) + [0, 42, 0, 0, 0, 8]  // The byte order, the sign of TIFF, where the entries begin.
      + [0, 1] + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0]  // One entry: a short number.
      + [0, 0, 0, 0]  // No thumbnail.
  }

  /// What begins Exif data in JPEG.
  static let header = Array("Exif\0\0".utf8)

  private static func read(_ data: ArraySlice<UInt8>) throws(PictureFailure) -> Int {
    var reader = ByteReader(data)
    let isBigEndian = try reader.take(2).elementsEqual("MM".utf8)
    func number(_ reader: inout ByteReader, _ count: Int) throws(PictureFailure) -> Int {
      isBigEndian ? try reader.bigEndian(count) : try reader.littleEndian(count)
    }
    guard try number(&reader, 2) == 42 else { throw .truncated }
    let start = try number(&reader, 4)
    guard start >= 8, start < data.count else { throw .truncated }
    var entries = ByteReader(data.dropFirst(start))
    for _ in 0..<(try number(&entries, 2)) {
      let found = try number(&entries, 2)
      let type = try number(&entries, 2)
      _ = try entries.take(4)
      let value = try number(&entries, 2)
      _ = try entries.take(2)
      if found == tag { return type == 3 ? value : 1 }
    }
    return 1
  }
}
