import TestSupport
import Testing

@Suite("The text of a brief in a dossier")
struct TextTests {
  private static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"

  @Test(
    "each kind of block and of running text; headings below that of the part, links into the dossier, notes at their first call"
  )
  func kinds() async throws {
    let portal = try SmallPortal()
    try portal.write("projects/plan.svg", Self.picture)
    try portal.writeContext(
      """
      Un mot *souligné*, un **fort**, `du code`, une ligne\\
      coupée, une note[^a], la même[^a], une autre[^b].

      ### Sous-titre

      #### Plus bas

      - un [projet](puits.fr.md), son [contexte](puits.fr.md#contexte), sa [durabilité](#durabilite) ;
      - une [rencontre](../meetings/niamey.fr.md#decisions), un [site](https://example.org/a?b=c), un [fichier](carte.txt) ;
        1. dedans
        2. encore

      3. trois

      > Une citation.

      ```
      code
        en retrait
      ```

      | a | b |
      |---|--:|
      | x | 1 |

      ![Un plan](plan.svg "Sa légende")

      Dans la ligne ![un dessin](plan.svg) aussi.

      ---

      [^a]: Une note
          - avec une liste

          ### Et un titre
      [^b]: Une autre, avec un [lien](puits.fr.md).
      """)
    let shown = try await portal.document().content.parts[0].elements.under("2.2 Contexte").outline
    #expect(
      shown == [
        """
        Un mot *souligné*, un **fort**, `du code`, une ligne / coupée, une note[^_puits-context-a: Une note / \
        - avec une liste / **Et un titre**], la même[^_puits-context-a], une autre[^_puits-context-b: Une autre, \
        avec un [lien](#puits).].
        """,
        "### Sous-titre {puits-sous-titre}",
        "#### Plus bas {puits-plus-bas}",
        "- un [projet](#puits), son [contexte](#puits-contexte), sa [durabilité](#puits-durabilite)‧;",
        """
        - une [rencontre](#niamey-decisions), un [site](https://example.org/a?b=c), un [fichier](file projects/carte.txt)‧;
        """,
        "  1. dedans",
        "  2. encore",
        "3. trois",
        "> Une citation.",
        "code: code",
        "code:   en retrait",
        "table: ",
        "| a | >b",
        "| x | 1",
        "picture: projects/plan.svg “Un plan” Sa légende",
        "Dans la ligne ![un dessin](projects/plan.svg) aussi.",
        "----",
        "### Analyse du conflit {puits-analyse-du-conflit}",
        "Réservé aux bailleurs.",
      ])
  }

  @Test("links to what is in the dossier are links in HTML; those to other records or to what is not shown are words")
  func links() async throws {
    let portal = try SmallPortal()
    // The donor asks for neither the follow-up nor what stands with it.
    try portal.edit("profiles/simple.yml", "shows: [sustainability, contacts]", "shows: [contacts]")
    try portal.writeContext(
      """
      [projet](puits.fr.md), [contexte](puits.fr.md#contexte), \
      [rencontre](../meetings/niamey.fr.md), [décisions](../meetings/niamey.fr.md#decisions), \
      [durabilité](#durabilite), [site](https://example.org), [fichier](carte.txt).
      """)
    let html = try await portal.html()
    let paragraph = try #require(html.firstMatch(of: /<p>([^\n]*fichier[^\n]*)<\/p>/)).1
    #expect(
      paragraph == """
        <a href="#puits">projet</a>, <a href="#puits-contexte">contexte</a>, \
        rencontre, décisions, durabilité, \
        <a href="https://example.org">site</a>, <a href="files/projects/carte.txt">fichier</a>.
        """)
  }

  @Test("no heading is more than one level below the one before it, wherever it stands")
  func levels() async throws {
    let portal = try SmallPortal()
    try portal.edit("projects/puits.fr.md", "Introduction, voir", "##### Loin\n\n##### Encore\n\n### Moins\n\nVoir")
    try portal.writeContext("- ##### Dans une liste\n\n> ###### Dans une citation\n\n### Après")
    let shown = try await portal.document().content.parts[0].elements.headings.map {
      String($0.level) + " " + $0.text.plain
    }
    #expect(
      shown
        == [
          "1 Présentation", "1 Comment lire ce dossier", "1 Synthèse de la demande", "1 Des puits", "2 Identité",
          "3 Fiche d’identité", "3 Introduction", "4 Loin", "5 Encore", "4 Moins", "2 Contexte",
          "3 Dans une liste", "4 Dans une citation", "3 Après", "3 Analyse du conflit", "2 Résultats",
          "3 Cadre logique",
          "3 Calendrier des activités", "2 Coûts", "3 Budget", "3 Plan de financement", "2 Précautions", "3 Risques",
          "3 Mesures de sauvegarde", "1 Annexe\u{A0}: Des puits", "2 Suites", "3 Durabilité", "3 Contacts",
          "3 Recommandations auxquelles le projet répond", "1 Annexes", "1 Conformité",
        ])
  }

  @Test("notes of a chapter are numbered through, those that notes call included, and lead back to the first call")
  func notes() async throws {
    let portal = try SmallPortal()
    try portal.writeContext(
      "Un[^a], [deux][^b], encore un[^a].\n\n[^a]: La première[^c].\n\n[^b]: La deuxième.\n\n[^c]: La troisième[^a].")
    let html = try await portal.html()
    // Words in brackets before a call are words.
    #expect(html.contains(", [deux]<sup>"))
    let text = html.matches(of: /<sup>(.*?)<\/sup>/).map { String($0.1) }
    func call(_ name: String, _ number: Int, isFirst: Bool = true) -> String {
      "<a href=\"#_puits-context-\(name)\"\(isFirst ? " id=\"_puits-context-\(name)-call\"" : "") role=\"doc-noteref\">\(number)</a>"
    }
    #expect(
      text.filter { $0.contains("noteref") } == [
        call("a", 1), call("b", 2), call("a", 1, isFirst: false), call("c", 3), call("a", 1, isFirst: false),
      ])
    #expect(
      html.matches(of: /aria-label="Notes"><ol( start="\d+")?>/).map { String($0.1 ?? "") } == ["", " start=\"3\""])
  }
}
