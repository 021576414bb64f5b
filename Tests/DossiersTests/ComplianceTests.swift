import Briefs
import Language
import TestSupport
import Testing

@testable import Dossiers

@Suite("The compliance page")
struct ComplianceTests {
  private func rows(_ portal: SmallPortal) async throws -> [String] {
    let elements = try await portal.document().content.parts[0].elements
    let table = try #require(elements.tables.last)
    return table.outline
  }

  @Test("each rule of the donor and each sum, with what was measured: kept")
  func kept() async throws {
    let composed = try await Portals.small.value.composed
    let strings = try #require(composed.catalogue.strings[Language("fr") ?? .absent])
    let shown = try await rows(SmallPortal())
    func row(_ name: String, _ limit: String, _ measured: String) -> String {
      "| \(name.visible) | \(limit) | \(measured) | **\(strings[.kept])**"
    }
    #expect(
      shown == [
        "table: \(strings[.compliance]) (hidden)",
        "| \(strings[.requirement]) | \(strings[.limit]) | >\(strings[.measured]) | \(strings[.verdict])",
        "+ Des puits",
        row(strings[.linesAddUp], "", "1‧000⍽EUR"),
        row(strings[.financingAddsUp], "", "1‧000⍽EUR"),
        row(strings[.sharesAddUp], "", "100⍽%"),
        row(strings[LimitSubject.indirect], "7⍽% au plus", "0⍽%"),
        row(strings[LimitSubject.contingency], "5⍽% au plus", "0⍽%"),
        row(strings[LimitSubject.requestedShare], "90⍽% au plus", "70⍽%"),
        row(strings[LimitSubject.duration], "de 12 mois à 36 mois", "24 mois"),
        row(strings[LimitSubject.results], "10 au plus", "2"),
        row(strings[LimitSubject.inKind], "0⍽% au plus", "0⍽%"),
        row(strings[LimitSubject.words] + "\u{A0}: " + strings[.summary], "20 au plus", "3"),
        """
        | \(strings[LimitSubject.pages]) | 8 au plus | {pages of 0} | \
        **{\(strings[.kept]) or \(strings[.broken]) or \(strings[.notMeasured]): pages of 0 …8}**
        """,
      ])
  }

  @Test("a rule that is broken, and rules for which nothing is stated")
  func broken() async throws {
    let portal = try SmallPortal()
    try portal.edit(
      "projects/puits.fr.md", "summary: Creuser des puits.", "summary: \(String(repeating: "mot ", count: 21))")
    try portal.edit("projects/puits.fr.md", "  ask:\n    amount: 700\n", "")
    try portal.edit("projects/puits.fr.md", "plannedEnd: 2028-12\n", "")
    try portal.edit("profiles/simple.yml", "{subject: results, maximum: 10,", "{subject: results, minimum: 3,")
    let shown = try await rows(portal).filter { $0.contains("Non ") && !$0.contains("{pages") }
    #expect(
      shown == [
        "| Montant demandé, en part du coût éligible | 90⍽% au plus | – | **Non mesurée**",
        "| Durée | de 12 mois à 36 mois | – | **Non mesurée**",
        "| Nombre d’effets et de produits | 3 au moins | 2 | **Non respectée**",
        "| Nombre de mots⍽: Résumé | 20 au plus | 21 | **Non respectée**",
      ])
  }

  @Test(
    "pages are measured when the dossier is typeset, and say in HTML what came of it",
    arguments: [(nil, "–", "Non mesurée"), (8, "8", "Respectée"), (9, "9", "Non respectée")])
  func pages(_ count: Int?, _ shown: String, _ verdict: String) async throws {
    let composed = try await Portals.small.value.composed
    let document = try composed.document("fonds/fonds.fr")
    let typeset = count.flatMap { TypesetDossier.measured(String($0)) }
    let html = try await composed.html(document, typeset)
    #expect(
      html.contains(
        """
        <th scope="row">Pages du chapitre, annexes non comprises</th><td class="short">8 au plus</td>\
        <td class="right">\(shown)</td><td class="short"><strong>\(verdict)</strong></td></tr>
        """))
  }
}
