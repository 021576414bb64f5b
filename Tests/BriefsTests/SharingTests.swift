import Language
import TestSupport
import Testing

@testable import Briefs

@Suite("Who may see an item")
struct SharingTests {
  private static let first = Reference<Partner>("premier")
  private static let second = Reference<Partner>("second")

  private func sharing(_ audience: Audience?, donors: [Reference<Partner>] = [], isApproved: Bool = false) -> Sharing {
    var sharing = Sharing()
    sharing.audience = audience
    sharing.donors = donors
    sharing.disclosure = isApproved ? Disclosure() : nil
    return sharing
  }

  private func viewers(_ access: ItemAccess) -> [Viewer] {
    [.public, .donor(SharingTests.first), .donor(SharingTests.second), .internal].filter(access.allows)
  }

  @Test("an item is restricted freely, and opened with an approval only; what is internal is never opened")
  func audiences() {
    let (first, second) = (SharingTests.first, SharingTests.second)
    let donors: [Viewer] = [.donor(first), .donor(second), .internal]
    let everyone: [Viewer] = [.public] + donors
    #expect(viewers(ItemAccess(.public)) == everyone)
    #expect(viewers(ItemAccess(.donor(.commercial))) == donors)
    #expect(viewers(ItemAccess(.public, sharing(.internal))) == [.internal])
    #expect(viewers(ItemAccess(.donor(.commercial), sharing(.public))) == donors)
    #expect(viewers(ItemAccess(.donor(.commercial), sharing(.public, isApproved: true))) == everyone)
    #expect(viewers(ItemAccess(.internal(.personal), sharing(.public, isApproved: true))) == [.internal])
  }

  @Test("what is for some donors is for them and the secretariat")
  func donors() {
    let first = SharingTests.first
    #expect(viewers(ItemAccess(.public, sharing(nil, donors: [first]))) == [.donor(first), .internal])
    #expect(viewers(ItemAccess(.donor(.commercial), Sharing(), donors: [first])) == [.donor(first), .internal])
    #expect(
      viewers(ItemAccess(.donor(.commercial), sharing(.public, donors: [first], isApproved: true))) == [
        .donor(first), .internal,
      ])
  }

  @Test("an opened budget line shows what donors see of it, and still no salary")
  func opened() {
    var line = BudgetLine()
    line.category = .staff
    line.code = "1"
    line.unitCost = Decimal(5)
    line.amount = Decimal(10)
    line.sharing = sharing(.public, isApproved: true)
    var budget = Budget()
    budget.lines = [line, BudgetLine()]
    budget.restrict(to: Sight(.public))
    #expect(budget.lines.map(\.code) == ["1"])
    #expect(budget.lines.map(\.amount) == [Decimal(10)])
    #expect(budget.lines.map(\.unitCost) == [nil])
  }

  @Test(
    "one donor does not see to whom else a project was submitted, what is said there, or how another's dossiers are made"
  )
  func neighbours() async throws {
    let portal = try SmallPortal()
    try portal.write(
      "partners/autre.fr.md", "---\ntitle: Autre\ndonor: true\nprofile: simple\nuntranslated: {en: Test}\n---\n")
    try portal.edit(
      "projects/puits.fr.md", "stage: formulated\n",
      "stage: formulated\nsubmittedTo: [fonds, autre]\nnegotiation: {fr: Un échange., en: Talks.}\n")
    let catalogue = try #require(try await portal.read().catalogue)
    func seen(_ donor: String) throws -> (submitted: [String], talks: Bool, pledges: Int, profile: String?) {
      let catalogue = catalogue.seen(by: .donor(Reference(donor)))
      let project = try #require(catalogue.records.projects["puits"]).record
      return (
        project.submittedTo.map(\.id), project.negotiation != nil,
        project.financing?.sources.count { $0.status == .pledged } ?? 0,
        catalogue.records.partners["fonds"]?.record.profile
      )
    }
    #expect(try seen("fonds") == (["fonds"], false, 1, "simple"))
    #expect(try seen("autre") == (["autre"], false, 0, nil))
    #expect(catalogue.seen(by: .donor(Reference("autre"))).records.dossiers.briefs.isEmpty)
    #expect(catalogue.seen(by: .donor(Reference("fonds"))).records.dossiers.briefs.map(\.id) == ["fonds"])
  }

  @Test("a stay in the field or a meeting to come is known by month and country; when it is over, by its days")
  func upcoming() async throws {
    let portal = try SmallPortal()
    let stay = { (start: String, end: String) in
      "  - {activity: A1, country: niger, start: \(start), end: \(end), venue: {fr: Agadez, en: Agadez}}\n"
    }
    try portal.edit(
      "projects/puits.fr.md", "stage: formulated\n",
      "stage: formulated\nfieldWork:\n" + stay("2026-11-24", "2027-03-09") + stay("2026-11-20", "2026-11-23"))
    try portal.edit("projects/puits.fr.md", "plannedStart: 2027-01\n", "plannedStart: 2026-01\n")
    try portal.edit(
      "meetings/niamey.fr.md", "date: 2015-01\n", "date: 2026-12-03\nplace: {fr: Dosso, en: Dosso}\n")
    let catalogue = try #require(try await portal.read().catalogue)
    func seen(_ viewer: Viewer) throws -> [String] {
      let catalogue = catalogue.seen(by: viewer)
      let stays = try #require(catalogue.records.projects["puits"]).record.fieldWork
      let meeting = try #require(catalogue.records.meetings["niamey"]).record
      return stays.map { "\($0.start) \($0.end?.description ?? "") \($0.venue?.entries.first?.value ?? "-")" }
        + ["\(meeting.date) \(meeting.place?.entries.first?.value ?? "-")"]
    }
    #expect(try seen(.public) == ["2026-11 2027-03 -", "2026-11-20 2026-11-23 -", "2026-12 -"])
    let donor = Viewer.donor(Reference("fonds"))
    #expect(try seen(donor) == ["2026-11 2027-03 -", "2026-11-20 2026-11-23 Agadez", "2026-12 -"])
    #expect(
      try seen(.internal) == ["2026-11-24 2027-03-09 Agadez", "2026-11-20 2026-11-23 Agadez", "2026-12-03 Dosso"])
  }
}
