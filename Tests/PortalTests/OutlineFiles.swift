import Foundation

/// A shapefile and its table, made by hand after the formats' descriptions.
struct OutlineFiles {
  /// A country: its code, and its rings as pairs of longitude and latitude, their ends stated again.
  typealias Country = (code: String, rings: [[(Double, Double)]])

  var shapes: [UInt8]
  var table: [UInt8]

  init(_ countries: [Country]) {
    let records = countries.enumerated().flatMap { index, country in
      let content = OutlineFiles.content(country.rings)
      return OutlineFiles.big(index + 1) + OutlineFiles.big(content.count / 2) + content
    }
    let box = [UInt8](repeating: 0, count: 64)
    shapes =
      OutlineFiles.big(9994) + [UInt8](repeating: 0, count: 20) + OutlineFiles.big((100 + records.count) / 2)
      + OutlineFiles.little(1000) + OutlineFiles.little(5) + box + records
    // Two columns, so that the one wanted is not the first.
    let columns = [("name", 6), ("iso_a3", 5)]
    let descriptions = columns.flatMap { name, width in
      OutlineFiles.padded(name, 11, 0) + [UInt8(ascii: "C"), 0, 0, 0, 0, UInt8(width)]
        + [UInt8](repeating: 0, count: 15)
    }
    let rows = countries.flatMap { country in
      [UInt8(ascii: " ")] + OutlineFiles.padded("Land", 6, 32) + OutlineFiles.padded(country.code, 5, 32)
    }
    let start = 32 + descriptions.count + 1
    table =
      [3, 126, 11, 24] + OutlineFiles.little(countries.count) + OutlineFiles.short(start) + OutlineFiles.short(12)
      + [UInt8](repeating: 0, count: 20) + descriptions + [0x0D] + rows + [0x1A]
  }

  /// Puts both into a folder.
  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(shapes).write(to: folder.appendingPathComponent("countries.shp"))
    try Data(table).write(to: folder.appendingPathComponent("countries.dbf"))
  }

  private static func content(_ rings: [[(Double, Double)]]) -> [UInt8] {
    guard !rings.isEmpty else { return little(0) }
    let points = rings.joined().flatMap { double($0.0) + double($0.1) }
    var starts: [UInt8] = []
    var start = 0
    for ring in rings {
      starts += little(start)
      start += ring.count
    }
    return little(5) + [UInt8](repeating: 0, count: 32) + little(rings.count) + little(start) + starts + points
  }

  private static func big(_ number: Int) -> [UInt8] { withUnsafeBytes(of: UInt32(number).bigEndian) { Array($0) } }
  private static func little(_ number: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(number).littleEndian) { Array($0) }
  }
  private static func short(_ number: Int) -> [UInt8] { withUnsafeBytes(of: UInt16(number).littleEndian) { Array($0) } }
  private static func double(_ number: Double) -> [UInt8] {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { Array($0) }
  }
  private static func padded(_ text: String, _ width: Int, _ filling: UInt8) -> [UInt8] {
    Array(text.utf8) + [UInt8](repeating: filling, count: width - text.utf8.count)
  }
}
