/// Cleans GIF files (version 89a): comments, texts and the data of programs go, and whatever stands behind the picture.
enum GIF {
  static func cleaned(_ bytes: [UInt8]) throws(PictureFailure) -> [UInt8] {
    var reader = ByteReader(bytes[...])
    let signature = try reader.take(6)
    guard ["GIF87a", "GIF89a"].contains(String(decoding: signature, as: UTF8.self)) else {
      throw PictureFailure("it is no GIF file")
    }
    let screen = try reader.take(7)
    var result = Array(signature + screen)
    result += try reader.take(colourTableSize(screen[screen.startIndex + 4]))
    var hasImage = false
    while true {
      switch try reader.byte() {
      case 0x2C:
        hasImage = true
        let descriptor = try reader.take(9)
        result += [0x2C] + descriptor
        result += try reader.take(colourTableSize(descriptor[descriptor.startIndex + 8]))
        result.append(try reader.byte())
        for block in try blocks(&reader) { result += [UInt8(block.count)] + block }
        result.append(0)
      case 0x21:
        let label = try reader.byte()
        result += kept(label, try blocks(&reader))
      case 0x3B:
        guard hasImage else { throw PictureFailure("it holds no picture") }
        return result + [0x3B]
      default: throw PictureFailure("it has a part of an unknown kind")
      }
    }
  }

  /// What stays of an extension: how long a frame is shown, and how often all of them.
  private static func kept(_ label: UInt8, _ blocks: [ArraySlice<UInt8>]) -> [UInt8] {
    guard let first = blocks.first else { return [] }
    if label == 0xF9, first.count == 4 { return [0x21, label, 4] + first + [0] }
    guard label == 0xFF, first.elementsEqual("NETSCAPE2.0".utf8), blocks.count > 1 else { return [] }
    let loop = blocks[1]
    guard loop.count == 3, loop.first == 1 else { return [] }
    return [0x21, label, 11] + first + [3] + loop + [0]
  }

  private static func blocks(_ reader: inout ByteReader) throws(PictureFailure) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    while true {
      let count = try reader.byte()
      if count == 0 { return result }
      result.append(try reader.take(Int(count)))
    }
  }

  private static func colourTableSize(_ flags: UInt8) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
  }
}
