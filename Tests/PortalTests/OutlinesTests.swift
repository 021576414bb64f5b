import Foundation
import TestSupport
import Testing

@testable import Portal

@Suite("Outlines of countries")
struct OutlinesTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("outlines-\(UUID().uuidString)")

  /// A country of two pieces, one with no shape, and an island.
  private let files = OutlineFiles([
    ("MLI", [[(0, 10), (5.5, 10), (5, 15), (0, 10)], [(-3, 0), (-2, 0), (-2, 1), (-3, 1), (-3, 0)]]),
    ("-99", []),
    ("NER", [[(7, 10), (9, 10.25), (8, 11), (7, 10)]]),
  ])

  private func reading(_ files: OutlineFiles) throws -> Result<Outlines, Outlines.Failure> {
    try files.write(to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    return Result { () throws(Outlines.Failure) in try Outlines(folder: folder.path) }
  }

  private func position(_ longitude: Double, _ latitude: Double) -> Outlines.Position {
    Outlines.Position(longitude: longitude, latitude: latitude)
  }

  @Test("each shape is read with its code, without the repeated end of its rings")
  func reads() throws {
    let countries = try reading(files).get().countries
    #expect(
      countries == [
        Outlines.Country(
          code: "MLI",
          rings: [
            [position(0, 10), position(5.5, 10), position(5, 15)],
            [position(-3, 0), position(-2, 0), position(-2, 1), position(-3, 1)],
          ]),
        Outlines.Country(code: "-99", rings: []),
        Outlines.Country(code: "NER", rings: [[position(7, 10), position(9, 10.25), position(8, 11)]]),
      ])
  }

  @Test("a folder without them says that they are not installed")
  func missing() {
    #expect(throws: Outlines.Failure.notInstalled(folder: "/nowhere")) { try Outlines(folder: "/nowhere") }
  }

  @Test("a file cut anywhere is damaged, never read in part")
  func cut() throws {
    for count in stride(from: 0, to: files.shapes.count, by: 4) {
      var cut = files
      cut.shapes = Array(files.shapes.prefix(count))
      // Cut between two shapes, the file is sound, and the table has too many rows.
      #expect(throws: Outlines.Failure.self, "\(count)") { try reading(cut).get() }
    }
    for count in stride(from: 0, to: files.table.count - 2, by: 3) {
      var cut = files
      cut.table = Array(files.table.prefix(count))
      #expect(throws: Outlines.Failure.damaged(file: folder.path + "/countries.dbf"), "\(count)") {
        try reading(cut).get()
      }
    }
  }

  @Test("wild bytes are damage or other numbers, never a crash")
  func wild() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      var wild = files
      wild.shapes[Int.random(in: 0..<wild.shapes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      wild.table[Int.random(in: 0..<wild.table.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      #expect(Shapefile.rings(wild.shapes)?.count ?? 0 <= 3)
      let codes = AttributeTable.column("iso_a3", of: wild.table) ?? []
      #expect(codes.allSatisfy { $0.utf8.count <= wild.table.count })
    }
  }

  @Test("no place outside of the Earth is taken")
  func places() throws {
    for place in [(Double.nan, 10), (0, Double.infinity), (200, 0), (0, -100)] {
      let files = OutlineFiles([("MLI", [[place, (5, 10), (5, 15), place]])])
      #expect(throws: Outlines.Failure.damaged(file: folder.path + "/countries.shp")) { try reading(files).get() }
    }
  }

  @Test("codes of countries are one to one")
  func codes() {
    #expect(CountryCodes.table.count == 249)
    #expect(Set(CountryCodes.table.values).count == 249)
    #expect(CountryCodes.table.allSatisfy { $0.key.utf8.count == 2 && $0.value.utf8.count == 3 })
    let sahel = ["BF", "ML", "MR", "NE", "TD"].map(CountryCodes.threeLetters)
    #expect(sahel == ["BFA", "MLI", "MRT", "NER", "TCD"])
    #expect(CountryCodes.threeLetters("XX") == nil)
  }
}
