import Language

/// Who may see what: each field of each kind of brief with its audience, and each item for which an author says otherwise.
public struct DisclosureRegister {
  /// The audiences of all fields, one line each: kind, field, audience, reason.
  public static var fields: [String] {
    FieldRules.all.filter { !$0.isGroup || $0.isNarrower }.map { entry in
      "\(entry.path)\(entry.rule.map { ", " + $0 } ?? ""): \(entry.access.audience.rawValue)"
        + (entry.access.reason.map { " (\($0.rawValue))" } ?? "")
    }
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

/// Takes down what authors state about who may see an item.
private struct SharingWalk: FieldWalk {
  let record: String
  var path: FieldPath = []
  var audience = Audience.public
  var lines: [String] = []

  init(record: String) { self.record = record }

  mutating func sharing(_ sharing: Sharing, _ access: ItemAccess) {
    guard sharing != Sharing() else { return }
    var line = "\(record), \(path.steps.isEmpty ? "the whole brief" : path.description): \(access.audience.rawValue)"
    if !sharing.donors.isEmpty { line += " (\(sharing.donors.map(\.id).joined(separator: ", ")))" }
    if let reason = sharing.reason { line += ", \(reason.rawValue)" }
    if let approval = sharing.disclosure {
      line += ", approved \(approval.date) by \(approval.by.entries.first?.value ?? "")"
    }
    lines.append(line)
  }
}
