import Compression
import Decompression
import Foundation
import Testing

@Suite("Compression")
struct CompressionTests {
  private static let texts: [[UInt8]] = [
    [], [0], Array("Les puits, les puits, les puits.".utf8), Array(repeating: UInt8(ascii: "a"), count: 200_000),
    (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) },
  ]

  @Test("what is compressed can be read again", arguments: texts.indices)
  func roundTrip(_ index: Int) throws {
    let bytes = CompressionTests.texts[index]
    #expect(try Decompression.gzip(Gzip.compressed(bytes)) == bytes)
    if !bytes.isEmpty { #expect(try Decompression.brotli(Brotli.compressed(bytes)) == bytes) }
  }

  @Test("a gzip file has no date, no name and no system, and its end is the sum and the size")
  func gzipHeader() {
    let file = Gzip.compressed(Array("abc".utf8))
    #expect(file.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])
    #expect(file.suffix(8) == [0xC2, 0x41, 0x24, 0x35, 3, 0, 0, 0])
  }

  @Test("a ZIP archive of one short file is this, byte by byte")
  func zipBytes() throws {
    let archive = try #require(ZIPArchive([ZIPArchive.Entry(path: "é.txt", bytes: Array("abc".utf8))]))
    let description: [UInt8] = [
      20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0, 0xC2, 0x41, 0x24, 0x35, 3, 0, 0, 0, 3, 0, 0, 0, 6, 0,
    ]
    let name = Array("é.txt".utf8)
    let local: [UInt8] = [0x50, 0x4B, 3, 4] + description + [0, 0] + name + Array("abc".utf8)
    let central: [UInt8] =
      [0x50, 0x4B, 1, 2, 20, 0] + description + [UInt8](repeating: 0, count: 12) + [0, 0, 0, 0] + name
    let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 52, 0, 0, 0, 39, 0, 0, 0, 0, 0]
    #expect(archive.bytes == local + central + end)
  }

  @Test("another program reads the archive and finds no fault")
  func foreignReader() throws {
    let files = [("index.html", CompressionTests.texts[3]), ("fr/é à.txt", CompressionTests.texts[2]), ("x", [])]
    let archive = try #require(ZIPArchive(files.map { ZIPArchive.Entry(path: $0.0, bytes: $0.1) }))
    let read = try ZIPReader(archive.bytes)
    #expect(read.files.map(\.path) == files.map(\.0))
    #expect(read.files.map(\.bytes) == files.map(\.1))
    #expect(archive.bytes.count < 1_000)
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).zip")
    try Data(archive.bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(*z.namelist(), sep='\\n')",
      file.path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(text == "index.html\nfr/é à.txt\nx\n")
  }

  @Test("an archive with a changed byte is found damaged")
  func damaged() throws {
    let archive = try #require(ZIPArchive([ZIPArchive.Entry(path: "x", bytes: Array("abc".utf8))]))
    var bytes = archive.bytes
    bytes[31] ^= 1
    #expect(throws: Decompression.Failure.damaged) { try ZIPReader(bytes) }
  }
}
