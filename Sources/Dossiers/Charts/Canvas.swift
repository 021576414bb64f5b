import Markup

/// Draws the shapes of a chart as SVG, in whole units and in tones that grey print keeps apart.
struct Canvas {
  /// The tone of a shape.
  enum Tone: String {
    case dark = "#0b4f6c"
    case middle = "#6f9aab"
    case light = "#c9dae1"
    case pale = "#b9b9bf"
    case paper = "#ffffff"

    /// The tone of text on it.
    var ink: String {
      switch self {
      case .dark: "#ffffff"
      case .middle, .light, .pale, .paper: "#1b1b1f"
      }
    }
  }

  /// Where a text stands on its point.
  enum Anchor: String {
    case start, middle, end
  }

  let width: Int
  let height: Int

  /// The document. Its words are said by the alternative of the figure, so they are hidden from screen readers.
  func svg(_ body: HTML) -> String {
    let document: HTML = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" aria-hidden="true" focusable="false" \
      font-family="Noto Sans, system-ui, sans-serif">\(body)</svg>
      """
    return document.markup
  }

  func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ tone: Tone) -> HTML {
    "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(tone.rawValue)\" stroke=\"#1b1b1f\" stroke-width=\"1\"/>"
  }

  func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ tone: Tone) -> HTML {
    "<line x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\" stroke=\"\(tone.rawValue)\" stroke-width=\"1.5\"/>"
  }

  func text(
    _ text: String, _ x: Int, _ y: Int, size: Int = 19, isBold: Bool = false, anchor: Anchor = .start,
    on tone: Tone = .paper
  ) -> HTML {
    let weight: HTML = isBold.html(" font-weight=\"700\"")
    return
      "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" fill=\"\(tone.ink)\" text-anchor=\"\(anchor.rawValue)\"\(weight)>\(text)</text>"
  }
}
