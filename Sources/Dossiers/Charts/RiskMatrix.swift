import Language
import Markup

/// Risks by how likely and how grave they are: a grid of five by five, with each risk's number in its field.
struct RiskMatrix {
  /// A risk with its number.
  struct Entry {
    let label: String
    let likelihood: Int
    let impact: Int
  }

  private let entries: [Entry]
  private let likelihood: String
  private let impact: String

  /// Nil if no risk is scored.
  init?(_ entries: [Entry], likelihood: String, impact: String) {
    guard !entries.isEmpty else { return nil }
    self.entries = entries
    self.likelihood = likelihood
    self.impact = impact
  }

  /// The chart in words: each risk with its two scores.
  func alternative(_ conventions: Conventions) -> String {
    entries.map { entry in
      "\(entry.label)\(conventions.colon)\(likelihood) \(entry.likelihood), \(impact) \(entry.impact)"
    }.joined(separator: conventions.semicolon)
  }

  /// The chart.
  var svg: String {
    let canvas = Canvas(width: 1000, height: top + 5 * fieldHeight + 66)
    var body = canvas.text(likelihood, 4, 22, isBold: true)
    for likelihood in 1...5 {
      let y = top + (5 - likelihood) * fieldHeight
      body += canvas.text(String(likelihood), left - 14, y + fieldHeight / 2 + 7, anchor: .end)
      for impact in 1...5 {
        let x = left + (impact - 1) * fieldWidth
        let tone = tone(likelihood * impact)
        body += canvas.rectangle(x, y, fieldWidth, fieldHeight, tone)
        let labels = entries.filter { $0.likelihood == likelihood && $0.impact == impact }.map(\.label)
        if !labels.isEmpty {
          body += canvas.text(
            labels.joined(separator: ", "), x + fieldWidth / 2, y + fieldHeight / 2 + 8,
            size: labels.count > 4 ? 15 : 21,
            isBold: true, anchor: .middle, on: tone)
        }
      }
    }
    let bottom = top + 5 * fieldHeight
    for impact in 1...5 {
      body += canvas.text(
        String(impact), left + (impact - 1) * fieldWidth + fieldWidth / 2, bottom + 26, anchor: .middle)
    }
    return canvas.svg(body + canvas.text(impact, 1000, bottom + 54, isBold: true, anchor: .end))
  }

  private let left = 60
  private let top = 36
  private let fieldWidth = 188
  private let fieldHeight = 38

  /// Scores of 15 and more are dark, of 8 and more middle, of 4 and more light.
  private func tone(_ score: Int) -> Canvas.Tone {
    switch score {
    case 15...: .dark
    case 8..<15: .middle
    case 4..<8: .light
    default: .paper
    }
  }
}
