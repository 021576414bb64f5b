/// Cleans WebP files (RFC 9649): Exif, XMP and unknown chunks go, and whatever stands behind the picture.
enum WebP {
  /// The flags of the header that promise Exif and XMP.
  private static let exifFlag: UInt8 = 0x08
  private static let metadataFlags: UInt8 = 0x0C

  static func cleaned(_ bytes: [UInt8]) throws(PictureFailure) -> [UInt8] {
    var reader = ByteReader(bytes[...])
    guard try reader.take(4).elementsEqual("RIFF".utf8) else { throw PictureFailure("it is no WebP file") }
    let size = try reader.littleEndian(4)
    let content = try reader.take(size)
    guard content.starts(with: "WEBP".utf8) else { throw PictureFailure("it is no WebP file") }
    var header: [UInt8]?
    var orientation: UInt8?
    var picture: [UInt8] = []
    var hasPicture = false
    for chunk in try chunks(content.dropFirst(4)) {
      switch chunk.name {
      case "VP8X":
        guard header == nil, picture.isEmpty, chunk.data.count == 10 else {
          throw PictureFailure("its parts are not in order")
        }
        header = Array(chunk.data)
      case "EXIF": orientation = orientation ?? Orientation.value(of: chunk.data)
      case "ANMF":
        hasPicture = true
        picture += written(chunk.name, try frame(chunk.data))
      case "VP8 ", "VP8L":
        hasPicture = true
        picture += written(chunk.name, Array(chunk.data))
      case "ICCP", "ANIM", "ALPH": picture += written(chunk.name, Array(chunk.data))
      default: continue
      }
    }
    guard hasPicture else { throw PictureFailure("it holds no picture") }
    var result = Array("WEBP".utf8)
    if var header {
      header[0] &= ~metadataFlags
      if orientation != nil { header[0] |= exifFlag }
      result += written("VP8X", header)
    }
    result += picture
    // Without the extended header nothing would say that there is an orientation, and readers heed none.
    if header != nil, let orientation { result += written("EXIF", Orientation.exif(orientation)) }
    return Array("RIFF".utf8) + littleEndian(result.count) + result
  }

  private struct Chunk {
    let name: String
    let data: ArraySlice<UInt8>
  }

  private static func chunks(_ bytes: ArraySlice<UInt8>) throws(PictureFailure) -> [Chunk] {
    var reader = ByteReader(bytes)
    var result: [Chunk] = []
    while !reader.isAtEnd {
      let name = String(decoding: try reader.take(4), as: UTF8.self)
      let count = try reader.littleEndian(4)
      result.append(Chunk(name: name, data: try reader.take(count)))
      // Some programs leave out the byte that makes the last one even.
      if count % 2 == 1, !reader.isAtEnd { _ = try reader.byte() }
    }
    return result
  }

  /// A frame of an animation: its place and time, then chunks of its own.
  private static func frame(_ data: ArraySlice<UInt8>) throws(PictureFailure) -> [UInt8] {
    guard data.count >= 16 else { throw .truncated }
    let parts = try chunks(data.dropFirst(16)).filter { ["ALPH", "VP8 ", "VP8L"].contains($0.name) }
    guard !parts.isEmpty else { throw PictureFailure("it holds no picture") }
    return parts.reduce(Array(data.prefix(16))) { $0 + written($1.name, Array($1.data)) }
  }

  private static func written(_ name: String, _ data: [UInt8]) -> [UInt8] {
    Array(name.utf8) + littleEndian(data.count) + data + (data.count % 2 == 1 ? [0] : [])
  }

  private static func littleEndian(_ number: Int) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
