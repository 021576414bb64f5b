@testable import Pictures

extension PictureCase {
  // MARK: JPEG

  private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker, 0, UInt8(content.count + 2)] + content
  }

  /// Exif data as a camera writes them, in either byte order: the maker, the orientation, and where more of them stands.
  private static func camera(orientation: UInt8, isBigEndian: Bool = false) -> [UInt8] {
    let start: [UInt8] = isBigEndian ? [0x4D, 0x4D, 0, 42, 0, 0, 0, 8] : [0x49, 0x49, 42, 0, 8, 0, 0, 0]
    func entry(_ tag: UInt8, _ value: UInt8) -> [UInt8] {
      isBigEndian ? [1, tag, 0, 3, 0, 0, 0, 1, 0, value, 0, 0] : [tag, 1, 3, 0, 1, 0, 0, 0, value, 0, 0, 0]
    }
    let count: [UInt8] = isBigEndian ? [0, 2] : [2, 0]
    return start + count + entry(0x0F, 7) + entry(0x12, orientation) + [0, 0, 0, 0] + Array("GPS position".utf8)
  }

  private static let exifHeader = Array("Exif\0\0".utf8)
  private static let onlyOrientation: [UInt8] = [
    0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
  ]

  private static let tables = segment(0xDB, [0, 1, 2, 3]) + segment(0xC4, [0, 9])
  private static let frame = segment(0xC2, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
  private static let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]
  private static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 1, 0, 72, 0, 72, 0, 0])
  private static let profile = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 42])
  private static let adobe = segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])

  static let jpeg: [PictureCase] = [
    PictureCase(
      "a JPEG file of a camera that was held upright", path: "a.jpg",
      [
        [0xFF, 0xD8], segment(0xE1, exifHeader + camera(orientation: 1)), tables, frame, scan, [0xFF, 0xD9],
        Array("a second picture, or a film".utf8),
      ], expected: [[0xFF, 0xD8], tables, frame, scan, [0xFF, 0xD9]]),
    PictureCase(
      "a JPEG file with all kinds of segments, and two scans", path: "a.JPEG",
      [
        [0xFF, 0xD8], segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 1, 0, 72, 0, 72, 1, 1, 9, 9, 9]),
        segment(0xE0, Array("JFXX\0thumbnail".utf8)), segment(0xE1, exifHeader + camera(orientation: 6)),
        segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x/>".utf8)), profile, segment(0xE2, Array("MPF\0".utf8)),
        segment(0xED, Array("Photoshop 3.0\0".utf8)), adobe, segment(0xFE, Array("a comment".utf8)), tables,
        [0xFF, 0xFF], frame, scan, segment(0xFE, Array("another".utf8)), segment(0xC4, [0, 9]), scan, [0xFF, 0xD9],
      ],
      expected: [
        [0xFF, 0xD8], jfif, segment(0xE1, exifHeader + onlyOrientation), profile, adobe, tables, frame, scan,
        segment(0xC4, [0, 9]), scan, [0xFF, 0xD9],
      ]),
    PictureCase(
      "the orientation in the other byte order", path: "a.jpg",
      [
        [0xFF, 0xD8], segment(0xE1, exifHeader + camera(orientation: 6, isBigEndian: true)), frame, scan, [0xFF, 0xD9],
      ],
      expected: [[0xFF, 0xD8], segment(0xE1, exifHeader + onlyOrientation), frame, scan, [0xFF, 0xD9]]),
  ]

  // MARK: PNG

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let content = Array(name.utf8) + data
    let sum = PNG.checksum(content[...])
    return [0, 0, 0, UInt8(data.count)] + content + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }

  private static let header = chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  private static let data = chunk("IDAT", [0x78, 0x9C, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81])
  // As the standard gives it, check sum included.
  private static let end: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]

  static let png: [PictureCase] = [
    PictureCase(
      "a PNG file with texts, a date and something behind it", path: "a.png",
      [
        PNG.signature, header, chunk("gAMA", [0, 0, 0xB1, 0x8F]), chunk("tEXt", Array("Author\0A name".utf8)),
        chunk("tIME", [7, 0xEA, 11, 24, 0, 0, 0]), chunk("iTXt", Array("XML:com.adobe.xmp".utf8)),
        chunk("pHYs", [0, 0, 0, 1, 0, 0, 0, 1, 0]), data, chunk("zTXt", [1]), chunk("prVt", [2]), end,
        Array("the picture before it was cropped".utf8),
      ],
      expected: [
        PNG.signature, header, chunk("gAMA", [0, 0, 0xB1, 0x8F]), chunk("pHYs", [0, 0, 0, 1, 0, 0, 0, 1, 0]), data, end,
      ]),
    PictureCase(
      "a PNG file that is turned and moves", path: "a.png",
      [
        PNG.signature, header, chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0]), chunk("tRNS", [0, 7]), data,
        chunk("eXIf", camera(orientation: 6)), end,
      ],
      expected: [
        PNG.signature, header, chunk("eXIf", onlyOrientation), chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0]),
        chunk("tRNS", [0, 7]), data, end,
      ]),
  ]

  // MARK: GIF

  private static let screen = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0] + [0, 0, 0, 255, 255, 255]
  private static let image: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0x00, 2, 2, 0x44, 0x01, 0]
  private static let loop = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]

  static let gif: [PictureCase] = [
    PictureCase(
      "a GIF file with a comment, a text and the data of a program", path: "a.gif",
      [
        screen, loop, [0x21, 0xFE, 3, 65, 66, 67, 2, 68, 69, 0],
        [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [1, 60, 0], [0x21, 0xF9, 4, 0, 10, 0, 0, 0], image,
        [0x21, 0x01, 1, 65, 0], image, [0x3B], Array("more".utf8),
      ],
      expected: [screen, loop, [0x21, 0xF9, 4, 0, 10, 0, 0, 0], image, image, [0x3B]])
  ]

  // MARK: WebP

  private static func riff(_ chunks: [[UInt8]]) -> [UInt8] {
    let content = Array("WEBP".utf8) + chunks.flatMap { $0 }
    return Array("RIFF".utf8) + [UInt8(content.count), 0, 0, 0] + content
  }

  private static func webpChunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    Array(name.utf8) + [UInt8(data.count), 0, 0, 0] + data + (data.count % 2 == 1 ? [0] : [])
  }

  private static func extended(_ flags: UInt8) -> [UInt8] { webpChunk("VP8X", [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]) }

  private static let lossless = webpChunk("VP8L", [0x2F, 0, 0, 0, 0, 7, 8])

  static let webp: [PictureCase] = [
    PictureCase(
      "a WebP file with Exif, XMP and an unknown chunk", path: "a.webp",
      [
        riff([
          extended(0x2C), webpChunk("ICCP", [1, 2, 3]), lossless, webpChunk("EXIF", camera(orientation: 1)),
          webpChunk("XMP ", [60]), webpChunk("MAKE", [1]),
        ]), Array("more".utf8),
      ],
      expected: [riff([extended(0x20), webpChunk("ICCP", [1, 2, 3]), lossless])]),
    PictureCase(
      "a WebP file that is turned and moves", path: "a.webp",
      [
        riff([
          extended(0x0E), webpChunk("ANIM", [0, 0, 0, 0, 0, 0]),
          webpChunk("ANMF", [UInt8](repeating: 0, count: 16) + webpChunk("NOTE", [65]) + lossless),
          webpChunk("EXIF", exifHeader + camera(orientation: 6)), webpChunk("XMP ", [60]),
        ])
      ],
      expected: [
        riff([
          extended(0x0A), webpChunk("ANIM", [0, 0, 0, 0, 0, 0]),
          webpChunk("ANMF", [UInt8](repeating: 0, count: 16) + lossless), webpChunk("EXIF", onlyOrientation),
        ])
      ]),
    PictureCase(
      "a WebP file of the simple kind", path: "a.webp", [riff([webpChunk("VP8 ", [1, 2]), webpChunk("XMP ", [60])])],
      expected: [riff([webpChunk("VP8 ", [1, 2])])]),
  ]

  // MARK: SVG

  private static func svg(_ name: String, _ text: String, expected: String) -> PictureCase {
    PictureCase(name, path: "a.svg", [Array(text.utf8)], expected: [Array(expected.utf8)])
  }

  private static func address(_ bytes: [[UInt8]]) -> String {
    String(decoding: Base64.encoded(bytes.flatMap { $0 }), as: UTF8.self)
  }

  static let svg: [PictureCase] = [
    svg(
      "an SVG file of a drawing program",
      """
      <?xml version="1.0"?><!-- Made by A name --><!DOCTYPE svg PUBLIC "a" "b"><?xml-stylesheet href="x"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org" inkscape:export-filename="/home/name/a"
        xmlns:xlink='http://www.w3.org/1999/xlink' viewBox="0 0 1 1" data-name="x"><metadata><rdf:RDF>Name<a/></rdf:RDF></metadata>
      <inkscape:grid/><style><![CDATA[a > b { fill: red }]]></style><use xlink:href="#a"  inkscape:label="Name"/><title>A map</title></svg >
      """,
      expected: """
        <?xml version="1.0"?>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink='http://www.w3.org/1999/xlink' viewBox="0 0 1 1">
        <style><![CDATA[a > b { fill: red }]]></style><use xlink:href="#a"/><title>A map</title></svg>
        """),
    svg(
      "an SVG file whose elements have a prefix",
      "<ns0:svg xmlns:ns0=\"http://www.w3.org/2000/svg\"><ns0:metadata>Name</ns0:metadata><a:b xmlns:a='c'/><ns0:g/></ns0:svg>",
      expected: "<ns0:svg xmlns:ns0=\"http://www.w3.org/2000/svg\"><ns0:g/></ns0:svg>"),
    svg(
      "a picture within an SVG file",
      "<svg><image href=\" data:image/PNG;base64,"
        + address([PNG.signature, header, chunk("tEXt", [65, 0, 66]), data, end])
        .map { $0 == "A" ? "A&#10;" : String($0) }.joined() + "\"/></svg>",
      expected: "<svg><image href=\"data:image/png;base64,\(address([PNG.signature, header, data, end]))\"/></svg>"),
  ]
}
