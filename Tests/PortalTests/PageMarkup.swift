import Foundation
import FoundationXML

/// What a browser finds in a page: its elements, what they would run and where they lead. It reads tags as browsers do, so that text
/// that has become markup is found as such.
struct PageMarkup {
  /// Elements that no template writes.
  private(set) var unknownElements: Set<String> = []
  /// Attributes that run something, and scripts that are neither a file nor data.
  private(set) var handlers: [String] = []
  /// Where links, pictures, scripts and style sheets lead.
  private(set) var addresses: [String] = []

  private static let known: Set<String> = [
    "!doctype", "a", "abbr", "address", "article", "aside", "b", "blockquote", "body", "br", "button", "caption",
    "circle", "cite", "code", "col", "colgroup", "dd", "desc", "details", "dfn", "div", "dl", "dt", "em", "figcaption",
    "figure", "footer", "form", "g", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "img",
    "input", "label", "legend", "li", "line", "link", "main", "meta", "nav", "noscript", "ol", "p", "path", "polyline",
    "pre", "rect", "script", "section", "small", "span", "strong", "style", "summary", "sup", "svg", "table", "tbody",
    "td", "text", "tfoot", "th", "thead", "time", "title", "tr", "tspan", "ul", "use",
  ]
  private static let leading: Set<String> = ["href", "src", "action", "formaction", "data", "poster", "xlink:href"]
  private static let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&"),
  ]

  private var rest: Substring.UTF8View

  init(_ page: String) {
    rest = page[...].utf8
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.index(after: start)...]
      let isEnd = rest.first == UInt8(ascii: "/")
      if isEnd { rest = rest.dropFirst() }
      guard let first = rest.first,
        first == UInt8(ascii: "!") || first == UInt8(ascii: "?") || PageMarkup.isLetter(first)
      else { continue }
      let name = word { !PageMarkup.endsName.contains($0) }.lowercased()
      if !PageMarkup.known.contains(name) { unknownElements.insert(name) }
      let attributes = attributes()
      for (key, value) in attributes {
        if key.hasPrefix("on") { handlers.append(key) }
        if PageMarkup.leading.contains(key) { addresses.append(value) }
      }
      guard !isEnd, name == "script" || name == "style" else { continue }
      if name == "script", attributes["src"] == nil, attributes["type"] != "application/ld+json" {
        handlers.append(name)
      }
      // What stands between is no markup, whatever it looks like.
      rest = rest[(Substring(rest).firstRange(of: "</\(name)")?.lowerBound ?? rest.endIndex)...]
    }
  }

  private static let endsName = Set(" \t\n\r\u{C}/>".utf8)
  private static let endsKey = Set(" \t\n\r\u{C}/>=".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The attributes of a tag, up to its end.
  private mutating func attributes() -> [String: String] {
    var result: [String: String] = [:]
    while let next = rest.first, next != UInt8(ascii: ">") {
      if PageMarkup.endsKey.contains(next) {
        rest = rest.dropFirst()
        continue
      }
      let key = word { !PageMarkup.endsKey.contains($0) }.lowercased()
      var value = ""
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst()
        if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          rest = rest.dropFirst()
          value = word { $0 != quote }
          rest = rest.dropFirst()
        } else {
          value = word { !PageMarkup.endsName.contains($0) }
        }
      }
      result[key] = value.contains("&") ? PageMarkup.entities.reduce(value) { $0.replacing($1.0, with: $1.1) } : value
    }
    return result
  }

  /// The bytes as long as they fit.
  private mutating func word(while fits: (UInt8) -> Bool) -> String {
    let word = rest.prefix(while: fits)
    rest = rest[word.endIndex...]
    return String(Substring(word))
  }
}

/// Reads XML as a feed reader does.
enum XMLReader {
  /// Why a file cannot be read; nil if it can.
  static func fault(in bytes: [UInt8]) -> String? {
    let parser = XMLParser(data: Data(bytes))
    guard !parser.parse() else { return nil }
    return parser.parserError.map { "\($0), line \(parser.lineNumber)" } ?? "not well-formed"
  }
}
