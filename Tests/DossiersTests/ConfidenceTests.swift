import TestSupport
import Testing

@Suite("What a donor is not shown")
struct ConfidenceTests {
  private func elements(_ portal: SmallPortal) async throws -> [String] {
    try await portal.document().content.parts[0].elements.outline
  }

  @Test("quantities and unit costs of staff are left out, with the reason; a line of narrower audience is only a sum")
  func salaries() async throws {
    let portal = try SmallPortal()
    try portal.replace(
      from: "budget:\n", upTo: "financing:\n",
      with: """
        budget:
          currency: EUR
          total: 1000
          lines:
            - code: "1"
              category: staff
              label: {fr: Deux gardiens, en: Two guards}
              unit: {fr: mois, en: month}
              quantity: 2
              frequency: 12
              unitCost: 25
              activity: A1
              years: [{year: 2027, amount: 600}]
            - code: "2"
              category: travel
              label: {fr: Voyages, en: Travel}
              amount: 100
              nature: in-kind
              source: fonds
              justification: {fr: Deux par an., en: Two a year.}
              years: [{year: 2027, amount: 100}]
            - code: "3"
              category: staff
              label: {fr: Chef, en: Head}
              amount: 300
              audience: internal
              years: [{year: 2028, amount: 300}]

        """)
    let composed = try await portal.composed()
    let part = try composed.document("fonds/fonds.fr").content.parts[0]
    let strings = try #require(composed.catalogue.strings[part.language])
    #expect(
      part.elements.under("Budget").outline == [
        "table: Budget par catégorie",
        "| Rubrique | >Total (EUR)",
        "| 2 Déplacements | 100",
        "| 3 Autres | 900",
        "== Total | 1‧000",
        "table: Budget par pays",
        "| Pays | >Part | >Montant (EUR)",
        "| Niger | 60⍽% | 600",
        "| Mali | 40⍽% | 400",
        "== Total | 100⍽% | 1‧000",
        "table: Budget détaillé",
        "| Ligne | Activité | Unité | >Quantité | >Coût unitaire (EUR) | >Montant (EUR)",
        "+ 2 Déplacements",
        "| 2 Voyages / ‹Deux par an., En nature, Fonds› |  |  |  |  | 100",
        "= Sous-total 2 |  |  |  |  | 100",
        "+ 3 Autres",
        "| 1 Deux gardiens | A1 | mois |  |  | 600",
        "| Lignes non communiquées |  |  |  |  | 300",
        "= Sous-total 3 |  |  |  |  | 900",
        "== Total |  |  |  |  | 1‧000",
        "‹\(strings[.withheldUnitCosts].visible)›",
      ])
    let html = try await portal.html()
    #expect(!html.contains("Chef"))
  }

  @Test("a heading all of whose lines are withheld is shown with its sum, so that the lines make up the total")
  func withheldHeading() async throws {
    let portal = try SmallPortal()
    try portal.edit(
      "projects/puits.fr.md", "      label: {fr: Voyages", "      audience: internal\n      label: {fr: Voyages")
    #expect(
      try await portal.document().content.parts[0].elements.tables.first { $0.caption == "Budget détaillé" }?.outline
        == [
          "table: Budget détaillé",
          "| Ligne | Activité | Unité | >Quantité | >Coût unitaire (EUR) | >Montant (EUR)",
          "+ 1 Chantiers",
          "| 1 Creusement | A1 |  | 3 | 300 | 900",
          "= Sous-total 1 |  |  |  |  | 900",
          "+ 2 Déplacements",
          "| Lignes non communiquées |  |  |  |  | 100",
          "= Sous-total 2 |  |  |  |  | 100",
          "== Total |  |  |  |  | 1‧000",
        ])
  }

  @Test("pledges stand apart and are no part of the sum; prospects are nowhere")
  func pledges() async throws {
    let portal = try SmallPortal()
    try portal.edit(
      "projects/puits.fr.md", "    - {funder: fonds, type: grant, amount: 100,",
      """
          - {funder: fonds, type: loan, amount: 33, status: prospect, date: 2026-09}
          - {funder: fonds, type: grant, amount: 100,
      """)
    let document = try await portal.document()
    #expect(
      document.content.parts[0].elements.under("Plan de financement").outline == [
        "table: Plan de financement (hidden)",
        "| Bailleur | Forme | État | Date | >Montant (EUR)",
        "| Fonds | Don | Engagé | septembre 2026 | 250",
        "| **Reste à financer** |  |  |  | **750**",
        "== Total |  |  |  | 1‧000",
        "table: Contributions annoncées, non comptées comme acquises",
        "| Bailleur | Forme | État | Date | >Montant (EUR)",
        "| Fonds | Don | Annoncé | septembre 2026 | 100",
        "Montant demandé (contributions annoncées déduites) = 700⍽EUR",
      ])
  }

  @Test(
    "a donor reads that a project was submitted to it, not to whom else; talks are told only where they are with it alone",
    arguments: [
      ("[fonds]", ["Soumis à = Fonds", "Négociation = On en parle."]), ("[fonds, autre]", ["Soumis à = Fonds"]),
      ("[autre]", []),
    ])
  func otherDonors(_ submitted: String, _ expected: [String]) async throws {
    let portal = try SmallPortal()
    try portal.write("partners/autre.fr.md", "---\ntitle: Autre\ndonor: true\nuntranslated: {en: Non}\n---\n")
    try portal.edit(
      "projects/puits.fr.md", "stage: formulated\n",
      "stage: negotiation\nsubmittedTo: \(submitted)\nnegotiation: On en parle.\n")
    try portal.edit("projects/puits.en.md", "slug: wells\n", "slug: wells\nnegotiation: We are talking.\n")
    let facts = try await elements(portal).filter { $0.hasPrefix("Soumis") || $0.hasPrefix("Négociation") }
    #expect(facts == expected)
    #expect(try await !portal.html().contains("Autre"))
  }
}
