/// Finds in an SVG file what a browser would run, were the file opened by itself.
enum SVGScripts {
  private static let elements: Set<String> = ["script", "foreignobject", "handler", "listener"]
  private static let addresses = ["javascript:", "vbscript:", "data:text/html"]

  /// Whether there is any in a file that has been cleaned: what stays of it is SVG, and pieces of web pages.
  static func isFound(in cleaned: [UInt8]) throws(PictureFailure) -> Bool {
    var tokens = SVGTokens(cleaned)
    while let token = try tokens.next() {
      guard case .start(let name, let attributes, _) = token else { continue }
      if elements.contains(localName(name)) || attributes.contains(where: runs) { return true }
    }
    return false
  }

  private static func runs(_ attribute: SVGTokens.Attribute) -> Bool {
    if attribute.name == "xmlns" { return String(decoding: attribute.value, as: UTF8.self) != SVG.namespace }
    // A value that cannot be read may be anything.
    guard !localName(attribute.name).hasPrefix("on"), let value = try? SVGPicture.resolved(attribute.value) else {
      return true
    }
    // As browsers do, past whatever cannot be seen.
    let text = String(decoding: value.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
    return addresses.contains { text.contains($0) }
  }

  private static func localName(_ name: String) -> String {
    name.split(separator: ":").last.map { $0.lowercased() } ?? ""
  }
}
