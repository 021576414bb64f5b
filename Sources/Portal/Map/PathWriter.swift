/// Writes rings as the value of SVG's `d` (SVG 2, section 9.3): each step from the point before, with one decimal at most, and without
/// a blank that is not needed.
struct PathWriter {
  private(set) var path = ""

  /// The path of some rings.
  static func path(_ rings: [[MapPoint]]) -> String {
    var writer = PathWriter()
    for ring in rings { writer.add(ring) }
    return writer.path
  }

  private mutating func add(_ ring: [MapPoint]) {
    guard var previous = ring.first else { return }
    path += "M"
    append(previous)
    path += "l"
    for point in ring.dropFirst() {
      append(MapPoint(x: point.x - previous.x, y: point.y - previous.y))
      previous = point
    }
    path += "z"
  }

  private mutating func append(_ point: MapPoint) {
    append(point.x)
    append(point.y)
  }

  private mutating func append(_ tenths: Int) {
    if tenths >= 0, path.last?.isNumber == true { path += " " }
    path += PathWriter.number(tenths)
  }

  /// Tenths as a number.
  static func number(_ tenths: Int) -> String {
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    let digits = rest == 0 ? String(whole) : (whole == 0 ? "" : String(whole)) + ".\(rest)"
    return tenths < 0 ? "-" + digits : digits
  }
}
