import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import Briefs
@testable import Portal

@Suite("Feeds and what robots read")
struct FeedTests {
  private func portal() throws -> SmallPortal {
    let portal = try SmallPortal()
    try portal.write(
      "news/pluie.fr.md", "---\ntitle: La <pluie> & l’eau\nsummary: Il a plu.\ndate: 2026-10\n---\n\nTexte.\n")
    try portal.write("news/pluie.en.md", "---\ntitle: Rain\nslug: rain\nsummary: It rained.\n---\n\nText.\n")
    try portal.write(
      "news/vent.fr.md", "---\ntitle: Le vent\ndate: 2026-09-15\nuntranslated: {en: Test}\n---\n\nTexte.\n")
    return portal
  }

  @Test("the feed of a language is this, byte by byte")
  func feed() async throws {
    let feed = try #require(try await site(of: portal())["en/news.atom"])
    #expect(
      feed == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <id>https://portal.example.org/en/</id>
        <title>Portal</title>
        <subtitle>A small portal.</subtitle>
        <link rel="self" type="application/atom+xml" href="https://portal.example.org/en/news.atom"/>
        <link rel="alternate" type="text/html" hreflang="en" href="https://portal.example.org/en/"/>
        <updated>2026-10-01T00:00:00Z</updated>
        <author><name>Secretariat</name></author>
        <entry>
        <id>https://portal.example.org/en/#projects/puits</id>
        <title>Wells</title>
        <link rel="alternate" type="text/html" hreflang="en" href="https://portal.example.org/en/projects/wells.html"/>
        <updated>2026-10-01T00:00:00Z</updated>
        <category term="projects" label="Projects"/>
        <summary>Digging wells.</summary>
        </entry>
        <entry>
        <id>https://portal.example.org/en/#news/pluie</id>
        <title>Rain</title>
        <link rel="alternate" type="text/html" hreflang="en" href="https://portal.example.org/en/news/rain.html"/>
        <published>2026-10-01T00:00:00Z</published>
        <updated>2026-10-01T00:00:00Z</updated>
        <category term="news" label="News"/>
        <summary>It rained.</summary>
        </entry>
        <entry>
        <id>https://portal.example.org/en/#news/vent</id>
        <title xml:lang="fr">Le vent</title>
        <link rel="alternate" type="text/html" hreflang="en" href="https://portal.example.org/en/news/vent.html"/>
        <published>2026-09-15T00:00:00Z</published>
        <updated>2026-09-15T00:00:00Z</updated>
        <category term="news" label="News"/>
        </entry>
        </feed>

        """)
  }

  @Test("it is sound XML whatever its texts hold")
  func soundXML() async throws {
    let feed = try #require(try await site(of: portal())["fr/actualites.atom"])
    let parser = XMLParser(data: Data(feed.utf8))
    #expect(parser.parse())
    #expect(feed.contains("<title>La &lt;pluie&gt; &amp; l’eau</title>"))
  }

  @Test("a piece of news keeps its id under another title and address, and is dated by its last change")
  func stableIDs() async throws {
    let portal = try portal()
    try portal.edit(
      "news/pluie.fr.md", "La <pluie> & l’eau", "Orage\nslug: orage\nupdated: 2026-11-03")
    let feed = try #require(try await site(of: portal)["fr/actualites.atom"])
    let entry = try #require(feed.split(separator: "<entry>").dropFirst().first)
    #expect(entry.contains("<id>https://portal.example.org/fr/#news/pluie</id>\n<title>Orage</title>"))
    #expect(entry.contains("<published>2026-10-01T00:00:00Z</published>\n<updated>2026-11-03T00:00:00Z</updated>"))
    #expect(feed.contains("<updated>2026-11-03T00:00:00Z</updated>\n<author>"))
  }

  @Test("no more than thirty entries, the newest")
  func limit() async throws {
    let portal = try SmallPortal()
    for day in 10...31 {
      for (month, name) in [("01", "a"), ("03", "b")] {
        try portal.write(
          "news/\(name)\(day).fr.md", "---\ntitle: N\ndate: 2026-\(month)-\(day)\nuntranslated: {en: Test}\n---\n")
      }
    }
    let feed = try #require(try await site(of: portal)["fr/actualites.atom"])
    let times = feed.matches(of: /<updated>([^<]*)<\/updated>\n<category/).map { String($0.1) }
    #expect(times.count == 30)
    #expect(times == times.sorted(by: >))
    #expect(times.first == "2026-10-01T00:00:00Z")
    #expect(times.last == "2026-01-25T00:00:00Z")
  }

  @Test("what is withdrawn or restricted is gone from the feed, and without entries there is none")
  func withdrawn() async throws {
    let portal = try portal()
    try portal.edit("news/pluie.fr.md", "date:", "audience: donor\nreason: safety\ndate:")
    try portal.remove("news/vent.fr.md")
    let feed = try #require(try await site(of: portal)["fr/actualites.atom"])
    #expect(!feed.contains("pluie") && !feed.contains("vent"))
    try portal.edit("projects/puits.fr.md", "updated: 2026-10-01\n", "")
    let pages = try await site(of: portal)
    #expect(pages["fr/actualites.atom"] == nil)
    #expect(pages["fr/index.html"]?.contains("atom") == false)
  }

  @Test("each page names the feed of its language in its head and its foot")
  func links() async throws {
    let page = try #require(try await site(of: portal())["fr/projets/des-puits.html"])
    #expect(
      page.contains(
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Flux des actualités (Atom)\" href=\"../../fr/actualites.atom\">"
      ))
    #expect(
      page.contains(
        "<a href=\"../../fr/actualites.atom\" type=\"application/atom+xml\" hreflang=\"fr\">Flux des actualités (Atom)</a>"
      ))
  }

  @Test("robots.txt lets everyone in and names the site map")
  func robots() async throws {
    #expect(
      try await site(of: SmallPortal())["robots.txt"]
        == "User-agent: *\nAllow: /\n\nSitemap: https://portal.example.org/sitemap.xml\n")
  }

  @Test("the secretariat's copy has neither feeds nor anything else for programs")
  func copy() async throws {
    let catalogue = try #require(try await portal().read().catalogue)
    let files = await SitePlan(catalogue.seen(by: .internal)).render()
    #expect(files.count > 30)
    // What its search looks through is no page either.
    let others = files.map(\.path).filter { !$0.hasSuffix(".html") && !$0.hasPrefix("assets/") }
    #expect(others.sorted() == ["en/search-index.js", "fr/search-index.js"])
    for file in files {
      let page = String(decoding: file.bytes, as: UTF8.self)
      for words in ["og:", "ld+json", "atom"] { #expect(!page.contains(words), "\(file.path)") }
    }
  }
}
