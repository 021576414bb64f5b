import Language

/// What looks like personal data and is none, as the portal declares it in `allowed.yml`: each text, why, by whom and when.
struct AllowedTexts {
  /// The name of the file in the content folder.
  static let file = "allowed.yml"

  /// One of them.
  struct Entry {
    let text: String
    let place: Place
  }

  private(set) var entries: [Entry] = []
  /// What is wrong with the file.
  private(set) var problems: [Diagnostic] = []

  private static let keys = ["text", "reason", "by", "date"]

  /// Reads the file, if the portal has one.
  init(_ content: ContentFolder) {
    guard content.files.contains(AllowedTexts.file),
      let bytes = TextFile.read(AllowedTexts.file, in: content, &problems)
    else { return }
    let (node, yamlProblems) = YAMLReader.read(bytes[...], file: content.shown(AllowedTexts.file))
    problems += yamlProblems
    guard let node else { return }
    switch node.content {
    case .sequence(let items): entries = items.compactMap { AllowedTexts.entry($0, &problems) }
    case .mapping(let keys) where keys.isEmpty: return
    default:
      problems.append(
        Diagnostic(
          .value, at: node.place, "a list is wanted here",
          help: "begin each entry with “- text: …”, then “reason”, “by” and “date” on lines of their own"))
    }
  }

  private static func entry(_ item: Node, _ problems: inout [Diagnostic]) -> Entry? {
    guard let stated = item.entries else {
      problems.append(
        Diagnostic(
          .value, at: item.place, "an entry has keys", help: "write text, reason, by and date, each with a value"))
      return nil
    }
    let count = problems.count
    for entry in stated where !keys.contains(entry.key) {
      problems.append(
        Diagnostic(
          .unknownKey, at: entry.keyPlace, "“\(entry.key)” is no key of an entry",
          help: "known: text, reason, by, date"))
    }
    var values: [String: (text: String, place: Place)] = [:]
    for key in keys {
      guard let node = item[key], !node.isNull, case .scalar(let text, _) = node.content else {
        problems.append(
          Diagnostic(
            .missing, at: item[key]?.place ?? item.place, "this entry has no “\(key)”",
            help: "state the text as it stands in the brief, the reason, who says so (a role) and the date"))
        continue
      }
      values[key] = (text, node.place)
    }
    if let date = values["date"], Period(date.text) == nil {
      problems.append(
        Diagnostic(.value, at: date.place, "“\(date.text)” is not a date", help: "write it as 2026-11-24"))
    }
    guard problems.count == count, let text = values["text"] else { return nil }
    return Entry(text: text.text, place: text.place)
  }
}
