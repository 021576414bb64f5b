import Foundation
import TestSupport
import Testing

@testable import Portal

@Suite("The site")
struct SiteTests {
  @Test("has these pages and no others")
  func pages() async throws {
    let names = [
      "404.html", asset("filter.js"), asset("search.js"), asset("site.css"),
      "en/a-propos.html".replacing("a-propos", with: "apropos"),
      "en/countries/index.html",
      "en/countries/mali.html", "en/countries/niger.html", "en/index.html", "en/information-not-published.html",
      "en/meetings/index.html",
      "en/meetings/niamey.html", "en/news.atom",
      "en/partners/fonds.html", "en/partners/index.html", "en/projects/country-mali.html",
      "en/projects/country-niger.html", "en/projects/index.html", "en/projects/wells.html",
      "en/recommendations/index.html", "en/recommendations/reco-1.html", "en/search-and-site-map.html",
      "en/search-index.js",
      "en/themes/index.html",
      "en/themes/water.html", "fr/actualites.atom", "fr/apropos.html", "fr/index.html",
      "fr/informations-non-publiees.html", "fr/partenaires/fonds.html",
      "fr/partenaires/index.html",
      "fr/pays/index.html", "fr/pays/mali.html", "fr/pays/niger.html",
      "fr/projets/des-puits.html",
      "fr/projets/index.html", "fr/projets/pays-mali.html", "fr/projets/pays-niger.html",
      "fr/recherche-et-plan-du-site.html", "fr/recommandations/index.html", "fr/recommandations/reco-1.html",
      "fr/rencontres/index.html",
      "fr/rencontres/niamey.html", "fr/search-index.js", "fr/themes/eau.html", "fr/themes/index.html", "index.html",
      "robots.txt",
      "sitemap.xml",
    ]
    #expect(try await site(of: SmallPortal()).keys.sorted() == names)
  }

  @Test("every link leads to a page, and every fragment to an id")
  func links() async throws {
    let pages = try await site(of: SmallPortal())
    var count = 0
    for (path, text) in pages where path.hasSuffix(".html") {
      for match in text.matches(of: /(?:href|src)="([^"]*)"/) {
        let target = String(match.1)
        guard !target.hasPrefix("https:"), !target.hasPrefix("mailto:"), path != "404.html" else { continue }
        count += 1
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let base = URL(fileURLWithPath: "/" + path)
        let file =
          parts[0].isEmpty
          ? path
          : String(
            URL(fileURLWithPath: parts[0], relativeTo: base.deletingLastPathComponent()).standardizedFileURL.path
              .dropFirst())
        if file.hasPrefix("files/") { continue }
        let page = try #require(pages[file], "\(path) → \(target)")
        if parts.count == 2 { #expect(page.contains("id=\"\(parts[1])\""), "\(path) → \(target)") }
      }
    }
    #expect(count > 200)
  }

  @Test("a list can be narrowed down: each value has a page with its records alone, in each language")
  func filters() async throws {
    let portal = try SmallPortal()
    try portal.write(
      "projects/pont.fr.md",
      """
      ---
      title: Un pont
      code: P-2
      kind: dialogue
      stage: idea
      updated: 2026-10-01
      countries: [{country: niger, share: 100}]
      untranslated: {en: Test}
      ---
      """)
    let pages = try await site(of: portal)
    func titles(_ path: String) throws -> [String] {
      try #require(pages[path]).matches(of: /<h2><a [^>]*>([^<]+)</).map { String($0.1) }
    }
    #expect(try titles("fr/projets/index.html") == ["Des puits", "Un pont"])
    #expect(try titles("fr/projets/pays-niger.html") == ["Des puits", "Un pont"])
    #expect(try titles("fr/projets/pays-mali.html") == ["Des puits"])
    #expect(try titles("fr/projets/avancement-idee.html") == ["Un pont"])
    #expect(try titles("en/projects/stage-idea.html") == ["Un pont"])
    let list = try #require(pages["fr/projets/index.html"])
    #expect(list.contains("<li data-f=\"country-niger stage-idea\">"))
    #expect(list.contains("<a href=\"pays-niger.html\" data-f=\"country-niger\">Niger (2)</a>"))
    #expect(list.contains("<script src=\"../../\(asset("filter.js"))\" defer></script>"))
    let part = try #require(pages["fr/projets/pays-mali.html"])
    #expect(part.contains("<a href=\"pays-mali.html\" data-f=\"country-mali\" aria-current=\"true\">Mali (1)</a>"))
    #expect(part.contains("<title>Projets\u{A0}: Mali – Portail</title>"))
    #expect(part.contains("<a href=\"../../en/projects/country-mali.html\" lang=\"en\""))
    #expect(!part.contains("<script src"))
    #expect(
      try #require(pages["sitemap.xml"]).contains("<loc>https://portal.example.org/fr/projets/pays-mali.html</loc>"))
  }

  @Test("alternates are announced by each language to each other, only for texts that exist")
  func alternates() async throws {
    let pages = try await site(of: SmallPortal())
    func alternates(_ path: String) throws -> [String] {
      try #require(pages[path]).matches(of: /rel="alternate" hreflang="([^"]+)" href="([^"]+)">/).map {
        "\($0.1) \($0.2)"
      }
    }
    let both = [
      "fr https://portal.example.org/fr/projets/des-puits.html", "en https://portal.example.org/en/projects/wells.html",
      "x-default https://portal.example.org/fr/projets/des-puits.html",
    ]
    #expect(try alternates("fr/projets/des-puits.html") == both)
    #expect(try alternates("en/projects/wells.html") == both)
    #expect(try alternates("fr/apropos.html") == [])
    #expect(try alternates("en/apropos.html") == [])
  }

  @Test(
    "a text without a translation stands in the reader's frame, marked with its language and kept out of the site map")
  func missingTranslation() async throws {
    let pages = try await site(of: SmallPortal())
    let page = try #require(pages["en/apropos.html"])
    #expect(page.contains("<html lang=\"en\" dir=\"ltr\">"))
    #expect(page.contains("<h1 lang=\"fr\">À propos</h1>"))
    #expect(page.contains("This text is not available in English yet."))
    #expect(page.contains("<div lang=\"fr\"><p>Une page en français.</p>"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://portal.example.org/fr/apropos.html\">"))
    let siteMap = try #require(pages["sitemap.xml"])
    #expect(siteMap.contains("<loc>https://portal.example.org/fr/apropos.html</loc>"))
    #expect(!siteMap.contains("en/apropos.html"))
  }

  @Test(
    "“not found” leads home from wherever a server shows it", arguments: [("", ""), ("/sahel/portal", "/sahel/portal")])
  func notFound(_ path: String, _ prefix: String) async throws {
    let portal = try SmallPortal()
    try portal.edit("portal.yml", "https://portal.example.org", "https://portal.example.org\(path)")
    let page = try #require(try await site(of: portal)["404.html"])
    #expect(page.contains("<a class=\"button\" href=\"\(prefix)/fr/\" hreflang=\"fr\" lang=\"fr\">"))
    #expect(page.contains("<link rel=\"stylesheet\" href=\"\(prefix)/\(asset("site.css"))\">"))
  }

  @Test("two pages with one address are reported")
  func collision() async throws {
    let portal = try SmallPortal()
    try portal.write(
      "projects/autre.fr.md", "---\ntitle: Autre\nslug: des-puits\ncode: P-2\nkind: other\nstage: idea\n---\n")
    let catalogue = try #require(try await portal.read().catalogue)
    let problems = await SitePlan(catalogue.seen(by: .public)).problems
    #expect(problems.map(\.message) == ["“puits” and “autre” would have the same address, fr/projets/des-puits.html"])
    #expect(problems.map(\.place.line) == [4])
  }

  @Test("footnotes of two parts have ids of their own, and the text before the first heading is shown")
  func parts() async throws {
    let portal = try SmallPortal()
    try portal.edit("projects/puits.fr.md", "Il y fait chaud.", "Il y fait chaud[^a].\n\n[^a]: Une note.")
    try portal.edit("projects/puits.fr.md", "Les puits restent.", "Les puits restent[^b].\n\n[^b]: Une autre.")
    let pages = try await site(of: portal)
    let page = try #require(pages["fr/projets/des-puits.html"])
    #expect(page.contains("Introduction, voir la <a href=\"../rencontres/niamey.html#decisions\">rencontre</a>."))
    for (path, text) in pages {
      let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(path)")
    }
    #expect(page.contains("<li id=\"_context-note-1\">Une note."))
    #expect(page.contains("<li id=\"_sustainability-note-1\">Une autre."))
  }

  @Test("a page that would take the place of the home page is reported")
  func homePage() async throws {
    let portal = try SmallPortal()
    try portal.edit("pages/apropos.fr.md", "menu: main", "slug: index")
    let catalogue = try #require(try await portal.read().catalogue)
    #expect(
      await SitePlan(catalogue.seen(by: .public)).problems.map(\.message)
        == ["“apropos” and “the home page” would have the same address, fr/index.html"])
  }

  @Test("addresses are relative, by the shortest way")
  func addresses() {
    let page = Route("fr/projets/a.html")
    #expect(Route("fr/projets/b.html").address(from: page).text == "b.html")
    #expect(Route("fr/pays/c.html").address(from: page, fragment: "x").text == "../pays/c.html#x")
    #expect(Route("en/index.html").address(from: page).text == "../../en/index.html")
    #expect(Route("files/a b/é#1.pdf").address(from: page).text == "../../files/a%20b/%C3%A9%231.pdf")
    #expect(Route("fr/index.html").address(from: Route("index.html")).text == "fr/index.html")
    #expect(Route("fr/index.html").url(under: "https://x.org") == "https://x.org/fr/")
  }
}
