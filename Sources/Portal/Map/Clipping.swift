extension MapFrame {
  /// A side of the frame: a line that an axis crosses, and on which side of it the frame is.
  private struct Side {
    let isVertical: Bool
    let limit: Int
    let isLower: Bool

    /// A point's place on the axis that crosses this side.
    func place(_ point: MapPoint) -> Int { isVertical ? point.x : point.y }

    func isInside(_ point: MapPoint) -> Bool { isLower ? place(point) >= limit : place(point) <= limit }

    /// Where an edge crosses this side. Two countries walk a common edge in opposite ways and must come to the same point.
    func crossing(_ one: MapPoint, _ two: MapPoint) -> MapPoint {
      let (from, to) = (min(one, two), max(one, two))
      let (part, whole) = (limit - place(from), place(to) - place(from))
      return isVertical
        ? MapPoint(x: limit, y: from.y + (to.y - from.y) * part / whole)
        : MapPoint(x: from.x + (to.x - from.x) * part / whole, y: limit)
    }
  }

  /// The part of a ring in the frame, along whose sides it then runs (after Sutherland and Hodgman); empty if nothing is.
  func clipped(_ ring: [MapPoint]) -> [MapPoint] {
    let sides = [
      Side(isVertical: true, limit: 0, isLower: true),
      Side(isVertical: true, limit: MapFrame.width * 10, isLower: false),
      Side(isVertical: false, limit: 0, isLower: true), Side(isVertical: false, limit: height * 10, isLower: false),
    ]
    let cut = sides.reduce(ring, MapFrame.cut).withoutRepeats
    return cut.count < 3 || cut.doubleArea == 0 ? [] : cut
  }

  private static func cut(_ ring: [MapPoint], at side: Side) -> [MapPoint] {
    guard var previous = ring.last else { return [] }
    var result: [MapPoint] = []
    for point in ring {
      if side.isInside(point) != side.isInside(previous) { result.append(side.crossing(previous, point)) }
      if side.isInside(point) { result.append(point) }
      previous = point
    }
    return result
  }
}
