import Language
import TestSupport
import Testing

@testable import Dossiers

@Suite("Charts and the words for them")
struct ChartTests {
  /// The conventions of the French pages.
  private func french() async throws -> Conventions {
    let composed = try await Portals.small.value.composed
    return try #require(composed.catalogue.strings[Language("fr") ?? .absent]).conventions
  }

  private func periods(_ texts: [String]) throws -> [Period] { try texts.map { try #require(Period($0)) } }

  @Test(
    "runs of months and quarters are joined where one follows the other",
    arguments: [
      (["2027-Q1", "2027-Q2"], ["2027-Q1…2027-Q2"]),
      (["2027-Q2", "2027-Q1"], ["2027-Q1…2027-Q2"]),
      (["2027-Q1", "2027-Q3"], ["2027-Q1…2027-Q1", "2027-Q3…2027-Q3"]),
      (["2027-12", "2028-01"], ["2027-12…2028-01"]),
      (["2027-01", "2027-03", "2027-04"], ["2027-01…2027-01", "2027-03…2027-04"]),
      (["2027-03", "2027-Q2", "2027-08"], ["2027-03…2027-Q2", "2027-08…2027-08"]),
      (["2027-Q1", "2027-02"], ["2027-Q1…2027-Q1"]),
      (["2027-Q1", "2027-Q1"], ["2027-Q1…2027-Q1"]),
      ([], []),
    ])
  func spans(_ stated: [String], _ expected: [String]) throws {
    let row = GanttChart.Row(label: "A1", periods: try periods(stated))
    #expect(row.spans.map { "\($0.first)…\($0.last)" } == expected)
  }

  @Test("a workplan in words: each activity with its runs, without those that have none")
  func gantt() async throws {
    let rows = [
      GanttChart.Row(label: "A1", periods: try periods(["2027-Q1", "2027-Q2", "2028-Q4"])),
      GanttChart.Row(label: "A2", periods: []),
      GanttChart.Row(label: "A3", periods: try periods(["2027-02"])),
    ]
    let chart = try #require(GanttChart(rows: rows, conventions: try await french()))
    #expect(chart.alternative.visible == "A1⍽: T1 2027 – T2 2027, T4 2028‧; A3⍽: février 2027")
    #expect(GanttChart(rows: [rows[1]], conventions: try await french()) == nil)
  }

  @Test("each run is one bar: from the left edge of its first month to the right edge of its last")
  func bars() async throws {
    let rows = [
      GanttChart.Row(label: "A1", periods: try periods(["2027-Q1", "2027-Q2"])),
      GanttChart.Row(label: "A2", periods: try periods(["2027-06"])),
    ]
    let chart = try #require(GanttChart(rows: rows, conventions: try await french()))
    // Two quarters share what the labels leave of 1000: 465 each, a month 155.
    let bars = chart.svg.matches(of: /<rect x="(\d+)" y="\d+" width="(\d+)"/).map { "\($0.1)+\($0.2)" }
    #expect(bars == ["72+926", "847+151"])
  }

  @Test("amounts in words: each row with its figure; nothing to show is no chart")
  func amounts() async throws {
    let rows = [
      BarChart.Row(label: "P-1", pieces: [Decimal(250), Decimal(750)], figure: "1 000"),
      BarChart.Row(label: "P-2", pieces: [Decimal(0), Decimal(500)], figure: "500"),
    ]
    let chart = try #require(BarChart(rows: rows, legend: ["Acquis", "Reste"]))
    #expect(chart.alternative(try await french()).visible == "P-1⍽: 1 000‧; P-2⍽: 500")
    // Bars as long as their amounts: labels take 80, figures 79.
    let bars = chart.svg.matches(of: /<rect x="(\d+)" y="(?:[4-9]\d|1\d\d)" width="(\d+)"/).map { "\($0.1)+\($0.2)" }
    #expect(bars == ["80+210", "290+631", "80+421"])
    #expect(BarChart(rows: [.init(label: "P-1", pieces: [.zero], figure: "0")]) == nil)
  }

  @Test("risks in words, and each number in its field")
  func risks() async throws {
    let entries = [
      RiskMatrix.Entry(label: "R1", likelihood: 2, impact: 3), RiskMatrix.Entry(label: "R2", likelihood: 5, impact: 5),
      RiskMatrix.Entry(label: "R3", likelihood: 2, impact: 3),
    ]
    let matrix = try #require(RiskMatrix(entries, likelihood: "Probabilité", impact: "Gravité"))
    #expect(
      matrix.alternative(try await french()).visible
        == "R1⍽: Probabilité 2, Gravité 3‧; R2⍽: Probabilité 5, Gravité 5‧; R3⍽: Probabilité 2, Gravité 3")
    #expect(matrix.svg.matches(of: />(R\d[^<]*)</).map { String($0.1) } == ["R1, R3", "R2"])
    #expect(RiskMatrix([], likelihood: "Probabilité", impact: "Gravité") == nil)
  }
}
