import Language

/// Who refers to whom, by fields or by links in a text: each relation can be read both ways.
public struct Relations: Sendable {
  private var backward: [RecordID: [RecordID]] = [:]

  /// No relations.
  public init() {}

  /// Finds those of a catalogue.
  public init(_ catalogue: Catalogue) async {
    var collector = Collector(recordsByPath: catalogue.recordsByPath)
    var sets = catalogue.records
    sets.visit(&collector)
    for (source, targets) in await concurrentMap(collector.readings, { $0() }) {
      for target in targets where target != source { backward[target, default: []].append(source) }
    }
    for target in Array(backward.keys) { backward[target]?.sort() }
  }

  /// The records that refer to one, in the order of their kinds and ids.
  public func referring(to record: RecordID) -> [RecordID] { backward[record] ?? [] }

  /// Makes a reading of each brief: what it refers to.
  private struct Collector: RecordSetVisitor {
    let recordsByPath: [String: RecordID]
    var readings: [@Sendable () -> (source: RecordID, targets: Set<RecordID>)] = []

    mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
      for brief in set.briefs {
        readings.append { [recordsByPath] in
          var walk = ReferenceWalk()
          var record = brief.record
          record.walk(&walk)
          for (_, body) in brief.bodies.entries {
            for destination in body.destinations {
              let meaning = LinkMeaning(destination.text, from: brief.folder, recordsByPath: recordsByPath, files: [])
              if case .record(let target, _) = meaning { walk.targets.append(target) }
            }
          }
          return (brief.recordID, Set(walk.targets))
        }
      }
    }
  }

  private struct ReferenceWalk: FieldWalk {
    static let changesValues = false
    var path: FieldPath = []
    var audience = Audience.public
    var targets: [RecordID] = []

    mutating func reference(_ kind: RecordKind, _ id: String) { targets.append(RecordID(kind, id)) }
  }
}
