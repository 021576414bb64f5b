import Briefs
import Markup
import Synchronization

/// What lists of one folder, from which all links are the same, say of each record: made when the first of them needs it, and kept for
/// the others.
public final class ListEntries: Sendable {
  private let entries = Mutex<[RecordID: HTML]>([:])

  /// Nothing yet.
  public init() {}

  func entry(of record: RecordID, _ make: () -> HTML) -> HTML {
    if let entry = entries.withLock({ $0[record] }) { return entry }
    let entry = make()
    entries.withLock { $0[record] = entry }
    return entry
  }
}
