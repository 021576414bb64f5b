import Templates

/// The pages of a plan and what goes with them, each file made when it is asked for: whoever looks at one page need not wait for all.
///
/// Files of the content folder, copies for reading without a network and compressed ones are not among them.
public actor SiteOnDemand {
  private let plan: SitePlan
  private let pages: [String: SitePlan.Page]
  private let companions: [String: SitePlan.Companion]
  private var indexes: Task<[String: [UInt8]], Never>?

  /// Takes a plan.
  public init(_ plan: SitePlan) {
    self.plan = plan
    pages = Dictionary(plan.pages.map { ($0.route.path, $0) }) { first, _ in first }
    companions = Dictionary(plan.companions.map { ($0.path, $0) }) { first, _ in first }
  }

  /// What a page may load and that shows on it: the stylesheet and the scripts.
  public nonisolated var looks: [[UInt8]] { plan.routes.assets.all.map(\.bytes) }

  /// The bytes of a file by its path from the root; nil if there is none.
  public func bytes(of path: String) async -> [UInt8]? {
    if let page = pages[path] {
      return plan.catalogue.configuration.isOfferedOffline ? page.file.withoutOffer.bytes : page.file.bytes
    }
    if let companion = companions[path] { return companion.file.bytes }
    if let asset = plan.routes.assets.all.first(where: { $0.path == path }) { return asset.bytes }
    guard plan.searches.contains(where: { path.hasPrefix($0.route.path) }) else { return nil }
    let task =
      indexes
      ?? Task { [searches = plan.searches] in
        Dictionary(await searches.files.map { ($0.path, $0.bytes) }) { first, _ in first }
      }
    indexes = task
    return await task.value[path]
  }
}
