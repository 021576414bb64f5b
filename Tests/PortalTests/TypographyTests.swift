import Foundation
import TestSupport
import Testing

@Suite("Typography of pages and dossiers")
struct SiteTypographyTests {
  /// The small portal with a title, a summary, a body and a field as they come from a keyboard.
  private static func portal(_ profile: String = "") throws -> SmallPortal {
    let portal = try SmallPortal()
    try portal.append("portal.yml", profile)
    try portal.edit("projects/puits.fr.md", "title: Des puits\n", "title: \"L'eau : le 1er puits\"\n")
    try portal.edit(
      "projects/puits.fr.md", "summary: Creuser des puits.\n", "summary: \"Creuser 12 500 \\\"puits\\\" !\"\n")
    try portal.edit(
      "projects/puits.fr.md", "{fr: De l’eau., en: Water.}", "{fr: \"De l'eau ; 3 km2\", en: \"Water : 'it'\"}")
    try portal.edit("projects/puits.en.md", "title: Wells\n", "title: \"The project's aim\"\n")
    return portal
  }

  @Test("titles, descriptions, fields and links are set, in the page's markup and in what browsers show of it")
  func pages() async throws {
    let pages = try await site(of: Self.portal())
    let french = try #require(pages["fr/projets/des-puits.html"])
    #expect(french.contains("<title>L’eau\u{A0}: le 1er puits – Portail</title>"))
    #expect(
      french.contains("<meta name=\"description\" content=\"Creuser 12\u{202F}500 «\u{A0}puits\u{A0}»\u{202F}!\">"))
    #expect(french.contains("<h1>L’eau\u{A0}: le 1<sup>er</sup> puits</h1>"))
    #expect(french.contains("aria-current=\"page\">L’eau\u{A0}: le 1<sup>er</sup> puits</li>"))
    #expect(french.contains("De l’eau\u{202F}; 3\u{A0}km²"))
    let english = try #require(pages["en/projects/wells.html"])
    #expect(english.contains("<h1>The project’s aim</h1>"))
    #expect(english.contains("Water: ‘it’"))
    let list = try #require(pages["fr/projets/index.html"])
    #expect(list.contains("des-puits.html\">L’eau\u{A0}: le 1<sup>er</sup> puits</a>"))
  }

  @Test("dossiers show the same")
  func donors() async throws {
    let html = try #require(try await dossiers(of: Self.portal())["fonds/fonds.fr.html"])
    #expect(html.contains("L’eau\u{A0}: le 1<sup>er</sup> puits"))
    #expect(html.contains("Creuser 12\u{202F}500 «\u{A0}puits\u{A0}»\u{202F}!"))
    #expect(html.contains("De l’eau\u{202F}; 3\u{A0}km²"))
  }

  @Test("the portal's settings say which spaces French has, in its own words as well")
  func profiles() async throws {
    let wide = try #require(try await site(of: Self.portal("typography: nbsp\n"))["fr/projets/des-puits.html"])
    #expect(!wide.contains("\u{202F}"))
    #expect(wide.contains("Creuser 12\u{A0}500 «\u{A0}puits\u{A0}»\u{A0}!"))
    let closed = try #require(try await site(of: Self.portal("typography: ue\n"))["fr/projets/des-puits.html"])
    #expect(!closed.contains("\u{202F}") && !closed.contains("\u{A0}:"))
    #expect(closed.contains("Creuser 12\u{A0}500 «puits»!"))
  }

  @Test("other settings are refused")
  func unknown() async throws {
    let problems = try await Self.portal("typography: jolie\n").problems()
    #expect(
      problems.contains { $0.contains("“jolie” is not known here") && $0.contains("known: imprimerie, nbsp, ue") })
  }
}
