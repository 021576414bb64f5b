import Language
import Testing
import TestSupport

@testable import Briefs

@Suite("A sound portal")
struct SoundPortalTests {
  @Test("has no problem")
  func noProblem() async throws {
    #expect(try await SmallPortal().problems() == [])
  }

  @Test("keeps what its files state, facts once, words per language")
  func contents() async throws {
    let catalogue = try #require(try await SmallPortal().read().catalogue)
    let project = try #require(catalogue.records.projects["puits"])
    let (fr, en) = (try #require(Language("fr")), try #require(Language("en")))
    #expect(project.languages == [fr, en])
    #expect(project.record.header.title == LocalizedText([(fr, "Des puits"), (en, "Wells")]))
    #expect(project.record.plannedStart == Period("2027-01"))
    #expect(project.record.budget?.lines.map(\.amount) == [Decimal(900), Decimal(100)])
    #expect(project.record.budget?.years.map(\.amount) == [Decimal(500), Decimal(500)])
    #expect(project.record.secured == Decimal(250))
    #expect(project.record.fundingGap == Decimal(750))
    #expect(project.bodies[fr]?.parts.map(\.section) == [nil, .context, .conflict, .sustainability])
  }

  @Test("relations can be read both ways, links in a text included")
  func relations() async throws {
    let relations = await Relations(try #require(try await SmallPortal().read().catalogue))
    #expect(
      relations.referring(to: RecordID(.meetings, "niamey"))
        == [RecordID(.projects, "puits"), RecordID(.recommendations, "reco-1")])
    #expect(
      relations.referring(to: RecordID(.countries, "niger")) == [
        RecordID(.projects, "puits"), RecordID(.meetings, "niamey"),
      ])
  }
}
