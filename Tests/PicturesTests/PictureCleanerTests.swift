import Testing

@testable import Pictures

/// A picture with hidden data, and all its bytes without them.
struct PictureCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let path: String
  let bytes: [UInt8]
  let expected: [UInt8]

  init(_ name: String, path: String, _ bytes: [[UInt8]], expected: [[UInt8]]) {
    testDescription = name
    self.path = path
    self.bytes = bytes.flatMap { $0 }
    self.expected = expected.flatMap { $0 }
  }
}

@Suite("Pictures lose their hidden data")
struct PictureCleanerTests {
  private static let cases = PictureCase.jpeg + PictureCase.png + PictureCase.gif + PictureCase.webp + PictureCase.svg

  @Test("what is seen stays, and nothing else", arguments: cases)
  func cleaned(_ picture: PictureCase) throws {
    #expect(try PictureCleaner.cleaned(picture.bytes, path: picture.path) == picture.expected)
  }

  @Test("what is clean stays as it is", arguments: cases)
  func twice(_ picture: PictureCase) throws {
    #expect(try PictureCleaner.cleaned(picture.expected, path: picture.path) == picture.expected)
  }

  @Test("a file that is cut short is an error, or a picture that was complete before its end", arguments: cases)
  func truncated(_ picture: PictureCase) {
    for length in picture.bytes.indices {
      let part = Array(picture.bytes.prefix(length))
      guard let cleaned = try? PictureCleaner.cleaned(part, path: picture.path) else { continue }
      #expect(cleaned == picture.expected, "\(length) of \(picture.bytes.count) bytes")
    }
  }

  @Test("any byte may be wrong: the result is a picture that stays as it is, or an error", arguments: cases)
  func damaged(_ picture: PictureCase) throws {
    for index in picture.bytes.indices {
      for value: UInt8 in [0x00, 0x01, 0x3C, 0x7F, 0x80, 0xD9, 0xFF] {
        var bytes = picture.bytes
        bytes[index] = value
        guard let cleaned = try? PictureCleaner.cleaned(bytes, path: picture.path) else { continue }
        #expect(try PictureCleaner.cleaned(cleaned, path: picture.path) == cleaned, "byte \(index) is \(value)")
      }
    }
  }

  @Test(
    "a file that cannot be cleaned says why",
    arguments: [
      ("a.jpg", Array("no picture".utf8), "it is no JPEG file"), ("a.png", [], "it is no PNG file"),
      ("a.png", [0xFF, 0xD8, 0xFF, 0xD9], "it is a JPEG file by another name"),
      ("a.txt", Array("GIF89a".utf8), "it is a GIF file by another name"),
      ("a.jpeg", [0xFF, 0xD8, 0xFF, 0xD9], "it holds no picture"),
      ("a.JPG", [0xFF, 0xD8, 0xFF, 0xE1, 0, 1], "it is damaged: a part has no length"),
      ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0, 2, 7], "it is damaged: a part does not end where it says"),
      ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 7], "it ends before the picture is complete"),
      ("a.jpg", [0xFF, 0xD8, 0xFF, 0xF0, 0, 2], "it has a part of an unknown kind (marker f0)"),
      (
        "a.png", PNG.signature + [0xFF, 0xFF, 0xFF, 0xFF] + Array("IHDR".utf8), "it ends before the picture is complete"
      ),
      ("a.png", PNG.signature + [0, 0, 0, 0] + Array("IDAT".utf8) + [0, 0, 0, 0], "its parts are not in order"),
      (
        "a.png", PNG.signature + [0, 0, 0, 0] + Array("IHDR".utf8) + [0, 0, 0, 0], "it is damaged: a check sum is wrong"
      ),
      ("a.webp", Array("RIFF".utf8) + [4, 0, 0, 0] + Array("WEBP".utf8), "it holds no picture"),
      ("a.svg", Array("<svg>".utf8), "it ends before the picture is complete"),
      ("a.svg", Array("<svg></g>".utf8), "its tags do not match"),
      ("a.svg", Array("<html/>".utf8), "it is no SVG picture"),
      ("a.svg", Array("<svg a=b/>".utf8), "its text is not well-formed"),
      ("a.svg", Array("<svg a='<'/>".utf8), "its text is not well-formed"),
      ("a.svg", Array("<svg/>text".utf8), "there is text outside of the picture"),
      ("a.svg", [0xFF, 0xFE, 0x3C, 0x00], "its text is not UTF-8"),
      ("a.svg", Array("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>".utf8), "it declares abbreviations (entities)"),
      ("a.svg", Array("<svg style='fill: url(DATA:image/png;base64,AA)'/>".utf8), "its style holds a picture"),
      ("a.svg", Array("<svg><image href='data:text/html,x'/></svg>".utf8), "a picture within it cannot be read"),
      (
        "a.svg", Array("<svg><image href='&#100;ata:image/png;base64,AAAA'/></svg>".utf8),
        "a picture within it cannot be read"
      ),
    ])
  func failure(_ path: String, _ bytes: [UInt8], _ reason: String) {
    #expect(throws: PictureFailure(reason)) { try PictureCleaner.cleaned(bytes, path: path) }
  }

  @Test("a file that is no picture stays as it is")
  func others() throws {
    let table = Array("code;Exif\0\0".utf8)
    #expect(try PictureCleaner.cleaned(table, path: "a.csv") == table)
  }

  @Test("bytes as text and back", arguments: 0..<20)
  func base64(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 83 + count) }
    let text = Base64.encoded(bytes)
    #expect(Base64.decoded(text) == bytes)
    #expect(Base64.decoded(text.flatMap { [$0, 0x0A] }) == bytes)
    #expect(text.count == (count + 2) / 3 * 4)
  }
}
