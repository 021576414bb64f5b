import Language
import TestSupport
import Testing

@testable import Briefs

@Suite("Fields")
struct FieldTests {
  /// Counts the fields that a group shows.
  private struct Counter: FieldVisitor {
    var keys: [String] = []
    mutating func field<Value: FieldValue>(_ key: String, _ value: inout Value, _ access: FieldAccess) {
      keys.append(key)
    }
  }

  private static let groups: [any FieldGroup.Type] = [
    Project.self, Country.self, LiaisonOffice.self, FocalPoint.self, Partner.self, Organisation.self, Meeting.self,
    Framework.self,
    Recommendation.self, Practice.self, Theme.self, NewsItem.self, DocumentRecord.self, Page.self, Term.self,
    Dossier.self,
    CountryShare.self, SectorShare.self, Zone.self, PolicyMarker.self, Beneficiaries.self, Objectives.self,
    Monitoring.self,
    MonitoringEvent.self, Partnership.self, Visibility.self, Contact.self, Consent.self, Annex.self,
    LogicalFramework.self,
    ProjectResult.self,
    Indicator.self, Baseline.self, Measurement.self, MeasurementPart.self, Activity.self, WorkplanItem.self,
    FieldWork.self,
    Budget.self, ExchangeRate.self, CategoryTotal.self, YearAmount.self, BudgetLine.self, Financing.self, Ask.self,
    Contribution.self,
    Risk.self, Safeguards.self, HumanRightsDueDiligence.self, DataProtection.self, Membership.self, Suspension.self,
    Participant.self,
    FollowUp.self, Disclosure.self, ProjectSelection.self, DossierCurrency.self, Profile.self, ProfileTerms.self,
    ProfilePart.self, BudgetHeading.self, ProfileLimit.self, Configuration.self, LanguageEntry.self, CurrencyEntry.self,
    Licence.self,
  ]

  /// The stored values of a group; a header, and what an author states about who may see something, stand for their own fields.
  private func stored(_ value: Any) -> Int {
    Mirror(reflecting: value).children.reduce(0) { count, child in
      count + (child.value is Header || child.value is Sharing ? stored(child.value) : 1)
    }
  }

  @Test("every stored value of every group has a key and an audience, and no key stands twice")
  func coverage() {
    func check<Group: FieldGroup>(_ type: Group.Type) {
      var counter = Counter()
      var group = Group()
      group.visit(&counter)
      #expect(counter.keys.count == stored(group), "\(type)")
      #expect(Set(counter.keys).count == counter.keys.count, "\(type)")
    }
    for type in FieldTests.groups { check(type) }
  }

  @Test(
    "a text that looks like a boolean, a number or nothing is a text where one is wanted",
    arguments: ["no", "12", "1.0", "true", "\"~\""])
  func texts(_ yaml: String) throws {
    let node = try #require(YAMLReader.read(Array("x: \(yaml)".utf8)[...], file: "f").node?["x"])
    let decoding = Decoding(languages: [], currencies: [])
    let plain = yaml.replacing("\"", with: "")
    #expect(String.decode([FieldSource(language: nil, node: node)], decoding) == plain)
    #expect(decoding.problems.isEmpty)
  }

  @Test("a name that is the same everywhere says its language, and needs no other")
  func invariantName() async throws {
    let portal = try SmallPortal()
    try portal.edit("partners/fonds.fr.md", "title: Fonds", "title: {text: World Bank, lang: en}")
    try portal.edit("partners/fonds.en.md", "title: Fund\n", "slug: fund\n")
    #expect(try await portal.problems() == [])
    let title = try #require(try await portal.read().catalogue?.records.partners["fonds"]).record.header.title
    let french = try #require(Language("fr"))
    #expect(title.phrase(in: french, .imprimerie)?.html.markup == "<span lang=\"en\">World Bank</span>")
  }

  @Test("the salary of staff is internal, the line for donors, the total public")
  func restriction() {
    var budget = Budget()
    budget.total = Decimal(10)
    var line = BudgetLine()
    line.category = .staff
    line.unitCost = Decimal(5)
    line.amount = Decimal(10)
    budget.lines = [line]
    var (forPublic, forDonor, forInternal) = (budget, budget, budget)
    forPublic.restrict(to: Sight(.public))
    forDonor.restrict(to: Sight(.donor(Reference("fonds"))))
    forInternal.restrict(to: Sight(.internal))
    #expect(forPublic.lines.isEmpty)
    #expect(forPublic.total == Decimal(10))
    #expect(forDonor.lines.map(\.amount) == [Decimal(10)])
    #expect(forDonor.lines.map(\.unitCost) == [nil])
    #expect(forInternal.lines.map(\.unitCost) == [Decimal(5)])
  }

  @Test("contributions: committed money is public, a pledge is for its own donor, a prospect internal")
  func contributions() {
    var financing = Financing()
    financing.sources = FundingStatus.allCases.map { status in
      var contribution = Contribution()
      contribution.status = status
      contribution.funder = Reference("fonds")
      return contribution
    }
    func seen(_ viewer: Viewer) -> [FundingStatus] {
      var copy = financing
      copy.restrict(to: Sight(viewer))
      return copy.sources.map(\.status)
    }
    #expect(seen(.public) == [.committed, .disbursed])
    #expect(seen(.donor(Reference("fonds"))) == [.pledged, .committed, .disbursed])
    #expect(seen(.donor(Reference("autre"))) == [.committed, .disbursed])
    #expect(seen(.internal) == FundingStatus.allCases)
  }
}
