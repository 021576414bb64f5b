/// Leaves points out of a line that are hardly seen (after Visvalingam and Whyatt, 1993).
enum Simplification {
  /// The line without the points that make, with their neighbours, a triangle of less than `tolerance` (in half square tenths of a unit),
  /// the least first. Its ends stay, and a closed line stays at least a triangle.
  static func simplified(_ line: [MapPoint], tolerance: Int) -> [MapPoint] {
    var result = line
    let fewest = line.first == line.last ? 4 : 2
    var areas = line.indices.map { area(line, $0) }
    while result.count > fewest, let index = areas.indices.min(by: { areas[$0] < areas[$1] }), areas[index] < tolerance
    {
      result.remove(at: index)
      areas.remove(at: index)
      for neighbour in [index - 1, index] { areas[neighbour] = area(result, neighbour) }
    }
    return result
  }

  /// Twice the area of the triangle of a point and its neighbours; an end has none and is never left out.
  private static func area(_ line: [MapPoint], _ index: Int) -> Int {
    guard index > 0, index < line.count - 1 else { return .max }
    return abs(MapPoint.doubleArea(line[index - 1], line[index], line[index + 1]))
  }
}
