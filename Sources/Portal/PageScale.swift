import Briefs
import Compression
import Markup
import Synchronization

/// Weighs the pages of a site one by one, while they are made.
final class PageScale: Sendable {
  private struct State {
    /// The page with the most bytes before it is compressed; of equals, the first by path.
    var largest: SiteFile?
    /// What was weighed because it could be over the budget.
    var weighed: [PageWeights.Page] = []
  }

  private let budget: WeightBudget
  /// What pages may load, by its address from the root of the site.
  private let loadable: [String: SiteFile]
  private let state = Mutex(State())

  /// Takes the files that pages load.
  init(_ budget: WeightBudget, _ loadable: [SiteFile]) {
    self.budget = budget
    self.loadable = Dictionary(loadable.map { (Address.percentEncoded($0.path), $0) }) { $1 }
  }

  private var limit: (html: Int, page: Int) {
    (budget.html.map { $0 * 1000 } ?? .max, budget.page.map { $0 * 1000 } ?? .max)
  }

  /// Takes a file; one that is within the budget before it is compressed need not be weighed.
  func weigh(_ file: SiteFile) {
    guard file.isPage else { return }
    let loaded = loaded(by: file)
    let raw = file.bytes.count
    let isLight = raw <= limit.html && raw + loaded.map(\.bytes.count).reduce(0, +) <= limit.page
    let weight = isLight ? nil : page(file, loaded)
    state.withLock { state in
      if let weight { state.weighed.append(weight) }
      let isLargest = state.largest.map { (raw, $0.path) > ($0.bytes.count, file.path) }
      if isLargest ?? true { state.largest = file }
    }
  }

  /// What the pages weigh that were taken so far.
  var weights: PageWeights {
    let state = state.withLock { $0 }
    let largest = state.largest.map { page($0, loaded(by: $0)) }
    let weighed = state.weighed.sorted { $0.path < $1.path }
    return PageWeights(
      heaviest: ([largest].compactMap { $0 } + weighed).max { ($0.html, $1.path) < ($1.html, $0.path) },
      overweight: weighed.filter { $0.html > limit.html || $0.whole > limit.page }, budget: budget)
  }

  private func loaded(by file: SiteFile) -> [SiteFile] {
    let links = PageLinks(file.bytes, at: Address.percentEncoded(file.path)).links
    return Set(links.filter(\.isLoaded).map(\.target)).compactMap { loadable[$0] }
  }

  private func page(_ file: SiteFile, _ loaded: [SiteFile]) -> PageWeights.Page {
    let html = Gzip.size(file.bytes)
    return PageWeights.Page(path: file.path, html: html, whole: html + loaded.map(\.sentSize).reduce(0, +))
  }
}

extension SiteFile {
  /// What a server sends of a file: texts are compressed, pictures are not.
  fileprivate var sentSize: Int {
    let isText = [".css", ".js", ".svg", ".json"].contains { path.hasSuffix($0) }
    return isText ? Gzip.size(bytes) : bytes.count
  }
}
