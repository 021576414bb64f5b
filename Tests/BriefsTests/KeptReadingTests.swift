import Foundation
import Language
import TestSupport
import Testing

@testable import Briefs

/// Reading again after something was kept gives what reading from nothing gives, and reads what was touched alone.
@Suite("A reading after another")
struct KeptReadingTests {
  private let portal: SmallPortal

  /// A portal whose budget stands in a table, left alone for a while.
  init() async throws {
    portal = try SmallPortal()
    let brief = try String(contentsOf: portal.content.appendingPathComponent("projects/puits.fr.md"), encoding: .utf8)
    let lines = try #require(brief.firstMatch(of: /\n  lines:\n(?:    .*\n)+/))
    try portal.write("projects/puits.fr.md", brief.replacing(lines.0, with: "\n  lines: budget.csv\n"))
    try portal.write(
      "projects/budget.csv",
      """
      code,category,label.fr,label.en,quantity,frequency,unitCost,amount,activity,2027,2028
      1,works,Creusement,Digging,3,,300,900,A1,400,500
      2,travel,Voyages,Travel,2,5,10,,,100,

      """)
    try await Task.sleep(for: .seconds(3.1))
  }

  private func read(after last: KeptReading? = nil) async throws -> CatalogueReader.Outcome {
    await CatalogueReader.read(
      try ContentFolder(portal.content.path), buildDate: try #require(Period("2026-11-24")), after: last)
  }

  private func briefs(_ outcome: CatalogueReader.Outcome) throws -> [RecordID: AnyObject] {
    struct Collector: RecordSetVisitor {
      var briefs: [RecordID: AnyObject] = [:]
      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
        for brief in set.briefs { briefs[brief.recordID] = brief }
      }
    }
    var collector = Collector()
    var sets = try #require(outcome.catalogue).records
    sets.visit(&collector)
    return collector.briefs
  }

  /// The names of the briefs that a reading took from files, not from the last reading.
  private func fresh(_ next: CatalogueReader.Outcome, after last: CatalogueReader.Outcome) throws -> [String] {
    let (old, new) = (try briefs(last), try briefs(next))
    return new.filter { $0.value !== old[$0.key] }.map { "\($0.key.kind.rawValue)/\($0.key.id)" }.sorted()
  }

  @Test("reads nothing if nothing was touched")
  func untouched() async throws {
    let first = try await read(after: KeptReading())
    #expect(first.problems == [])
    let second = try await read(after: first.kept)
    #expect(try fresh(second, after: first) == [])
    #expect(second.problems == [])
    // What was kept once is kept on.
    #expect(try fresh(await read(after: second.kept), after: first) == [])
    // A reading that is not to keep anything keeps nothing.
    #expect(try await fresh(read(after: read().kept), after: first).count == 9)
  }

  @Test(
    "reads what was touched",
    arguments: [
      (["themes/eau.fr.md", "pages/apropos.fr.md"], ["pages/apropos", "themes/eau"]),
      (["projects/budget.csv"], ["projects/puits"]), (["projects/carte.txt"], []), (["allowed.yml"], nil),
      (["strings/fr.yml"], nil), (["profiles/simple.yml"], nil),
    ] as [([String], [String]?)])
  func touched(files: [String], expected: [String]?) async throws {
    let first = try await read(after: KeptReading())
    for file in files {
      try portal.write(
        file, (try? String(contentsOf: portal.content.appendingPathComponent(file), encoding: .utf8)) ?? "[]\n")
    }
    let second = try await read(after: first.kept)
    #expect(
      try fresh(second, after: first) == expected
        ?? briefs(first).keys.map { "\($0.kind.rawValue)/\($0.id)" }.sorted())
    #expect(second.problems == [])
    // What is fresh is read once more, lest it was read in the middle of a change.
    #expect(try fresh(await read(after: second.kept), after: second) == expected ?? fresh(second, after: first))
  }

  @Test("finds what reading from nothing finds, whatever has changed")
  func same() async throws {
    var last = try await read(after: KeptReading())
    let changes: [() throws -> Void] = [
      { try portal.edit("projects/budget.csv", ",900,A1,400,500", ",900,A1,400,600") },
      { try portal.edit("projects/budget.csv", ",900,A1,400,600", ",900,A1,400,500") },
      { try portal.remove("countries/niger.en.md") },
      { try portal.write("countries/niger.en.md", "---\ntitle: Niger\nsummary: Call +227 20 73 31 11.\n---\n") },
      {
        try portal.edit(
          "portal.yml", "  - {code: en, name: English}\n",
          "  - {code: en, name: English}\n  - {code: ar, name: العربية}\n")
      },
      { try portal.edit("portal.yml", "  - {code: ar, name: العربية}\n", "") },
      { try portal.remove("projects/budget.csv") },
      { try portal.write("themes/feu.fr.md", "---\ntitle: Le feu\n---\n") },
      {
        try portal.write("allowed.yml", "- {text: +227 20 73 31 11, reason: Test, by: Webmestre, date: 2026-01-01}\n")
      },
      { try portal.remove("themes/eau.fr.md") },
    ]
    var counts: [Int] = []
    for change in changes {
      try change()
      last = try await read(after: last.kept)
      let whole = try await read()
      #expect(Set(last.problems) == Set(whole.problems))
      counts.append(whole.problems.count)
      if whole.catalogue != nil { #expect(try Set(briefs(last).keys) == Set(briefs(whole).keys)) }
    }
    #expect(counts.contains { $0 > 1 } && counts.contains(0), "\(counts)")
  }
}
