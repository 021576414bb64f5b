import Briefs
import Language
import Markup

/// A drawn map of countries, in the words of one language.
public struct MapView: Sendable {
  /// A country of the portal.
  public struct Country: Sendable {
    /// Its record.
    public let record: RecordID
    /// Its outline, as SVG writes paths.
    public let outline: String
    /// The label on it, if there is room for one.
    public let label: Label?

    /// Takes all parts.
    public init(record: RecordID, outline: String, label: Label?) {
      self.record = record
      self.outline = outline
      self.label = label
    }
  }

  /// A name on the map.
  public struct Label: Sendable {
    /// Its lines.
    public let lines: [String]
    /// Its middle, in units of the drawing.
    public let point: (x: String, y: String)
    /// Whether its country has room for it as a whole.
    public let fits: Bool

    /// Takes all parts.
    public init(lines: [String], point: (x: String, y: String), fits: Bool) {
      self.lines = lines
      self.point = point
      self.fits = fits
    }
  }

  /// The drawing's width, in its units.
  public let width: Int
  /// The drawing's height.
  public let height: Int
  /// The outlines of all other countries.
  public let neighbours: String
  /// The portal's countries, in the order in which they are reached by the keyboard.
  public let countries: [Country]

  /// Takes all parts.
  public init(width: Int, height: Int, neighbours: String, countries: [Country]) {
    self.width = width
    self.height = height
    self.neighbours = neighbours
    self.countries = countries
  }
}

extension PageContext {
  /// The map of countries, each of which leads to its page, with what is to be said about its making. Whoever shows it also lists the
  /// countries: what it says is said there as well.
  public func countryMap(_ map: MapView) -> HTML {
    """
    <figure class="map">
    <svg viewBox="0 0 \(map.width) \(map.height)" role="group" aria-labelledby="_map" aria-describedby="_map-text">
    <title id="_map">\(strings[.map])</title>
    <desc id="_map-text">\(strings[.mapDescription])</desc>
    \((!map.neighbours.isEmpty).html("<path d=\"\(map.neighbours)\"/>\n"))\(map.countries.html(country))\
    <g aria-hidden="true">\(map.countries.html { $0.label.html(label) })</g>
    </svg>
    <figcaption>\(strings[.mapNumbers]) \(strings[.mapSource]) \(strings[.mapBorders])</figcaption>
    </figure>

    """
  }

  private func country(_ country: MapView.Country) -> HTML {
    let name = plain(cards[country.record]?.title)
    let shape: HTML =
      "<title>\(name)\(conventions.colon)\(strings.count(.projects, projects(in: country.record).count))</title><path d=\"\(country.outline)\"/>"
    return cards[country.record].flatMap(address).html { "<a href=\"\($0)\">\(shape)</a>\n" }
  }

  private func label(_ label: MapView.Label) -> HTML {
    // Lines are 1.1 em apart; the first is so much higher that the middle of all comes to the point.
    let lines = label.lines.enumerated().html { index, line -> HTML in
      let step = index == 0 ? 35 - 55 * (label.lines.count - 1) : 110
      return "<tspan x=\"\(label.point.x)\" dy=\"\(hundredths(step))em\">\(line)</tspan>"
    }
    return "<text y=\"\(label.point.y)\"\((!label.fits).html(" class=\"over\" paint-order=\"stroke\""))>\(lines)</text>"
  }

  private func hundredths(_ number: Int) -> String {
    let digits = String(abs(number) % 100)
    return (number < 0 ? "-" : "") + "\(abs(number) / 100)." + (digits.count == 1 ? "0" + digits : digits)
  }

  /// What a label of the map says: the country's name and, in brackets, the number of its projects.
  public func mapLabel(_ country: RecordID) -> String {
    plain(cards[country]?.title) + " (\(conventions.number(projects(in: country).count)))"
  }

  /// Countries with the number of their projects, beside their map if there is one.
  func countryList(_ records: [RecordID], _ map: MapView?) -> HTML {
    let list: HTML = """
      <ul class="entries">
      \(records.html { record in
        "<li>\(entry(record))<p class=\"detail\">\(strings.count(.projects, projects(in: record).count))</p></li>\n"
      })</ul>

      """
    return map.map { "<div class=\"beside\">\n\(countryMap($0))<div>\(list)</div></div>\n" } ?? list
  }

  /// The projects that work in a country.
  func projects(in country: RecordID) -> [Brief<Project>] {
    catalogue.records.projects.briefs.filter { brief in
      brief.record.countries.contains { $0.country.recordID == country }
    }
  }
}
