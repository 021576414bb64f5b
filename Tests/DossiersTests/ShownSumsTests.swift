import Dossiers
import Templates
import TestSupport
import Testing

@Suite("Tables add up as they are shown")
struct ShownSumsTests {
  /// The faults in all tables of a document, and how many tables were added up.
  private func faults(in document: DossierPlan.Document, of composed: Composed) throws -> (
    faults: [String], tables: Int
  ) {
    var faults: [String] = []
    var count = 0
    for part in document.content.parts {
      let sums = ShownSums(conventions: try #require(composed.catalogue.strings[part.language]).conventions)
      let tables = part.elements.tables.filter(\.hasTotal)
      faults += tables.flatMap { sums.faults(in: $0) }
      count += tables.count
    }
    return (faults, count)
  }

  @Test("in the small portal")
  func small() async throws {
    let composed = try await Portals.small.value.composed
    let (faults, tables) = try faults(in: try composed.document("fonds/fonds.fr"), of: composed)
    #expect(faults == [])
    #expect(tables == 7)
  }

  @Test("in each dossier of the sample portal")
  func sample() async throws {
    let composed = try await Portals.sample.value
    #expect(composed.documents.count >= 5)
    for document in composed.documents {
      let (faults, tables) = try faults(in: document, of: composed)
      #expect(faults == [], "\(document.path)")
      // Each project has a budget by heading, by country and by line, and a financing plan.
      #expect(tables > 4 * document.projects.count * document.content.parts.count, "\(document.path)")
    }
  }

  @Test("a figure that is changed is found, in its subtotal and in the total")
  func red() async throws {
    let composed = try await Portals.small.value.composed
    let document = try composed.document("fonds/fonds.fr")
    let strings = try #require(composed.catalogue.strings[document.content.parts[0].language])
    let sums = ShownSums(conventions: strings.conventions)
    var table = try #require(document.content.parts[0].elements.tables.first { $0.caption == "Budget détaillé" })
    #expect(sums.faults(in: table) == [])
    let row = try #require(table.rows.firstIndex { $0.kind == .plain })
    table.rows[row] = .init(Array(table.rows[row].cells.dropLast()) + ["901"])
    #expect(
      sums.faults(in: table) == [
        "Budget détaillé, Montant (EUR): 901 is not the subtotal 900",
        "Budget détaillé, Montant (EUR): 1001 is not the total 1000",
      ])
  }
}
