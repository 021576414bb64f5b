/// A group of named fields: a record or a part of one.
///
/// `visit` is the one place that says which fields there are: their keys, their types and their audiences. Reading,
/// restricting and walking through a record all follow it, so a field that is not named there can hold nothing.
public protocol FieldGroup: FieldValue {
  /// An empty group, to be filled in.
  init()

  /// Shows each field to a visitor.
  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor)
}

/// Something that is done to each field of a group.
public protocol FieldVisitor {
  /// Takes a field with its key, its storage, and who may see it.
  mutating func field<Value: FieldValue>(_ key: String, _ value: inout Value, _ access: FieldAccess)
}

/// What a field can hold.
public protocol FieldValue: Sendable {
  /// What it holds when nothing is stated, or what is stated is withheld.
  static var absent: Self { get }

  /// Whether a brief must state it.
  static var isRequired: Bool { get }

  /// The group of fields that it is, or that it holds as a list or as what may be left out; nil if it has no fields.
  static var group: (any FieldGroup.Type)? { get }

  /// Reads the value from what the files of a brief state; nil if they state nothing sound, which is then reported.
  static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> Self?

  /// Who may see this value at all, if it stands in a list.
  var access: ItemAccess { get }

  /// What its author states about who may see it, if that can be stated for it.
  var statedSharing: Sharing? { get }

  /// Whether there may be anything to take away.
  func isRestricted(for sight: Sight) -> Bool

  /// Takes away what may not be seen.
  mutating func restrict(to sight: Sight)

  /// Walks through what it holds.
  mutating func walk<Walk: FieldWalk>(_ walk: inout Walk)
}

extension FieldValue {
  /// Required, unless a type says otherwise.
  public static var isRequired: Bool { true }

  /// No fields.
  public static var group: (any FieldGroup.Type)? { nil }

  /// Everyone who may see the list.
  public var access: ItemAccess { .open }

  /// Nothing can be stated.
  public var statedSharing: Sharing? { nil }

  /// Nothing to take away inside.
  public func isRestricted(for sight: Sight) -> Bool { false }

  /// Nothing to take away inside.
  public mutating func restrict(to sight: Sight) {}

  /// Nothing to walk through.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) {}
}

extension FieldGroup {
  /// An empty group.
  public static var absent: Self { Self() }

  /// Itself.
  public static var group: (any FieldGroup.Type)? { Self.self }

  /// Reads each field in turn.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> Self? {
    guard let decoder = GroupDecoder(sources, decoding) else { return nil }
    return decoder.decode(Self.self)
  }

  /// Whether any field may not be seen, or holds what may not.
  public func isRestricted(for sight: Sight) -> Bool {
    var search = RestrictionSearch(sight: sight)
    var group = self
    group.visit(&search)
    return search.isFound
  }

  /// Takes away each field that may not be seen.
  public mutating func restrict(to sight: Sight) {
    var restriction = Restriction(sight: sight)
    visit(&restriction)
  }

  /// Walks through each field.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) {
    visit(&walk)
  }
}

/// Empties the fields that may not be seen.
private struct Restriction: FieldVisitor {
  let sight: Sight

  mutating func field<Value: FieldValue>(_ key: String, _ value: inout Value, _ access: FieldAccess) {
    if access.audience > sight.audience {
      value = .absent
    } else {
      value.restrict(to: sight)
    }
  }
}

/// Looks for fields that may not be seen.
private struct RestrictionSearch: FieldVisitor {
  let sight: Sight
  var isFound = false

  mutating func field<Value: FieldValue>(_ key: String, _ value: inout Value, _ access: FieldAccess) {
    if !isFound { isFound = access.audience > sight.audience || value.isRestricted(for: sight) }
  }
}
