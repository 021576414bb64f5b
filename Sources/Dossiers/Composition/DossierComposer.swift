import Briefs
import Language
import Templates

/// Writes a dossier in one language: cover, guide, covering text, summary, projects, annexes and compliance page.
struct DossierComposer {
  private let composition: Composition
  private let projects: [ProjectComposer]

  init(_ composition: Composition) {
    self.composition = composition
    projects = composition.projects.enumerated().map { ProjectComposer(composition, $1, index: $0) }
  }

  private var strings: Strings { composition.strings }
  private var dossier: Dossier { composition.dossier.record }

  /// The dossier in this language.
  var part: DossierDocument.Part {
    return DossierDocument.Part(
      language: composition.language, cover: cover,
      contentsTitle: strings[.contents], notesTitle: strings[.notes], backToText: strings[.backToText],
      pageOfTotal: strings[.pageOfTotal],
      mark: strings[.forDonorOnly, "donor", composition.plain(composition.cards[dossier.donor.recordID]?.title)],
      elements: elements)
  }

  private var cover: DossierDocument.Cover {
    var facts = FactList()
    facts.add(strings[.dossierFor], composition.words(composition.cards[dossier.donor.recordID]?.title))
    facts.add(strings[.profileFollowed], composition.words(composition.profile.profile.title))
    facts.add(strings[.coverDate], composition.date(composition.catalogue.buildDate))
    if let contact = dossier.contact { facts.add(strings[.contact], composition.contact(contact)) }
    let isIllustrative =
      dossier.header.isIllustrative || composition.projects.contains { $0.record.header.isIllustrative }
    return DossierDocument.Cover(
      organisation: composition.words(composition.catalogue.configuration.organisation),
      title: composition.words(dossier.header.title), summary: composition.words(dossier.header.summary),
      facts: facts.facts,
      notices: [Prose(strings[.confidential])] + (isIllustrative ? [Prose(strings[.illustrative]).strong] : []))
  }

  /// Chapters have numbers from the summary on; those without anything in them take none.
  private var elements: [Element] {
    var result = coveringText + guide
    var number = 0
    func add(_ chapter: (Int) -> [Element]) {
      let elements = chapter(number + 1)
      guard !elements.isEmpty else { return }
      number += 1
      result += elements
    }
    add { SummaryComposer(composition, projects).chapter($0) }
    for project in projects { add(project.chapter) }
    for project in projects { add(project.annex) }
    add(documents)
    add { ComplianceComposer(composition, projects).chapter($0) }
    return result.withHeadingsOnTheirPages.withoutSkippedLevels
  }

  private func chapter(_ title: String, number: Int? = nil, anchor: String) -> Element {
    composition.chapter(title, number: number, anchor: anchor)
  }

  private var coveringText: [Element] {
    let brief = composition.dossier
    guard let (language, body) = brief.bodies.best(for: composition.language), !body.isEmpty else { return [] }
    return [chapter(strings[.coveringText], anchor: "covering")]
      + composition.elements(body.text, in: language, of: brief, headingShift: 0, part: "covering")
  }

  private var guide: [Element] {
    var result = [chapter(strings[.howToRead], anchor: "guide"), .paragraph(Prose(strings[.howToReadText]))]
    let own = composition.words(composition.profile.profile.guide)
    if !own.isEmpty { result.append(.paragraph(own)) }
    if let currency = composition.dossierCurrency,
      projects.contains(where: { $0.figures?.total.converted != nil })
    {
      result.append(.paragraph(Prose(strings[.convertedAmounts, "currency", currency.currency.code])))
      let source = composition.words(currency.source)
      let day: Prose = " (\(.joined([composition.date(currency.rateDate), source], by: ", ")))"
      let rates = currency.rates.map { rate -> Prose in
        "\(rate.equation(into: currency.currency, composition.conventions))\(day)"
      }
      var facts = FactList()
      facts.add(strings[.exchangeRates], list: rates)
      result += facts.elements
    }
    return result
  }

  /// The documents that go with the projects, with the names of their files.
  private func documents(_ number: Int) -> [Element] {
    guard !documentRows.isEmpty else { return [] }
    let table = DataTable(
      caption: Prose(strings[.annexes]),
      columns: [
        .init(Prose(strings[.document])), .init(Prose(strings[.project])), .init(Prose(strings[.date]), .short),
        .init(Prose(strings[.file])),
      ], rows: documentRows)
    return [
      chapter(strings[.annexes], number: number, anchor: "annexes"),
      .paragraph(Prose(strings[.annexesIntroduction])), .table(table),
    ]
  }

  private var documentRows: [DataTable.Row] {
    composition.projects.flatMap { brief in
      brief.record.annexes.compactMap { annex -> DataTable.Row? in
        guard let path = composition.catalogue.path(of: annex.file, from: brief.folder) else { return nil }
        let category = annex.category.map { composition.words(composition.catalogue.codeLists.names($0)) } ?? Prose()
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return DataTable.Row([
          .joined([composition.words(annex.title), category.detail], by: ", "), composition.link(brief.recordID),
          composition.date(annex.date), Prose([.link(.file(path), Prose(name))]),
        ])
      }
    }
  }
}

extension [Element] {
  /// The same with the headings before pages on their side moved onto them, so that none stands alone on a page.
  fileprivate var withHeadingsOnTheirPages: [Element] {
    var result: [Element] = []
    for element in self {
      guard case .landscape(let inner) = element else {
        result.append(element)
        continue
      }
      let headings = result.reversed().prefix { if case .heading = $0 { true } else { false } }.count
      let moved = Array(result.suffix(headings))
      result.removeLast(headings)
      result.append(.landscape(moved + inner))
    }
    return result
  }
}

extension Composition {
  /// The heading of a chapter.
  func chapter(_ title: String, number: Int? = nil, anchor: String) -> Element {
    .heading(
      DossierHeading(
        level: 1, number: number.map(String.init), text: Prose(title), anchor: "_" + anchorPrefix + anchor))
  }
}
