import Language

/// What one file of a brief states for a field.
public struct FieldSource {
  /// The file's language; nil for a file that has none.
  public let language: Language?
  /// What it states.
  public let node: Node

  /// Takes a statement.
  public init(language: Language?, node: Node) {
    self.language = language
    self.node = node
  }
}

/// The reading of one record: what it must know, and the problems that it finds.
///
/// A reference type, since nested groups report to one list; it lives within one call and is never shared.
public final class Decoding {
  /// The languages of the portal.
  let languages: [Language]
  /// The currencies of the portal.
  let currencies: [Currency]
  /// What was found.
  private(set) var problems: [Diagnostic] = []

  /// Begins a reading.
  public init(languages: [Language], currencies: [Currency]) {
    self.languages = languages
    self.currencies = currencies
  }

  /// Reports a problem.
  func report(_ rule: Rule, at place: Place, _ message: String, help: String? = nil) {
    problems.append(Diagnostic(rule, at: place, message, help: help))
  }

  /// The text of a scalar; anything else is reported as not being `wanted`.
  func scalar(_ node: Node, _ wanted: String) -> String? {
    if case .scalar(let text, _) = node.content { return text }
    report(.value, at: node.place, "\(wanted) is wanted here, not a list or a group of keys")
    return nil
  }

  /// Reads a fact: the first file that states it decides, and the others must agree.
  func fact<Value: Equatable>(_ sources: [FieldSource], _ read: (Node) -> Value?) -> Value? {
    // By index: what is only looked at need not be copied.
    guard !sources.isEmpty, let value = read(sources[0].node) else { return nil }
    for other in sources.indices.dropFirst() {
      guard let otherValue = read(sources[other].node), otherValue != value else { continue }
      let first = sources[0].node.place
      report(
        .facts, at: sources[other].node.place,
        "this differs from \(first.file), line \(first.line), which states the same fact",
        help: "state a fact in one file only; words alone stand in each language")
    }
    return value
  }
}

/// Reads the fields of a group from the mappings that the files of a brief hold for it.
struct GroupDecoder: FieldVisitor {
  /// What states the group: mappings.
  private let groups: [FieldSource]
  private let decoding: Decoding
  /// How many of the stated keys are known.
  private var foundCount = 0
  /// What states the field at hand.
  private var sources: [FieldSource] = []
  /// Behind the entry that was found last: authors mostly keep the order in which fields are asked for.
  private var place = 0

  /// Nil, and reported, if a file has something else than a group of keys.
  init?(_ groups: [FieldSource], _ decoding: Decoding) {
    // By index: what is only looked at need not be copied.
    for index in groups.indices where groups[index].node.entries == nil {
      decoding.report(
        .value, at: groups[index].node.place, "a group of keys is wanted here",
        help: "write “key: value” lines under it, indented by two spaces")
      return nil
    }
    self.groups = groups
    self.decoding = decoding
  }

  consuming func decode<Group: FieldGroup>(_ type: Group.Type) -> Group {
    var group = Group()
    group.visit(&self)
    if foundCount < groups.reduce(0, { $0 + ($1.node.entries?.count ?? 0) }) { reportUnknownKeys(type) }
    return group
  }

  mutating func field<Value: FieldValue>(_ key: String, _ value: inout Value, _ access: FieldAccess) {
    sources.removeAll(keepingCapacity: true)
    for file in groups.indices {
      guard let entries = groups[file].node.entries,
        let index = entries.index(of: key, near: min(place, entries.count))
      else { continue }
      foundCount += 1
      place = index + 1
      let node = entries[index].value
      if !node.isNull { sources.append(FieldSource(language: groups[file].language, node: node)) }
    }
    if sources.isEmpty {
      if Value.isRequired { reportMissing(key) }
    } else if let decoded = Value.decode(sources, decoding) {
      value = decoded
    }
  }

  private func reportMissing(_ key: String) {
    for entries in groups.compactMap(\.node.entries) {
      // An empty value is the likelier place to mend than the start of the group.
      if let index = entries.index(of: key) {
        return decoding.report(
          .missing, at: entries[index].keyPlace, "“\(key)” has no value", help: "write it after the colon")
      }
    }
    guard let place = groups.first?.node.place else { return }
    decoding.report(
      .missing, at: Place(file: place.file, line: place.line, column: place.column),
      "“\(key)” is missing here", help: "add a line “\(key): …”")
  }

  private func reportUnknownKeys<Group: FieldGroup>(_ type: Group.Type) {
    var collector = KeyCollector()
    var group = Group()
    group.visit(&collector)
    let known = collector.keys
    for group in groups {
      for entry in group.node.entries ?? [] where !known.contains(entry.key) {
        let near = nearest(to: entry.key, among: known)
        let help = near.map { "did you mean “\($0)”?" } ?? "known here: \(known.sorted().joined(separator: ", "))"
        decoding.report(.unknownKey, at: entry.keyPlace, "the key “\(entry.key)” is not known here", help: help)
      }
    }
  }
}

/// Collects the keys of a group.
private struct KeyCollector: FieldVisitor {
  var keys: [String] = []

  mutating func field<Value: FieldValue>(_ key: String, _ value: inout Value, _ access: FieldAccess) {
    keys.append(key)
  }
}
