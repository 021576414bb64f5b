/// Cleans JPEG files (ITU-T T.81): application segments and comments go, and whatever stands behind the picture.
enum JPEG {
  private static let start: UInt8 = 0xD8
  private static let end: UInt8 = 0xD9
  private static let scan: UInt8 = 0xDA

  static func cleaned(_ bytes: [UInt8]) throws(PictureFailure) -> [UInt8] {
    guard bytes.starts(with: [0xFF, start, 0xFF]) else { throw PictureFailure("it is no JPEG file") }
    var reader = ByteReader(bytes[2...])
    var parts = Parts()
    var hasScan = false
    while true {
      let marker = try nextMarker(&reader)
      if marker == scan {
        hasScan = true
        parts.picture += try segment(marker, &reader)
        parts.picture += try scanData(&reader)
        continue
      }
      if marker == end {
        guard hasScan else { throw PictureFailure("it holds no picture") }
        return parts.written + [0xFF, end]
      }
      try parts.add(marker, try segment(marker, &reader))
    }
  }

  /// What a cleaned file is made of.
  private struct Parts {
    private var resolution: [UInt8]?
    private var orientation: UInt8?
    private var hasExif = false
    var picture: [UInt8] = []

    var written: [UInt8] {
      let exif = orientation.map { JPEG.segment(0xE1, Orientation.header + Orientation.exif($0)) }
      return [0xFF, start] + (resolution ?? []) + (exif ?? []) + picture
    }

    mutating func add(_ marker: UInt8, _ segment: [UInt8]) throws(PictureFailure) {
      let content = segment.dropFirst(4)
      switch marker {
      // Tables, frames and the interval of restarts: the picture itself.
      case 0xC0...0xC7, 0xC9...0xCF, 0xDB, 0xDC, 0xDD: picture += segment
      case 0xE0:
        // JFIF: version, density and its unit stay, the thumbnail goes.
        guard resolution == nil, content.starts(with: "JFIF\0".utf8), content.count >= 14 else { return }
        resolution = JPEG.segment(marker, Array(content.prefix(12)) + [0, 0])
      case 0xE1:
        guard !hasExif, content.starts(with: Orientation.header) else { return }
        hasExif = true
        orientation = Orientation.value(of: content)
      // A colour profile.
      case 0xE2: if content.starts(with: "ICC_PROFILE\0".utf8) { picture += segment }
      // How the colours of Adobe's programs are to be read: twelve bytes.
      case 0xEE:
        if content.starts(with: "Adobe".utf8), content.count >= 12 {
          picture += JPEG.segment(marker, Array(content.prefix(12)))
        }
      case 0xE3...0xEF, 0xFE: return
      default: throw PictureFailure("it has a part of an unknown kind (marker \(String(marker, radix: 16)))")
      }
    }
  }

  /// The next marker; any number of FF bytes may stand before it.
  private static func nextMarker(_ reader: inout ByteReader) throws(PictureFailure) -> UInt8 {
    guard try reader.byte() == 0xFF else { throw PictureFailure("it is damaged: a part does not end where it says") }
    var marker = try reader.byte()
    while marker == 0xFF { marker = try reader.byte() }
    return marker
  }

  /// A segment with its marker and its length.
  private static func segment(_ marker: UInt8, _ reader: inout ByteReader) throws(PictureFailure) -> [UInt8] {
    let length = try reader.bigEndian(2)
    guard length >= 2 else { throw PictureFailure("it is damaged: a part has no length") }
    return segment(marker, Array(try reader.take(length - 2)))
  }

  /// Writes a segment; none is longer than one that was read.
  private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, marker, UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length)] + content
  }

  /// The data of a scan, up to the next marker that is none of their own.
  private static func scanData(_ reader: inout ByteReader) throws(PictureFailure) -> ArraySlice<UInt8> {
    var ahead = reader
    while true {
      guard try ahead.byte() == 0xFF else { continue }
      // An FF of the data has a zero behind it; D0 to D7 are marks to resume at.
      switch try ahead.byte() {
      case 0x00, 0xD0...0xD7: continue
      case 0xFF: throw PictureFailure("it is damaged: its data have bytes that mean nothing")
      default: return try reader.take(ahead.position - 2 - reader.position)
      }
    }
  }
}
