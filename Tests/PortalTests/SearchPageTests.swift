import Foundation
import Language
import Markup
import TestSupport
import Testing

@testable import Briefs
@testable import Portal

/// What a reader with a browser finds, on pages opened from a disk.
@Suite("The search page")
struct SearchPageTests {
  /// A site in a temporary folder, removed with the value.
  private final class Site: Sendable {
    let folder: URL

    init(_ catalogue: Catalogue) async throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("passerelle-site-\(UUID().uuidString)")
      for file in await SitePlan(catalogue.seen(by: .public)).render() {
        let url = folder.appendingPathComponent(file.path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
    }

    convenience init(_ portal: SmallPortal) async throws {
      try await self.init(#require(try await portal.read().catalogue))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func address(_ path: String) -> String { "file://\(folder.path)/\(path)" }
    var french: String { address("fr/recherche-et-plan-du-site.html") }
    var english: String { address("en/search-and-site-map.html") }
  }

  /// The small portal with an enquête and trainings in it.
  private func portal() throws -> SmallPortal {
    let portal = try SmallPortal()
    try portal.edit("projects/puits.fr.md", "Creuser des puits.", "Creuser des puits après l’enquête.")
    try portal.edit("projects/puits.en.md", "Digging wells.", "Digging wells after trainings.")
    return portal
  }

  /// What the page shows: what it announces, then each result.
  private static let shown = Browser.Step.evaluate(
    """
    [document.getElementById('_status').textContent,
      ...Array.from(document.querySelectorAll('#_results li'), item => item.innerText.replace(/\\s*\\n\\s*/g, ' | '))]
    """)

  /// Types a text as a reader would, and waits until the page has taken it up.
  private static func typing(_ text: String) -> [Browser.Step] {
    [
      .fill("[name=q]", text), .evaluate("query => waitFor(query)", .string(text)),
    ]
  }

  /// Waits until the address has taken up a text, and nothing is being loaded any more.
  private static let helper = Browser.Step.evaluate(
    """
    window.waitFor = async query => {
      const loading = document.getElementById('_results').dataset.loading;
      while (new URLSearchParams(location.search).get('q') !== query
        || document.getElementById('_status').textContent === loading) await new Promise(done => setTimeout(done, 20));
      await new Promise(done => setTimeout(done, 60));
      return query;
    }, ''
    """)

  private func answers(_ address: String, _ texts: [String]) async throws -> [[String]] {
    let steps = [Self.helper] + texts.flatMap { Self.typing($0) + [Self.shown] }
    let outcome = try #require(try await Browser.visit([Browser.Visit(address, steps: steps)]).first)
    #expect(outcome.complaints == [])
    return outcome.answers.compactMap { if case .texts(let texts) = $0 { texts } else { nil } }
  }

  @Test(
    "« enquetes » finds « l’enquête », “training” finds “trainings”; their number is announced in the page's language")
  func finds() async throws {
    let site = try await Site(portal())
    let french = try await answers(site.french, ["enquetes", "traini", "puits"])
    let well = "Projets | Des puits | Creuser des puits après l’enquête."
    #expect(
      french == [
        ["1 résultat.", well], ["Aucun résultat. Essayez un autre mot, ou parcourez la liste ci-dessous."],
        ["2 résultats.", well, "Recommandations | Creuser"],
      ])
    let english = try await answers(site.english, ["training", "traini", "the WELLS’", "wells trained"])
    #expect(english.map(\.count) == [2, 2, 3, 2])
    #expect(english.allSatisfy { $0[1] == "Projects | Wells | Digging wells after trainings." })
    #expect(english.map { $0[0] } == ["1 result.", "1 result.", "2 results.", "1 result."])
  }

  @Test("says when words do not meet, when there are too few letters, too many results, or no index")
  func messages() async throws {
    let site = try await Site(portal())
    let answers = try await answers(site.french, ["enquete niamey", "e", "", "zzz"])
    #expect(
      answers.map { $0.first } == [
        "Aucune page ne contient tous ces mots. Avec certains d’entre eux\u{A0}: 2 résultats.",
        "Continuez à écrire, ou parcourez la liste ci-dessous.", "",
        "Aucun résultat. Essayez un autre mot, ou parcourez la liste ci-dessous.",
      ])
    try FileManager.default.removeItem(at: site.folder.appendingPathComponent("fr/search-index.js"))
    let outcome = try await Browser.visit([
      Browser.Visit(site.french, steps: [Self.helper] + Self.typing("puits") + [Self.shown])
    ]).first
    #expect(
      outcome?.answers.last
        == .texts(["La recherche ne fonctionne pas pour le moment. Toutes les pages sont dans la liste ci-dessous."]))
  }

  @Test("a large portal: only the first results are shown, from only those files in which they can be")
  func large() async throws {
    var generated = GeneratedPortal(words: 100)
    let settings = try #require(try await SmallPortal().read().catalogue)
    let site = try await Site(generated.catalogue(projects: 400, settings: settings))
    let steps = [Self.helper] + Self.typing("projets") + [Self.shown]
    let outcome = try #require(try await Browser.visit([Browser.Visit(site.french, steps: steps)]).first)
    guard case .texts(let texts) = outcome.answers.last else { return #expect(Bool(false), "no answer") }
    #expect(
      texts.first == "Trop de résultats\u{A0}: voici les 30 premiers sur 400. Ajoutez un mot pour préciser.")
    #expect(texts.count == 31)
    let files = try FileManager.default.contentsOfDirectory(
      atPath: site.folder.appendingPathComponent("fr").path)
    let loaded = outcome.requests.filter { $0.contains("/search-index") }
    #expect(files.count { $0.hasPrefix("search-index-") } > 8)
    #expect(loaded.count == 2, "\(loaded)")
  }

  @Test("from any page, the keyboard is enough: a word and Enter lead to the results, with the address to come back to")
  func keyboard() async throws {
    let site = try await Site(portal())
    let outcomes = try await Browser.visit([
      Browser.Visit(
        site.address("fr/projets/des-puits.html"),
        steps: [
          .fill("[name=q]", "l'enquête & puits"), .press("Enter"), .wait("#_results li"), Self.shown,
          .evaluate("[document.activeElement.id, location.href.split('/').pop(), document.title]"),
          .evaluate("document.querySelector('[name=q]').value"), .press("Tab"),
          .evaluate("document.activeElement.textContent"),
        ]),
      Browser.Visit(
        site.address("fr/index.html"),
        steps: [.evaluate("Array.from(document.querySelectorAll('script[src]'), script => script.src)")]),
    ])
    #expect(
      outcomes[0].answers == [
        .texts(["1 résultat.", "Projets | Des puits | Creuser des puits après l’enquête."]),
        .texts([
          "contenu", "recherche-et-plan-du-site.html?q=l%27enqu%C3%AAte+%26+puits#contenu",
          "l'enquête & puits – Recherche et plan du site – Portail",
        ]), .text("l'enquête & puits"), .text("Des puits"),
      ])
    #expect(outcomes[0].complaints == [])
    // Other pages have the form and nothing to run.
    #expect(outcomes[1].answers == [.texts([])])
    #expect(
      outcomes[1].requests.map { $0.replacing(site.address(""), with: "") } == ["fr/index.html", asset("site.css")])
  }

  @Test("without JavaScript the form leads to the list of all pages, which says so")
  func withoutScript() async throws {
    let site = try await Site(portal())
    let path = try #require(
      try String(contentsOf: site.folder.appendingPathComponent("en/projects/wells.html"), encoding: .utf8)
        .firstMatch(of: /role="search" action="([^"]+)"/)?.1)
    #expect(path == "../../en/search-and-site-map.html#contenu")
    let page = try String(
      contentsOf: site.folder.appendingPathComponent("en/search-and-site-map.html"), encoding: .utf8)
    #expect(page.contains("<noscript><p class=\"notice\">Search needs JavaScript, which is not active."))
    let list = try #require(page.split(separator: "<div id=\"_all\">").last)
    for title in ["Wells", "Niger", "Mali", "À propos"] { #expect(list.contains(">\(title)</a>"), "\(title)") }
  }

  @Test("axe-core finds no barrier before or after a search, narrow or wide, light or dark")
  func barriers() async throws {
    let site = try await Site(portal())
    let visits = [(360, false), (360, true), (1280, false), (1280, true)].map { width, isDark in
      Browser.Visit(
        site.french, width: width, isDark: isDark,
        steps: [
          .axe, Self.helper,
        ] + Self.typing("enquete") + [
          .axe, .evaluate("'' + (document.documentElement.scrollWidth)"),
        ])
    }
    for (outcome, width) in zip(try await Browser.visit(visits), [360, 360, 1280, 1280]) {
      #expect(outcome.answers.filter { if case .texts = $0 { true } else { false } } == [.texts([]), .texts([])])
      #expect(outcome.answers.last == .text("\(width)"))
    }
  }

  @Test("a barrier is found out")
  func red() async throws {
    let site = try await Site(portal())
    let steps: [Browser.Step] = [
      .evaluate("document.querySelector('[name=q]').labels[0].remove(), ''"), .axe,
    ]
    let outcome = try #require(try await Browser.visit([Browser.Visit(site.french, steps: steps)]).first)
    #expect(outcome.answers.last == .texts(["label: #_q"]))
  }
}
