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
    #expect(viewers(ItemAccess(.donor)) == donors)
    #expect(viewers(ItemAccess(.public, sharing(.internal))) == [.internal])
    #expect(viewers(ItemAccess(.donor, sharing(.public))) == donors)
    #expect(viewers(ItemAccess(.donor, sharing(.public, isApproved: true))) == everyone)
    #expect(viewers(ItemAccess(.internal, sharing(.public, isApproved: true))) == [.internal])
  }

  @Test("what is for some donors is for them and the secretariat")
  func donors() {
    let first = SharingTests.first
    #expect(viewers(ItemAccess(.public, sharing(nil, donors: [first]))) == [.donor(first), .internal])
    #expect(viewers(ItemAccess(.donor, Sharing(), donors: [first])) == [.donor(first), .internal])
    #expect(
      viewers(ItemAccess(.donor, sharing(.public, donors: [first], isApproved: true))) == [.donor(first), .internal])
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
}
