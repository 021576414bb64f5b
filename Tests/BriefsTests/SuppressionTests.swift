import TestSupport
import Testing

@testable import Briefs

@Suite("Small numbers of people")
struct SuppressionTests {
  @Test(
    "numbers under ten are not told, nor enough others that they could be worked out",
    arguments: [
      ([800, 200, nil, nil], [.exact(800), .exact(200), nil, nil]),
      ([800, 8, nil, nil], [.withheld, .few, nil, nil]),
      ([800, 8, 30, nil], [.exact(800), .few, .withheld, nil]),
      ([800, 1, 2, 50], [.exact(800), .few, .few, .withheld]),
      ([800, 7, 6, 50], [.exact(800), .few, .few, .exact(50)]),
      ([3, nil, nil, nil], [.few, nil, nil, nil]),
      ([0, 12, nil, nil], [.exact(0), .exact(12), nil, nil]),
      ([9, 10, 0, nil], [.few, .withheld, .exact(0), nil]),
    ] as [([Int?], [Count?])])
  func counts(_ numbers: [Int?], _ expected: [Count?]) {
    #expect(Count.suppressed(numbers.map { $0.map(Count.exact) }) == expected)
  }

  @Test("no number under ten, and no sum of hidden numbers under ten, can be worked out")
  func law() {
    let values = [0, 1, 2, 5, 9, 10, 11, 40]
    let all = (0..<4).reduce([[]] as [[Int]]) { lists, _ in lists.flatMap { list in values.map { list + [$0] } } }
    for numbers in all {
      let told = Count.suppressed(numbers.map { .exact($0) })
      let hidden = zip(numbers, told).filter { $1?.number == nil }.map(\.0)
      #expect(zip(numbers, told).allSatisfy { $1?.number == nil || $0 == 0 || $0 >= 10 }, "\(numbers)")
      // Where all others are none, there is nothing left to hide the small number behind.
      let canHide = numbers.count { $0 > 0 } > 1 && numbers.reduce(0, +) >= 10
      #expect(hidden.isEmpty || !canHide || (hidden.count >= 2 && hidden.reduce(0, +) >= 10), "\(numbers)")
    }
  }

  @Test(
    "what was measured of fewer than ten people is not told to everyone, if an indicator says that it counts people")
  func measured() async throws {
    let portal = try SmallPortal()
    try portal.edit(
      "projects/puits.fr.md", "            - {period: 2026, value: 1}\n",
      """
                  - {period: 2026, value: 1}
                  - period: 2027
                    value: 14
                    parts: [{label: {fr: nord, en: north}, value: 4}, {label: {fr: sud, en: south}, value: 10}]

      """)
    func shown(_ viewer: Viewer) async throws -> [String] {
      let project = try #require(try await portal.read().catalogue?.seen(by: viewer).records.projects["puits"]?.record)
      let indicator = try #require(project.logframe?.results(.output).first?.indicators.first)
      return indicator.actuals.map { "\($0.value) \($0.parts.map(\.value))" }
    }
    #expect(try await shown(.public) == ["number(1) []", "number(14) [4, 10]"])
    try portal.edit(
      "projects/puits.fr.md", "unit: {fr: puits, en: wells}", "unit: {fr: puits, en: wells}\n          people: true")
    #expect(try await shown(.public) == ["few []", "number(14) []"])
    #expect(try await shown(.donor(Reference("fonds"))) == ["number(1) []", "number(14) [4, 10]"])
  }

  @Test("everyone reads the suppressed numbers, a donor the exact ones; the total is the sum")
  func viewers() async throws {
    let portal = try SmallPortal()
    try portal.edit(
      "projects/puits.fr.md", "stage: formulated\n", "stage: formulated\nbeneficiaries:\n  women: 8\n  men: 300\n")
    let catalogue = try #require(try await portal.read().catalogue)
    func people(_ viewer: Viewer) throws -> [Count?] {
      let people = try #require(catalogue.seen(by: viewer).records.projects["puits"]?.record.beneficiaries)
      return [people.women, people.men, people.total]
    }
    #expect(try people(.public) == [.few, .withheld, .exact(308)])
    #expect(try people(.donor(Reference("fonds"))) == [.exact(8), .exact(300), .exact(308)])
  }
}
