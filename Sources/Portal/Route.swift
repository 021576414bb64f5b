import Language
import Markup

/// Where a page is: its path from the root of the site, with `/` between folders.
public struct Route: Sendable, Hashable, Comparable {
  /// The path, such as `fr/projets/enquete.html`.
  public let path: String
  /// The path as an address writes it, where that differs: encoded once, for all the pages that link here.
  private let ownEncoding: String?

  private var encoded: String { ownEncoding ?? path }

  /// Takes a path.
  init(_ path: String) {
    self.path = path
    let encoded = Address.percentEncoded(path)
    ownEncoding = encoded == path ? nil : encoded
  }

  /// The address of this page from another, relative, so that the site also works from a disk.
  func address(from other: Route, fragment: String? = nil) -> Address {
    let slash = UInt8(ascii: "/")
    let (target, base) = (encoded.utf8, other.encoded.utf8)
    // The folders that both paths begin with.
    var (index, otherIndex) = (target.startIndex, base.startIndex)
    var (start, otherStart) = (index, otherIndex)
    while index < target.endIndex, otherIndex < base.endIndex, target[index] == base[otherIndex] {
      let isSlash = target[index] == slash
      index = target.index(after: index)
      otherIndex = base.index(after: otherIndex)
      if isSlash { (start, otherStart) = (index, otherIndex) }
    }
    var steps = ""
    steps.reserveCapacity(target.count + 16)
    for byte in base[otherStart...] where byte == slash { steps += "../" }
    steps += encoded[start...]
    if let fragment { steps += "#" + fragment }
    return Address(trusted: steps)
  }

  /// The page's address on the web; an index page goes by its folder.
  func url(under site: String) -> String {
    let shown =
      path == "index.html" ? "" : path.hasSuffix("/index.html") ? encoded.dropLast("index.html".count) : encoded[...]
    return site + "/" + shown
  }

  /// Compares by path.
  public static func == (left: Route, right: Route) -> Bool { left.path == right.path }

  /// Hashes the path.
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }

  /// Orders by path.
  public static func < (left: Route, right: Route) -> Bool { left.path < right.path }
}
