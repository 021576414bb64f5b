import Templates
import TestSupport
import Testing

@Suite("Languages of a dossier")
struct LanguageTests {
  /// The small portal with a dossier in both languages, one document.
  private func bilingual() throws -> SmallPortal {
    let portal = try SmallPortal()
    try portal.edit(
      "dossiers/fonds.fr.md", "untranslated: {en: Le bailleur lit le français.}\n", "languages: [fr, en]\n")
    try portal.write("dossiers/fonds.en.md", "---\ntitle: A dossier\n---\n\nThis is our request.\n")
    return portal
  }

  @Test("one document for two languages: the same headings under the same numbers, each part in its own words")
  func together() async throws {
    let composed = try await bilingual().composed()
    #expect(composed.documents.map(\.path) == ["fonds/fonds.fr-en"])
    let parts = try composed.document("fonds/fonds.fr-en").content.parts
    #expect(parts.map(\.language.code) == ["fr", "en"])
    #expect(parts.map(\.cover.title) == ["Un dossier", "A dossier"])
    #expect(parts.map(\.contentsTitle) == ["Sommaire", "Contents"])
    let shapes = parts.map { part in part.headings.map { "\($0.level) \($0.number ?? "–")" } }
    #expect(shapes[0] == shapes[1])
    #expect(shapes[0].count == 25)
    #expect(
      parts.map { $0.elements.under($0.language.code == "fr" ? "Présentation" : "Presentation").outline } == [
        ["Voici notre demande."], ["This is our request."],
      ])
    let anchors = parts.flatMap { $0.headings.map(\.anchor) }
    #expect(Set(anchors).count == anchors.count)
    #expect(parts[0].headings.prefix(4).map(\.anchor) == ["_fr-covering", "_fr-guide", "_fr-summary", "fr-puits"])
    #expect(parts[1].headings.prefix(4).map(\.anchor) == ["_en-covering", "_en-guide", "_en-summary", "en-puits"])
  }

  @Test("figures are the same in both, each written as its language does")
  func figures() async throws {
    let portal = try bilingual()
    try portal.edit("projects/puits.fr.md", "  total: 1000\n", "  total: 1000.5\n")
    try portal.edit("projects/puits.fr.md", "amount: 900}", "amount: 900.5}")
    try portal.edit("projects/puits.fr.md", "      amount: 900\n", "      amount: 900.5\n")
    try portal.edit("projects/puits.fr.md", "unitCost: 300", "unitCost: 300.166667")
    try portal.edit("projects/puits.fr.md", "amount: 500}", "amount: 500.5}")
    try portal.edit("projects/puits.fr.md", "  gap: 750\n", "")
    let parts = try await portal.composed().document("fonds/fonds.fr-en").content.parts
    #expect(
      parts[0].elements.tables[0].rows.map { $0.cells.dropFirst(2).map(\.outline) } == [
        ["1‧000,50", "250,00", "750,50", "700,00"], ["1‧000,50", "250,00", "750,50", "700,00"],
      ])
    #expect(
      parts[1].elements.tables[0].rows.map { $0.cells.dropFirst(2).map(\.outline) } == [
        ["1,000.50", "250.00", "750.50", "700.00"], ["1,000.50", "250.00", "750.50", "700.00"],
      ])
  }

  /// The small portal with a dossier in English about a project that is in French alone.
  static func foreign() throws -> SmallPortal {
    let portal = try SmallPortal()
    try portal.edit("dossiers/fonds.fr.md", "untranslated: {en: Le bailleur lit le français.}\n", "")
    try portal.write("dossiers/fonds.en.md", "---\ntitle: A dossier\n---\n\nOur request.\n")
    try portal.edit("projects/puits.fr.md", "code: P-1\n", "code: P-1\nuntranslated: {en: Non}\n")
    try portal.remove("projects/puits.en.md")
    try portal.writeContext("Il y fait *chaud*[^a].\n\n[^a]: Surtout en mai.\n\n    - Et en juin.")
    return portal
  }

  @Test("words that the reader's language lacks stand in the other one and are marked, those of notes as well")
  func missing() async throws {
    let portal = try Self.foreign()
    let elements = try await portal.composed().document("fonds/fonds.en").content.parts[0].elements
    #expect(
      elements.under("2 {fr: Des puits}").outline.filter { $0.contains("fr: ") } == [
        "lead: {fr: Creuser des puits.}",
        "fr: Introduction, voir la [rencontre](#niamey-decisions).",
        """
        fr: Il y fait *chaud*[^_puits-context-a: {fr: Surtout en mai.} / fr: - Et en juin.].
        """,
        "fr: Réservé aux bailleurs.",
      ])
    #expect(
      elements.headings.map(\.text.outline).filter { $0.contains("fr:") } == [
        "{fr: Des puits}", "Annex: {fr: Des puits}",
      ])
    let page = try await portal.html("fonds/fonds.en")
    #expect(page.contains("<div lang=\"fr\">\n<p>Il y fait <em>chaud</em>"))
    #expect(
      page.contains("<li id=\"_puits-context-a\"><p><span lang=\"fr\">Surtout en mai.</span></p>\n<div lang=\"fr\">"))
  }
}
