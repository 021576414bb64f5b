import Language

/// Reads the profiles of a portal: each file `profiles/<name>.yml`.
enum ProfileReader {
  /// The profiles by their names, and what is wrong with them.
  static func read(_ content: ContentFolder, languages: [Language], currencies: [Currency])
    -> ([String: ProfileEntry], [Diagnostic])
  {
    var profiles: [String: ProfileEntry] = [:]
    var problems: [Diagnostic] = []
    for path in content.files where path.hasPrefix(folder) {
      let name = String(path.dropFirst(folder.count).dropLast(ending.count))
      guard path.hasSuffix(ending), Fold.slug(name) == name, !name.isEmpty else {
        problems.append(
          Diagnostic(
            .placement, at: Place(file: content.shown(path)), "this file is no profile",
            help: "call it \(folder)name\(ending), with small letters, digits and hyphens"))
        continue
      }
      guard let bytes = TextFile.read(path, in: content, &problems) else { continue }
      let (node, yamlProblems) = YAMLReader.read(bytes[...], file: content.shown(path))
      problems += yamlProblems
      guard let node else { continue }
      let decoding = Decoding(languages: languages, currencies: currencies)
      if let profile = Profile.decode([FieldSource(language: nil, node: node)], decoding) {
        let entry = ProfileEntry(name: name, profile: profile, node: node)
        if decoding.problems.isEmpty { problems += entry.problems(languages: languages) }
        profiles[name] = entry
      }
      problems += decoding.problems
    }
    return (profiles, problems)
  }

  private static let folder = "profiles/"
  private static let ending = ".yml"
}

/// A profile with the file that states it.
public struct ProfileEntry: Sendable {
  /// The name of its file, without the ending.
  public let name: String
  /// What it states.
  public let profile: Profile
  let node: Node

  /// The place of a value in the file.
  public func place(of path: FieldPath) -> Place { node.place(of: path.steps[...]).place }

  /// What is wrong with the profile itself.
  fileprivate func problems(languages: [Language]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func report(_ rule: Rule, _ path: FieldPath, _ message: String, _ help: String) {
      problems.append(Diagnostic(rule, at: place(of: path), message, help: help))
    }
    var parts: Set<ProjectPart> = []
    for (index, part) in profile.parts.enumerated() {
      for (key, list) in [("shows", part.shows), ("also", part.also)] {
        for (number, shown) in list.enumerated() where !parts.insert(shown).inserted {
          report(
            .value, ["parts", .item(index), .key(key), .item(number)], "“\(shown.rawValue)” is shown twice",
            "keep one of the two")
        }
      }
    }
    if profile.parts.isEmpty { report(.missing, [], "the profile has no parts", "add “parts:”, see another profile") }
    var categories: Set<BudgetCategory> = []
    var codes: Set<String> = []
    for (index, heading) in profile.headings.enumerated() {
      if !codes.insert(heading.code).inserted {
        report(.value, ["headings", .item(index), "code"], "two headings have the code \(heading.code)", "rename one")
      }
      for (number, category) in heading.categories.enumerated() where !categories.insert(category).inserted {
        report(
          .value, ["headings", .item(index), "categories", .item(number)],
          "“\(category.rawValue)” falls under two headings", "keep one of the two")
      }
    }
    for (index, limit) in profile.limits.enumerated() {
      let path: FieldPath = ["limits", .item(index)]
      if limit.minimum == nil, limit.maximum == nil {
        report(.missing, path, "this limit bounds nothing", "add “minimum” or “maximum”")
      }
      if let minimum = limit.minimum, let maximum = limit.maximum, minimum > maximum {
        report(.value, path.appending("minimum"), "the minimum is above the maximum", "correct one of them")
      }
      let isLength = limit.subject == .words || limit.subject == .characters
      if isLength != (limit.item != nil) {
        report(
          .value, path.appending("item"),
          "the limit “\(limit.subject.rawValue)” \(isLength ? "does not say for which text it is" : "is not one of a text")",
          isLength ? "add “item”, such as “item: summary”" : "take “item” out")
      }
      let isAmount = limit.subject == .requestedAmount || limit.subject == .totalAmount
      if isAmount != (limit.currency != nil) {
        report(
          .value, path.appending("currency"),
          "the limit “\(limit.subject.rawValue)” \(isAmount ? "has no currency" : "is not an amount of money")",
          isAmount ? "add “currency”, such as “currency: EUR”" : "take “currency” out")
      }
    }
    var walk = LanguageWalk(languages: languages)
    var copy = profile
    copy.walk(&walk)
    for (path, language) in walk.missing {
      report(.t1, path, "this text has no words in “\(language)”", "add “\(language): …”")
    }
    return problems
  }
}

/// Finds the texts that lack a language.
private struct LanguageWalk: FieldWalk {
  static let changesValues = false
  let languages: [Language]
  var path: FieldPath = []
  var audience = Audience.public
  var missing: [(path: FieldPath, language: Language)] = []

  init(languages: [Language]) { self.languages = languages }

  mutating func text(_ text: inout LocalizedText) {
    guard !text.isInvariant else { return }
    for language in languages where text[language] == nil { missing.append((path, language)) }
  }
}
