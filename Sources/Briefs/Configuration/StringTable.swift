import Language

/// A group of keys in a file of strings, all of which are known, and some of which must be there.
struct StringTable {
  private let content: Node
  private let decoding: Decoding

  /// Takes a group and reports unknown and missing keys; all are required unless said otherwise.
  init(_ node: Node, language: Language, keys: [String], required: [String]? = nil, _ decoding: Decoding) {
    content = node
    self.decoding = decoding
    guard let entries = node.entries else {
      decoding.report(.value, at: node.place, "a group of keys is wanted here")
      return
    }
    let known = Set(keys)
    for entry in entries where !known.contains(entry.key) {
      let near = nearest(to: entry.key, among: keys).map { "did you mean “\($0)”?" }
      decoding.report(
        .unknownKey, at: entry.keyPlace, "the key “\(entry.key)” is not known here", help: near ?? "take it out")
    }
    let stated = Set(entries.map(\.key))
    for key in required ?? keys where !stated.contains(key) {
      decoding.report(
        .missing, at: node.place, "“\(key)” is missing in the strings of “\(language)”", help: "add a line “\(key): …”")
    }
  }

  /// The value of a key.
  func node(_ key: String) -> Node? { content[key] }

  /// The text of a key.
  func text(_ key: String) -> String? {
    guard let node = content[key] else { return nil }
    if case .scalar(let text, _) = node.content {
      if text.isEmpty {
        decoding.report(.missing, at: node.place, "“\(key)” has no value", help: "write it after the colon")
      }
      return text
    }
    decoding.report(.value, at: node.place, "a text is wanted here")
    return nil
  }

  /// The texts of a list, or the one text of a key.
  func texts(_ key: String) -> [String] {
    guard let node = content[key] else { return [] }
    if case .sequence(let items) = node.content {
      return items.compactMap { if case .scalar(let text, _) = $0.content { text } else { nil } }
    }
    return text(key).map { [$0] } ?? []
  }
}

extension Strings {
  /// Reads how a language writes numbers, amounts and dates.
  static func conventions(_ node: Node?, _ language: Language, _ decoding: Decoding) -> Conventions {
    var result = Conventions()
    guard let node else { return result }
    let keys = [
      "decimalSeparator", "groupSeparator", "percent", "money", "date", "firstDaySuffix", "month", "quarter", "months",
      "colon", "semicolon", "range", "plural", "locale", "kilobytes", "megabytes",
    ]
    let table = StringTable(
      node, language: language, keys: keys, required: keys.filter { $0 != "firstDaySuffix" }, decoding)
    table.text("decimalSeparator").map { result.decimalSeparator = $0 }
    table.text("groupSeparator").map { result.groupSeparator = $0 }
    table.text("percent").map { result.percent = $0 }
    table.text("money").map { result.money = $0 }
    table.text("date").map { result.date = $0 }
    result.firstDaySuffix = table.text("firstDaySuffix")
    table.text("month").map { result.month = $0 }
    table.text("quarter").map { result.quarter = $0 }
    table.text("colon").map { result.colon = $0 }
    table.text("semicolon").map { result.semicolon = $0 }
    table.text("range").map { result.range = $0 }
    table.text("locale").map { result.locale = $0 }
    table.text("kilobytes").map { result.kilobytes = $0 }
    table.text("megabytes").map { result.megabytes = $0 }
    result.months = table.texts("months")
    if result.months.count != 12, let months = table.node("months") {
      decoding.report(.value, at: months.place, "twelve months are wanted here, not \(result.months.count)")
    }
    if let plural = table.node("plural") { result.plural = pluralRule(plural, language, decoding) }
    return result
  }

  private static func pluralRule(_ node: Node, _ language: Language, _ decoding: Decoding) -> PluralRule {
    let table = StringTable(
      node, language: language, keys: PluralCategory.allCases.map(\.rawValue), required: [], decoding)
    var conditions: [(category: PluralCategory, condition: PluralRule.Condition)] = []
    for category in PluralCategory.allCases where category != .other {
      for text in table.texts(category.rawValue) {
        guard let condition = PluralRule.Condition(text) else {
          decoding.report(
            .value, at: node.place, "“\(text)” is not a condition on numbers", help: "write 1, 0-1 or 3-10 mod 100")
          continue
        }
        conditions.append((category, condition))
      }
    }
    return PluralRule(conditions)
  }
}
