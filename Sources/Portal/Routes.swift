import Briefs
import Language
import Markup
import Templates

/// Where each page of the site is, in each language.
struct Routes: Sendable {
  static let entrance = Route("index.html")
  static let notFound = Route("404.html")

  /// A value of a facet of a list, in a language.
  private struct FacetKey: Hashable {
    let kind: RecordKind
    let label: Label
    let value: String
    let language: Language
  }

  /// What pages load.
  let assets: SiteAssets
  /// The ways to narrow lists down.
  let facets: Facets
  /// The pages of records, in the order of their cards; nil where a record has none of its own.
  private var records: [Language: [Route?]] = [:]
  private var facetPages: [FacetKey: Route] = [:]
  /// The pages that every other page leads to.
  private let namedPages: [Language: [Label: Route]]
  private let catalogue: Catalogue
  private let cards: RecordCards
  /// Two records that would have the same address.
  private(set) var problems: [Diagnostic] = []

  /// The kinds that have pages: dossiers have none, and terms stand on one page.
  static let kindsWithPages = RecordKind.allCases.filter { $0 != .dossiers && $0 != .terms }
  /// The kinds that have a list; pages of text stand in the menus instead.
  static let kindsWithLists = RecordKind.allCases.filter { $0 != .dossiers && $0 != .pages }

  init(_ catalogue: Catalogue, _ cards: RecordCards) {
    self.catalogue = catalogue
    self.cards = cards
    assets = SiteAssets(catalogue.configuration.palette)
    facets = Facets(catalogue, cards)
    namedPages = catalogue.strings.mapValues { strings in
      [.siteMap: Routes.named(.siteMap, strings), .exclusions: Routes.named(.exclusions, strings)]
    }
    var owners: [Route: String] = [:]
    for language in catalogue.languages {
      claim(home(in: language), for: nil, &owners, "the home page")
      claim(siteMap(in: language), for: nil, &owners, "the site map")
      claim(exclusions(in: language), for: nil, &owners, "the page on what is not published")
      for kind in Routes.kindsWithLists {
        claim(list(of: kind, in: language), for: nil, &owners, "the list of \(kind.rawValue)")
        for facet in facets[kind] {
          for value in facet.values { addFacetPage(kind, facet, value, language, &owners) }
        }
      }
      var pages: [Route?] = Array(repeating: nil, count: cards.count)
      for kind in Routes.kindsWithPages {
        for record in cards[kind] {
          guard let card = cards[record] else { continue }
          let slug = card.slug?[language].map { Fold.slug($0) }.flatMap { $0.isEmpty ? nil : $0 } ?? record.id
          let folder = kind == .pages ? "" : strings(language)[kind].route + "/"
          let route = Route("\(language)/\(folder)\(slug).html")
          claim(route, for: record, &owners, record.id)
          pages[card.number] = route
        }
      }
      records[language] = pages
    }
  }

  /// A page of its own for a value: by its words, or by its name where another page has these.
  private mutating func addFacetPage(
    _ kind: RecordKind, _ facet: Facets.Facet, _ value: Facets.Value, _ language: Language,
    _ owners: inout [Route: String]
  ) {
    let words = strings(language)
    func route(_ name: String) -> Route {
      Route("\(language)/\(words[kind].route)/\(Fold.slug("\(words[facet.label]) \(name)")).html")
    }
    var page = route(value.title(language).text)
    if owners[page] != nil { page = route(value.id) }
    claim(page, for: nil, &owners, "the list by \(value.title(language).text)")
    facetPages[FacetKey(kind: kind, label: facet.label, value: value.id, language: language)] = page
  }

  /// The page of a list's records that have a value.
  func page(of kind: RecordKind, by facet: Label, _ value: String, in language: Language) -> Route? {
    facetPages[FacetKey(kind: kind, label: facet, value: value, language: language)]
  }

  private mutating func claim(_ route: Route, for record: RecordID?, _ owners: inout [Route: String], _ name: String) {
    if let other = owners[route], let record {
      problems.append(
        Diagnostic(
          .route, at: place(of: record), "“\(name)” and “\(other)” would have the same address, \(route.path)",
          help: "give one of them another “slug”"))
    }
    owners[route] = name
  }

  /// The brief that a page shows; nil for a page that the program makes.
  func place(ofPage path: String) -> Place? {
    cards.all.first { record in records.keys.contains { page(of: record, in: $0)?.path == path } }
      .map { place(of: $0) }
  }

  private func place(of record: RecordID) -> Place {
    struct Finder: RecordSetVisitor {
      let record: RecordID
      var place: Place?
      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
        if Content.kind == record.kind { place = set[record.id]?.place(of: ["slug"]) }
      }
    }
    var finder = Finder(record: record)
    var records = catalogue.records
    records.visit(&finder)
    return finder.place ?? Place(file: record.id)
  }

  func strings(_ language: Language) -> Strings {
    guard let strings = catalogue.strings[language] else { preconditionFailure("each language has its strings") }
    return strings
  }

  func home(in language: Language) -> Route { Route("\(language)/index.html") }

  func siteMap(in language: Language) -> Route { named(.siteMap, language) }

  func exclusions(in language: Language) -> Route { named(.exclusions, language) }

  /// A page that is called by the portal's own words.
  private func named(_ label: Label, _ language: Language) -> Route {
    guard let route = namedPages[language]?[label] else { preconditionFailure("each language has its strings") }
    return route
  }

  private static func named(_ label: Label, _ strings: Strings) -> Route {
    Route("\(strings.language)/\(Fold.slug(strings[label])).html")
  }

  /// What is new, for programs that follow sites.
  func feed(in language: Language) -> Route { Route("\(language)/\(strings(language)[.news].route).atom") }

  func list(of kind: RecordKind, in language: Language) -> Route {
    Route("\(language)/\(strings(language)[kind].route)/index.html")
  }

  /// The page of a record.
  func page(of record: RecordID, in language: Language) -> Route? {
    guard let card = cards[record], let pages = records[language] else { return nil }
    return pages[card.number]
  }

  /// Gives the address of a record from a page: its own page, or its place on the page of all terms.
  func addresses(in language: Language, from page: Route) -> @Sendable (RecordCard) -> Address? {
    let (pages, terms) = (records[language] ?? [], list(of: .terms, in: language))
    return { card in
      card.record.kind == .terms
        ? terms.address(from: page, fragment: card.record.id) : pages[card.number]?.address(from: page)
    }
  }

  /// What the names of the files of a language's search index begin with.
  static func searchIndex(in language: Language) -> Route { Route("\(language)/search-index") }

  /// A file of the content folder.
  static func file(_ path: String) -> Route { Route("files/" + path) }
}
