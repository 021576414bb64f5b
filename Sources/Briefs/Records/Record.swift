import Language

/// A kind of brief, with its own folder and fields.
public protocol Record: FieldGroup {
  /// Which kind.
  static var kind: RecordKind { get }

  /// What every record has.
  var header: Header { get set }

  /// Who may see briefs of its kind, or this one by what it says.
  var ownAccess: FieldAccess { get }

  /// Who may see which briefs of its kind, where that is not the same for all; `ownAccess` follows it.
  static var rules: [AccessRule] { get }

  /// The donors whose own matter it is; all if empty.
  var ownDonors: [Reference<Partner>] { get }

  /// Takes away what belongs to one viewer and not to another, beyond what audiences say.
  mutating func narrow(to viewer: Viewer, id: String, on day: Period)

  /// Whether it is over, so that nobody need look through it any more.
  var isArchived: Bool { get }

  /// Fills in what follows from other fields, before anything is withheld.
  mutating func derive()

  /// Looks for contradictions within the record.
  func check(_ findings: inout Findings)

  /// What it says in a language: a requirement, so that the walk is compiled for each kind of record.
  func words(in language: Language) -> StatedWords
}

extension Record {
  /// Everyone.
  public var ownAccess: FieldAccess { .public }

  /// The same for all.
  public static var rules: [AccessRule] { [AccessRule(access: Self().ownAccess)] }

  /// No donor's in particular.
  public var ownDonors: [Reference<Partner>] { [] }

  /// Nothing more.
  public mutating func narrow(to viewer: Viewer, id: String, on day: Period) {}

  /// What its kind says, with what its author states.
  public var access: ItemAccess { ItemAccess(ownAccess, header.sharing, donors: ownDonors) }

  /// Not over.
  public var isArchived: Bool { false }

  /// Nothing follows.
  public mutating func derive() {}

  /// No rule of its own.
  public func check(_ findings: inout Findings) {}
}

/// The kinds of briefs; the raw value is the name of the folder that holds them.
public enum RecordKind: String, Sendable, CaseIterable, Hashable, Comparable {
  case projects
  case countries
  case offices
  case focalPoints = "focal-points"
  case partners
  case organisations
  case meetings
  case frameworks
  case recommendations
  case practices
  case themes
  case news
  case documents
  case pages
  case terms = "glossary"
  case dossiers

  /// Orders as they are declared.
  public static func < (left: RecordKind, right: RecordKind) -> Bool { left.rank < right.rank }

  private var rank: Int { RecordKind.allCases.firstIndex(of: self) ?? 0 }
}

/// A record by its kind and the name of its file.
public struct RecordID: Sendable, Hashable, Comparable {
  /// The kind.
  public let kind: RecordKind
  /// The name of its file, without language and ending.
  public let id: String

  /// Takes a kind and a name.
  public init(_ kind: RecordKind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// Hashes the name alone: few records of different kinds share one.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// Orders by kind and name.
  public static func < (left: RecordID, right: RecordID) -> Bool { (left.kind, left.id) < (right.kind, right.id) }
}
