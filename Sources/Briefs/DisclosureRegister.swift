import Language

/// Who may see what: each field of each kind of brief with its audience, and each item for which an author says otherwise.
public struct DisclosureRegister {
  /// The audiences of all fields, one line each: kind, field, audience.
  public static var fields: [String] {
    struct Kinds: RecordSetVisitor {
      var lines: [String] = []
      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
        // An organisation's audience is its consent's, which no field says.
        let isByConsent = Content.self == Organisation.self
        if isByConsent { lines.append("organisations: internal without consent, then only counted") }
        var fields = FieldAudiences(
          path: Content.kind.rawValue, audience: isByConsent ? .public : Content().ownAudience)
        var record = Content()
        record.visit(&fields)
        lines += fields.lines
      }
    }
    var kinds = Kinds()
    var sets = RecordSets()
    sets.visit(&kinds)
    let parts = ProjectSection.allCases.map { "projects, text “\($0.rawValue)”: \($0.audience.rawValue)" }
    return kinds.lines + parts
  }

  private let catalogue: Catalogue

  /// Takes a whole catalogue.
  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// What authors state, one line each: record, place in it, audience, reason or approval.
  public var statements: [String] {
    struct Briefs: RecordSetVisitor {
      var lines: [String] = []
      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
        for brief in set.briefs {
          var walk = SharingWalk(record: "\(Content.kind.rawValue)/\(brief.id)")
          var record = brief.record
          walk.sharing(record.header.sharing, record.access)
          record.walk(&walk)
          lines += walk.lines
          for (language, body) in brief.bodies.entries {
            for passage in body.parts.flatMap(\.blocks).compactMap({ Passage($0) }) {
              lines.append("\(walk.record), passage (\(language)): \(passage.audience.rawValue)")
            }
          }
        }
      }
    }
    var briefs = Briefs()
    var sets = catalogue.records
    sets.visit(&briefs)
    return briefs.lines
  }
}

/// Takes down the audience of each field of a group, and of those within it.
private struct FieldAudiences: FieldVisitor {
  var path: String
  var audience: Audience
  var lines: [String] = []

  mutating func field<Value: FieldValue>(_ key: String, _ value: inout Value, _ audience: Audience) {
    let effective = max(self.audience, audience)
    var inner = FieldAudiences(path: "\(path).\(key)", audience: effective)
    inner.take(Value.self)
    lines += inner.lines.isEmpty ? ["\(path).\(key): \(effective.rawValue)"] : inner.lines
  }

  /// Goes into the fields of a group, through lists and what may be left out.
  private mutating func take(_ type: any FieldValue.Type) {
    if let container = type as? any FieldContainer.Type {
      take(container.content)
    } else if let item = type as? any ShareableItem.Type {
      takeItem(item)
    } else if let group = type as? any FieldGroup.Type {
      takeGroup(group)
    }
  }

  private mutating func takeGroup<Group: FieldGroup>(_ type: Group.Type) {
    var group = Group()
    group.visit(&self)
  }

  private mutating func takeItem<Item: ShareableItem>(_ type: Item.Type) {
    var item = Item()
    if let rule = Item.audienceRule {
      lines.append("\(path): \(rule)")
    } else {
      audience = max(audience, item.ownAudience)
    }
    item.visit(&self)
  }
}

/// Takes down what authors state about who may see an item.
private struct SharingWalk: FieldWalk {
  let record: String
  var path: FieldPath = []
  var audience = Audience.public
  var lines: [String] = []

  init(record: String) { self.record = record }

  mutating func sharing(_ sharing: Sharing, _ access: ItemAccess) {
    guard sharing != Sharing() else { return }
    var line = "\(record), \(path.shown): \(access.audience.rawValue)"
    if !sharing.donors.isEmpty { line += " (\(sharing.donors.map(\.id).joined(separator: ", ")))" }
    if let reason = sharing.reason { line += ", \(reason.rawValue)" }
    if let approval = sharing.disclosure {
      line += ", approved \(approval.date) by \(approval.by.entries.first?.value ?? "")"
    }
    lines.append(line)
  }
}

extension FieldPath {
  /// The way as authors write it: `risks[1].description`; the whole brief for no step.
  fileprivate var shown: String {
    steps.reduce("") { text, step in
      switch step {
      case .key(let key): text.isEmpty ? key : text + "." + key
      case .item(let index): text + "[\(index + 1)]"
      }
    }.ifEmpty("the whole brief")
  }
}

extension String {
  fileprivate func ifEmpty(_ other: String) -> String { isEmpty ? other : self }
}

/// What holds values of another type: a list, or what may be left out.
private protocol FieldContainer {
  static var content: any FieldValue.Type { get }
}

extension Optional: FieldContainer where Wrapped: FieldValue {
  fileprivate static var content: any FieldValue.Type { Wrapped.self }
}

extension Array: FieldContainer where Element: FieldValue {
  fileprivate static var content: any FieldValue.Type { Element.self }
}
