import Language
import Markup

/// Where a page is: its path from the root of the site, with `/` between folders.
public struct Route: Sendable, Hashable, Comparable {
  /// The path, such as `fr/projets/enquete.html`.
  public let path: String

  /// Takes a path.
  init(_ path: String) { self.path = path }

  /// The address of this page from another, relative, so that the site also works from a disk.
  func address(from other: Route, fragment: String? = nil) -> Address {
    let (target, base) = (Array(path.utf8), Array(other.path.utf8))
    // The folders that both paths begin with.
    var common = 0
    for (index, (one, other)) in zip(target, base).enumerated() {
      guard one == other else { break }
      if one == UInt8(ascii: "/") { common = index + 1 }
    }
    let ups = base[common...].count { $0 == UInt8(ascii: "/") }
    let steps = String(repeating: "../", count: ups) + Address.percentEncoded(target[common...])
    return Address(trusted: steps + (fragment.map { "#" + $0 } ?? ""))
  }

  /// The page's address on the web; an index page goes by its folder.
  func url(under site: String) -> String {
    let shown =
      path == "index.html" ? "" : path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
    return site + "/" + Address.percentEncoded(shown.utf8)
  }

  /// Orders by path.
  public static func < (left: Route, right: Route) -> Bool { left.path < right.path }
}
