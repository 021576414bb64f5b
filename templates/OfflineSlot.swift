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
    let mark = Array(mark.markup.utf8)
    // The foot is at the end.
    var start = page.count - mark.count
    while start >= 0, !page[start...].starts(with: mark) { start -= 1 }
    guard start >= 0 else { return page }
    return page[..<start] + Array(link.markup.utf8) + page[(start + mark.count)...]
  }
}
