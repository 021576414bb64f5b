import Markup

/// Reads HTML as the Markdown writer may write it, and complains of anything else: unknown elements and attributes, tags without
/// their partners, signs that are not escaped, addresses that could run a script, ids that stand twice, links that lead nowhere.
struct SoundHTML {
  private let bytes: [UInt8]
  private var position = 0
  private var open: [String] = []
  private var ids: Set<String> = []
  private var targets: Set<String> = []

  private static let elements: [String: Set<String>] = [
    "h1": ["id"], "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"], "p": [], "blockquote": [],
    "ul": [], "ol": ["start"], "li": ["id"], "pre": [], "code": ["class"], "em": [], "strong": [], "sup": [],
    "a": ["href", "title", "class", "rel", "id", "role", "aria-label"], "figure": [], "figcaption": [],
    "div": ["class", "role", "aria-label", "tabindex"], "table": [], "caption": ["class"], "thead": [], "tbody": [],
    "tr": [], "th": ["scope", "class"], "td": ["class"], "section": ["class", "role", "aria-label"],
    "br": [], "hr": [], "img": ["src", "alt", "title", "class", "rel"],
  ]
  private static let voids: Set<String> = ["br", "hr", "img"]
  /// What cannot stand within itself, or within running text.
  private static let blocks: Set<String> = [
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "blockquote", "ul", "ol", "pre", "figure", "div", "table", "hr", "section",
  ]
  private static let holdsWords: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6", "p", "em", "strong", "sup", "a"]
  private static let references = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#x27;"]

  static func check(_ html: String) throws(Complaint) {
    var reader = SoundHTML(bytes: Array(html.utf8))
    do throws(Complaint) {
      try reader.read()
    } catch {
      throw Complaint(description: "\(error) in \(html)")
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() throws(Complaint) {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") { try tag() } else { try character(isInAttribute: false) }
    }
    try require(open.isEmpty, "\(open) stay open")
    let lost = targets.subtracting(ids)
    try require(lost.isEmpty, "\(lost) lead nowhere")
  }

  private mutating func character(isInAttribute: Bool) throws(Complaint) {
    switch bytes[position] {
    case UInt8(ascii: "&"):
      let rest = bytes[position...]
      let reference = SoundHTML.references.first { rest.starts(with: $0.utf8) }
      try require(reference != nil, "a sign & is not escaped at \(position)")
      position += reference?.utf8.count ?? 1
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""):
      throw Complaint(description: "a sign is not escaped at \(position)")
    case 0..<9, 11, 12, 14..<32, 127: throw Complaint(description: "there is a control character at \(position)")
    default: position += 1
    }
  }

  private mutating func tag() throws(Complaint) {
    position += 1
    let closes = take("/")
    let name = name()
    guard let known = SoundHTML.elements[name] else {
      throw Complaint(description: "the element “\(name)” is not known")
    }
    if closes {
      try require(take(">") && open.popLast() == name, "</\(name)> closes nothing")
      return
    }
    if SoundHTML.blocks.contains(name) {
      let outer = open.last { SoundHTML.holdsWords.contains($0) }
      try require(outer == nil, "<\(name)> stands in <\(outer ?? "")>")
    }
    try require(name != "a" || !open.contains("a"), "a link stands in a link")
    var address = ""
    while !take(">") {
      try require(take(" "), "the tag <\(name)> has no end")
      let (key, value) = try attribute(of: name, known)
      if key == "href" { address = value }
      // An author may link to an anchor that is not there; only the writer's own links lead to notes and back.
      if key == "role", ["doc-noteref", "doc-backlink"].contains(value) { targets.insert(String(address.dropFirst())) }
    }
    if !SoundHTML.voids.contains(name) { open.append(name) }
  }

  private mutating func attribute(of element: String, _ known: Set<String>) throws(Complaint) -> (
    key: String, value: String
  ) {
    let key = name()
    try require(known.contains(key), "<\(element)> has the attribute “\(key)”")
    try require(take("=") && take("\""), "the attribute \(key) has no value")
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") { try character(isInAttribute: true) }
    let value = SoundHTML.unescaped(String(decoding: bytes[start..<position], as: UTF8.self))
    try require(take("\""), "the value of \(key) has no end")
    switch key {
    case "id": try require(ids.insert(value).inserted && !value.isEmpty, "the id “\(value)” stands twice or is empty")
    case "href", "src": try SoundHTML.checkAddress(value, element)
    default: break
    }
    return (key, value)
  }

  /// An address as browsers read it: tabs and line ends are nothing, and so is what cannot be seen before it.
  private static func checkAddress(_ value: String, _ element: String) throws(Complaint) {
    let read = String(
      String.UnicodeScalarView(
        value.unicodeScalars.drop { $0.value <= 0x20 }.filter { ![9, 10, 13].contains($0.value) }))
    let scheme = read.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }.lowercased()
    guard read.dropFirst(scheme.count).first == ":" else { return }
    try require(["http", "https", "mailto"].contains(scheme), "<\(element)> leads to “\(value)”")
  }

  private static func unescaped(_ value: String) -> String {
    guard value.contains("&") else { return value }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")]
      .reduce(value) { $0.replacing($1.0, with: $1.1) }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func name() -> String {
    let start = position
    while position < bytes.count, bytes[position].isName { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isName: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || self == UInt8(ascii: "-")
  }
}
