import Markup

/// The place in the foot of a page where the copy for reading without a network is offered.
///
/// The copy holds the pages, and its size is told on them: so a page is made with this mark, put into the copy without it, and given
/// the link once the copy is made.
public enum OfflineSlot {
  /// The mark. No text of a brief can hold it: its `<` would be escaped.
  static let mark: HTML = "<!--offline copy-->"

  /// A page with markup in the place of the mark.
  public static func filled(_ page: [UInt8], with link: HTML) -> [UInt8] {
    let mark = mark.bytes
    guard let start = page.lastStart(of: mark) else { return page }
    var result = page
    result.replaceSubrange(start..<start + mark.count, with: link.bytes)
    return result
  }
}

extension [UInt8] {
  /// Where other bytes begin for the last time: what is looked for is in the foot of a page.
  fileprivate func lastStart(of other: [UInt8]) -> Int? {
    withUnsafeBufferPointer { bytes in
      other.withUnsafeBufferPointer { other in
        guard other.count <= bytes.count, let first = other.first else { return nil }
        return (0...bytes.count - other.count).last { start in
          bytes[start] == first && other.indices.allSatisfy { bytes[start + $0] == other[$0] }
        }
      }
    }
  }
}
