// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import Language
import TestSupport
import Testing

@testable import Briefs

@Suite("Rules of the portal's looks")
struct LooksRuleTests {
  @Test(
    "colours that cannot be told apart, and a logo that is not there, are reported at their place",
    arguments: [
      ("colours: {light: {link: \"#0b4f8c\"}, dark: {link: \"#9cf\"}}\n", []),
      (
        "colours:\n  light:\n    link: \"#7aa0c0\"\n",
        [
          "portal.yml:13:11: error: “link” on “paper” is hard to read: a contrast of 2.7, and 4.5 is needed (WCAG 2.2) [contrast] → choose a darker “link”, or another “paper”",
          "portal.yml:13:11: error: “link” on “tint” is hard to read: a contrast of 2.5, and 4.5 is needed (WCAG 2.2) [contrast] → choose a darker “link”, or another “tint”",
        ]
      ),
      (
        "colours:\n  dark: {rail: \"#82d6a2\"}\n",
        [
          "portal.yml:12:16: error: “done” on “rail” is hard to read: a contrast of 1.0, and 3.0 is needed (WCAG 2.2) [contrast] → choose a lighter “done”, or another “rail”"
        ]
      ),
      (
        "colours: {light: {brand: blue}}\n",
        ["portal.yml:11:26: error: “blue” is not a colour [value] → write it between quotes, as \"#0b4f6c\""]
      ),
      (
        "colours: {light: {brandt: \"#000\"}}\n",
        ["portal.yml:11:19: error: the key “brandt” is not known here [unknown-key] → did you mean “brand”?"]
      ),
      (
        "logo: logo.svg\n",
        ["portal.yml:11:7: error: the file “logo.svg” does not exist [R5] → put it into the content folder"]
      ),
    ] as [(String, [String])])
  func breach(_ lines: String, _ expected: [String]) async throws {
    let portal = try SmallPortal()
    try portal.append("portal.yml", lines)
    #expect(try await portal.problems() == expected)
  }

  @Test("Passerelle's own colours stand far enough apart, by daylight and in the dark")
  func own() {
    #expect(ColourScheme().faults(on: .light).map(\.front) == [])
    #expect(ColourScheme().faults(on: .dark).map(\.front) == [])
  }

  @Test(
    "how far an indicator is on its way",
    arguments: [
      ("0", ["100"], ["40"], true, "40"), ("10", ["20", "50"], ["20", "30"], true, "50"),
      ("80", ["20"], ["50"], true, "50"),
      ("0", ["100"], ["140"], true, "100"), ("50", ["100"], ["40"], true, "0"), ("0", ["3"], ["1"], true, "33"),
      ("0", ["100"], [], true, nil), ("0", ["0"], ["0"], true, nil), ("0", ["100"], ["40"], false, nil),
    ] as [(String, [String], [String], Bool, String?)])
  func progress(_ baseline: String, _ targets: [String], _ actuals: [String], _ isCumulative: Bool, _ expected: String?)
    throws
  {
    func value(_ text: String) throws -> IndicatorValue { .number(try #require(Decimal(text))) }
    func measurements(_ values: [String]) throws -> [Measurement] {
      try values.enumerated().map { index, text in
        var measurement = Measurement()
        measurement.period = .year(2027 + index)
        measurement.value = try value(text)
        return measurement
      }
    }
    var indicator = Indicator()
    indicator.measure = .unit
    indicator.isCumulative = isCumulative
    indicator.baseline = Baseline()
    indicator.baseline?.value = try value(baseline)
    indicator.targets = try measurements(targets)
    indicator.actuals = try measurements(actuals)
    #expect(indicator.progress == expected.flatMap { Decimal($0) })
  }
}
