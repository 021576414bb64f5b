import Templates
import TestSupport
import Testing

@Suite("The donor's order and words")
struct ProfileTests {
  private func headings(_ portal: SmallPortal) async throws -> [String] {
    try await portal.document().content.parts[0].elements.headings.map { heading in
      [String(repeating: "#", count: heading.level), heading.number, heading.text.outline].compactMap { $0 }
        .joined(separator: " ")
    }
  }

  @Test(
    "parts come in the profile's order under its titles; what it does not name is left out; annexes behind all projects"
  )
  func order() async throws {
    let portal = try SmallPortal()
    try portal.write(
      "projects/pont.fr.md",
      """
      ---
      title: Un pont
      code: P-2
      kind: other
      stage: idea
      untranslated: {en: Non}
      risks:
        - type: social
          description: Personne ne passe
          mitigation: On attend
      ---

      ## Contexte

      La rivière monte.
      """)
    try portal.edit("dossiers/fonds.fr.md", "projects: [puits]", "projects: [pont, puits]")
    try portal.replace(
      from: "parts:\n", upTo: "headings:\n", in: "profiles/simple.yml",
      with: """
        parts:
          - {title: {fr: Dangers, en: Dangers}, shows: [risks], annex: true}
          - {title: {fr: Argent, en: Money}, shows: [financing], also: [contacts]}
          - {title: {fr: Pourquoi, en: Why}, shows: [context]}

        """)
    let shown = try await headings(portal)
    #expect(
      shown == [
        "# Présentation", "# Comment lire ce dossier", "# 1 Synthèse de la demande", "# 2 Un pont", "## 2.1 Pourquoi",
        "# 3 Des puits", "## 3.1 Argent", "### Plan de financement", "### Contacts", "## 3.2 Pourquoi",
        "# 4 Annexe⍽: Un pont", "## 4.1 Dangers", "# 5 Annexe⍽: Des puits", "## 5.1 Dangers", "# 6 Annexes",
        "# 7 Conformité",
      ])
    let elements = try await portal.document().content.parts[0].elements
    #expect(
      elements.under("4 Annexe⍽: Un pont").outline == [
        "## 4.1 Dangers {_pont-risks}",
        "table: Risques (hidden)",
        "| Risque | Mesures prises | Suivi par",
        "| **R1** Personne ne passe / ‹Social› | On attend | ",
      ])
  }

  @Test(
    "a part with one thing in it has no second heading, and its text begins one level higher; its anchor is the thing's"
  )
  func single() async throws {
    let portal = try SmallPortal()
    try portal.edit(
      "profiles/simple.yml", "shows: [context], also: [problem, conflict, theoryOfChange]", "shows: [context]")
    try portal.writeContext("### Le climat\n\nIl y fait chaud.")
    #expect(
      try await portal.document().content.parts[0].elements.under("2 Des puits").outline.filter {
        $0.contains("2.2") || $0.contains("climat") || $0.contains("chaud")
      } == ["## 2.2 Contexte {puits-contexte}", "### Le climat {puits-le-climat}", "Il y fait chaud."])
  }

  @Test("levels of the logical framework and activities have the donor's names, in tables and in charts")
  func terms() async throws {
    let portal = try SmallPortal()
    try portal.edit(
      "profiles/simple.yml", "  impact: {fr: But, en: Goal}\n",
      """
        impact: {fr: But, en: Goal}
        outcome: {fr: Objet, en: Purpose}
        output: {fr: Livrable, en: Deliverable}
        activity: {fr: Tâche, en: Task}

      """)
    let tables = try await portal.document().content.parts[0].elements.tables
    let firsts = tables.filter {
      ["Cadre logique", "Activités", "Calendrier des activités", "Budget détaillé"].contains($0.caption.plain)
    }
    .map { table in
      [table.caption.plain] + table.columns.prefix(2).map(\.title.plain)
        + table.rows.prefix(3).map { $0.cells[0].outline }
    }
    #expect(
      firsts == [
        [
          "Cadre logique", "Résultat", "Indicateurs", "**But I** / De l’eau.", "**Objet E1** / On boit.",
          "**Livrable P1** / Des puits sont creusés.",
        ],
        ["Activités", "Tâche", "Livrable", "A1 Creuser", "A2 Se réunir"],
        ["Calendrier des activités", "Tâche", "Pilotage", "A1 Creuser", "A2 Se réunir"],
        ["Budget détaillé", "Ligne", "Tâche", "1 Chantiers", "1 Creusement", "Sous-total 1"],
      ])
  }

  @Test("projects are selected by country, theme and stage; each list that is stated must fit")
  func selection() async throws {
    func projects(_ selection: String) async throws -> [String] {
      let portal = try SmallPortal()
      for (name, facts) in [
        ("a", "stage: idea\ncountries: [{country: mali}]\nthemes: [eau]"), ("b", "stage: formulated\nthemes: [eau]"),
        ("c", "stage: idea\ncountries: [{country: niger}]"),
      ] {
        try portal.write(
          "projects/\(name).fr.md",
          "---\ntitle: \(name)\ncode: \(name)\nkind: other\n\(facts)\nuntranslated: {en: Non}\n---\n")
      }
      try portal.edit("dossiers/fonds.fr.md", "projects: [puits]", "select: {\(selection)}")
      return try await portal.document().projects.map(\.id)
    }
    #expect(try await projects("themes: [eau]") == ["a", "b", "puits"])
    #expect(try await projects("countries: [mali]") == ["a", "puits"])
    #expect(try await projects("countries: [mali, niger]") == ["a", "c", "puits"])
    #expect(try await projects("stages: [idea]") == ["a", "c"])
    #expect(try await projects("themes: [eau], countries: [mali], stages: [idea]") == ["a"])
  }
}
