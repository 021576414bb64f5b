// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import Foundation
import TestSupport
import Testing

@testable import Briefs

/// The sound portal with lists of its project in CSV files.
struct TablePortal {
  let portal: SmallPortal

  /// The table that says the same as the lines of the sound portal.
  static let budget = """
    code,category,label.fr,label.en,quantity,frequency,unitCost,amount,2027,2028,activity
    1,works,Creusement,Digging,3,,300,900,400,500,A1
    2,travel,Voyages,Travel,2,5,10,,100,,

    """

  /// The tables that say the same as the logical framework of the sound portal, but for the parts of one target.
  static let results = """
    level;code;parent;statement.fr;statement.en;indicator.code;indicator.title.fr;indicator.title.en;indicator.measure;\
    indicator.unit.fr;indicator.unit.en;indicator.baseline;indicator.baseline.fr;indicator.baseline.en;\
    indicator.baseline.year;indicator.target.2028;indicator.target.2028.fr;indicator.target.2028.en;\
    indicator.actual.2026;indicator.means.fr;indicator.means.en
    impact;I;;De l’eau.;Water.;;;;;;;;;;;;;;;;
    outcome;E1;I;On boit.;People drink.;;;;;;;;;;;;;;;;
    output;P1;E1;Des puits sont creusés.;Wells are dug.;P1.a;Puits creusés;Wells dug;unit;puits;wells;0;;;2026;10;;;1;Visites;Visits
    ;;;;;P1.b;Part des villages;Share of villages;percentage;;;10;;;2026;50;;;;Visites;Visits
    ;;;;;P1.c;Avis;Opinion;qualitative;;;;Réservé;Reserved;;;Favorable;Favourable;;Visites;Visits

    """
  static let activities = """
    code\toutput\tcostless\ttitle.fr\ttitle.en
    A1\tP1\t\tCreuser\tDig
    A2\tP1\tTRUE\tSe réunir\tMeet

    """

  init() throws { portal = try SmallPortal() }

  /// Takes the parts of a target away, which no table has.
  func withoutParts() throws {
    try portal.edit(
      "projects/puits.fr.md",
      "\n              parts:\n                - {label: {fr: nord, en: north}, value: 4}\n                - {label: {fr: sud, en: south}, value: 6}",
      "")
  }

  /// Puts the name of a table in the place of a list.
  func name(_ file: String, for key: String, at indentation: Int, until next: String) throws {
    let text = try String(contentsOf: portal.content.appendingPathComponent("projects/puits.fr.md"), encoding: .utf8)
    let start = "\(String(repeating: " ", count: indentation))\(key):\n"
    let list = text.split(separator: start, maxSplits: 1).last?.split(separator: "\n\(next)", maxSplits: 1).first
    try portal.edit("projects/puits.fr.md", start + String(list ?? ""), start.dropLast() + " \(file)")
  }

  /// Moves the lines of the budget.
  func moveBudget(to file: String = "puits.csv") throws { try name(file, for: "lines", at: 2, until: "financing:") }

  /// Moves both lists of the logical framework.
  func moveLogframe() throws {
    try name("resultats.csv", for: "results", at: 2, until: "  activities:")
    try name("activites.csv", for: "activities", at: 2, until: "workplan:")
  }

  /// What the project holds.
  func record() async throws -> String {
    let outcome = try await portal.read()
    #expect(outcome.problems == [])
    return String(reflecting: outcome.catalogue?.records.projects["puits"]?.record)
  }
}

@Suite("Lists in CSV files")
struct TableRuleTests {
  @Test("a budget in a table makes the same record as one in front matter, whatever stands between the cells")
  func budget() async throws {
    let plain = try await TablePortal().record()
    for (delimiter, lineEnd) in [(",", "\n"), (";", "\r\n"), ("\t", "\r")] {
      let tables = try TablePortal()
      try tables.moveBudget()
      let text = TablePortal.budget.replacing(",", with: delimiter).replacing("\n", with: lineEnd)
      try tables.portal.write("projects/puits.csv", [0xEF, 0xBB, 0xBF] + Array(text.utf8))
      #expect(try await tables.record() == plain)
    }
  }

  @Test("amounts with spaces and a decimal comma are read where semicolons stand between cells")
  func spreadsheetNumbers() async throws {
    let plain = try TablePortal()
    try plain.portal.edit(
      "projects/puits.fr.md", "      unitCost: 300\n      amount: 900\n",
      "      unitCost: 1300.50\n      amount: 3901.50\n")
    try plain.portal.edit("projects/puits.fr.md", "{year: 2027, amount: 400}", "{year: 2027, amount: 3401.50}")
    try plain.portal.edit("projects/puits.fr.md", "  total: 1000\n", "  total: 4001.50\n")
    try plain.portal.edit(
      "projects/puits.fr.md", "{category: works, amount: 900}", "{category: works, amount: 3901.50}")
    try plain.portal.edit("projects/puits.fr.md", "  gap: 750\n", "")
    let expected = try await plain.record()
    try plain.moveBudget()
    try plain.portal.write(
      "projects/puits.csv",
      """
      Code ; Category ; label.FR ; label.en ; Quantity ; Frequency ; UNITCOST ; amount ; 2027 ; 2028 ; activity
      1;works;Creusement;Digging;3;;1 300,50;3\u{202F}901,50;3\u{A0}401,5;500;A1
      2;travel;Voyages;Travel;2;5;10;;100;;
      """)
    #expect(try await plain.record() == expected)
  }

  @Test("a logical framework in tables makes the same record as one in front matter")
  func logframe() async throws {
    let tables = try TablePortal()
    try tables.withoutParts()
    let plain = try await tables.record()
    try tables.moveLogframe()
    try tables.portal.write("projects/resultats.csv", TablePortal.results)
    try tables.portal.write("projects/activites.csv", TablePortal.activities)
    #expect(try await tables.record() == plain)
  }

  @Test("years and targets come in their order, whatever that of the columns")
  func columnOrder() async throws {
    let tables = try TablePortal()
    let plain = try await tables.record()
    try tables.moveBudget()
    let swapped = TablePortal.budget.replacing("2027,2028,", with: "2028,2027,").replacing("400,500,", with: "500,400,")
      .replacing(",100,,", with: ",,100,")
    try tables.portal.write("projects/puits.csv", swapped)
    #expect(try await tables.record() == plain)
  }

  @Test("assumptions stand on a line each, languages side by side")
  func assumptions() async throws {
    let tables = try TablePortal()
    try tables.withoutParts()
    try tables.portal.edit(
      "projects/puits.fr.md", "statement: {fr: On boit., en: People drink.}}",
      "statement: {fr: On boit., en: People drink.}, assumptions: [{fr: La paix, en: Peace}, {fr: La pluie, en: Rain}]}"
    )
    let plain = try await tables.record()
    try tables.moveLogframe()
    var lines = TablePortal.results.split(separator: "\n").map(String.init)
    lines[0] += ";assumptions.fr;assumptions"
    lines[2] += ";;\"Peace\n Rain\""
    try tables.portal.write("projects/activites.csv", TablePortal.activities)
    // The brief's language is French, so that “assumptions” is “assumptions.fr” there, and found to stand twice.
    try tables.portal.write("projects/resultats.csv", lines.joined(separator: "\n"))
    #expect(
      try await tables.portal.problems() == [
        "projects/resultats.csv:1:386: error: the column “assumptions” stands twice; the first is column V [duplicate-key] → keep one of the two"
      ])
    lines[0] = lines[0].replacing("assumptions.fr;assumptions", with: "assumptions;assumptions.en")
    lines[2] = lines[2].replacing(";;\"Peace\n Rain\"", with: ";\"La paix\n\nLa pluie\";\"Peace\n Rain\"")
    try tables.portal.write("projects/resultats.csv", lines.joined(separator: "\n"))
    #expect(try await tables.record() == plain)
  }

  @Test("both languages may name the same table, or tables of their own")
  func bothLanguages() async throws {
    let tables = try TablePortal()
    let plain = try await tables.record()
    try tables.moveBudget()
    try tables.portal.write("projects/puits.csv", TablePortal.budget)
    try tables.portal.edit("projects/puits.en.md", "slug: wells\n", "slug: wells\nbudget:\n  lines: puits.csv\n")
    #expect(try await tables.record() == plain)
    // Words without a language are those of the first that names the table, not of both.
    try tables.portal.write(
      "projects/puits.csv", TablePortal.budget.replacing("Digging", with: "").replacing("label.fr", with: "label"))
    #expect(
      try await tables.portal.problems() == [
        "projects/puits.csv:2:9: error: “label” has words in “fr”, but none in “en” [T1] → write it in this row, in the column of this text that ends in “.en”"
      ])
    try tables.portal.edit("projects/puits.en.md", "puits.csv", "wells.csv")
    try tables.portal.write("projects/puits.csv", TablePortal.budget.replacing("label.en", with: "justification"))
    try tables.portal.write(
      "projects/wells.csv",
      "code,label,justification,amount\n1,Digging,Works,900\n2,Travel,Trips,\n")
    let record = try #require(try await tables.portal.read().catalogue?.records.projects["puits"]?.record)
    #expect(try await tables.portal.problems() == [])
    #expect(
      record.budget?.lines.map { $0.label.entries.map(\.value) } == [
        ["Creusement", "Digging"], ["Voyages", "Travel"],
      ])
    try tables.portal.write(
      "projects/wells.csv", "code,label,justification,amount\n1,Digging,Works,900\n2,Travel,Trips,90\n")
    try tables.portal.edit("projects/puits.csv", "5,10,,100", "5,10,100,100")
    #expect(
      try await tables.portal.problems() == [
        "projects/wells.csv:3:16: error: this differs from projects/puits.csv, line 3, which states the same fact [facts] → state a fact in one file only; words alone stand in each language"
      ])
  }

  @Test("a report quotes the row of the table, and marks the cell")
  func quotedRow() async throws {
    let tables = try TablePortal()
    try tables.moveBudget()
    let text = TablePortal.budget.replacing("Creusement", with: "\"Creusement\n(à la main)\"")
      .replacing(",travel,", with: ",travels,")
    try tables.portal.write("projects/puits.csv", text)
    let outcome = try await tables.portal.read()
    let folder = tables.portal.content.path + "/"
    let report = DiagnosticReport(outcome.problems) { place in
      outcome.content.line(place.line, of: String(place.file.dropFirst(folder.count)))
    }
    #expect(
      report.text(.text).replacing(folder, with: "") == """
        projects/puits.csv:4:3: error: “travels” is not known here [value]
          4 | 2,travels,Voyages,Travel,2,5,10,,100,,
            |   ^^^^^^^
          help: did you mean “travel”? known: staff, travel, supplies, equipment, office, services, grants, works, indirect, contingency, in-kind

        """)
  }

  @Test("a report quotes the header behind a byte order mark, whatever the line ends", arguments: ["\n", "\r\n", "\r"])
  func quotedHeader(_ lineEnd: String) async throws {
    let portal = try SmallPortal()
    try portal.write("projects/t.csv", [0xEF, 0xBB, 0xBF] + Array("code;labell\(lineEnd)1;x\(lineEnd)".utf8))
    let content = try ContentFolder(portal.content.path)
    #expect(content.line(1, of: "projects/t.csv") == "code;labell")
    #expect(content.line(2, of: "projects/t.csv") == "1;x")
    withExtendedLifetime(portal) {}
  }

  @Test("a table of which a brief is made is not published: what it holds is not for everyone")
  func publishedTable() async throws {
    let tables = try TablePortal()
    try tables.moveBudget()
    try tables.portal.write("projects/puits.csv", TablePortal.budget)
    try tables.portal.edit("pages/apropos.fr.md", "Une page en français.", "[Un budget](../projects/puits.csv)")
    try tables.portal.edit("projects/puits.fr.md", "file: carte.txt", "file: puits.csv")
    #expect(
      try await tables.portal.problems() == [
        "pages/apropos.fr.md:7:1: error: “puits.csv” holds parts of a brief that not everyone may see [link] → publish a copy under another name, without what is restricted",
        "projects/puits.fr.md:87:11: error: “puits.csv” holds parts of a brief that not everyone may see [R5] → publish a copy under another name, without what is restricted",
      ])
  }

  @Test("a breach is reported at its cell", arguments: TableCase.budget)
  func breach(_ rule: TableCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }

  @Test("a breach in a logical framework is reported at its cell", arguments: TableCase.logframe)
  func logframeBreach(_ rule: TableCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }
}
