/// Places the labels of a map: each in its country, in as many lines as fit there, and none over another.
struct LabelLayout {
  /// A label.
  struct Label: Equatable {
    let lines: [String]
    /// Its middle.
    let point: MapPoint
    /// Whether its country has room for it as a whole.
    let fits: Bool
  }

  /// The size of letters and the distance of lines, in tenths; the stylesheet sets the same size for narrow screens.
  static let size = 120
  static let leading = size * 11 / 10

  private let frame: MapFrame
  private var boxes: [(left: Int, right: Int, top: Int, bottom: Int)] = []

  /// Places the labels of a map's countries; the largest comes first, and one that would touch another is left out.
  static func labels(_ texts: [String], on map: CountryMap) -> [Label?] {
    var layout = LabelLayout(frame: map.frame)
    let rings = map.countries.map { $0.rings.max { abs($0.doubleArea) < abs($1.doubleArea) } ?? [] }
    var labels = [Label?](repeating: nil, count: texts.count)
    for index in texts.indices.sorted(by: { (-abs(rings[$0].doubleArea), $0) < (-abs(rings[$1].doubleArea), $1) }) {
      labels[index] = layout.place(texts[index], in: rings[index])
    }
    return labels
  }

  private init(frame: MapFrame) { self.frame = frame }

  private mutating func place(_ text: String, in ring: [MapPoint]) -> Label? {
    let words = text.split(separator: " ").map(String.init)
    var best: (lacking: Int, lines: [String], point: MapPoint)?
    for count in 1...max(1, min(3, words.count)) {
      let lines = LabelLayout.lines(words, count)
      let width = LabelLayout.width(lines)
      guard let place = LabelRoom.place(in: ring, width: width, height: lines.count * LabelLayout.leading) else {
        continue
      }
      let lacking = max(0, width - place.room)
      if lacking < best?.lacking ?? .max { best = (lacking, lines, place.point) }
    }
    // Too small for any line: in the middle of what there is.
    let middle = LabelRoom.place(in: ring, width: 0, height: 0)?.point
    guard let lines = best?.lines ?? Optional(LabelLayout.lines(words, 1)), let point = best?.point ?? middle else {
      return nil
    }
    return claim(Label(lines: lines, point: point, fits: best?.lacking == 0))
  }

  /// Takes the place of a label, moved into the frame if need be.
  private mutating func claim(_ label: Label) -> Label? {
    let (across, along) = (LabelLayout.width(label.lines) / 2, label.lines.count * LabelLayout.leading / 2)
    guard across * 2 <= MapFrame.width * 10, along * 2 <= frame.height * 10 else { return nil }
    let middle = MapPoint(
      x: min(max(label.point.x, across), MapFrame.width * 10 - across),
      y: min(max(label.point.y, along), frame.height * 10 - along))
    let box = (
      left: middle.x - across, right: middle.x + across, top: middle.y - along, bottom: middle.y + along
    )
    let touches = boxes.contains {
      $0.left < box.right && box.left < $0.right && $0.top < box.bottom && box.top < $0.bottom
    }
    guard !touches else { return nil }
    boxes.append(box)
    return Label(lines: label.lines, point: middle, fits: label.fits)
  }

  /// Words in a number of lines of which the longest is as short as can be.
  static func lines(_ words: [String], _ count: Int) -> [String] {
    guard count > 1, words.count > 1 else { return [words.joined(separator: " ")] }
    let choices = (1..<words.count).map { first in
      [words[..<first].joined(separator: " ")] + lines(Array(words[first...]), count - 1)
    }
    return choices.min { width($0) < width($1) } ?? [words.joined(separator: " ")]
  }

  /// From the top of the first line's capitals to the foot of the last line.
  private static func height(_ lines: Int) -> Int { (lines - 1) * leading + size * 3 / 4 }

  /// About the width of the longest line: letters of sans-serif fonts are a little more than half as wide as they are high.
  private static func width(_ lines: [String]) -> Int {
    (lines.map(\.count).max() ?? 0) * size * 55 / 100
  }
}
