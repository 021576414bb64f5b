/// A point of a map, in tenths of the units of its drawing, from the upper left corner.
///
/// Whole numbers, so that what two countries share is equal to the last digit and each machine comes to the same map.
struct MapPoint: Hashable, Comparable, Sendable {
  var x: Int
  var y: Int

  /// Orders by x, then by y.
  static func < (left: MapPoint, right: MapPoint) -> Bool { (left.x, left.y) < (right.x, right.y) }

  /// Twice the area of the triangle of three points, above zero if they turn clockwise as seen.
  static func doubleArea(_ one: MapPoint, _ two: MapPoint, _ three: MapPoint) -> Int {
    (two.x - one.x) * (three.y - one.y) - (three.x - one.x) * (two.y - one.y)
  }
}

extension [MapPoint] {
  /// Twice the area within a ring, above zero if it turns clockwise as seen.
  var doubleArea: Int {
    guard let origin = first else { return 0 }
    return zip(self, dropFirst()).reduce(0) { $0 + MapPoint.doubleArea(origin, $1.0, $1.1) }
  }

  /// The ring without points that stand twice in a row.
  var withoutRepeats: [MapPoint] {
    var result: [MapPoint] = []
    for point in self where point != result.last { result.append(point) }
    while result.count > 1, result.first == result.last { result.removeLast() }
    return result
  }
}
