import Briefs
import Language
import Markup
import Templates

/// Collects the pages of the site, language by language.
struct Planner {
  let catalogue: Catalogue
  let cards: RecordCards
  let routes: Routes
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

  /// A page in all its languages, before it is made in one.
  struct Subject {
    /// Where it is in a language.
    let route: (Language) -> Route?
    /// The languages that it is really written in; all of them for pages that the program makes.
    let languages: [Language]
    /// The part of the site that it belongs to.
    let kind: RecordKind?
  }

  init(catalogue: Catalogue, cards: RecordCards, routes: Routes, map: CountryMap?) {
    self.catalogue = catalogue
    self.cards = cards
    self.routes = routes
    self.map = map
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
    let context = context(language, route)
    let title = context.plain(catalogue.configuration.title)
    let head = head(
      Subject(route: { [routes] in routes.home(in: $0) }, languages: catalogue.languages, kind: nil), language, route,
      title: Phrase(title), description: context.plain(catalogue.configuration.description), crumbs: [])
    let links = HomeLinks { [routes, cards] kind in
      cards[kind].isEmpty ? nil : routes.list(of: kind, in: language).address(from: route)
    }
    let frame = frames.frame(for: nil, at: route)
    pages.append(
      SitePlan.Page(route: route) { [map] in frame.page(head, context.homeContent(links, map: map?.view(in: context))) }
    )
    note(
      Subject(route: { [routes] in routes.home(in: $0) }, languages: catalogue.languages, kind: nil), in: language,
      updated: nil)
  }

  private mutating func addSiteMap(_ language: Language, _ frames: inout FrameCache) {
    let route = routes.siteMap(in: language)
    let context = context(language, route)
    let title = context.strings[.siteMap]
    let subject = Subject(route: { [routes] in routes.siteMap(in: $0) }, languages: catalogue.languages, kind: nil)
    let head = head(
      subject, language, route, title: Phrase(title), description: context.strings[.siteMapIntroduction],
      crumbs: [crumb(home: language, route), PageHead.Crumb(title: Phrase(title), address: nil)],
      scripts: [Routes.searchScript.address(from: route)])
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
    let context = context(language, route)
    let title = Phrase(context.strings[.exclusions])
    let subject = Subject(route: { [routes] in routes.exclusions(in: $0) }, languages: catalogue.languages, kind: nil)
    let head = head(
      subject, language, route, title: title, description: context.strings[.exclusionsIntroduction],
      crumbs: [crumb(home: language, route), PageHead.Crumb(title: title, address: nil)])
    let frame = frames.frame(for: nil, at: route)
    pages.append(SitePlan.Page(route: route) { frame.page(head, context.exclusionsContent) })
    note(subject, in: language, updated: nil)
  }

  private mutating func addRecords<Content: Record>(
    _ set: RecordSet<Content>, _ language: Language, _ frames: inout FrameCache
  ) {
    for brief in set.briefs {
      guard let route = routes.page(of: brief.recordID, in: language) else { continue }
      let context = context(language, route)
      let header = brief.record.header
      let title = context.phrase(header.title) ?? Phrase(brief.id)
      let record = brief.recordID
      let subject = Subject(
        route: { [routes] in routes.page(of: record, in: $0) }, languages: brief.languages, kind: Content.kind)
      var crumbs = [crumb(home: language, route)]
      if Content.kind != .pages {
        crumbs.append(
          PageHead.Crumb(
            title: Phrase(context.strings[Content.kind].plural),
            address: routes.list(of: Content.kind, in: language).address(from: route)))
      }
      crumbs.append(PageHead.Crumb(title: title, address: nil))
      let summary = context.plain(header.summary)
      let head = head(
        subject, language, route, title: title, description: summary.isEmpty ? title.text : summary, crumbs: crumbs,
        brief: brief)
      let original = brief.languages.first.flatMap { routes.page(of: record, in: $0) }?.address(from: route)
      let frame = frames.frame(for: Content.kind, at: route)
      pages.append(SitePlan.Page(route: route) { frame.page(head, context.recordContent(brief, original: original)) })
      note(subject, in: language, updated: header.updated)
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
          address: Address(trusted: routes.home(in: language).url(under: sitePath)))
      )
    }
    let skip = catalogue.languages.first.map { routes.strings($0)[.skipToContent] }
    let entrance = BilingualPage(
      parts.map(\.entrance), stylesheet: Routes.stylesheet.address(from: Routes.entrance), skip: skip)
    let notFound = BilingualPage(
      parts.map(\.notFound), stylesheet: Address(trusted: Routes.stylesheet.url(under: sitePath)), skip: skip)
    pages.append(SitePlan.Page(route: Routes.entrance) { entrance.html })
    pages.append(SitePlan.Page(route: Routes.notFound) { notFound.html })
  }

  /// The path part of the site's address. A server shows “not found” at any address, so its links start from here.
  private var sitePath: String {
    guard let scheme = site.firstRange(of: "://") else { return "" }
    return site[scheme.upperBound...].firstIndex(of: "/").map { String(site[$0...]) } ?? ""
  }

  // MARK: What pages have in common

  func context(_ language: Language, _ route: Route) -> PageContext {
    let routes = routes
    return PageContext(
      catalogue: catalogue, cards: cards, language: language, strings: routes.strings(language),
      address: { routes.address(of: $0, in: language, from: route) },
      fileAddress: { Routes.file($0).address(from: route) },
      exclusions: routes.exclusions(in: language).address(from: route))
  }

  func crumb(home language: Language, _ route: Route) -> PageHead.Crumb {
    PageHead.Crumb(
      title: Phrase(routes.strings(language)[.home]), address: routes.home(in: language).address(from: route))
  }

  func head(
    _ subject: Subject, _ language: Language, _ route: Route, title: Phrase, description: String,
    crumbs: [PageHead.Crumb], scripts: [Address] = []
  ) -> PageHead {
    head(
      subject, language, route, title: title, description: description, crumbs: crumbs, scripts: scripts,
      brief: Brief<Page>?.none)
  }

  private func head<Content: Record>(
    _ subject: Subject, _ language: Language, _ route: Route, title: Phrase, description: String,
    crumbs: [PageHead.Crumb], scripts: [Address] = [], brief: Brief<Content>?
  ) -> PageHead {
    let isTranslated = subject.languages.contains(language)
    let written = translations(of: subject)
    let original = written.first?.route ?? route
    var alternates: [PageHead.Alternate] = []
    // A copy in another language's frame is no translation, and is not announced as one.
    let isHidden = catalogue.viewer != .public
    if isTranslated, written.count > 1, !isHidden {
      alternates = written.map { PageHead.Alternate(language: $0.language, url: $0.route.url(under: site)) }
      alternates.append(PageHead.Alternate(language: nil, url: original.url(under: site)))
    }
    let links = catalogue.configuration.languages.compactMap { entry -> PageHead.LanguageLink? in
      guard entry.code != language, let other = subject.route(entry.code) else { return nil }
      return PageHead.LanguageLink(language: entry.code, name: entry.name, address: other.address(from: route))
    }
    return PageHead(
      title: title, description: description, canonical: (isTranslated ? route : original).url(under: site),
      alternates: alternates, languageLinks: links, breadcrumb: crumbs, isHidden: isHidden,
      scripts: scripts, isArticle: Content.kind == .news && brief != nil,
      // A copy says nothing to programs: the page that it copies does.
      data: isTranslated && !isHidden
        ? LinkedPage.data(catalogue, routes, language, route, kind: subject.kind, crumbs: crumbs, brief: brief) : nil)
  }

  private func translations(of subject: Subject) -> [(language: Language, route: Route)] {
    catalogue.languages.compactMap { language in
      guard subject.languages.contains(language), let route = subject.route(language) else { return nil }
      return (language, route)
    }
  }

  // MARK: sitemap.xml

  /// Notes a page for the site map, once for all its languages.
  mutating func note(_ subject: Subject, in language: Language, updated: Period?) {
    guard subject.languages.first(where: { catalogue.languages.contains($0) }) == language else { return }
    siteMapEntries.append(SiteMapEntry(routes: translations(of: subject), updated: updated))
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
