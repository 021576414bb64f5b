// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import TestSupport
import Testing

/// Each case changes a few places of a sound portal; a case without problems stands beside the boundary that it does not
/// cross.
@Suite("Rules of dossiers")
struct DossierRuleTests {
  @Test("a breach is reported at its place, and only a breach", arguments: DossierCase.dossiers + DossierCase.parts)
  func breach(_ rule: DossierCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }
}

extension DossierCase {
  static let dossiers: [DossierCase] = [
    DossierCase(
      "R1: a dossier’s own profile exists", dossier: [("donor: fonds\n", "donor: fonds\nprofile: simpel\n")],
      expected: [
        "dossiers/fonds.fr.md:4:10: error: there is no profile “simpel” [R1] → did you mean “simple”? known: simple"
      ]),
    DossierCase(
      "a dossier’s own profile goes before its donor’s",
      dossier: [("donor: fonds\n", "donor: fonds\nprofile: simple\n")],
      partner: [("profile: simple\n", "profile: sobre\n")],
      expected: [
        "partners/fonds.fr.md:3:10: error: there is no profile “sobre” [R1] → known: simple"
      ]),
    DossierCase(
      "R1: a donor’s profile exists", partner: [("profile: simple\n", "profile: sobre\n")],
      expected: [
        "partners/fonds.fr.md:3:10: error: there is no profile “sobre” [R1] → known: simple"
      ]),
    DossierCase(
      "R1: a portal without profiles", removing: ["profiles/simple.yml"],
      expected: [
        "partners/fonds.fr.md:3:10: error: there is no profile “simple” [R1] → the folder “profiles” has none yet: add a file name.yml"
      ]),
    DossierCase(
      "R1: no profile at all", partner: [("profile: simple\n", "")],
      expected: [
        "dossiers/fonds.fr.md:2:1: error: neither this dossier nor its donor says which profile it follows [R1] → add “profile: …”; known: simple"
      ]),
    DossierCase(
      "R1: no profile at all in a portal without profiles", partner: [("profile: simple\n", "")],
      removing: ["profiles/simple.yml"],
      expected: [
        "dossiers/fonds.fr.md:2:1: error: neither this dossier nor its donor says which profile it follows [R1] → add “profile: …”; the folder “profiles” has none yet: add a file name.yml"
      ]),
    DossierCase(
      "R1: a donor that does not exist", dossier: [("donor: fonds\n", "donor: fond\n")],
      expected: [
        "dossiers/fonds.fr.md:3:8: error: there is no “fond” in partners [R1] → did you mean “fonds”?"
      ]),
    DossierCase(
      "a dossier puts a project forward", dossier: [("projects: [puits]\n", "")],
      expected: [
        "dossiers/fonds.fr.md:2:1: error: this dossier puts no project forward [missing] → add “projects: [name, …]”, or “select:” with countries, themes or stages"
      ]),
    DossierCase(
      "a dossier lists its projects or selects them",
      dossier: [("projects: [puits]\n", "projects: [puits]\nselect: {themes: [eau]}\n")],
      expected: [
        "dossiers/fonds.fr.md:5:1: error: this dossier lists its projects and selects them as well [value] → keep “projects” or “select”"
      ]),
    DossierCase(
      "a project stands once", dossier: [("projects: [puits]\n", "projects: [puits, puits]\n")],
      expected: [
        "dossiers/fonds.fr.md:4:19: error: “puits” stands twice [value] → keep one of the two"
      ]),
    DossierCase(
      "R1: a project that does not exist", dossier: [("projects: [puits]\n", "projects: [puits, puit]\n")],
      expected: [
        "dossiers/fonds.fr.md:4:19: error: there is no “puit” in projects [R1] → did you mean “puits”?"
      ]),
    DossierCase(
      "projects are selected by country, theme and stage",
      dossier: [("projects: [puits]\n", "select: {countries: [mali], themes: [eau], stages: [idea, formulated]}\n")],
      profile: [("results, maximum: 10", "results, maximum: 1")],
      expected: [
        "projects/puits.fr.md:20:3: warning: the logical framework has 2 outcomes and outputs, more than the 1 that the profile “simple” allows [L7] → merge some, or see profiles/simple.yml, line 29, for where this limit comes from"
      ]),
    DossierCase(
      "all projects are selected", dossier: [("projects: [puits]\n", "select: {}\n")], expected: []),
    DossierCase(
      "no project is of the country",
      project: [
        ("  - {country: mali, share: 40}\n", ""), ("{country: niger, share: 60}", "{country: niger, share: 100}"),
      ],
      dossier: [("projects: [puits]\n", "select: {countries: [mali]}\n")],
      expected: [
        "dossiers/fonds.fr.md:4:1: error: no project fits this selection [value] → take a condition out, or list the projects under “projects”"
      ]),
    DossierCase(
      "no project is at the stage",
      dossier: [("projects: [puits]\n", "select:\n  themes: [eau]\n  stages: [funded]\n")],
      expected: [
        "dossiers/fonds.fr.md:4:1: error: no project fits this selection [value] → take a condition out, or list the projects under “projects”"
      ]),
    DossierCase(
      "no project is of the theme", project: [("themes: [eau]\n", "")],
      dossier: [("projects: [puits]\n", "select:\n  themes: [eau]\n")],
      expected: [
        "dossiers/fonds.fr.md:4:1: error: no project fits this selection [value] → take a condition out, or list the projects under “projects”"
      ]),
    DossierCase(
      "R1: a theme that does not exist", dossier: [("projects: [puits]\n", "select:\n  themes: [eaux]\n")],
      expected: [
        "dossiers/fonds.fr.md:5:12: error: there is no “eaux” in themes [R1] → did you mean “eau”?"
      ]),
    DossierCase(
      "a project that could not be read is not missed", project: [("stage: formulated", "stage: formulatd")],
      dossier: [("projects: [puits]\n", "select:\n  stages: [formulated]\n")],
      expected: [
        "projects/puits.fr.md:7:8: error: “formulatd” is not known here [value] → did you mean “formulated”? known: idea, identified, formulated, submitted, negotiation, funded, under-way, suspended, closed, cancelled"
      ]),
    DossierCase(
      "a project that could not be read at all is not missed", project: [("countries:\n", "countries: [\n")],
      dossier: [("projects: [puits]\n", "select:\n  stages: [formulated]\n")],
      expected: [
        "projects/puits.fr.md:12:3: error: did not find expected node content [yaml] → put the value between quotes, or see how the sample portal writes it"
      ]),
    DossierCase(
      "the languages of a dossier are the portal’s",
      dossier: [("donor: fonds\n", "donor: fonds\nlanguages: [fr, es]\n")],
      expected: [
        "dossiers/fonds.fr.md:4:17: error: “es” is not a language of the portal [value] → known: fr, en"
      ]),
    DossierCase(
      "a language stands once", dossier: [("donor: fonds\n", "donor: fonds\nlanguages: [fr, en, fr]\n")],
      expected: [
        "dossiers/fonds.fr.md:4:21: error: “fr” stands twice [value] → keep one of the two"
      ]),
  ]

  static let parts: [DossierCase] = [
    DossierCase(
      "a part of the front matter that the profile wants",
      profile: [
        ("also: [introduction, objectives, beneficiaries]", "also: [introduction, objectives]"),
        ("shows: [logframe, workplan]", "shows: [logframe, workplan, beneficiaries]"),
      ],
      expected: [
        "projects/puits.fr.md:17:1: warning: the profile “simple” wants “beneficiaries”, and this brief has none [profile] → add “beneficiaries:” to the front matter: whom the project serves: a description, and the numbers of women, men, girls and boys"
      ]),
    DossierCase(
      "a part of the text that the profile wants",
      profile: [("shows: [context], also: [problem, ", "shows: [context, problem], also: [")],
      expected: [
        "projects/puits.fr.md:112:1: warning: the profile “simple” wants “problem”, and this file has none [profile] → write it under the heading “## Analyse du problème”: what goes wrong, for whom, and why nothing has solved it yet"
      ]),
    DossierCase(
      "a part of the text that the profile wants, in each language of the dossier",
      dossier: .bilingual,
      profile: [("shows: [context], also: [problem, ", "shows: [context, problem], also: [")],
      expected: [
        "projects/puits.en.md:9:1: warning: the profile “simple” wants “problem”, and this file has none [profile] → write it under the heading “## Problem analysis”: what goes wrong, for whom, and why nothing has solved it yet",
        "projects/puits.fr.md:112:1: warning: the profile “simple” wants “problem”, and this file has none [profile] → write it under the heading “## Analyse du problème”: what goes wrong, for whom, and why nothing has solved it yet",
      ]),
    DossierCase(
      "an introduction that the profile wants",
      project: [("Introduction, voir la [rencontre](../meetings/niamey.fr.md#decisions).\n\n", "")],
      profile: [("shows: [identity], also: [introduction, ", "shows: [identity, introduction], also: [")],
      english: [("Introduction, see the [meeting](../meetings/niamey.en.md#decisions).\n\n", "")],
      expected: [
        "projects/puits.fr.md:110:1: warning: the profile “simple” wants “introduction”, and this file has none [profile] → write a paragraph before the first heading that says what the project is about"
      ]),
    DossierCase(
      "a category for which the profile has no heading",
      profile: [("  - {code: \"2\", title: {fr: Déplacements, en: Journeys}, categories: [travel]}\n", "")],
      expected: [
        "projects/puits.fr.md:66:18: warning: the budget has 100 EUR under “travel”, for which the profile “simple” has no heading [profile] → give these lines another category, or the profile a heading"
      ]),
    DossierCase(
      "a profile without headings shows the portal’s own categories",
      profile: [
        (
          """
          headings:
            - {code: "1", title: {fr: Chantiers, en: Building sites}, categories: [works]}
            - {code: "2", title: {fr: Déplacements, en: Journeys}, categories: [travel]}
            - {code: "3", title: {fr: Autres, en: Other}, categories: [staff, supplies, equipment, office, services, grants]}
            - {code: "4", title: {fr: Frais généraux, en: Overheads}, categories: [indirect]}
            - {code: "5", title: {fr: Imprévus, en: Contingency}, categories: [contingency]}
            - {code: "6", title: {fr: Apports, en: Contributions}, categories: [in-kind], eligible: false}

          """, ""
        )
      ],
      expected: []),
    DossierCase(
      "a project without a budget is missing that, not what is measured by it",
      project: DossierCase.withoutBudget,
      expected: [
        "projects/puits.fr.md:59:1: warning: the profile “simple” wants “budget”, and this brief has none [profile] → add “budget:” to the front matter: the currency, the total and the lines, or a table: “lines: budget.csv”",
        "projects/puits.fr.md:59:1: warning: the profile “simple” wants “financing”, and this brief has none [profile] → add “financing:” to the front matter: who pays what (sources), and what is asked for (ask)",
      ]),
  ]
}
