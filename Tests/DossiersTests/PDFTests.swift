import Foundation
import Language
import Templates
import TestSupport
import Testing

@testable import Dossiers

@Suite("A dossier as PDF")
struct PDFTests {
  /// Each dossier of both portals, typeset.
  private func documents() async throws -> [(typeset: Portals.Typeset, composed: Composed)] {
    let (sample, small) = (try await Portals.sample.value, try await Portals.small.value.composed)
    return try await Portals.typesetSample.value.map { ($0, sample) } + Portals.typesetSmall.value.map { ($0, small) }
  }

  @Test("what is printed under each heading of a table adds up to the total that is printed below")
  func sums() async throws {
    for (typeset, composed) in try await documents() {
      var lines = try PrintedPages(pdf: typeset.file).lines[...]
      for part in typeset.document.content.parts {
        let conventions = try #require(composed.catalogue.strings[part.language]).conventions
        let tables = part.elements.tables.filter(\.hasTotal)
        #expect(tables.count > 6)
        for table in tables {
          let printed = PrintedTable(table: table, conventions: conventions)
          let found = try #require(printed.faults(in: lines), "\(typeset.document.path), \(table.caption.plain)")
          #expect(found.faults == [], "\(typeset.document.path)")
          lines = found.rest
        }
      }
    }
  }

  @Test("a number that is changed on the page is found")
  func red() async throws {
    let composed = try await Portals.small.value.composed
    let typeset = try #require(try await Portals.typesetSmall.value.first)
    let part = typeset.document.content.parts[0]
    let table = try #require(part.elements.tables.first { $0.caption == "Budget détaillé" })
    let printed = PrintedTable(
      table: table, conventions: try #require(composed.catalogue.strings[part.language]).conventions)
    var lines = try PrintedPages(pdf: typeset.file).lines
    #expect(printed.faults(in: lines[...])?.faults == [])
    let line = try #require(lines.firstIndex { $0.texts.starts(with: ["1", "Creusement"]) })
    let amount = try #require(lines[line].last)
    lines[line][lines[line].count - 1] = PrintedPages.Word(left: amount.left, right: amount.right, text: "901")
    #expect(
      printed.faults(in: lines[...])?.faults == [
        "Budget détaillé: 901 is not the subtotal 900", "Budget détaillé: 1001 is not the total 1000",
      ])
  }

  @Test("says its title, author, standard and pages, and numbers each page but the covers")
  func pages() async throws {
    for (typeset, composed) in try await documents() {
      let parts = typeset.document.content.parts
      let info = try Program.output("/usr/bin/pdfinfo", ["-enc", "UTF-8", typeset.file]).split(separator: "\n")
        .reduce(into: [String: String]()) { facts, line in
          let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
          if parts.count == 2 { facts[parts[0]] = parts[1] }
        }
      #expect(info["Title"] == parts[0].cover.title.plain)
      #expect(info["Author"] == parts[0].cover.organisation.plain)
      #expect(info["Tagged"] == "yes")
      #expect(info["PDF version"] == "1.7")
      #expect(info["Pages"] == String(typeset.dossier.pages))
      #expect(info["Page size"] == "595.276 x 841.89 pts (A4)")

      let texts = try Program.output("/usr/bin/pdftotext", ["-layout", typeset.file, "-"]).split(
        separator: "\u{C}", omittingEmptySubsequences: false
      ).dropLast()
      #expect(texts.count == typeset.dossier.pages)
      let patterns = try Dictionary(
        parts.map { part in
          (part.language, try #require(composed.catalogue.strings[part.language])[.pageOfTotal])
        }
      ) { first, _ in first }
      let unnumbered = texts.enumerated().filter { number, text in
        !patterns.values.contains { pattern in
          let words = pattern.filling("page", String(number + 1)).filling("total", String(texts.count))
          return text.split(separator: "\n").last?.hasSuffix(words) == true
        }
      }
      #expect(unnumbered.count == parts.count, "\(typeset.document.path): \(unnumbered.map(\.offset))")
      #expect(unnumbered.first?.offset == 0)
    }
  }

  @Test("knows the pages of each project's chapter, which say whether the donor's limit is kept")
  func chapters() async throws {
    for (typeset, _) in try await documents() {
      #expect(typeset.dossier.chapters.count == typeset.document.content.parts.count)
      for chapters in typeset.dossier.chapters {
        #expect(chapters.count == typeset.document.projects.count)
        #expect(chapters.allSatisfy { $0 > 0 && $0 < typeset.dossier.pages })
      }
    }
    #expect(try await Portals.typesetSmall.value.map(\.dossier.chapters) == [[[4]]])
  }
}
