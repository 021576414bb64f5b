import Briefs
import Compression
import Markup

/// How much the pages of a site weigh as a server sends them with gzip: the HTML alone, and all that a page loads.
public struct PageWeights: Sendable {
  /// What a page weighs, in bytes.
  public struct Page: Sendable {
    /// Its path from the root of the site.
    public let path: String
    /// Its HTML.
    public let html: Int
    /// With its stylesheets, scripts and pictures.
    public let whole: Int
  }

  /// The heaviest page of those that could be over the budget.
  public let heaviest: Page?
  /// The pages over the budget.
  let overweight: [Page]
  /// The budget.
  public let budget: WeightBudget

  /// Weighs the pages of a site. One that is within the budget before it is compressed need not be weighed.
  init(_ files: [SiteFile], _ budget: WeightBudget) async {
    self.budget = budget
    let pages = files.filter(\.isPage)
    let largest = pages.map(\.bytes.count).max() ?? 0
    let sizes = Dictionary(files.filter { !$0.isPage }.map { (Address.percentEncoded($0.path.utf8), $0) }) { $1 }
    let limit = (html: budget.html.map { $0 * 1000 } ?? .max, page: budget.page.map { $0 * 1000 } ?? .max)
    let weighed = await concurrentMap(pages) { page -> Page? in
      let loaded = Set(
        PageLinks(page.bytes, at: Address.percentEncoded(page.path.utf8)).links.filter(\.isLoaded).map(\.target)
      ).compactMap { sizes[$0] }
      let raw = page.bytes.count
      guard raw == largest || raw > limit.html || raw + loaded.map(\.bytes.count).reduce(0, +) > limit.page else {
        return nil
      }
      let html = Gzip.size(page.bytes)
      return Page(path: page.path, html: html, whole: html + loaded.map { $0.sentSize }.reduce(0, +))
    }.compactMap { $0 }
    heaviest = weighed.max { ($0.html, $1.path) < ($1.html, $0.path) }
    overweight = weighed.filter { $0.html > limit.html || $0.whole > limit.page }
  }

  /// The pages over the budget, each at the brief that it shows.
  func problems(place: (String) -> Place) -> [Diagnostic] {
    overweight.map { page in
      let isHTML = budget.html.map { page.html > $0 * 1000 } ?? false
      let (weight, limit) = isHTML ? (page.html, budget.html) : (page.whole, budget.page)
      return Diagnostic(
        .weight, at: place(page.path),
        "the page \(page.path) weighs \(PageWeights.kilobytes(weight)) kB gzipped\(isHTML ? "" : " with all that it loads"), "
          + "but the budget in portal.yml is \(limit ?? 0) kB",
        help: isHTML
          ? "shorten its texts or tables, move a part to a page or document of its own, or raise “weight: html”"
          : "make its pictures smaller, link to them instead, or raise “weight: page”")
    }
  }

  /// A weight as people read it: rounded up, with one decimal.
  public static func kilobytes(_ bytes: Int) -> String {
    let tenths = (bytes + 99) / 100
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension SiteFile {
  /// What a server sends of a file: texts are compressed, pictures are not.
  fileprivate var sentSize: Int {
    let isText = [".css", ".js", ".svg", ".json"].contains { path.hasSuffix($0) }
    return isText ? Gzip.size(bytes) : bytes.count
  }
}
