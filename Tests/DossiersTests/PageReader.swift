/// Reads HTML as far as these tests need it: tags with their attributes, and the text between them.
struct PageReader: Sendable {
  /// A tag.
  struct Tag: Equatable, Sendable {
    let name: String
    /// The attributes in their order, their values unescaped.
    let attributes: [(name: String, value: String)]
    let isClosing: Bool

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    static func == (left: Tag, right: Tag) -> Bool { left.name == right.name && left.isClosing == right.isClosing }
  }

  /// A piece of a page.
  enum Piece: Equatable, Sendable {
    case tag(Tag)
    case text(String)
  }

  /// Tags that stand alone.
  private static let void: Set<String> = ["br", "hr", "img", "meta", "rect", "line"]

  /// The pieces in their order; the style sheet is one text.
  let pieces: [Piece]

  init(_ page: String) {
    var pieces: [Piece] = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      if start > rest.startIndex { pieces.append(.text(PageReader.unescaped(rest[..<start]))) }
      let content = rest[rest.index(after: start)..<end]
      if !content.hasPrefix("!") { pieces.append(.tag(PageReader.tag(content))) }
      rest = rest[rest.index(after: end)...]
    }
    self.pieces = pieces + (rest.isEmpty ? [] : [.text(PageReader.unescaped(rest))])
  }

  private static func tag(_ content: Substring) -> Tag {
    let isClosing = content.hasPrefix("/")
    let name = content.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }
    let attributes = content.matches(of: /\s([A-Za-z-]+)(?:="([^"]*)")?/).map { match in
      (name: String(match.1), value: unescaped(match.2 ?? ""))
    }
    return Tag(name: String(name), attributes: attributes, isClosing: isClosing)
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  /// The tags alone.
  var tags: [Tag] {
    pieces.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
  }

  /// What is wrong with the order of tags: each that opens must close, within the one around it.
  var imbalances: [String] {
    var open: [String] = []
    var faults: [String] = []
    for tag in tags where !PageReader.void.contains(tag.name) {
      if !tag.isClosing {
        open.append(tag.name)
      } else if open.popLast() != tag.name {
        faults.append("</\(tag.name)>")
      }
    }
    return faults + open.map { "<\($0)>" }
  }
}
