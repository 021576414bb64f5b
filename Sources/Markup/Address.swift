/// An address that is safe to put into `href` or `src`: it cannot run a script.
public struct Address: Sendable, Hashable {
  /// The address as it is written, not yet escaped for HTML.
  public let text: String

  /// Takes an address that the program made itself.
  public init(trusted text: String) {
    self.text = text
  }

  /// Takes an address from a brief; nil unless it is relative or its scheme is `http`, `https` or `mailto`.
  ///
  /// The scheme is read as browsers read it: without regard to case, and past control characters and spaces.
  public init?(checking text: String) {
    let visible = text.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    if let colon = visible.firstIndex(of: ":") {
      let before = visible[..<colon]
      let isScheme = !before.contains { "/?#".unicodeScalars.contains($0) }
      let scheme = String(String.UnicodeScalarView(before)).lowercased()
      if isScheme, !["http", "https", "mailto"].contains(scheme) { return nil }
    }
    self.text = text
  }

  /// Whether it leads to another site.
  public var isExternal: Bool {
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://") || start.hasPrefix("//")
  }
}
