import Language
import Markdown
import Synchronization

/// A record with its text in each language and the files that state it.
///
/// A class, so that whoever passes it on need not copy all that it states.
public final class Brief<Content: Record>: Sendable {
  /// The name of its files, without language and ending.
  public let id: String
  /// What its front matter states.
  public let record: Content
  /// Its files, in the order of the portal's languages.
  public let sources: [SourceFile]
  /// Its text in each language that has a file, as far as the audience may read it.
  public let bodies: Localized<Body>
  /// What is withheld from the viewer for whom it was restricted, where its author says why.
  public let withheld: [Withholding]

  /// Whether all that its files state could be read; if not, its values are no ground for further checks.
  let isReadInFull: Bool

  /// What everyone may see of it on a day.
  private struct PublicView: Sendable {
    let day: Period
    let brief: Brief?
  }

  /// Made once, for a preview asks again at each save.
  private let publicView = Mutex<PublicView?>(nil)

  /// Takes all parts; `folder` is that of its files, from the content folder, with a slash at its end.
  init(
    id: String, record: Content, sources: [SourceFile], bodies: Localized<Body>, withheld: [Withholding] = [],
    isReadInFull: Bool, folder: String
  ) {
    self.id = id
    self.record = record
    self.sources = sources
    self.bodies = bodies
    self.withheld = withheld
    self.isReadInFull = isReadInFull
    self.folder = folder
  }

  /// The same brief with another record.
  func with(_ record: Content) -> Brief {
    Brief(
      id: id, record: record, sources: sources, bodies: bodies, withheld: withheld, isReadInFull: isReadInFull,
      folder: folder)
  }

  /// Its kind and id.
  public var recordID: RecordID { RecordID(Content.kind, id) }

  /// The languages that have a file.
  public var languages: [Language] { sources.map(\.language) }

  /// The folder of its files, from the content folder, with a slash at its end.
  public let folder: String

  /// The place of a value in the files, or of the nearest group around it that stands there.
  public func place(of path: FieldPath) -> Place {
    var best: (depth: Int, place: Place)?
    for source in sources {
      let found = source.frontMatter.place(of: path.steps[...])
      if found.depth > best?.depth ?? -1 { best = found }
    }
    return best?.place ?? Place(file: folder)
  }

  /// The same brief as a viewer may see it; nil if it may not see it at all.
  func restricted(to viewer: Viewer, on day: Period) -> Brief? {
    guard viewer == .public else { return made(for: viewer, on: day) }
    return publicView.withLock { view in
      if let view, view.day == day { return view.brief }
      let brief = made(for: viewer, on: day)
      view = PublicView(day: day, brief: brief)
      return brief
    }
  }

  private func made(for viewer: Viewer, on day: Period) -> Brief? {
    let access = record.access
    guard access.allows(viewer) else { return nil }
    var record = record
    record.restrict(to: Sight(viewer).within(access))
    record.narrow(to: viewer, id: id, on: day)
    return Brief(
      id: id, record: record, sources: sources,
      bodies: Localized(bodies.entries.map { ($0.language, $0.value.restricted(to: viewer.audience)) }),
      withheld: withholdings(from: viewer), isReadInFull: isReadInFull, folder: folder)
  }
}

extension Node {
  /// Where a path leads, or how far it can be followed.
  func place(of path: ArraySlice<FieldPath.Step>) -> (depth: Int, place: Place) {
    guard let step = path.first else { return (0, place) }
    switch (step, content) {
    case (.key(let key), .mapping(let entries)):
      guard let entry = entries.first(where: { $0.key == key }) else { return (0, place) }
      // A list or group is meant by its key: the caret belongs under the word, not under its first item.
      let inner = entry.value.place(of: path.dropFirst())
      if inner.depth == 0, case .scalar = entry.value.content { return (inner.depth + 1, inner.place) }
      return (inner.depth + 1, inner.depth == 0 ? entry.keyPlace : inner.place)
    case (.item(let index), .sequence(let items)) where items.indices.contains(index):
      let inner = items[index].place(of: path.dropFirst())
      return (inner.depth + 1, inner.place)
    default: return (0, place)
    }
  }
}

/// All briefs of one kind, in the order of their ids.
public struct RecordSet<Content: Record>: Sendable {
  /// The briefs.
  public private(set) var briefs: [Brief<Content>]
  @usableFromInline let places: [String: Int]
  /// Why some briefs are not among them, where their authors say so.
  public let withheld: [WithholdingReason]

  /// Takes briefs.
  init(_ briefs: [Brief<Content>] = [], withheld: [WithholdingReason] = []) {
    self.withheld = withheld
    let sorted = briefs.sorted { $0.id < $1.id }
    self.briefs = sorted
    places = Dictionary(sorted.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// The same set without anything that a viewer may not see.
  func restricted(to viewer: Viewer, on day: Period) -> RecordSet {
    let reasons = briefs.compactMap { brief -> WithholdingReason? in
      brief.record.access.allows(viewer) ? nil : brief.record.header.sharing.reason
    }
    return RecordSet(briefs.compactMap { $0.restricted(to: viewer, on: day) }, withheld: Set(reasons).sorted())
  }

  /// The brief of an id.
  @inlinable public subscript(id: String) -> Brief<Content>? { places[id].map { briefs[$0] } }

  /// The brief that a reference means.
  @inlinable public subscript(reference: Reference<Content>) -> Brief<Content>? { self[reference.id] }

  /// The briefs that references mean, in their order.
  @inlinable public subscript(references: [Reference<Content>]) -> [Brief<Content>] {
    references.compactMap { self[$0] }
  }
}
