import Briefs
import Digests
import Templates

/// What pages load: the stylesheet and the scripts.
///
/// The name of each holds a digest of its bytes: whoever has a file of that name has the right one, and need never ask for it again.
struct SiteAssets: Sendable {
  let stylesheet: SiteFile
  let filterScript: SiteFile
  let searchScript: SiteFile

  init(_ palette: Palette) {
    stylesheet = SiteAssets.file("site", "css", Array(palette.css.utf8) + Assets.siteStylesheet)
    filterScript = SiteAssets.file("filter", "js", Assets.filterScript)
    searchScript = SiteAssets.file("search", "js", Assets.searchScript)
  }

  /// All of them.
  var all: [SiteFile] { [stylesheet, filterScript, searchScript] }

  private static func file(_ name: String, _ ending: String, _ bytes: [UInt8]) -> SiteFile {
    SiteFile(path: "assets/\(name).\(Digest(of: bytes).hexadecimal.prefix(10)).\(ending)", bytes: bytes)
  }
}

extension SiteFile {
  /// Where the file is.
  var route: Route { Route(path) }
}
