import TestSupport
import Testing

@testable import Portal

@Suite("Borders of a map")
struct TopologyTests {
  @Test("without simplification, rings are what they were", arguments: 0..<20)
  func whole(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let tiling = Tiling(using: &random)
    let rings = Topology(tiling.shapes).rings
    #expect(rings.map { $0.map(Set.init) } == tiling.shapes.map { $0.map(Set.init) })
    #expect(rings.joined().map(\.doubleArea) == tiling.shapes.joined().map(\.doubleArea))
  }

  @Test("however much is left out, neighbours still share their borders: no gap, no overlap", arguments: 0..<20)
  func matching(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let tiling = Tiling(using: &random)
    let topology = Topology(tiling.shapes)
    for tolerance in [1, 500, 1_500, 5_000] {
      let rings = topology.simplified(tolerance).rings.flatMap { $0 }
      #expect(rings.count == Tiling.size * Tiling.size)
      #expect(rings.allSatisfy { Set($0).count == $0.count && $0.count > 2 })
      #expect(rings.reduce(0) { $0 + $1.doubleArea } == Tiling.doubleArea, "\(tolerance)")
      let edge = Tiling.size * 400
      let outer = Tiling.unmatched(rings).filter { pair in
        !(pair.allSatisfy { $0.x == 0 } || pair.allSatisfy { $0.y == 0 } || pair.allSatisfy { $0.x == edge }
          || pair.allSatisfy { $0.y == edge })
      }
      #expect(outer == [], "\(tolerance)")
    }
    let few = topology.simplified(5_000).rings.joined().joined().count
    #expect(few * 2 < tiling.shapes.joined().joined().count, "something was left out")
  }

  @Test("an enclave and the hole that it fills stay one line, wherever each begins")
  func enclave() {
    let hole = [(40, 40), (40, 50), (40, 60), (61, 60), (60, 40)].map { MapPoint(x: $0.0, y: $0.1) }
    let outer = [(0, 0), (100, 0), (100, 100), (0, 100)].map { MapPoint(x: $0.0, y: $0.1) }
    let enclave = Array((hole[2...] + hole[..<2]).reversed())
    let topology = Topology([[outer, hole], [enclave]])
    #expect(topology.arcs.count == 2)
    let rings = topology.simplified(30).rings
    #expect(rings.map(\.count) == [2, 1])
    #expect(Set(rings[0][1]) == Set(rings[1][0]))
    #expect(rings[0][1].count == 4)
    #expect(rings[0][1].doubleArea == -rings[1][0].doubleArea)
  }

  @Test("a line keeps its ends and what is seen of it")
  func line() {
    let line = [(0, 0), (10, 1), (20, 0), (30, 40), (40, 0)].map { MapPoint(x: $0.0, y: $0.1) }
    #expect(Simplification.simplified(line, tolerance: 100).map(\.x) == [0, 20, 30, 40])
    #expect(Simplification.simplified(line, tolerance: .max).map(\.x) == [0, 40])
  }

  @Test("in a frame, all is cut at its sides, and neighbours still match", arguments: 0..<20)
  func clipping(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let place = { (x: Double, y: Double) in Outlines.Position(longitude: x, latitude: y) }
    let square = Outlines.Country(code: "", rings: [[place(0, 0), place(10, 0), place(10, 10), place(0, 10)]])
    let frame = try #require(MapFrame(around: [square]))
    let (width, height) = (MapFrame.width * 10, frame.height * 10)
    // Tiles of 400, moved so that the frame lies within them or sticks out.
    let shift = MapPoint(x: Int.random(in: 200...900, using: &random), y: Int.random(in: 200...900, using: &random))
    let moved = Tiling(using: &random).shapes.map { shape in
      shape.map { ring in ring.map { MapPoint(x: $0.x * 4 - shift.x, y: $0.y * 4 - shift.y) } }
    }
    let rings = moved.joined().map(frame.clipped).filter { !$0.isEmpty }
    #expect(rings.count > 2)
    let points = rings.joined()
    #expect(points.allSatisfy { (0...width).contains($0.x) && (0...height).contains($0.y) })
    let inner = Tiling.unmatched(rings).filter { pair in
      // What is unmatched lies on a side of the frame or on the outer side of all tiles.
      let (left, top) = (-shift.x, -shift.y)
      return ![0, width, left, left + 6_400].contains { side in pair.allSatisfy { $0.x == side } }
        && ![0, height, top, top + 6_400].contains { side in pair.allSatisfy { $0.y == side } }
    }
    #expect(inner == [])
  }

  @Test("a path is written with steps of one decimal at most and no blank too many")
  func path() {
    let ring = [(5, 10), (-15, 10), (-15, 7), (100, 107)].map { MapPoint(x: $0.0, y: $0.1) }
    #expect(PathWriter.path([ring]) == "M.5 1l-2 0 0-.3 11.5 10z")
    #expect(PathWriter.path([ring, ring]) == "M.5 1l-2 0 0-.3 11.5 10zM.5 1l-2 0 0-.3 11.5 10z")
    #expect([0, 7, -7, 10, -123].map(PathWriter.number) == ["0", ".7", "-.7", "1", "-12.3"])
  }
}
