import Briefs
import Language
import Markup
import Templates

/// A file of a site by its path from the root.
public struct SiteFile: Sendable {
  /// The path.
  public let path: String
  /// The content.
  public let bytes: [UInt8]

  /// Takes both.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Whether it is a page.
  var isPage: Bool { path.hasSuffix(".html") }
}

/// All files of a site, as they are to be published.
public struct Site: Sendable {
  /// The files.
  public let files: [SiteFile]
  /// What the pages weigh, if the portal has a budget.
  public let weights: PageWeights?
  /// Pages that are over the budget.
  public let problems: [Diagnostic]
}

extension SitePlan {
  /// Makes all pages, copies the files that they link to, and makes what the portal offers beside them: copies for reading without a
  /// network, and compressed ones.
  public func site(reading content: ContentFolder) async throws(ContentFolder.ReadFailure) -> Site {
    var attached: [SiteFile] = []
    for file in files { attached.append(SiteFile(path: file.path, bytes: try content.published(file.source))) }
    let configuration = catalogue.configuration
    guard catalogue.viewer == .public else {
      return Site(files: await rendered() + attached, weights: nil, problems: [])
    }
    let (pages, copies) = await offering(await rendered(), attached)
    let all = pages + attached
    var weights: PageWeights?
    if let budget = configuration.weight { weights = await PageWeights(all, budget) }
    let compressed = await CompressedCopies.copies(of: all, configuration.compression)
    return Site(
      files: all + copies + compressed, weights: weights,
      problems: weights?.problems { routes.place(ofPage: $0) ?? Place(file: content.shown("portal.yml")) } ?? [])
  }

  /// The pages with links to the copies for reading without a network, and those copies.
  private func offering(_ pages: [SiteFile], _ attached: [SiteFile]) async -> (pages: [SiteFile], copies: [SiteFile]) {
    guard catalogue.configuration.isOfferedOffline else { return (pages, []) }
    var copies: [Language: OfflineCopy] = [:]
    for language in catalogue.languages {
      copies[language] = await OfflineCopy(of: language, in: catalogue, routes, pages, attached)
    }
    let (made, routes) = (copies, routes)
    let languages = catalogue.languages
    let linked = await concurrentMap(pages) { file -> SiteFile in
      guard file.isPage, let language = languages.first(where: { file.path.hasPrefix("\($0)/") }),
        let link = made[language]?.link(from: Route(file.path), in: language, routes.strings(language))
      else { return file }
      return SiteFile(path: file.path, bytes: OfflineSlot.filled(file.bytes, with: link))
    }
    let archives = languages.compactMap { language in
      made[language].flatMap { copy in copy.bytes.map { SiteFile(path: copy.route.path, bytes: $0) } }
    }
    return (linked, archives)
  }
}
