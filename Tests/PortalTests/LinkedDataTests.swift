import Foundation
import TestSupport
import Testing

@Suite("What pages say to programs")
struct LinkedDataTests {
  private func data(_ path: String, of portal: SmallPortal) async throws -> String {
    let page = try #require(try await site(of: portal)[path])
    let matches = page.matches(of: /<script type="application\/ld\+json">(.*)<\/script>/)
    try #require(matches.count == 1)
    return String(matches[0].1)
  }

  private static let way =
    #""@type":"ListItem","position":1,"name":"Home","item":"https://portal.example.org/en/"},"#

  @Test("a project's page is this in the terms of schema.org")
  func project() async throws {
    let portal = try SmallPortal()
    #expect(
      try await data("en/projects/wells.html", of: portal)
        == [
          #"{"@context":"https://schema.org","@type":"WebPage","url":"https://portal.example.org/en/projects/wells.html","#,
          #""name":"Wells","inLanguage":"en","#,
          #""isPartOf":{"@type":"WebSite","@id":"https://portal.example.org/#site","name":"Portal"},"#,
          #""breadcrumb":{"@type":"BreadcrumbList","itemListElement":[{"#, LinkedDataTests.way,
          #"{"@type":"ListItem","position":2,"name":"Projects","item":"https://portal.example.org/en/projects/"},"#,
          #"{"@type":"ListItem","position":3,"name":"Wells","item":"https://portal.example.org/en/projects/wells.html"}]},"#,
          #""dateModified":"2026-10-01","mainEntity":{"@type":"ResearchProject","name":"Wells","identifier":"P-1","#,
          #""url":"https://portal.example.org/en/projects/wells.html","foundingDate":"2027-01","#,
          #""location":[{"@type":"Country","name":"Niger"},{"@type":"Country","name":"Mali"}],"#,
          #""parentOrganization":{"@type":"Organization","@id":"https://portal.example.org/#publisher","name":"Secretariat"},"#,
          #""funding":[{"@type":"MonetaryGrant","amount":{"@type":"MonetaryAmount","currency":"EUR","value":"250"},"#,
          #""funder":{"@type":"Organization","name":"Fund"}}],"description":"Digging wells."}}"#,
        ].joined())
  }

  @Test("the home page presents the site and who publishes it")
  func home() async throws {
    #expect(
      try await data("en/index.html", of: SmallPortal())
        == [
          #"{"@context":"https://schema.org","@type":"WebSite","@id":"https://portal.example.org/#site","#,
          #""url":"https://portal.example.org/en/","name":"Portal","description":"A small portal.","#,
          #""inLanguage":["fr","en"],"publisher":{"@type":"Organization","@id":"https://portal.example.org/#publisher","#,
          #""name":"Secretariat","url":"https://portal.example.org/"}}"#,
        ].joined())
  }

  @Test("a piece of news is an article, a meeting an event, a document what its file is, a list a collection")
  func kinds() async throws {
    let portal = try SmallPortal()
    try portal.write(
      "news/pluie.fr.md", "---\ntitle: La pluie\ndate: 2026-Q2\nuntranslated: {en: Test}\n---\n\nTexte.\n")
    try portal.write("documents/note.pdf", "x")
    try portal.write(
      "documents/note.fr.md",
      "---\ntitle: Note\ndate: 2026-03\nlanguage: fr\nfile: note.pdf\nuntranslated: {en: Test}\n---\n")
    let article = try await data("fr/actualites/pluie.html", of: portal)
    #expect(article.contains(#""mainEntity":{"@type":"NewsArticle","headline":"La pluie","datePublished":"2026-04","#))
    let event = try await data("fr/rencontres/niamey.html", of: portal)
    #expect(event.contains(#""mainEntity":{"@type":"Event","name":""#))
    let document = try await data("fr/documents/note.html", of: portal)
    #expect(
      document.contains(
        #"{"@type":"DigitalDocument","name":"Note","datePublished":"2026-03","inLanguage":"fr","url":"https://portal.example.org/files/documents/note.pdf"}"#
      ))
    #expect(try await data("fr/documents/index.html", of: portal).contains(#""@type":"CollectionPage""#))
    #expect(try await site(of: portal)["en/documents/note.html"]?.contains("ld+json") == false)
  }

  @Test("no text can end the script, and programs read the author's own words")
  func hostile() async throws {
    let portal = try SmallPortal()
    try portal.edit("projects/puits.en.md", "Digging wells.", #"'</script><!-- "wells" & l\u2028'"#)
    let text = try await data("en/projects/wells.html", of: portal)
    #expect(!text.contains("<"))
    struct Page: Decodable {
      struct Project: Decodable { let description: String }
      let mainEntity: Project
    }
    let page = try JSONDecoder().decode(Page.self, from: Data(text.utf8))
    #expect(page.mainEntity.description == #"</script><!-- "wells" & l\u2028"#)
  }

  @Test("the card of a page that someone shares")
  func card() async throws {
    let page = try #require(try await site(of: SmallPortal())["en/projects/wells.html"])
    let card = page.split(separator: "\n").filter { $0.contains("og:") }
    #expect(
      card == [
        "<meta property=\"og:title\" content=\"Wells\">", "<meta property=\"og:type\" content=\"website\">",
        "<meta property=\"og:url\" content=\"https://portal.example.org/en/projects/wells.html\">",
        "<meta property=\"og:site_name\" content=\"Portal\">",
        "<meta property=\"og:description\" content=\"Digging wells.\">",
        "<meta property=\"og:locale\" content=\"en_GB\">",
        "<meta property=\"og:locale:alternate\" content=\"fr_FR\">",
      ])
  }
}
