import Glibc

/// The part of the world that a map shows, and how places on Earth become points of the drawing.
///
/// Degrees stay as they are, shrunk from east to west as at the middle latitude (equirectangular): enough for a region, and straight
/// borders stay straight.
struct MapFrame: Sendable, Equatable {
  /// The width of the drawing, in its units: that of a phone's column, so that a label there has about the size that it states.
  static let width = 320

  /// The height of the drawing, in its units.
  let height: Int
  private let left: Double
  private let top: Double
  private let shrink: Double
  private let scale: Double

  /// Fits some countries with a margin around them; nil if there are none.
  init?(around countries: [Outlines.Country]) {
    let places = countries.flatMap(MapFrame.mainland).joined()
    guard let south = places.map(\.latitude).min(), let north = places.map(\.latitude).max(),
      let west = places.map(\.longitude).min(), let east = places.map(\.longitude).max()
    else { return nil }
    shrink = max(0.1, cos((south + north) / 2 * .pi / 180))
    // However small or narrow the countries are, the drawing is neither a strip nor a tower.
    let (spanX, spanY) = (max(1, (east - west) * shrink), max(1, north - south))
    let margin = max(spanX, spanY) * 0.05
    let frameX = max(spanX + 2 * margin, (spanY + 2 * margin) / 1.1)
    let frameY = max(spanY + 2 * margin, frameX * 0.45)
    scale = Double(MapFrame.width * 10) / frameX
    height = Int((Double(MapFrame.width) * frameY / frameX).rounded(.up))
    left = (west + east) / 2 * shrink - frameX / 2
    top = (south + north) / 2 + frameY / 2
  }

  /// The pieces of a country that the frame must hold: those at least a fifth as large as its largest. Islands an ocean away would
  /// make the rest small.
  private static func mainland(_ country: Outlines.Country) -> [[Outlines.Position]] {
    let areas = country.rings.map { ring in
      abs(
        zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { sum, edge in
          sum + edge.0.longitude * edge.1.latitude - edge.1.longitude * edge.0.latitude
        })
    }
    let largest = areas.max() ?? 0
    return zip(country.rings, areas).filter { $0.1 * 5 >= largest }.map(\.0)
  }

  /// A place on Earth as a point of the drawing, which may lie outside of the frame.
  func point(_ position: Outlines.Position) -> MapPoint {
    MapPoint(
      x: Int(((position.longitude * shrink - left) * scale).rounded()),
      y: Int(((top - position.latitude) * scale).rounded()))
  }

  /// Whether something of a ring may lie in the frame.
  func touches(_ ring: [MapPoint]) -> Bool {
    guard let west = ring.map(\.x).min(), let east = ring.map(\.x).max(), let north = ring.map(\.y).min(),
      let south = ring.map(\.y).max()
    else { return false }
    return east > 0 && west < MapFrame.width * 10 && south > 0 && north < height * 10
  }
}
