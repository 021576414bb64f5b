import Markup

/// Where a destination in a text leads on a page.
public struct LinkTarget: Sendable, Equatable {
  /// The address; nil where the link leads nowhere, and its words stand alone.
  public let address: Address?
  /// Further attributes of the link, with a space before each.
  public let attributes: HTML

  /// Takes an address and further attributes.
  public init(_ address: Address?, attributes: HTML = .empty) {
    self.address = address
    self.attributes = attributes
  }

  /// A destination as it stands, links to other sites marked as such.
  public static func plain(_ destination: String) -> LinkTarget {
    let address = Address(checking: destination)
    return LinkTarget(address, attributes: (address?.isExternal ?? false).html(external))
  }

  /// What marks a link that leaves the site.
  public static let external: HTML = " class=\"external\" rel=\"external\""
}
