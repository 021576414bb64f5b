import Briefs
import Templates

/// The map of a portal's countries among their neighbours, before it speaks a language; made once for all pages.
struct CountryMap: Sendable {
  /// A country of the portal.
  struct Country: Sendable {
    let record: RecordID
    /// What of it lies in the frame.
    let rings: [[MapPoint]]
  }

  let frame: MapFrame
  /// The portal's countries that have an outline, in the order of their ids.
  let countries: [Country]
  /// The paths of all others in the frame, as one.
  let neighbours: String
  /// How many points a map may have. At some seven characters each, it stays far below what a page can carry.
  static let mostPoints = 700

  /// Draws some countries, by their places in the outlines; nil if there are none.
  private init?(_ shown: [(record: RecordID, place: Int)], _ outlines: Outlines) {
    guard let frame = MapFrame(around: shown.map { outlines.countries[$0.place] }) else { return nil }
    self.frame = frame
    let rings = CountryMap.rings(outlines, frame)
    countries = shown.map { Country(record: $0.record, rings: rings[$0.place]) }
    let own = Set(shown.map(\.place))
    neighbours = PathWriter.path(rings.indices.filter { !own.contains($0) }.flatMap { rings[$0] })
  }

  /// What of each country lies in the frame, with as many points as a map may have.
  private static func rings(_ outlines: Outlines, _ frame: MapFrame) -> [[[MapPoint]]] {
    let topology = Topology(
      outlines.countries.map { $0.rings.map { $0.map(frame.point) }.filter(frame.touches) })
    var tolerance = 1
    while true {
      let rings = topology.simplified(tolerance).rings.map { $0.map(frame.clipped).filter { !$0.isEmpty } }
      if rings.joined().reduce(0, { $0 + $1.count }) <= mostPoints || tolerance > 1 << 20 { return rings }
      tolerance *= 2
    }
  }
}

extension CountryMap {
  /// A map, and the countries that it cannot show.
  struct Drawing {
    /// Nil if no country can be shown.
    let map: CountryMap?
    let problems: [Diagnostic]

    /// Draws the countries of a catalogue.
    init(_ catalogue: Catalogue, _ outlines: Outlines) {
      let places = Dictionary(outlines.countries.enumerated().map { ($1.code, $0) }) { first, _ in first }
      var shown: [(record: RecordID, place: Int)] = []
      var problems: [Diagnostic] = []
      for brief in catalogue.records.countries.briefs {
        let code = brief.record.iso.code
        if let place = CountryCodes.threeLetters(code).flatMap({ places[$0] }) {
          shown.append((brief.recordID, place))
        } else {
          problems.append(
            Diagnostic(
              .map, at: brief.place(of: ["iso"]),
              "the map does not show “\(brief.id)”: there is no outline for the code “\(code)”",
              help: "correct “iso”; if it is right, the state is too small for the outlines: build with --no-map"))
        }
      }
      map = CountryMap(shown, outlines)
      self.problems = problems
    }
  }

  /// The map in the language of a page: labels in its words, countries in its order.
  func view(in context: PageContext) -> MapView {
    let labels = LabelLayout.labels(countries.map { context.mapLabel($0.record) }, on: self)
    let drawn = zip(countries, labels).map { country, label in
      MapView.Country(
        record: country.record, outline: PathWriter.path(country.rings),
        label: label.map { label in
          MapView.Label(
            lines: label.lines, point: (PathWriter.number(label.point.x), PathWriter.number(label.point.y)),
            fits: label.fits)
        })
    }
    let byRecord = Dictionary(drawn.map { ($0.record, $0) }) { first, _ in first }
    return MapView(
      width: MapFrame.width, height: frame.height, neighbours: neighbours,
      countries: context.sorted(countries.map(\.record)).compactMap { byRecord[$0] })
  }
}
