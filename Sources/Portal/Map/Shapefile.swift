/// The polygons of a shapefile's main file (ESRI Shapefile Technical Description, July 1998).
enum Shapefile {
  private static let fileCode = 9994
  private static let polygon = 5

  /// The rings of each shape, in the order of the file, ends not repeated; nil if the bytes are no sound file of polygons on Earth.
  static func rings(_ bytes: [UInt8]) -> [[[Outlines.Position]]]? {
    let file = StoredBytes(bytes)
    guard file.bigNumber(0) == fileCode, file.number(32, width: 4) == polygon else { return nil }
    var result: [[[Outlines.Position]]] = []
    var offset = 100
    while offset < file.count {
      // Lengths are counted in words of two bytes.
      guard let words = file.bigNumber(offset + 4), words >= 2,
        let content = file.slice(offset + 8, words * 2),
        let rings = shape(StoredBytes(Array(content)))
      else { return nil }
      result.append(rings)
      offset += 8 + words * 2
    }
    return result
  }

  /// The rings of one shape; none if it is empty.
  private static func shape(_ content: StoredBytes) -> [[Outlines.Position]]? {
    guard let type = content.number(0, width: 4) else { return nil }
    if type == 0 { return [] }
    guard type == polygon, let ringCount = content.number(36, width: 4), let pointCount = content.number(40, width: 4),
      content.count >= 44, ringCount <= content.count / 4, pointCount <= content.count / 16
    else { return nil }
    let points = 44 + ringCount * 4
    var starts: [Int] = []
    for index in 0..<ringCount {
      guard let start = content.number(44 + index * 4, width: 4) else { return nil }
      starts.append(start)
    }
    starts.append(pointCount)
    var result: [[Outlines.Position]] = []
    for (start, end) in zip(starts, starts.dropFirst()) {
      guard start < end, end <= pointCount else { return nil }
      var ring: [Outlines.Position] = []
      for index in start..<end {
        guard let longitude = content.double(points + index * 16),
          let latitude = content.double(points + index * 16 + 8),
          abs(longitude) <= 181, abs(latitude) <= 91
        else { return nil }
        ring.append(Outlines.Position(longitude: longitude, latitude: latitude))
      }
      guard ring.count > 3, ring.first == ring.last else { return nil }
      result.append(ring.dropLast())
    }
    return result
  }
}
