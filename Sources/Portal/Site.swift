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

  /// Takes a text, to be kept in UTF-8.
  init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  /// Whether it is a page.
  var isPage: Bool { path.hasSuffix(".html") }
}

/// What is known of a site once it is made.
public struct SiteReport: Sendable {
  /// What the pages weigh, if the portal has a budget.
  public let weights: PageWeights?
  /// Pages that are over the budget.
  public let problems: [Diagnostic]
}

extension SitePlan {
  /// Makes all pages, copies the files that they link to, and makes what the portal offers beside them: copies for reading without a
  /// network, and compressed ones.
  ///
  /// Each file is handed over as soon as it is made, in no order and by several threads, so that a large site is never held in memory.
  /// Only copies for reading without a network need all pages first: pages tell their size.
  public func make(
    reading content: ContentFolder, handOver: @escaping @Sendable (SiteFile) -> Void
  ) async throws(ContentFolder.ReadFailure) -> SiteReport {
    var attached: [SiteFile] = []
    for file in files { attached.append(SiteFile(path: file.path, bytes: try content.published(file.source))) }
    let configuration = catalogue.configuration
    let isPublic = catalogue.viewer == .public
    let scale = isPublic ? configuration.weight.map { PageScale($0, routes.assets.all + attached) } : nil
    let formats = isPublic ? configuration.compression : []
    let finish = { @Sendable (file: SiteFile) in
      scale?.weigh(file)
      for copy in CompressedCopies.copies(of: file, formats) { handOver(copy) }
      handOver(file)
    }
    if isPublic, configuration.isOfferedOffline {
      let supplements = await supplements
      let (pages, archives) = await offering(await concurrentMap(pages, \.file), supplements, attached)
      for archive in archives { handOver(archive) }
      _ = await concurrentMap(pages + supplements, finish)
    } else {
      // Indexes are put together in one thread; meanwhile, others make pages.
      async let supplemented: [Void] = concurrentMap(await supplements, finish)
      _ = await concurrentMap(pages) { finish($0.file) }
      _ = await supplemented
    }
    _ = await concurrentMap(attached, finish)
    let weights = scale?.weights
    return SiteReport(
      weights: weights,
      problems: weights?.problems { routes.place(ofPage: $0) ?? Place(file: content.shown("portal.yml")) } ?? [])
  }

  /// The pages with links to the copies for reading without a network, and those copies.
  private func offering(_ pages: [SiteFile], _ supplements: [SiteFile], _ attached: [SiteFile]) async -> (
    pages: [SiteFile], copies: [SiteFile]
  ) {
    var copies: [Language: OfflineCopy] = [:]
    for language in catalogue.languages {
      copies[language] = await OfflineCopy(of: language, in: catalogue, routes, pages + supplements, attached)
    }
    let (made, routes) = (copies, routes)
    let languages = catalogue.languages
    let linked = await concurrentMap(pages) { page -> SiteFile in
      guard let language = languages.first(where: { page.path.hasPrefix("\($0)/") }),
        let link = made[language]?.link(from: Route(page.path), in: language, routes.strings(language))
      else { return page }
      return SiteFile(path: page.path, bytes: OfflineSlot.filled(page.bytes, with: link))
    }
    let archives = languages.compactMap { language in
      made[language].flatMap { copy in copy.bytes.map { SiteFile(path: copy.route.path, bytes: $0) } }
    }
    return (linked, archives)
  }
}

extension SitePlan.Page {
  /// The page, rendered, with room for the offer of a copy.
  var file: SiteFile { SiteFile(path: route.path, bytes: render().bytes) }
}

extension SiteFile {
  /// A page that offers no copy for reading without a network.
  var withoutOffer: SiteFile { SiteFile(path: path, bytes: OfflineSlot.filled(bytes, with: .empty)) }
}
