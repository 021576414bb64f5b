import Foundation
import TestSupport
import Testing

@testable import Dossiers

@Suite("Hidden data of pictures")
struct PictureDataTests {
  /// A red picture of two by two pixels, as JPEG.
  private static let picture = """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7
    gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8
    fHx8fHx8fHz/wAARCAACAAIDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAABf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAV
    AQEBAAAAAAAAAAAAAAAAAAAFBv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ACh6wf/Z
    """

  @Test("what stands hidden in a picture is neither in the PDF nor in the HTML; the picture is")
  func hidden() async throws {
    let jpeg = try #require(Data(base64Encoded: PictureDataTests.picture, options: .ignoreUnknownCharacters))
    // A comment and an EXIF block right behind the start of the image (JPEG, ITU-T T.81, annex B).
    var segments: [UInt8] = [0xFF, 0xFE, 0x00, 0x0C] + Array("SECRET-ONE".utf8)
    segments += [0xFF, 0xE1, 0x00, 0x12] + Array("Exif".utf8) + [0, 0] + Array("SECRET-TWO".utf8)
    let portal = try SmallPortal()
    try portal.write("projects/photo.jpg", Array(jpeg.prefix(2)) + segments + Array(jpeg.dropFirst(2)))
    try portal.writeContext("![Une photo](photo.jpg)")
    let folder = try TemporaryFolder()
    let composed = try await portal.composed()
    let pdf = try #require(try await composed.typeset(cache: folder.path("cache")).first).pdf
    let pixels = Data(jpeg.suffix(60))
    #expect(Data(pdf).range(of: pixels) != nil)
    #expect(Data(pdf).range(of: Data("SECRET".utf8)) == nil)
    let html = try await portal.html()
    #expect(html.contains("data:image/jpeg;base64,"))
    #expect(!html.contains(Data("SECRET-ONE".utf8).base64EncodedString().prefix(8)))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("cache")).allSatisfy { $0 != "pictures" })
  }
}
