import Language
import Markdown
import Templates
import TestSupport
import Testing

@testable import Briefs
@testable import Dossiers

/// Whatever a budget holds, what a dossier shows of it adds up, in its own currency and in the dossier's.
@Suite("Any budget adds up")
struct BudgetPropertyTests {
  private static let euro = Currency(code: "EUR", minorDigits: 2)
  private static let franc = Currency(code: "XOF", minorDigits: 0)
  private static let dollar = Currency(code: "USD", minorDigits: 2)

  fileprivate struct Case {
    let own: Currency
    let other: Currency
    let rate: String
    let isInverse: Bool
  }

  /// A dossier of some projects in the small portal, with amounts in another currency.
  private func composition(_ base: Composed, _ projects: [Brief<Project>], _ item: Case) throws -> Composition {
    var rate = ExchangeRate()
    rate.currency = item.own
    if item.isInverse { rate.inverse = Decimal(item.rate) } else { rate.rate = Decimal(item.rate) }
    var currency = DossierCurrency()
    currency.currency = item.other
    currency.rates = [rate]
    let document = try base.document("fonds/fonds.fr")
    var record = document.dossier.record
    record.currency = currency
    let language = document.content.parts[0].language
    return Composition(
      catalogue: base.catalogue, cards: RecordCards(base.catalogue), dossier: document.dossier.with(record),
      projects: projects,
      profile: document.profile, language: language, strings: try #require(base.catalogue.strings[language]),
      anchorPrefix: "")
  }

  @Test(
    "a hundred budgets in each pair of currencies",
    arguments: [
      (1, "EUR", "USD", "1.0837", false), (2, "EUR", "XOF", "655.957", false), (3, "XOF", "EUR", "655.957", true),
      (4, "EUR", "USD", "0.001", false),
    ])
  func addsUp(_ seed: UInt64, _ own: String, _ other: String, _ rate: String, _ isInverse: Bool) async throws {
    let base = try await Portals.small.value.composed
    let known = [Self.euro, Self.franc, Self.dollar]
    let item = Case(
      own: try #require(known.first { $0.code == own }), other: try #require(known.first { $0.code == other }),
      rate: rate,
      isInverse: isInverse)
    var budgets = RandomBudgets(seed: seed)
    let model = try base.document("fonds/fonds.fr").projects[0]
    let briefs = (0..<100).map { _ in model.with(budgets.project(item.own)) }
    let composition = try composition(base, briefs, item)
    let sums = ShownSums(conventions: composition.conventions)
    let composers = briefs.enumerated().map { ProjectComposer(composition, $1, index: $0) }
    var tables = 0
    for composer in composers {
      let shown = (composer.budget + composer.financing).tables.filter(\.hasTotal)
      #expect(shown.flatMap { sums.faults(in: $0) } == [])
      let all = (composer.budget + composer.financing).tables
      #expect(all.flatMap { $0.amountsThatAreNone(in: item) } == [])
      let ask = composer.figures?.ask
      #expect(ask == nil || ask?.converted != nil)
      tables += shown.count
    }
    #expect(tables >= 300)
    // Three by three, as a dossier sums them up.
    for start in stride(from: 0, to: 99, by: 3) {
      let summary = SummaryComposer(composition, Array(composers[start..<(start + 3)])).chapter(1).tables
      #expect(summary.flatMap { sums.faults(in: $0) } == [])
      #expect(summary.count >= 4)
    }
  }
}

extension DataTable {
  /// Cells of amounts that are empty or below zero.
  fileprivate func amountsThatAreNone(in item: BudgetPropertyTests.Case) -> [String] {
    let codes = [item.own.code, item.other.code].map { "(\($0))" }
    let amounts = columns.indices.filter { column in
      columns[column].title.plain.hasPrefix("Montant") && codes.contains { columns[column].title.plain.hasSuffix($0) }
    }
    return rows.filter { $0.kind != .group }.flatMap { row in
      amounts.filter { row.cells[$0].isEmpty || row.cells[$0].plain.contains("−") }.map { column in
        "\(caption.plain), \(columns[column].title.plain): “\(row.cells[column].plain)”"
      }
    }
  }
}
