import Briefs
import Language
import Markup

/// A part of the site plan: a list with its records.
public struct SiteMapGroup: Sendable {
  /// The title of the list.
  public let title: String
  /// Where the list is; nil if there is none.
  public let address: Address?
  /// Its records.
  public let records: [RecordID]

  /// Takes all parts.
  public init(title: String, address: Address?, records: [RecordID]) {
    self.title = title
    self.address = address
    self.records = records
  }
}

extension PageContext {
  /// The content of the site plan: every page, under its list.
  public func siteMapContent(_ groups: [SiteMapGroup]) -> HTML {
    """
    <h1>\(strings[.siteMap])</h1>
    <p class="lead">\(strings[.siteMapIntroduction])</p>
    \(groups.html { group in
      """
      <h2>\(group.address.map { "<a href=\"\($0)\">\(group.title)</a>" as HTML } ?? HTML(text: group.title))</h2>
      \(list(group.records.map(link)))
      """
    })
    """
  }
}
