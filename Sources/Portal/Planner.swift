import Briefs
import Language
import Markup
import Templates

/// Collects the pages of the site, language by language.
struct Planner {
  let catalogue: Catalogue
  let cards: RecordCards
  let routes: Routes
  let heads: PageHeads
  let map: CountryMap?
  var pages: [SitePlan.Page] = []
  /// What a search finds, in each language.
  private(set) var searches: [SearchPlan] = []
  private var siteMapEntries: [SiteMapEntry] = []

  /// One page with its translations, for `sitemap.xml`.
  private struct SiteMapEntry {
    let routes: [(language: Language, route: Route)]
    let updated: Period?
  }

  init(catalogue: Catalogue, cards: RecordCards, routes: Routes, relations: Relations, map: CountryMap?) {
    self.catalogue = catalogue
    self.cards = cards
    self.routes = routes
    self.map = map
    heads = PageHeads(catalogue: catalogue, cards: cards, routes: routes, relations: relations)
  }

  private var site: String { catalogue.configuration.address }

  // MARK: Pages of one language

  mutating func addPages(in language: Language) {
    var frames = FrameCache(catalogue: catalogue, cards: cards, routes: routes, language: language)
    addHome(language, &frames)
    for kind in Routes.kindsWithLists where !cards[kind].isEmpty { addList(of: kind, language, &frames) }
    addSiteMap(language, &frames)
    addExclusions(language, &frames)
    let records = catalogue.records
    addRecords(records.projects, language, &frames)
    addRecords(records.countries, language, &frames)
    addRecords(records.offices, language, &frames)
    addRecords(records.focalPoints, language, &frames)
    addRecords(records.partners, language, &frames)
    addRecords(records.organisations, language, &frames)
    addRecords(records.meetings, language, &frames)
    addRecords(records.frameworks, language, &frames)
    addRecords(records.recommendations, language, &frames)
    addRecords(records.practices, language, &frames)
    addRecords(records.themes, language, &frames)
    addRecords(records.news, language, &frames)
    addRecords(records.documents, language, &frames)
    addRecords(records.pages, language, &frames)
  }

  private mutating func addHome(_ language: Language, _ frames: inout FrameCache) {
    let route = routes.home(in: language)
    let context = heads.context(language, route)
    let title = context.plain(catalogue.configuration.title)
    let head = heads.head(
      PageSubject(route: { [routes] in routes.home(in: $0) }, languages: catalogue.languages, kind: nil), language,
      route,
      title: Phrase(title), description: context.plain(catalogue.configuration.description), crumbs: [])
    let links = HomeLinks { [routes, cards] kind in
      cards[kind].isEmpty ? nil : routes.list(of: kind, in: language).address(from: route)
    }
    let frame = frames.frame(for: nil, at: route)
    pages.append(
      SitePlan.Page(route: route) { [map] in frame.page(head, context.homeContent(links, map: map?.view(in: context))) }
    )
    note(
      PageSubject(route: { [routes] in routes.home(in: $0) }, languages: catalogue.languages, kind: nil), in: language,
      updated: nil)
  }

  private mutating func addSiteMap(_ language: Language, _ frames: inout FrameCache) {
    let route = routes.siteMap(in: language)
    let context = heads.context(language, route)
    let title = context.strings[.siteMap]
    let subject = PageSubject(route: { [routes] in routes.siteMap(in: $0) }, languages: catalogue.languages, kind: nil)
    let head = heads.head(
      subject, language, route, title: Phrase(title), description: context.strings[.siteMapIntroduction],
      crumbs: [heads.crumb(home: language, route), PageHead.Crumb(title: Phrase(title), address: nil)],
      scripts: [routes.assets.searchScript.route.address(from: route)])
    let groups = RecordKind.allCases.filter { $0 != .dossiers && !cards[$0].isEmpty }.map { kind in
      SiteMapGroup(
        title: context.strings[kind].plural,
        address: kind == .pages ? nil : routes.list(of: kind, in: language).address(from: route),
        records: context.sorted(cards[kind]))
    }
    let frame = frames.frame(for: nil, at: route)
    let index = Routes.searchIndex(in: language)
    let indexAddress = index.address(from: route)
    pages.append(
      SitePlan.Page(route: route) { frame.page(head, context.siteMapContent(groups, searchIndex: indexAddress)) })
    searches.append(SearchPlan(route: index, context: context, records: groups.flatMap(\.records)))
    note(subject, in: language, updated: nil)
  }

  private mutating func addExclusions(_ language: Language, _ frames: inout FrameCache) {
    let route = routes.exclusions(in: language)
    let context = heads.context(language, route)
    let title = Phrase(context.strings[.exclusions])
    let subject = PageSubject(
      route: { [routes] in routes.exclusions(in: $0) }, languages: catalogue.languages, kind: nil)
    let head = heads.head(
      subject, language, route, title: title, description: context.strings[.exclusionsIntroduction],
      crumbs: [heads.crumb(home: language, route), PageHead.Crumb(title: title, address: nil)])
    let frame = frames.frame(for: nil, at: route)
    pages.append(SitePlan.Page(route: route) { frame.page(head, context.exclusionsContent) })
    note(subject, in: language, updated: nil)
  }

  private mutating func addRecords<Content: Record>(
    _ set: RecordSet<Content>, _ language: Language, _ frames: inout FrameCache
  ) {
    for brief in set.briefs {
      let record = brief.recordID
      guard let route = routes.page(of: record, in: language) else { continue }
      let subject = PageSubject(
        route: { [heads] in heads.routes.page(of: record, in: $0) }, languages: brief.languages, kind: Content.kind)
      let frame = frames.frame(for: Content.kind, at: route)
      pages.append(
        SitePlan.Page(route: route) { [heads] in
          let context = heads.context(language, route)
          let original = brief.languages.first.flatMap(subject.route)?.address(from: route)
          return frame.page(
            heads.head(of: brief, subject, context, route), context.recordContent(brief, original: original))
        })
      note(subject, in: language, updated: brief.record.header.updated)
    }
  }

  // MARK: Pages of all languages

  mutating func addBilingualPages() {
    let parts = catalogue.languages.map { language in
      let strings = routes.strings(language)
      let configuration = catalogue.configuration
      let profile = configuration.typographyProfile
      return (
        entrance: BilingualPage.Part(
          language: language, title: configuration.title.phrase(in: language, profile)?.text ?? "",
          text: configuration.description.phrase(in: language, profile)?.text ?? "",
          link: strings[.enter], address: routes.home(in: language).address(from: Routes.entrance)),
        notFound: BilingualPage.Part(
          language: language, title: strings[.notFoundTitle], text: strings[.notFoundText], link: strings[.home],
          address: Address(trusted: routes.home(in: language).url(under: catalogue.sitePath)))
      )
    }
    let skip = catalogue.languages.first.map { routes.strings($0)[.skipToContent] }
    let entrance = BilingualPage(
      parts.map(\.entrance), stylesheet: routes.assets.stylesheet.route.address(from: Routes.entrance), skip: skip)
    let notFound = BilingualPage(
      parts.map(\.notFound),
      stylesheet: Address(trusted: routes.assets.stylesheet.route.url(under: catalogue.sitePath)), skip: skip)
    pages.append(SitePlan.Page(route: Routes.entrance) { entrance.html })
    pages.append(SitePlan.Page(route: Routes.notFound) { notFound.html })
  }

  // MARK: sitemap.xml

  /// Notes a page for the site map, once for all its languages.
  mutating func note(_ subject: PageSubject, in language: Language, updated: Period?) {
    guard subject.languages.first(where: { catalogue.languages.contains($0) }) == language else { return }
    siteMapEntries.append(SiteMapEntry(routes: heads.translations(of: subject), updated: updated))
  }

  /// The site map, the feeds, and what tells programs of them.
  var companions: [SitePlan.Companion] {
    let feed = Feed(catalogue, routes)
    return [
      SitePlan.Companion(path: "robots.txt") { [site] in Robots(site: site).text },
      SitePlan.Companion(path: "sitemap.xml") { [self] in siteMapXML.markup },
    ]
      + catalogue.languages.compactMap { language in
        feed.map { feed in
          SitePlan.Companion(path: routes.feed(in: language).path) { feed.xml(in: language).markup }
        }
      }
  }

  /// The site map with the translations of each page (sitemaps.org 0.9, and Google's use of `xhtml:link`).
  var siteMapXML: XML {
    let entries = siteMapEntries.sorted { ($0.routes.first?.route.path ?? "") < ($1.routes.first?.route.path ?? "") }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
      \(entries.html { entry in entry.routes.html { url($0.route, of: entry) } })</urlset>

      """
  }

  private func url(_ route: Route, of entry: SiteMapEntry) -> XML {
    var alternates = XML.empty
    if entry.routes.count > 1 {
      alternates = entry.routes.html { link($0.language.code, $0.route) }
      if let first = entry.routes.first { alternates += link("x-default", first.route) }
    }
    return """
      <url><loc>\(route.url(under: site))</loc>\(entry.updated.html { "<lastmod>\($0.description)</lastmod>" })
      \(alternates)</url>

      """
  }

  private func link(_ language: String, _ route: Route) -> XML {
    "<xhtml:link rel=\"alternate\" hreflang=\"\(language)\" href=\"\(route.url(under: site))\"/>\n"
  }
}
