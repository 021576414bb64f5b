/// Cleans PNG files (ISO/IEC 15948): texts, dates, Exif data and whatever stands behind the picture go.
enum PNG {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The picture, its transparency, its colours, its size on paper, its animation.
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "pHYs", "bKGD", "acTL", "fcTL",
    "fdAT",
  ]

  static func cleaned(_ bytes: [UInt8]) throws(PictureFailure) -> [UInt8] {
    guard bytes.starts(with: signature) else { throw PictureFailure("it is no PNG file") }
    var reader = ByteReader(bytes[signature.count...])
    var header: [UInt8] = []
    var orientation: UInt8?
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count)
    var hasData = false
    while true {
      let start = reader.position
      let length = try reader.bigEndian(4)
      let name = try reader.take(4)
      let data = try reader.take(length)
      let sum = try reader.bigEndian(4)
      let type = String(decoding: name, as: UTF8.self)
      guard header.isEmpty == (type == "IHDR") else { throw PictureFailure("its parts are not in order") }
      if type == "eXIf" { orientation = orientation ?? Orientation.value(of: data) }
      // Those whose name begins with a capital letter are needed to show the picture.
      guard kept.contains(type) || type == "IEND" else {
        if name.first.map({ $0 & 0x20 == 0 }) ?? true { throw PictureFailure("it has a part of an unknown kind") }
        continue
      }
      guard sum == checksum(bytes[(start + 4)..<(start + 8 + length)]) else {
        throw PictureFailure("it is damaged: a check sum is wrong")
      }
      let chunk = bytes[start..<reader.position]
      switch type {
      case "IHDR": header = Array(chunk)
      case "IEND":
        guard hasData, length == 0 else { throw PictureFailure("it holds no picture") }
        return signature + header + (orientation.map { exif($0) } ?? []) + rest + chunk
      default:
        if type == "IDAT" { hasData = true }
        rest += chunk
      }
    }
  }

  private static func exif(_ orientation: UInt8) -> [UInt8] {
    let data = Array("eXIf".utf8) + Orientation.exif(orientation)
    return bigEndian(data.count - 4) + data + bigEndian(checksum(data[...]))
  }

  private static func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32 as in annex D of the standard.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> Int {
    Int(bytes.reduce(UInt32.max) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 } ^ UInt32.max)
  }

  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }
}
