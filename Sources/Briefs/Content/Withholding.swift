/// Something of a brief that its author withholds and gives a reason for: readers are told that, and no more. How many things, and
/// which, is not told.
public struct Withholding: Sendable, Hashable, Comparable {
  /// The part of the brief: a key of its front matter, the name of a part of its text, or `text`.
  public let part: String
  /// Why.
  public let reason: WithholdingReason

  /// Orders by part and reason.
  public static func < (left: Withholding, right: Withholding) -> Bool {
    (left.part, left.reason) < (right.part, right.reason)
  }
}

extension Brief {
  /// Why something is withheld, of some parts or of all.
  public func reasonsWithheld(in parts: [String]? = nil) -> [WithholdingReason] {
    Set(withheld.filter { parts?.contains($0.part) ?? true }.map(\.reason)).sorted()
  }

  /// What is withheld from a viewer who may see the brief.
  func withholdings(from viewer: Viewer) -> [Withholding] {
    var walk = WithholdingWalk(viewer: viewer)
    var record = record
    record.walk(&walk)
    let passages = bodies.entries.flatMap { $0.value.withholdings(from: viewer.audience) }
    return walk.found.union(passages).sorted()
  }
}

extension Body {
  /// The parts with passages that are withheld from an audience for a stated reason.
  fileprivate func withholdings(from audience: Audience) -> [Withholding] {
    parts.filter { $0.access.audience <= audience }.flatMap { part in
      part.passages.compactMap { passage in
        guard passage.audience > audience, let reason = passage.reason else { return nil }
        return Withholding(part: part.section?.rawValue ?? "text", reason: reason)
      }
    }
  }
}

/// Finds items that a viewer may not see, and of which their authors give the reason.
private struct WithholdingWalk: FieldWalk {
  static let changesValues = false
  let viewer: Viewer
  var path: FieldPath = []
  var audience = Audience.public
  var found: Set<Withholding> = []
  /// The item that the walk is in, if the viewer may not see it.
  private var hidden: FieldPath?

  init(viewer: Viewer) { self.viewer = viewer }

  mutating func field<Value: FieldValue>(_ key: String, _ value: inout Value, _ access: FieldAccess) {
    guard access.audience <= viewer.audience else { return }
    path.append(.key(key))
    value.walk(&self)
    path.removeLast()
  }

  mutating func sharing(_ sharing: Sharing, _ access: ItemAccess) {
    if let hidden, path.steps.starts(with: hidden.steps) { return }
    hidden = access.allows(viewer) ? nil : path
    guard hidden != nil, let reason = sharing.reason,
      case .key(let part)? = path.steps.first
    else { return }
    found.insert(Withholding(part: part, reason: reason))
  }
}
