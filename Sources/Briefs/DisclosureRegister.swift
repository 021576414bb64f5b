import Language

/// Who may see what: each field of each kind of brief with its audience, and each item for which an author says otherwise.
public struct DisclosureRegister {
  /// One line.
  public struct Line: Sendable {
    /// What it is about, who may see it and why others may not.
    public let text: String
    /// The brief, if it is about one.
    public let record: RecordID?
    /// The way to the item in the brief; the whole brief for no step.
    public let path: FieldPath
    /// The field, if it is about all briefs of a kind.
    public let field: String?
  }

  /// The audiences of all fields, one line each: kind, field, audience, reason.
  public static var fields: [Line] {
    FieldRules.all.filter { !$0.isGroup || $0.isNarrower }.map { entry in
      let text =
        "\(entry.path)\(entry.rule.map { ", " + $0 } ?? ""): \(entry.access.audience.rawValue)"
        + (entry.access.reason.map { " (\($0.rawValue))" } ?? "")
      return Line(text: text, record: nil, path: [], field: entry.rule == nil ? entry.path : nil)
    }
  }

  private let catalogue: Catalogue

  /// Takes a whole catalogue.
  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// What authors state, one line each: record, place in it, audience, reason or approval.
  public var statements: [Line] {
    struct Briefs: RecordSetVisitor {
      var lines: [Line] = []
      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
        for brief in set.briefs {
          var walk = SharingWalk(record: brief.recordID)
          var record = brief.record
          walk.sharing(record.header.sharing, record.access)
          record.walk(&walk)
          lines += walk.lines
          for (language, body) in brief.bodies.entries {
            for passage in body.parts.flatMap(\.passages) {
              let reason = passage.reason.map { " (\($0.rawValue))" } ?? ""
              lines.append(
                Line(
                  text: "\(walk.name), passage (\(language)): \(passage.audience.rawValue)\(reason)", record: nil,
                  path: [], field: nil))
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
  static let changesValues = false
  let record: RecordID
  var path: FieldPath = []
  var audience = Audience.public
  var lines: [DisclosureRegister.Line] = []

  var name: String { "\(record.kind.rawValue)/\(record.id)" }

  init(record: RecordID) { self.record = record }

  mutating func sharing(_ sharing: Sharing, _ access: ItemAccess) {
    guard sharing != Sharing() else { return }
    var line = "\(name), \(path.steps.isEmpty ? "the whole brief" : path.description): \(access.audience.rawValue)"
    if !sharing.donors.isEmpty { line += " (\(sharing.donors.map(\.id).joined(separator: ", ")))" }
    if let reason = sharing.reason { line += ", \(reason.rawValue)" }
    if let approval = sharing.disclosure {
      line += ", approved \(approval.date) by \(approval.by.entries.first?.value ?? "")"
    }
    lines.append(DisclosureRegister.Line(text: line, record: record, path: path, field: nil))
  }
}
