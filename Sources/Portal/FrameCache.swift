import Briefs
import Language
import Markup
import Templates

/// The frames of one language, each made once: they differ by the part of the site and the depth of the page.
struct FrameCache {
  private struct Key: Hashable {
    let kind: RecordKind?
    let depth: Int
  }

  let catalogue: Catalogue
  let cards: RecordCards
  let routes: Routes
  let language: Language
  private let hasFeed: Bool
  private var frames: [Key: Frame] = [:]

  init(catalogue: Catalogue, cards: RecordCards, routes: Routes, language: Language) {
    self.catalogue = catalogue
    self.cards = cards
    self.routes = routes
    self.language = language
    hasFeed = Feed(catalogue, routes) != nil
  }

  /// The kinds in the main menu; the others are found in the footer.
  private static let mainKinds: [RecordKind] = [
    .projects, .countries, .recommendations, .meetings, .practices, .partners,
  ]

  /// The frame of a page. Its addresses are right for every page of the same depth, since they go by way of the root.
  mutating func frame(for kind: RecordKind?, at route: Route) -> Frame {
    let key = Key(kind: kind, depth: route.path.utf8.count { $0 == UInt8(ascii: "/") })
    if let frame = frames[key] { return frame }
    let frame = makeFrame(kind, route)
    frames[key] = frame
    return frame
  }

  private func makeFrame(_ kind: RecordKind?, _ route: Route) -> Frame {
    // A page that stands in no folder of the site, so that no address takes a short cut through the page's own folder.
    let base = Route(route.path.split(separator: "/").dropLast().map { _ in "." }.joined(separator: "/") + "/x")
    let strings = routes.strings(language)
    let context = PageContext(
      catalogue: catalogue, cards: cards, language: language, strings: strings, address: { _ in nil },
      fileAddress: { _ in nil })
    func item(_ other: RecordKind) -> Frame.MenuItem {
      Frame.MenuItem(
        title: Phrase(strings[other].plural), address: routes.list(of: other, in: language).address(from: base),
        isCurrent: other == kind)
    }
    let listed = Routes.kindsWithLists.filter { !cards[$0].isEmpty }
    let siteMap = Frame.MenuItem(
      title: Phrase(strings[.siteMap]), address: routes.siteMap(in: language).address(from: base), isCurrent: false)
    let exclusions = Frame.MenuItem(
      title: Phrase(strings[.exclusions]), address: routes.exclusions(in: language).address(from: base),
      isCurrent: false)
    return Frame(
      context: context, home: routes.home(in: language).address(from: base),
      search: routes.siteMap(in: language).address(from: base, fragment: Frame.contentID),
      stylesheet: routes.assets.stylesheet.route.address(from: base),
      logo: catalogue.configuration.logo.map { Routes.file($0.path).address(from: base) },
      menu: FrameCache.mainKinds.filter(listed.contains).map(item) + pages(.main, base, context),
      footerMenu: listed.filter { !FrameCache.mainKinds.contains($0) }.map(item) + pages(.footer, base, context)
        + [exclusions, siteMap],
      feed: hasFeed ? routes.feed(in: language).address(from: base) : nil)
  }

  private func pages(_ place: MenuPlace, _ base: Route, _ context: PageContext) -> [Frame.MenuItem] {
    let pages = catalogue.records.pages.briefs.filter { $0.record.menu == place }
    return pages.sorted { ($0.record.order ?? .max, $0.id) < ($1.record.order ?? .max, $1.id) }.compactMap { page in
      guard let route = routes.page(of: page.recordID, in: language) else { return nil }
      return Frame.MenuItem(
        title: cards.title(of: page.recordID, in: language), address: route.address(from: base),
        isCurrent: false)
    }
  }
}
