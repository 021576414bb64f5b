/// One line of a source, without its line end, as the block structure reads it.
struct Line {
  let bytes: ArraySlice<UInt8>

  /// The bytes from a place on, without white space at either end.
  func trimmed(from start: Int? = nil) -> ArraySlice<UInt8> {
    var (first, end) = (start ?? bytes.startIndex, bytes.endIndex)
    while first < end, bytes[first].isBlank { first += 1 }
    while end > first, bytes[end - 1].isBlank { end -= 1 }
    return bytes[first..<end]
  }

  /// Whether it is a heading that begins with the line (CommonMark 0.30, section 4.2).
  var isHeading: Bool {
    guard bytes.first == UInt8(ascii: "#") else { return false }
    let signs = bytes.prefix { $0 == UInt8(ascii: "#") }.count
    return signs <= 6 && (bytes.dropFirst(signs).first?.isBlank ?? true)
  }

  /// The lines of a text: each ends with LF, CR or both (CommonMark 0.30, section 2.1).
  static func lines(of text: [UInt8]) -> [Line] {
    var result: [Line] = []
    result.reserveCapacity(text.count / 32)
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        result.append(Line(bytes: text[start..<index]))
        if byte == UInt8(ascii: "\r"), index + 1 < text.count, text[index + 1] == UInt8(ascii: "\n") { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < text.count { result.append(Line(bytes: text[start...])) }
    return result
  }
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  /// Whether it may stand in the label of a footnote.
  var isOfNoteLabel: Bool { isDigit || isASCIILetter || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") }
}

/// Whether a line, its container's marks taken off, begins a block that ends a table (GFM 0.29, section 4.10: "broken at
/// the first empty line, or beginning of another block-level structure").
func beginsBlock(_ content: ArraySlice<UInt8>) -> Bool {
  var rest = content
  var indent = 0
  while let first = rest.first, first.isBlank {
    indent += first == UInt8(ascii: "\t") ? 4 - indent % 4 : 1
    rest.removeFirst()
  }
  guard let first = rest.first, indent < 4 else { return true }
  let run = rest.prefix { $0 == first }.count
  switch first {
  case UInt8(ascii: ">"): return true
  case UInt8(ascii: "#"): return Line(bytes: rest).isHeading
  case UInt8(ascii: "`"): return run >= 3 && !rest.dropFirst(run).contains(first)
  case UInt8(ascii: "~"): return run >= 3
  case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"):
    if first != UInt8(ascii: "+"), rest.count(where: { $0 == first }) >= 3,
      rest.allSatisfy({ $0 == first || $0.isBlank })
    {
      return true
    }
    return first != UInt8(ascii: "_") && (rest.dropFirst().first.map(\.isBlank) ?? true)
  case UInt8(ascii: "0")...UInt8(ascii: "9"):
    let digits = rest.prefix(while: \.isDigit).count
    let mark = rest.dropFirst(digits).first
    let isMark = mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
    return digits <= 9 && isMark && (rest.dropFirst(digits + 1).first.map(\.isBlank) ?? true)
  case UInt8(ascii: "<"): return beginsHTML(rest)
  default: return false
  }
}

/// Whether a line begins an HTML block (CommonMark 0.30, section 4.6).
private func beginsHTML(_ line: ArraySlice<UInt8>) -> Bool {
  let text = String(decoding: line, as: UTF8.self).lowercased()
  if ["<!--", "<?", "<![cdata["].contains(where: text.hasPrefix) { return true }
  if text.hasPrefix("<!"), text.dropFirst(2).first?.isLetter == true { return true }
  let name = text.dropFirst(text.hasPrefix("</") ? 2 : 1).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
  if !name.isEmpty, htmlBlockNames.contains(String(name)) { return true }
  return !name.isEmpty && text.hasSuffix(">") && text.count(where: { $0 == ">" }) == 1
}

private let htmlBlockNames: Set<String> = [
  "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup", "dd",
  "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
  "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
  "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "pre", "script", "section",
  "source", "style", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "title", "tr", "track",
  "ul",
]
