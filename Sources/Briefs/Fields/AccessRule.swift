/// Who may see items of a kind, or those of them that have something in common.
public struct AccessRule: Sendable, Hashable {
  /// What they have in common; nil for all items.
  public let name: String?
  /// Who may see them, and why others may not.
  public let access: FieldAccess

  /// Takes both.
  public init(_ name: String? = nil, _ access: FieldAccess) {
    self.name = name
    self.access = access
  }

  /// For all items.
  public init(access: FieldAccess) { self.init(nil, access) }
}

/// The fields of a kind of brief, with who may see each: what its declaration says, not what a brief holds.
public struct FieldRules: FieldVisitor {
  /// One field, or some items of a list.
  public struct Entry: Sendable, Hashable {
    /// The kind of brief.
    public let kind: RecordKind
    /// The way to it, such as `projects.budget.lines`.
    public let path: String
    /// What it has in common with other items of the list that the rule is for.
    public let rule: String?
    /// Who may see it, and why others may not.
    public let access: FieldAccess
    /// Whether it holds further fields.
    public let isGroup: Bool
    /// Whether its audience is not that of the group around it.
    public let isNarrower: Bool

    /// The name by which the portal's strings call it: its path and rule.
    public var name: String { path + (rule.map { "." + $0 } ?? "") }
  }

  /// The entries, a group before the fields in it.
  public private(set) var entries: [Entry] = []
  private let kind: RecordKind
  private var path: String
  private var access: FieldAccess

  /// Takes down all fields of a kind.
  public init<Content: Record>(_ type: Content.Type) {
    kind = Content.kind
    path = kind.rawValue
    access = .public
    take(Content.rules)
    var record = Content()
    record.visit(&self)
  }

  /// All kinds of briefs, and the parts of a project's text.
  public static let all: [Entry] = {
    struct Kinds: RecordSetVisitor {
      var entries: [Entry] = []
      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
        entries += FieldRules(Content.self).entries
      }
    }
    var kinds = Kinds()
    var sets = RecordSets()
    sets.visit(&kinds)
    let parts = ProjectSection.allCases.map { section in
      Entry(
        kind: .projects, path: text + section.rawValue, rule: nil, access: section.access, isGroup: false,
        isNarrower: section.access != .public)
    }
    return kinds.entries + parts
  }()

  /// What is not for everyone, but for the parts of a project's text and for how authors work.
  public static var withheld: [Entry] {
    all.filter { $0.isNarrower && $0.access.reason != .deliberation && !$0.path.hasPrefix(FieldRules.text) }
  }

  private static let text = "projects.text."

  /// Takes down a field and what is in it.
  public mutating func field<Value: FieldValue>(_ key: String, _ value: inout Value, _ access: FieldAccess) {
    let outer = (path, self.access)
    path += "." + key
    let isNarrower = access.audience > self.access.audience
    if isNarrower { self.access = access }
    entries.append(
      Entry(
        kind: kind, path: path, rule: nil, access: self.access, isGroup: Value.group != nil, isNarrower: isNarrower))
    if let group = Value.group {
      if let item = group as? any ShareableItem.Type { takeRules(of: item) }
      take(group)
    }
    (path, self.access) = outer
  }

  /// Takes down rules of a list's items; one for all of them holds for their fields as well.
  private mutating func take(_ rules: [AccessRule]) {
    for rule in rules where rule.access.audience > access.audience {
      entries.append(
        Entry(
          kind: kind, path: path, rule: rule.name, access: rule.access, isGroup: true, isNarrower: true))
    }
    for rule in rules where rule.name == nil && rule.access.audience > access.audience { access = rule.access }
  }

  private mutating func takeRules<Item: ShareableItem>(of type: Item.Type) { take(Item.rules) }

  private mutating func take<Group: FieldGroup>(_ type: Group.Type) {
    var group = Group()
    group.visit(&self)
  }
}
