import TestSupport
import Testing

/// Amounts in the currency of the dossier beside those of the budget: parts that are rounded to whole units still make up the total.
@Suite("Amounts in two currencies")
struct ConversionTests {
  @Test("euros in dollars: 1082.50 is 1083, and its parts are rounded by the largest remainders")
  func dollars() async throws {
    let portal = try SmallPortal()
    try portal.addCurrency("USD", minorDigits: 2, rate: "{currency: EUR, rate: 1.0825}")
    let elements = try await portal.document().content.parts[0].elements
    let guide = elements.under("Comment lire ce dossier").outline
    #expect(guide.contains { $0.contains("à titre indicatif, en USD") })
    #expect(guide.last == "Taux de change = 1⍽EUR = 1,0825⍽USD (2⍽novembre 2026)")
    #expect(
      elements.under("2.4 Coûts").outline == [
        "### Budget {_puits-budget}",
        "table: Budget par rubrique et par année",
        "| Rubrique | >2027 (EUR) | >2028 (EUR) | >Total (EUR) | >Total (USD)",
        "| 1 Chantiers | 400 | 500 | 900 | 975",
        "| 2 Déplacements | 100 | 0 | 100 | 108",
        "== Total | 500 | 500 | 1‧000 | 1‧083",
        "table: Budget par pays",
        "| Pays | >Part | >Montant (EUR) | >Montant (USD)",
        "| Niger | 60⍽% | 600 | 650",
        "| Mali | 40⍽% | 400 | 433",
        "== Total | 100⍽% | 1‧000 | 1‧083",
        "table: Budget détaillé",
        "| Ligne | Activité | Unité | >Quantité | >Coût unitaire (EUR) | >Montant (EUR) | >Montant (USD)",
        "+ 1 Chantiers",
        "| 1 Creusement | A1 |  | 3 | 300 | 900 | 975",
        "= Sous-total 1 |  |  |  |  | 900 | 975",
        "+ 2 Déplacements",
        "| 2 Voyages |  |  | 2 × 5 | 10 | 100 | 108",
        "= Sous-total 2 |  |  |  |  | 100 | 108",
        "== Total |  |  |  |  | 1‧000 | 1‧083",
        "### Plan de financement {_puits-financing}",
        "table: Plan de financement (hidden)",
        "| Bailleur | Forme | État | Date | >Montant (EUR) | >Montant (USD)",
        "| Fonds | Don | Engagé | septembre 2026 | 250 | 271",
        "| **Reste à financer** |  |  |  | **750** | **812**",
        "== Total |  |  |  | 1‧000 | 1‧083",
        "table: Contributions annoncées, non comptées comme acquises",
        "| Bailleur | Forme | État | Date | >Montant (EUR) | >Montant (USD)",
        "| Fonds | Don | Annoncé | septembre 2026 | 100 | 108",
        "Montant demandé (contributions annoncées déduites) = 700⍽EUR (758⍽USD)",
      ])
    #expect(
      elements.under("1 Synthèse de la demande").outline == [
        "## Montants en USD {_summary-USD}",
        "chart: “Par projet (USD)⍽: P-1⍽: 1‧083” Par projet (USD)",
        "table: Par projet (USD) (hidden)",
        "| Projet | Durée | >Total | >Acquis | >Reste à financer | >Demandé",
        "| [Des puits](#puits) ‹P-1› | 24 mois | 1‧083 | 271 | 812 | 758",
        "== Total |  | 1‧083 | 271 | 812 | 758",
        "chart: “Par pays (USD)⍽: Niger⍽: 650‧; Mali⍽: 433” Par pays (USD)",
        "table: Par pays (USD) (hidden)",
        "| Pays | >Total | >Demandé",
        "| Niger | 650 | 455",
        "| Mali | 433 | 303",
        "== Total | 1‧083 | 758",
        "chart: “Par année (USD)⍽: 2027⍽: 542‧; 2028⍽: 541” Par année (USD)",
        "table: Par année (USD) (hidden)",
        "| Année | >Montant",
        "| 2027 | 542",
        "| 2028 | 541",
        "== Total | 1‧083",
        "## Montants en EUR {_summary-EUR}",
        "chart: “Par projet (EUR)⍽: P-1⍽: 1‧000” Par projet (EUR)",
        "table: Par projet (EUR) (hidden)",
        "| Projet | Durée | >Total | >Acquis | >Reste à financer | >Demandé",
        "| [Des puits](#puits) ‹P-1› | 24 mois | 1‧000 | 250 | 750 | 700",
        "== Total |  | 1‧000 | 250 | 750 | 700",
        "chart: “Par pays (EUR)⍽: Niger⍽: 600‧; Mali⍽: 400” Par pays (EUR)",
        "table: Par pays (EUR) (hidden)",
        "| Pays | >Total | >Demandé",
        "| Niger | 600 | 420",
        "| Mali | 400 | 280",
        "== Total | 1‧000 | 700",
        "chart: “Par année (EUR)⍽: 2027⍽: 500‧; 2028⍽: 500” Par année (EUR)",
        "table: Par année (EUR) (hidden)",
        "| Année | >Montant",
        "| 2027 | 500",
        "| 2028 | 500",
        "== Total | 1‧000",
      ])
  }

  /// The rows of the tables of costs that have amounts in both currencies.
  private func rows(of portal: SmallPortal) async throws -> [String] {
    let elements = try await portal.document().content.parts[0].elements
    return elements.under("2.4 Coûts").outline.filter { !$0.hasPrefix("#") && !$0.hasPrefix("+") }
  }

  @Test("euros in francs CFA, at the fixed rate")
  func francs() async throws {
    let portal = try SmallPortal()
    try portal.addCurrency("XOF", minorDigits: 0, rate: "{currency: EUR, rate: 655.957}")
    let shown = try await rows(of: portal)
    #expect(
      shown == [
        "table: Budget par rubrique et par année",
        "| Rubrique | >2027 (EUR) | >2028 (EUR) | >Total (EUR) | >Total (XOF)",
        "| 1 Chantiers | 400 | 500 | 900 | 590‧361",
        "| 2 Déplacements | 100 | 0 | 100 | 65‧596",
        "== Total | 500 | 500 | 1‧000 | 655‧957",
        "table: Budget par pays",
        "| Pays | >Part | >Montant (EUR) | >Montant (XOF)",
        "| Niger | 60⍽% | 600 | 393‧574",
        "| Mali | 40⍽% | 400 | 262‧383",
        "== Total | 100⍽% | 1‧000 | 655‧957",
        "table: Budget détaillé",
        "| Ligne | Activité | Unité | >Quantité | >Coût unitaire (EUR) | >Montant (EUR) | >Montant (XOF)",
        "| 1 Creusement | A1 |  | 3 | 300 | 900 | 590‧361",
        "= Sous-total 1 |  |  |  |  | 900 | 590‧361",
        "| 2 Voyages |  |  | 2 × 5 | 10 | 100 | 65‧596",
        "= Sous-total 2 |  |  |  |  | 100 | 65‧596",
        "== Total |  |  |  |  | 1‧000 | 655‧957",
        "table: Plan de financement (hidden)",
        "| Bailleur | Forme | État | Date | >Montant (EUR) | >Montant (XOF)",
        "| Fonds | Don | Engagé | septembre 2026 | 250 | 163‧989",
        "| **Reste à financer** |  |  |  | **750** | **491‧968**",
        "== Total |  |  |  | 1‧000 | 655‧957",
        "table: Contributions annoncées, non comptées comme acquises",
        "| Bailleur | Forme | État | Date | >Montant (EUR) | >Montant (XOF)",
        "| Fonds | Don | Annoncé | septembre 2026 | 100 | 65‧596",
        "Montant demandé (contributions annoncées déduites) = 700⍽EUR (459‧170⍽XOF)",
      ])
  }

  @Test("francs CFA in euros: the rate is stated the other way round, and a line may be worth nothing")
  func inverse() async throws {
    let portal = try SmallPortal()
    try portal.addCurrency("EUR", minorDigits: 2, rate: "{currency: XOF, inverse: 655.957}")
    try portal.replace(
      from: "budget:\n", upTo: "risks:\n",
      with: """
        budget:
          currency: XOF
          total: 1000000
          lines:
            - {code: "1", category: works, label: {fr: Creusement, en: Digging}, amount: 900000, activity: A1}
            - {code: "2", category: travel, label: {fr: Voyages, en: Travel}, amount: 99999}
            - {code: "3", category: travel, label: {fr: Timbre, en: Stamp}, amount: 1}
        financing:
          sources:
            - {funder: fonds, type: grant, amount: 250000, status: committed, date: 2026-09}
            - {funder: fonds, type: grant, amount: 100000, status: pledged, date: 2026-09}
          ask: {amount: 650000}

        """)
    // 1524.49 euros; what no one has promised, 990.6, takes the unit that rounding down leaves.
    let shown = try await rows(of: portal)
    #expect(
      shown == [
        "table: Budget par catégorie",
        "| Rubrique | >Total (XOF) | >Total (EUR)",
        "| 1 Chantiers | 900‧000 | 1‧372",
        "| 2 Déplacements | 100‧000 | 152",
        "== Total | 1‧000‧000 | 1‧524",
        "table: Budget par pays",
        "| Pays | >Part | >Montant (XOF) | >Montant (EUR)",
        "| Niger | 60⍽% | 600‧000 | 914",
        "| Mali | 40⍽% | 400‧000 | 610",
        "== Total | 100⍽% | 1‧000‧000 | 1‧524",
        "table: Budget détaillé",
        "| Ligne | Activité | Unité | >Quantité | >Coût unitaire (XOF) | >Montant (XOF) | >Montant (EUR)",
        "| 1 Creusement | A1 |  |  |  | 900‧000 | 1‧372",
        "= Sous-total 1 |  |  |  |  | 900‧000 | 1‧372",
        "| 2 Voyages |  |  |  |  | 99‧999 | 152",
        "| 3 Timbre |  |  |  |  | 1 | 0",
        "= Sous-total 2 |  |  |  |  | 100‧000 | 152",
        "== Total |  |  |  |  | 1‧000‧000 | 1‧524",
        "table: Plan de financement (hidden)",
        "| Bailleur | Forme | État | Date | >Montant (XOF) | >Montant (EUR)",
        "| Fonds | Don | Engagé | septembre 2026 | 250‧000 | 381",
        "| **Reste à financer** |  |  |  | **750‧000** | **1‧143**",
        "== Total |  |  |  | 1‧000‧000 | 1‧524",
        "table: Contributions annoncées, non comptées comme acquises",
        "| Bailleur | Forme | État | Date | >Montant (XOF) | >Montant (EUR)",
        "| Fonds | Don | Annoncé | septembre 2026 | 100‧000 | 152",
        "Montant demandé (contributions annoncées déduites) = 650‧000⍽XOF (991⍽EUR)",
      ])
  }
}
