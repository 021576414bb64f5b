import Language

extension Localized: FieldValue where Value == String {
  /// No words.
  public static var absent: LocalizedText { LocalizedText() }

  /// Reads words: a text in the language of its file, a text per language as `{fr: …, en: …}`, or a name that is the same
  /// everywhere as `{text: …, lang: …}`.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> LocalizedText? {
    var result = LocalizedText()
    // By index: what is only looked at need not be copied.
    for index in sources.indices {
      guard let part = words(sources[index], decoding) else { continue }
      if part.isInvariant { return part }
      if result.isEmpty {
        result = part
        continue
      }
      for (language, value) in part.entries {
        if let stated = result[language], stated != value {
          decoding.report(
            .facts, at: sources[index].node.place, "the text in “\(language)” is stated twice, in different words",
            help: "keep one of the two")
        } else {
          result[language] = value
        }
      }
    }
    return result.isEmpty ? nil : result
  }

  private static func words(_ source: FieldSource, _ decoding: Decoding) -> LocalizedText? {
    switch source.node.content {
    case .scalar(let text, _):
      guard let language = source.language else {
        let example = decoding.languages.map { "\($0): …" }.joined(separator: ", ")
        decoding.report(
          .value, at: source.node.place, "this text must say its language", help: "write {\(example)} here")
        return nil
      }
      return LocalizedText([(language, text)])
    case .mapping(let entries):
      return source.node["text"] == nil ? perLanguage(entries, decoding) : invariant(source.node, decoding)
    case .sequence:
      decoding.report(.value, at: source.node.place, "a text is wanted here, not a list")
      return nil
    }
  }

  private static func perLanguage(_ entries: [Node.Entry], _ decoding: Decoding) -> LocalizedText {
    var result = LocalizedText()
    result.entries.reserveCapacity(entries.count)
    for index in entries.indices where !entries[index].value.isNull {
      guard let language = decoding.languages.first(where: { $0.code == entries[index].key }) else {
        let known = decoding.languages.map(\.code).joined(separator: ", ")
        decoding.report(
          .unknownKey, at: entries[index].keyPlace, "“\(entries[index].key)” is not a language of the portal",
          help: "known: \(known); put a text that holds “: ” between quotes")
        continue
      }
      if let text = decoding.scalar(entries[index].value, "a text") { result[language] = text }
    }
    return result
  }

  private static func invariant(_ node: Node, _ decoding: Decoding) -> LocalizedText? {
    guard let textNode = node["text"], let text = decoding.scalar(textNode, "a text") else { return nil }
    guard let languageNode = node["lang"],
      let language = Language.decode([FieldSource(language: nil, node: languageNode)], decoding)
    else {
      decoding.report(.missing, at: textNode.place, "“lang” is missing here", help: "write {text: …, lang: en}")
      return nil
    }
    return LocalizedText([(language, text)], isInvariant: true)
  }

  /// Comes to itself.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) { walk.text(&self) }
}
