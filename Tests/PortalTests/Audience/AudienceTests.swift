import Foundation
import TestSupport
import Testing

@Suite("What each audience sees")
struct AudienceTests {
  /// Words and figures of the small portal that are for donors alone.
  private static let forDonors = ["Réservé aux bailleurs.", "Creusement", "Analyse du conflit</h", "Annoncé"]

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

  @Test("what an author withholds with a reason says so in its place, and no more than that")
  func withheld() async throws {
    let portal = try SmallPortal()
    try portal.edit(
      "projects/puits.fr.md", "    likelihood: 2\n", "    likelihood: 2\n    donors: [autre]\n    reason: safety\n")
    try portal.write("partners/autre.fr.md", "---\ntitle: Autre\nuntranslated: {en: Test}\n---\n")
    for (path, text) in [("projects/puits.fr.md", "Il y fait chaud."), ("projects/puits.en.md", "It is hot there.")] {
      try portal.edit(path, text, "\(text)\n\n> [!DONOR personal]\n> Secret.")
    }
    try portal.edit("meetings/niamey.fr.md", "title:", "audience: internal\nreason: international-relations\ntitle:")
    try portal.edit("projects/puits.fr.md", "[rencontre](../meetings/niamey.fr.md#decisions)", "rencontre")
    try portal.edit("projects/puits.en.md", "[meeting](../meetings/niamey.en.md#decisions)", "meeting")
    let pages = try await site(of: portal)
    func notice(_ reason: String) -> String {
      "<p class=\"withheld\"><a href=\"../informations-non-publiees.html\">Certaines de ces informations ne figurent pas ici. "
        + "Motif\u{A0}: \(reason).</a></p>\n</section>"
    }
    let project = try #require(pages["fr/projets/des-puits.html"])
    #expect(project.contains("<h2 id=\"_risks\">Risques</h2>\n" + notice("sécurité des personnes")))
    #expect(project.contains("<p>Il y fait chaud.</p>\n" + notice("données personnelles")))
    #expect(!project.contains("Un risque") && !project.contains("Secret"))
    // The donor of the dossier sees the passage, but not another donor's risk, and its dossier says that as well.
    let dossier = try #require(try await dossiers(of: portal)["fonds/fonds.fr.html"])
    #expect(dossier.contains("Secret.") && !dossier.contains("données personnelles"))
    #expect(!dossier.contains("Un risque"))
    #expect(dossier.contains("Certaines de ces informations ne figurent pas ici. Motif\u{A0}: sécurité des personnes."))
  }

  @Test("a list says that briefs are not in it, and why")
  func withheldBrief() async throws {
    let portal = try SmallPortal()
    try portal.write(
      "themes/secret.fr.md",
      "---\ntitle: Un secret\naudience: donor\nreason: commercial\nuntranslated: {en: Test}\n---\n")
    let pages = try await site(of: portal)
    #expect(
      try #require(pages["fr/themes/index.html"]).contains(
        "Certaines fiches ne figurent pas ici. Motif\u{A0}: secret des affaires."))
    #expect(!pages.values.contains { $0.contains("Un secret") })
  }

  @Test("the page on what is not published states each rule in force with its reason")
  func exclusions() async throws {
    let page = try #require(try await site(of: SmallPortal())["fr/informations-non-publiees.html"])
    let rows = page.matches(of: /<tr><th scope="row">(.+?)<\/th><td>(.+?)<\/td><td>(.+?)<\/td><\/tr>/).map {
      "\($0.1.replacing(/<.+?>/, with: "")): \($0.2), \($0.3)"
    }
    #expect(
      rows == [
        "À qui le projet a été soumis (Projets): Bailleurs, Relations internationales",
        "État de la négociation (Projets): Bailleurs, Relations internationales",
        "Communes et départements des zones d’intervention (Projets): Bailleurs, Sécurité des personnes",
        "Mois de chaque activité (Projets): Bailleurs, Sécurité des personnes",
        "Mois du plan de travail (Projets): Bailleurs, Sécurité des personnes",
        "Lieu d’une mission sur le terrain (Projets): Bailleurs, Sécurité des personnes",
        "Lignes du budget (Projets): Bailleurs, Secret des affaires",
        "Quantité et coût unitaire du personnel (Projets): Interne, Données personnelles",
        "Financements envisagés, sans engagement (Projets): Interne, Relations internationales",
        "Financements annoncés (Projets): Bailleurs, Relations internationales",
        "Probabilité d’un risque (Projets): Bailleurs, Relations internationales",
        "Gravité d’un risque (Projets): Bailleurs, Relations internationales",
        "Risque résiduel (Projets): Bailleurs, Relations internationales",
        "Examen relatif aux droits de l’homme (Projets): Bailleurs, Relations internationales",
        "Partenaire qui n’a pas consenti à être nommé (Projets): Interne, Sécurité des personnes",
        "Examen de la fiabilité d’un partenaire (Projets): Interne, Secret des affaires",
        "Nom d’une personne à contacter (Projets): Bailleurs, Données personnelles",
        "Accord d’une personne à contacter (Projets): Interne, Données personnelles",
        "Analyse du conflit (Projets): Bailleurs, Sécurité des personnes",
        "Analyse des parties prenantes (Projets): Interne, Relations internationales",
        "Relations avec les forces de sécurité (Projets): Bailleurs, Sécurité des personnes",
        "Nom d’un point focal (Points focaux): Bailleurs, Données personnelles",
        "Accord d’un point focal (Points focaux): Interne, Données personnelles",
        "Exigences d’un partenaire envers les dossiers (Partenaires): Bailleurs, Relations internationales",
        "Organisation qui n’a pas consenti à figurer dans la liste (Société civile): Interne, Sécurité des personnes",
        "Dossiers de financement (Dossiers): Bailleurs, Relations internationales",
        "Accord de la personne à contacter (Dossiers): Interne, Données personnelles",
      ])
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
