@testable import Portal

/// Shapes that cover a square without a gap, their common borders wavy.
struct Tiling {
  static let size = 4
  /// How long a side of a tile is, and in how many pieces it is bent.
  private static let (side, pieces) = (400, 8)

  let shapes: [[[MapPoint]]]

  /// Twice the area of all.
  static let doubleArea = 2 * (size * side) * (size * side)

  init(using random: inout some RandomNumberGenerator) {
    var bends: [MapPoint: MapPoint] = [:]
    func bent(_ point: MapPoint) -> MapPoint {
      // The outer sides stay straight, so that the area is known.
      let edge = Tiling.size * Tiling.side
      guard point.x > 0, point.y > 0, point.x < edge, point.y < edge else { return point }
      if let known = bends[point] { return known }
      let moved = MapPoint(
        x: point.x + Int.random(in: -18...18, using: &random), y: point.y + Int.random(in: -18...18, using: &random))
      bends[point] = moved
      return moved
    }
    var shapes: [[[MapPoint]]] = []
    for row in 0..<Tiling.size {
      for column in 0..<Tiling.size {
        var ring: [MapPoint] = []
        let step = Tiling.side / Tiling.pieces
        let (left, top) = (column * Tiling.side, row * Tiling.side)
        for piece in 0..<Tiling.pieces { ring.append(bent(MapPoint(x: left + piece * step, y: top))) }
        for piece in 0..<Tiling.pieces { ring.append(bent(MapPoint(x: left + Tiling.side, y: top + piece * step))) }
        for piece in 0..<Tiling.pieces {
          ring.append(bent(MapPoint(x: left + Tiling.side - piece * step, y: top + Tiling.side)))
        }
        for piece in 0..<Tiling.pieces { ring.append(bent(MapPoint(x: left, y: top + Tiling.side - piece * step))) }
        // Each ring begins where it likes.
        let start = Int.random(in: 0..<ring.count, using: &random)
        shapes.append([Array(ring[start...] + ring[..<start])])
      }
    }
    self.shapes = shapes
  }

  /// The edges of rings that no other ring walks in the opposite way.
  static func unmatched(_ rings: [[MapPoint]]) -> [[MapPoint]] {
    let edges = rings.flatMap { ring in zip(ring, ring.dropFirst() + ring.prefix(1)).map { [$0, $1] } }
    let all = Set(edges)
    return edges.filter { !all.contains($0.reversed()) }
  }
}
