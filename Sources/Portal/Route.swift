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
    let steps = encoded.withBytes { target in
      other.encoded.withBytes { base in
        // The folders that both paths begin with.
        var (index, start) = (0, 0)
        while index < target.count, index < base.count, target[index] == base[index] {
          index += 1
          if target[index - 1] == slash { start = index }
        }
        let ups = base[start...].count { $0 == slash }
        return String(unsafeUninitializedCapacity: 3 * ups + target.count - start) { buffer in
          var end = 0
          for _ in 0..<ups {
            for byte in "../".utf8 {
              buffer[end] = byte
              end += 1
            }
          }
          return buffer[end...].update(fromContentsOf: target[start...])
        }
      }
    }
    return Address(trusted: fragment.map { steps + "#" + $0 } ?? steps)
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
