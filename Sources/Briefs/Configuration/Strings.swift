import Language

/// All words of the pages in one language: `strings/<language>.yml`.
///
/// Nothing in it ever changes; a reference, since every part of a page asks for its words.
public final class Strings: Sendable {
  /// What a kind of record is called.
  public struct KindNames: FieldGroup {
    /// One of them.
    public var singular = ""
    /// Several of them; the title of their list.
    public var plural = ""
    /// Their folder in addresses.
    public var route = ""
    /// What their list shows, in a sentence.
    public var introduction = ""

    /// No names.
    public init() {}

    /// Shows each field to a visitor.
    public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
      visitor.field("singular", &singular, .public)
      visitor.field("plural", &plural, .public)
      visitor.field("route", &route, .public)
      visitor.field("introduction", &introduction, .public)
    }

    /// Sets the words, not the route.
    fileprivate mutating func set(by typography: Typography) {
      singular = typography.plain(singular)
      plural = typography.plain(plural)
      introduction = typography.plain(introduction)
    }
  }

  /// The language.
  public let language: Language
  /// How numbers, amounts and dates are written.
  public let conventions: Conventions
  /// The parts of a project's text by their headings, folded to plain letters.
  let sections: [String: ProjectSection]
  /// The headings of the parts, in the parts' order.
  let sectionTitles: [String]

  /// The fields that are not for everyone, by their names.
  private let fields: [String: String]
  private let labels: [Label: String]
  private let counts: [CountLabel: [PluralCategory: String]]
  private let choices: [String: [String: String]]
  private let kinds: [RecordKind: KindNames]

  /// The words for something.
  public subscript(label: Label) -> String { labels[label] ?? label.rawValue }

  /// The words for something with a `{name}` filled in.
  public subscript(label: Label, name: String, value: String) -> String { self[label].filling(name, value) }

  /// A number of things, in words.
  public func count(_ label: CountLabel, _ number: Int) -> String {
    let forms = counts[label] ?? [:]
    let form = forms[conventions.plural.category(of: number)] ?? forms[.other] ?? "{n}"
    return form.filling("n", conventions.number(number))
  }

  /// The forms of a number of things, with `{n}` in the place of the number, for a page that counts in the reader's browser.
  public func forms(_ label: CountLabel) -> [(category: PluralCategory, text: String)] {
    PluralCategory.allCases.compactMap { category in counts[label]?[category].map { (category, $0) } }
  }

  /// A number of people or organisations, or why it is not told.
  public func text(_ count: Count) -> String {
    switch count {
    case .exact(let number): conventions.number(number)
    case .few: self[.fewerThanTen]
    case .withheld: self[.notTold]
    }
  }

  /// The label of a choice.
  public subscript(choice: some Choice) -> String { label(choice) }

  private func label<Value: Choice>(_ choice: Value) -> String {
    choices[Value.list]?[choice.rawValue] ?? choice.rawValue
  }

  /// What a kind of record is called.
  public subscript(kind: RecordKind) -> KindNames { kinds[kind] ?? KindNames() }

  /// What a field that is not for everyone is called.
  public subscript(field: FieldRules.Entry) -> String { fields[field.name] ?? field.name }

  /// Reasons in a sentence.
  public subscript(reasons: [WithholdingReason]) -> String {
    reasons.map { self[$0] }.map { $0.prefix(1).lowercased() + $0.dropFirst() }.joined(separator: ", ")
  }

  /// The heading of a part of a project's text.
  public subscript(section: ProjectSection) -> String {
    ProjectSection.allCases.firstIndex(of: section).map { sectionTitles[$0] } ?? section.rawValue
  }

  /// The part of a project's text that a heading begins.
  func section(titled title: String) -> ProjectSection? { sections[Fold.slug(title)] }

  /// Reads the words of a language, each of which must be there; unknown ones are reported as well.
  init(_ node: Node, language: Language, typography: Typography?, _ decoding: Decoding) {
    func set(_ text: String) -> String { typography?.plain(text) ?? text }
    self.language = language
    let top = StringTable(
      node, language: language, keys: ["conventions", "labels", "counts", "choices", "kinds", "sections", "fields"],
      decoding)
    let conventions = Strings.conventions(top.node("conventions"), language, decoding)
    self.conventions = typography.map(conventions.set) ?? conventions
    labels = Strings.table(Label.self, top.node("labels"), language, decoding) { $0.text($1).map(set) }
    counts = Strings.table(CountLabel.self, top.node("counts"), language, decoding) { table, key in
      guard let node = table.node(key) else { return nil }
      let forms = StringTable(
        node, language: language, keys: PluralCategory.allCases.map(\.rawValue), required: ["other"], decoding)
      return Dictionary(
        uniqueKeysWithValues: PluralCategory.allCases.compactMap { form in
          forms.text(form.rawValue).map { (form, set($0)) }
        })
    }
    kinds = Strings.table(RecordKind.self, top.node("kinds"), language, decoding) { table, key in
      guard let node = table.node(key) else { return nil }
      var names = KindNames.decode([FieldSource(language: language, node: node)], decoding)
      if let typography { names?.set(by: typography) }
      return names
    }
    Strings.checkRoutes(kinds, top.node("kinds"), decoding)
    choices = Strings.choices(top.node("choices"), language, decoding).mapValues { $0.mapValues(set) }
    fields = Strings.fields(top.node("fields"), language, decoding).mapValues(set)
    let titles = Strings.table(ProjectSection.self, top.node("sections"), language, decoding) {
      $0.text($1).map(set)
    }
    sectionTitles = ProjectSection.allCases.map { titles[$0] ?? $0.rawValue }
    sections = Dictionary(zip(sectionTitles.map { Fold.slug($0) }, ProjectSection.allCases)) { first, _ in first }
  }

  private static func table<Key: RawRepresentable & CaseIterable & Hashable, Value>(
    _ type: Key.Type, _ node: Node?, _ language: Language, _ decoding: Decoding,
    _ value: (StringTable, String) -> Value?
  ) -> [Key: Value] where Key.RawValue == String {
    guard let node else { return [:] }
    let table = StringTable(node, language: language, keys: Key.allCases.map(\.rawValue), decoding)
    return Dictionary(
      uniqueKeysWithValues: Key.allCases.compactMap { key in value(table, key.rawValue).map { (key, $0) } })
  }

  private static func fields(_ node: Node?, _ language: Language, _ decoding: Decoding) -> [String: String] {
    guard let node else { return [:] }
    let names = FieldRules.withheld.map(\.name)
    let table = StringTable(node, language: language, keys: names, decoding)
    return Dictionary(uniqueKeysWithValues: names.compactMap { name in table.text(name).map { (name, $0) } })
  }

  /// The folders of kinds in addresses are plain words, each its own.
  private static func checkRoutes(_ kinds: [RecordKind: KindNames], _ node: Node?, _ decoding: Decoding) {
    var taken: Set<String> = []
    for kind in RecordKind.allCases {
      guard let route = kinds[kind]?.route, let place = node?[kind.rawValue]?["route"]?.place else { continue }
      if route.isEmpty || Fold.slug(route) != route {
        decoding.report(
          .route, at: place, "“\(route)” cannot be part of an address", help: "use small letters, digits and hyphens")
      } else if !taken.insert(route).inserted {
        decoding.report(.route, at: place, "two kinds have the route “\(route)”", help: "give each its own")
      }
    }
  }

  /// All kinds of choices that pages show.
  private static let choiceTypes: [any Choice.Type] = [
    Audience.self, ProjectKind.self, Stage.self, ResultLevel.self, Measure.self, BudgetCategory.self,
    ContributionNature.self, FundingType.self, FundingStatus.self, RiskType.self, GenderMarker.self, PublicOutput.self,
    PartnerRole.self, OfficeKind.self, OfficeStatus.self, MeetingKind.self, FrameworkStatus.self,
    RecommendationStatus.self, MenuPlace.self, LimitSubject.self, WithholdingReason.self,
  ]

  private static func choices(_ node: Node?, _ language: Language, _ decoding: Decoding) -> [String: [String: String]] {
    guard let node else { return [:] }
    let table = StringTable(node, language: language, keys: choiceTypes.map { $0.list }, decoding)
    var result: [String: [String: String]] = [:]
    for type in choiceTypes {
      guard let inner = table.node(type.list) else { continue }
      result[type.list] = labels(type, inner, language, decoding)
    }
    return result
  }

  private static func labels<Value: Choice>(
    _ type: Value.Type, _ node: Node, _ language: Language, _ decoding: Decoding
  ) -> [String: String] {
    let table = StringTable(node, language: language, keys: Value.allCases.map(\.rawValue), decoding)
    return Dictionary(
      uniqueKeysWithValues: Value.allCases.compactMap { value in table.text(value.rawValue).map { (value.rawValue, $0) }
      })
  }
}
