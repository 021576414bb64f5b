import Markup

/// The words that the layout is given, in their order: the parts' own titles, which HTML and layout place each in their way, and
/// the texts of notes left out.
struct LayoutTexts {
  /// How many pages each chapter is said to have.
  let pageCount: Int
  /// Whether charts are taken by what is seen in them, not by the words for them.
  let seesCharts: Bool
  private(set) var texts: [String] = []

  init(pageCount: Int, seesCharts: Bool = false) {
    self.pageCount = pageCount
    self.seesCharts = seesCharts
  }

  /// Reads the covers and elements of all parts.
  mutating func readParts(of document: JSON) {
    for part in document["parts"]?.items ?? [] {
      for name in ["organisation", "title", "summary", "facts", "notices", "elements"] {
        if let value = part[name] { read(value) }
        texts.append(" ")
      }
    }
  }

  mutating func read(_ json: JSON) {
    switch json {
    case .string(let text): texts.append(text)
    case .array(let items): for item in items { read(item) }
    case .object(let members): read(Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first })
    case .null, .bool, .number: break
    }
  }

  private mutating func read(_ node: [String: JSON]) {
    /// Blocks are not joined to each other.
    func blocks(_ values: [JSON?]) {
      for value in values.compactMap({ $0 }) {
        read(value)
        texts.append(" ")
      }
    }
    func inline(_ value: JSON?) { if let value { read(value) } }
    guard case .string(let kind) = node["is"] else {
      // A fact, a column or a row.
      return blocks([node["label"], node["value"], node["title"]] + (node["cells"]?.items ?? []))
    }
    switch kind {
    case "emphasis", "strong", "link", "words", "detail", "raised", "code": inline(node["text"])
    case "foreign": inline(node["text"] ?? node["elements"])
    case "pageCount": texts.append(String(pageCount))
    case "pageVerdict": inline(node["kept"])
    case "break": texts.append(" ")
    case "heading": blocks([node["number"], node["text"]])
    case "table": blocks([node["caption"]] + [node["columns"], node["rows"]].flatMap { $0?.items ?? [] })
    case "chart" where seesCharts:
      blocks([node["caption"]])
      for case .text(let words) in PageReader(node["svg"]?.string ?? "").pieces { texts.append(words) }
    case "chart": blocks([node["caption"], node["alternative"]])
    case "picture": blocks([node["alternative"], node["caption"]])
    case "facts", "list": blocks(node[kind == "facts" ? "facts" : "items"]?.items ?? [])
    case "note", "mark": break
    default: blocks([node["text"], node["elements"]])
    }
  }
}

extension JSON {
  /// What is in it, if it is a list.
  var items: [JSON] {
    if case .array(let items) = self { items } else { [] }
  }

  /// The string, if it is one.
  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// A member, if it is an object that has it.
  subscript(name: String) -> JSON? {
    if case .object(let members) = self { members.first { $0.key == name }?.value } else { nil }
  }
}
