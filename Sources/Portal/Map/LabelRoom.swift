/// Finds where a label stands best in a shape.
enum LabelRoom {
  /// Where the middle of a label comes, and how much room there is from left to right.
  struct Place: Equatable {
    let point: MapPoint
    let room: Int
  }

  /// How many heights are tried.
  private static let rows = 24

  /// The place for a label of some size, in tenths: where there is enough room for it, nearest to the middle; otherwise where there is
  /// most.
  static func place(in ring: [MapPoint], width: Int, height: Int) -> Place? {
    guard let top = ring.map(\.y).min(), let bottom = ring.map(\.y).max() else { return nil }
    let middle = (top + bottom) / 2
    var best: Place?
    for row in 0...rows {
      let y = top + (bottom - top) * row / rows
      guard let place = widest(ring, y, height) else { continue }
      // Some more room than needed is better, much more is not.
      let (room, old) = (min(place.room, width * 4 / 3), best.map { min($0.room, width * 4 / 3) } ?? -1)
      if room > old || room == old && abs(y - middle) < abs((best?.point.y ?? y) - middle) { best = place }
    }
    return best
  }

  /// The widest stretch of a band around a height that lies within a ring as a whole.
  private static func widest(_ ring: [MapPoint], _ y: Int, _ height: Int) -> Place? {
    let heights = (-1...1).map { y + height * $0 / 2 }
    var stretches = [(left: Int.min, right: Int.max)]
    for level in heights {
      let inside = self.stretches(of: ring, at: level)
      stretches = stretches.flatMap { one in
        inside.compactMap { other in
          let (left, right) = (max(one.left, other.left), min(one.right, other.right))
          return left < right ? (left, right) : nil
        }
      }
    }
    guard let best = stretches.max(by: { $0.right - $0.left < $1.right - $1.left }) else { return nil }
    return Place(point: MapPoint(x: (best.left + best.right) / 2, y: y), room: best.right - best.left)
  }

  /// Where a height runs within a ring.
  private static func stretches(of ring: [MapPoint], at y: Int) -> [(left: Int, right: Int)] {
    var crossings: [Int] = []
    guard var previous = ring.last else { return [] }
    for point in ring {
      if (point.y > y) != (previous.y > y) {
        crossings.append(previous.x + (point.x - previous.x) * (y - previous.y) / (point.y - previous.y))
      }
      previous = point
    }
    crossings.sort()
    return stride(from: 0, to: crossings.count - 1, by: 2).map { (crossings[$0], crossings[$0 + 1]) }
  }
}
