import Briefs
import Compression
import Language
import Markup
import Templates

/// The pages of one language in a ZIP archive, with all that they need to be read from a disk or a memory card.
struct OfflineCopy: Sendable {
  /// Where it is.
  let route: Route
  /// The archive; nil if there is more than the format has room for.
  let bytes: [UInt8]?

  /// Makes the copy of a language from the finished pages and files of the whole site.
  init(of language: Language, in catalogue: Catalogue, _ routes: Routes, _ pages: [SiteFile], _ files: [SiteFile]) async
  {
    let name = Fold.slug(catalogue.configuration.title.bestValue(for: language) ?? "")
    route = Route("\(language)/\(name.isEmpty ? "" : name + "-")\(language).zip")
    let own = pages.filter {
      ($0.path.hasPrefix("\(language)/") && !$0.path.hasSuffix(".atom")) || $0.path.hasPrefix("assets/")
    }
    let kept = Set((own + files).map { Address.percentEncoded($0.path) })
    let site = catalogue.configuration.address
    let packed = await concurrentMap(own) { OfflineCopy.packed($0, kept: kept, site: site) }
    let linked = Set(packed.flatMap(\.targets))
    let attached = files.filter { linked.contains(Address.percentEncoded($0.path)) }
    let entrance = OfflineCopy.entrance(of: language, in: catalogue, routes)
    let entries = await concurrentMap([entrance] + attached) { ZIPArchive.Entry(path: $0.path, bytes: $0.bytes) }
    bytes = ZIPArchive(Array(entries.prefix(1)) + packed.map(\.entry) + entries.dropFirst())?.bytes
  }

  /// The first page to open, which leads to the home page.
  private static func entrance(of language: Language, in catalogue: Catalogue, _ routes: Routes) -> SiteFile {
    let strings = routes.strings(language)
    let configuration = catalogue.configuration
    let profile = configuration.typographyProfile
    let part = BilingualPage.Part(
      language: language, title: configuration.title.phrase(in: language, profile)?.text ?? "",
      text: configuration.description.phrase(in: language, profile)?.text ?? "", link: strings[.enter],
      address: routes.home(in: language).address(from: Routes.entrance))
    let page = BilingualPage(
      [part], stylesheet: routes.assets.stylesheet.route.address(from: Routes.entrance), skip: strings[.skipToContent])
    return SiteFile(path: Routes.entrance.path, bytes: page.html.bytes)
  }

  /// A file ready for the archive, and where its links lead. A link to what the copy lacks leads to the web.
  private static func packed(_ file: SiteFile, kept: Set<String>, site: String) -> (
    entry: ZIPArchive.Entry, targets: [String]
  ) {
    guard file.isPage else { return (ZIPArchive.Entry(path: file.path, bytes: file.bytes), []) }
    let page = OfflineSlot.filled(file.bytes, with: .empty)
    let links = PageLinks(page, at: Address.percentEncoded(file.path)).links
    var result: [UInt8] = []
    var rest = page[...]
    for link in links where !kept.contains(link.target) {
      result += rest[..<link.place.lowerBound]
      let shown = link.target.hasSuffix("index.html") ? link.target.dropLast("index.html".count) : link.target[...]
      result += HTML(text: site + "/" + shown).bytes
      rest = rest[link.place.upperBound...]
    }
    return (ZIPArchive.Entry(path: file.path, bytes: result + rest), links.map(\.target))
  }

  /// The link to the copy from a page, with its size.
  func link(from page: Route, in language: Language, _ strings: Strings) -> HTML {
    guard let bytes else { return .empty }
    let words = strings[.offlineCopy, "size", strings.conventions.size(bytes: bytes.count)]
    return """
      <li><a href="\(route.address(from: page))" type="application/zip" hreflang="\(language.code)">\(words)</a></li>

      """
  }
}
