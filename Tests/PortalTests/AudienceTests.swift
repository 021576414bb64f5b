import Foundation
import TestSupport
import Testing

@Suite("What each audience sees")
struct AudienceTests {
  /// Words and figures of the small portal that are for donors alone.
  private static let forDonors = ["Réservé aux bailleurs.", "Creusement", "Analyse du conflit", "Annoncé"]

  @Test("public pages show public fields only", arguments: forDonors)
  func publicPages(_ words: String) async throws {
    for (path, text) in try await site(of: SmallPortal()) { #expect(!text.contains(words), "\(path)") }
  }

  @Test("a donor's dossier shows them", arguments: forDonors)
  func donorDossier(_ words: String) async throws {
    let dossier = try #require(try await dossiers(of: SmallPortal())["fonds/fonds.fr.html"])
    #expect(dossier.contains(words))
  }

  @Test("a passage for donors is in their dossier and on no page, and a passage for the secretariat is nowhere")
  func passages() async throws {
    let portal = try SmallPortal()
    for (path, text) in [("projects/puits.fr.md", "Il y fait chaud."), ("projects/puits.en.md", "It is hot there.")] {
      try portal.edit(
        path, text,
        "\(text)\n\n> [!DONOR]\n> Parole *close*[^n].\n>\n> Encore.\n\n> [!INTERNAL]\n> Au secret.\n\n[^n]: Une note.")
    }
    for (path, page) in try await site(of: portal) {
      for words in ["Parole", "Encore", "Une note", "Au secret", "[!"] { #expect(!page.contains(words), "\(path)") }
    }
    let dossier = try #require(try await dossiers(of: portal)["fonds/fonds.fr.html"])
    #expect(dossier.contains("<p>Parole <em>close</em><sup>"))
    #expect(dossier.contains("Encore.") && dossier.contains("Une note."))
    #expect(!dossier.contains("Au secret") && !dossier.contains("[!"))
  }

  @Test("an organisation without consent is counted, and nowhere named")
  func consent() async throws {
    let portal = try SmallPortal()
    for (name, consent) in [("oui", true), ("non", false)] {
      try portal.write(
        "organisations/\(name).fr.md",
        "---\ntitle: Organisation \(name)\ncountries: [niger]\nconsent: \(consent)\nuntranslated: {en: Test}\n---\n")
    }
    let pages = try await site(of: portal)
    #expect(pages.keys.contains("fr/societe-civile/oui.html"))
    #expect(!pages.contains { $0.key.contains("/non.html") || $0.value.contains("Organisation non") })
    #expect(try #require(pages["fr/pays/niger.html"]).contains("recensées, non publiées\u{A0}: moins de 10"))
  }
}
