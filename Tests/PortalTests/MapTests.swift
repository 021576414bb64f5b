import Briefs
import Foundation
import Language
import TestSupport
import Testing

@testable import Portal

@Suite("The map of countries")
struct MapTests {
  /// What `make test` has installed.
  private let installed = SmallPortal.repository.appendingPathComponent(".tools/outlines").path

  private func sample() async throws -> Catalogue {
    let content = try ContentFolder(SmallPortal.repository.appendingPathComponent("content").path)
    let outcome = await CatalogueReader.read(content, buildDate: Period("2026-11-24") ?? .absent)
    return try #require(outcome.catalogue).seen(by: .public)
  }

  private func pages() async throws -> [String: String] {
    let plan = await SitePlan(try await sample(), outlines: try Outlines(folder: installed))
    #expect(plan.problems == [])
    return Dictionary(
      uniqueKeysWithValues: await plan.render().map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private func map(on page: String) throws -> String {
    String(try #require(page.firstMatch(of: /<figure class="map">[\s\S]*?<\/figure>/)).0)
  }

  private static let countries = [
    "fr/pays/index.html": [
      ("burkina-faso", "Burkina Faso"), ("mali", "Mali"), ("mauritanie", "Mauritanie"), ("niger", "Niger"),
      ("tchad", "Tchad"),
    ],
    "en/countries/index.html": [
      ("burkina-faso", "Burkina Faso"), ("chad", "Chad"), ("mali", "Mali"), ("mauritania", "Mauritania"),
      ("niger", "Niger"),
    ],
  ]

  @Test("each country is a link with its name and the number of its projects, in the order of the list beside it")
  func links() async throws {
    let pages = try await pages()
    for (path, countries) in MapTests.countries {
      let page = try #require(pages[path])
      let links = try map(on: page).matches(
        of: /<a href="([^"]*)\.html"><title>([^<]*)<\/title><path d="[^"]+"\/><\/a>/)
      let (colon, projects) = path.hasPrefix("fr") ? ("\u{A0}: ", "4 projets") : (": ", "4 projects")
      #expect(links.map { [String($0.1), String($0.2)] } == countries.map { [$0.0, $0.1 + colon + projects] })
      let list = page.matches(of: /<h2><a href="([^"]*)\.html">[^<]*<\/a><\/h2>[\s\S]*?<p class="detail">([^<]*)<\/p>/)
      #expect(list.map { [String($0.1), String($0.2)] } == countries.map { [$0.0, projects] })
      for (slug, _) in countries {
        #expect(pages[path.replacing("index", with: slug)] != nil, "the link leads somewhere")
      }
    }
  }

  @Test("each country has its label, which lies in the drawing and over no other")
  func labels() async throws {
    let map = try #require(
      CountryMap.Drawing(try await sample(), try Outlines(folder: installed)).map)
    for (_, countries) in MapTests.countries {
      let names = Dictionary(uniqueKeysWithValues: countries.map { ($0.0, $0.1) })
      let labels = LabelLayout.labels(map.countries.map { (names[$0.record.id] ?? "Tchad") + " (4)" }, on: map)
      #expect(labels.count == 5 && !labels.contains(nil))
      for label in labels.compactMap({ $0 }) {
        #expect((0...3200).contains(label.point.x) && (0...map.frame.height * 10).contains(label.point.y))
      }
    }
    // With long names, some labels are left out rather than set over others.
    let long = LabelLayout.labels(map.countries.map { _ in "Une très longue dénomination officielle" }, on: map)
    #expect(long.contains(nil) && !long.allSatisfy { $0 == nil })
  }

  @Test("the drawing is small, closed and within its frame, with the makers' name and the reserve on borders")
  func drawing() async throws {
    let drawing = try map(on: try #require(try await pages()["fr/pays/index.html"]))
    #expect(drawing.utf8.count < 9_000)
    #expect(!drawing.contains("style=") && !drawing.contains("#"), "colours are the stylesheet's")
    for words in ["Natural Earth, domaine public", "aucune position sur leur statut", "<desc id=\"_map-text\">"] {
      #expect(drawing.contains(words))
    }
    let height = try #require(drawing.firstMatch(of: /viewBox="0 0 320 (\d+)"/).flatMap { Double($0.1) })
    let paths = drawing.matches(of: /\sd="([^"]*)"/).map { String($0.1) }
    #expect(paths.count == 6)
    for ring in paths.flatMap({ $0.split(separator: "M") }) {
      #expect(ring.hasSuffix("z") && ring.count { $0 == "z" } == 1)
      var (x, y) = (0.0, 0.0)
      let numbers = ring.matches(of: /-?(?:\d+(?:\.\d)?|\.\d)/).compactMap { Double($0.0) }
      #expect(numbers.count >= 6 && numbers.count % 2 == 0)
      for index in stride(from: 0, to: numbers.count, by: 2) {
        (x, y) = (x + numbers[index], y + numbers[index + 1])
        #expect((-0.01...320.01).contains(x) && (-0.01...height + 0.01).contains(y), "\(x) \(y)")
      }
    }
  }

  @Test("the same outlines give the same map to the byte")
  func deterministic() async throws {
    let (one, two) = (try await pages(), try await pages())
    for path in MapTests.countries.keys { #expect(one[path] == two[path]) }
  }

  @Test("the map of the sample fits: no border of its countries is left on one side only")
  func fit() async throws {
    let outlines = try Outlines(folder: installed)
    let map = try #require(CountryMap.Drawing(try await sample(), outlines).map)
    let burkina = try #require(map.countries.first { $0.record.id == "burkina-faso" })
    let others = Set(
      map.countries.flatMap(\.rings).flatMap { ring in zip(ring, ring.dropFirst() + ring.prefix(1)).map { [$1, $0] } })
    let ring = try #require(burkina.rings.first)
    let shared = zip(ring, ring.dropFirst() + ring.prefix(1)).count { others.contains([$0, $1]) }
    // Mali and Niger are its neighbours in the portal; Benin, Togo, Ghana and Côte d'Ivoire are not.
    #expect(shared > 10 && shared < ring.count)
  }

  @Test("a country without outline is a warning at its brief that says how to mend it, and the others are shown")
  func absent() async throws {
    let position = { (x: Double, y: Double) in Outlines.Position(longitude: x, latitude: y) }
    let outlines = Outlines(countries: [
      Outlines.Country(code: "MLI", rings: [[position(-12, 10), position(-12, 25), position(4, 25), position(4, 10)]])
    ])
    let portal = try SmallPortal()
    let catalogue = try #require(try await portal.read().catalogue)
    let plan = await SitePlan(catalogue.seen(by: .public), outlines: outlines)
    let problem = try #require(plan.problems.first)
    #expect(plan.problems.count == 1)
    #expect(problem.severity == .warning && problem.rule == .map)
    #expect(problem.place.file.hasSuffix("content/countries/niger.fr.md") && problem.place.line == 3)
    #expect(problem.message == "the map does not show “niger”: there is no outline for the code “NE”")
    #expect(
      problem.help
        == "correct “iso”; if it is right, the state is too small for the outlines: build with --no-map")
    let page = try #require(try await site(of: portal, outlines: outlines)["en/countries/index.html"])
    #expect(try map(on: page).matches(of: /<a\s/).count == 1)
    #expect(try map(on: page).contains("<path d=\"M") && page.contains("niger.html"))
  }

  @Test("without outlines there is no map, and without countries none is missed")
  func without() async throws {
    let page = try #require(try await site(of: SmallPortal())["fr/pays/index.html"])
    #expect(!page.contains("<svg viewBox=\"0 0 320") && page.contains("1 projet</p>"))
    let nothing = Outlines(countries: [])
    let catalogue = try #require(try await SmallPortal().read().catalogue)
    #expect(CountryMap.Drawing(catalogue, nothing).map == nil)
  }
}
