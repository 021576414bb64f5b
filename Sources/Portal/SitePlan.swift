import Briefs
import Language
import Markup
import Templates

/// All pages that the site will have, each with the work that makes it; nothing is rendered yet.
public struct SitePlan: Sendable {
  /// A page to be made.
  struct Page: Sendable {
    /// Where it is.
    let route: Route
    /// Makes its markup.
    let render: @Sendable () -> HTML
  }

  /// A file for programs rather than readers: the site map, a feed.
  struct Companion: Sendable {
    /// Its path from the root of the site.
    let path: String
    /// Makes its text.
    let text: @Sendable () -> String

    /// The file, made now.
    var file: SiteFile { SiteFile(path: path, text: text()) }
  }

  /// A file of the content folder that pages link to.
  public struct ContentFile: Sendable {
    /// Its path from the content folder.
    public let source: String
    /// Its path from the root of the site.
    public let path: String
  }

  let catalogue: Catalogue
  let routes: Routes
  let pages: [Page]
  let searches: [SearchPlan]
  /// Nothing for pages that are not on the web.
  let companions: [Companion]
  /// Files to be copied.
  public let files: [ContentFile]
  /// What stands in the way, such as two pages with one address, and what the map cannot show.
  public let problems: [Diagnostic]

  /// Plans the site for everyone, or the secretariat's own copy of it: `catalogue` holds what its viewer may see. Without outlines,
  /// there is no map.
  public init(_ catalogue: Catalogue, outlines: Outlines? = nil) async {
    async let linkedFiles = catalogue.linkedFiles
    async let relations = Relations(catalogue)
    let cards = RecordCards(catalogue)
    let routes = Routes(catalogue, cards)
    let drawing = outlines.map { CountryMap.Drawing(catalogue, $0) }
    var planner = Planner(
      catalogue: catalogue, cards: cards, routes: routes, relations: await relations, map: drawing?.map)
    self.catalogue = catalogue
    self.routes = routes
    for language in catalogue.languages { planner.addPages(in: language) }
    planner.addBilingualPages()
    pages = planner.pages
    searches = planner.searches
    let logo = [catalogue.configuration.logo?.path].compactMap { $0 }
    files = Set(await linkedFiles + logo).sorted().map { ContentFile(source: $0, path: Routes.file($0).path) }
    problems = routes.problems + (drawing?.problems ?? [])
    companions = catalogue.viewer == .public ? planner.companions : []
  }

  /// How many pages there are.
  public var pageCount: Int { pages.count }

  /// Makes all pages and the files that go with them, without the files of the content folder and what is made of them all.
  public func render() async -> [(path: String, bytes: [UInt8])] {
    let isOffered = catalogue.configuration.isOfferedOffline
    let files = await concurrentMap(pages) { isOffered ? $0.file.withoutOffer : $0.file }
    return (files + (await supplements)).map { ($0.path, $0.bytes) }
  }

  /// What goes with the pages: stylesheet, scripts, indexes of the search, and what speaks to programs.
  var supplements: [SiteFile] {
    get async {
      let indexes = await searches.files
      return routes.assets.all + companions.map(\.file) + indexes
    }
  }
}

extension Catalogue {
  /// The path part of the site's address, such as `/sahel`. A server shows “not found” at any address, so its links start from here.
  public var sitePath: String {
    let site = configuration.address
    guard let scheme = site.firstRange(of: "://") else { return "" }
    return site[scheme.upperBound...].firstIndex(of: "/").map { String(site[$0...]) } ?? ""
  }
}
