import Digests
import Glibc
import Synchronization

/// A new tree in the making, beside the published one; it takes that one's place when it is published, and comes to nothing if it
/// is let go before.
///
/// The tree that was put aside last time is brought up to date: equal files are left alone, others overwritten. No other build can write
/// the same output as long as a staging is there.
public final class Staging: Sendable {
  /// What a publication did.
  public struct Summary: Sendable, Equatable {
    /// How many files the tree has, without manifests.
    public var files = 0
    /// How many bytes they have.
    public var bytes = 0
    /// How many of them are new or have changed since the last publication.
    public var changed = 0
  }

  private struct State {
    var entries: [String: Manifest.Entry] = [:]
    var folders: Set<String> = []
    var summary = Summary()
    var failure: PublicationError?
    var isPublished = false
    var manifest: Digest?
  }

  let places: OutputTree.Places
  private let spare: KnownTree
  /// Whether there was nothing in that tree, so that no file of it is looked for.
  private let isEmpty: Bool
  private let published: KnownTree?
  private let lock: BuildLock
  private let state = Mutex(State())

  /// Takes two open trees and the lock that keeps other builds away.
  init(_ places: OutputTree.Places, spare: Folder, published: Folder?, lock: BuildLock) throws(PublicationError) {
    self.places = places
    isEmpty = try spare.names().allSatisfy { $0.name == Manifest.name }
    self.spare = KnownTree(spare)
    self.published = published.map { KnownTree($0) }
    self.lock = lock
  }

  /// Writes a file, by its path from the output folder; any number of threads may do so at once. What cannot be written is not published
  /// later either: `publish` throws the same again.
  public func write(_ path: String, _ bytes: [UInt8]) throws(PublicationError) {
    do throws(PublicationError) {
      try place(path)
      let entry = Manifest.Entry(size: bytes.count, digest: Digest(of: bytes))
      let isChanged = try write(path, bytes, entry)
      try state.withLock { state throws(PublicationError) in
        guard state.entries.updateValue(entry, forKey: path) == nil else { throw .collision(path: path) }
        state.summary.files += 1
        state.summary.bytes += bytes.count
        if isChanged { state.summary.changed += 1 }
      }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      throw error
    }
  }

  /// Puts the tree, which then holds what was written and nothing else, in the place of the published one.
  public func publish() throws(PublicationError) -> Summary {
    var state = state.withLock { state in
      defer { state.isPublished = true }
      precondition(!state.isPublished, "a tree can be published once")
      return state
    }
    if let failure = state.failure { throw failure }
    let site = Manifest(state.entries).part(OutputTree.publicFolder)
    if !site.entries.isEmpty {
      let (path, text) = (OutputTree.publicFolder + "/" + Manifest.publicName, site.text)
      let entry = Manifest.Entry(size: text.count, digest: Digest(of: text))
      guard state.entries.updateValue(entry, forKey: path) == nil else { throw .collision(path: path) }
      try write(path, text, entry)
    }
    try removeOthers(in: "", state)
    // In one step: a manifest that is half new would say of files what they are not.
    let (unfinished, text) = (Manifest.name + ".new", Manifest(state.entries).text)
    try spare.folder.write(text, to: unfinished)
    try spare.folder.rename(unfinished, to: Manifest.name)
    try places.exchange()
    self.state.withLock { $0.manifest = Digest(of: text) }
    return state.summary
  }

  /// The digest of the manifest of the tree; nil until it is published.
  var manifest: Digest? { state.withLock { $0.manifest } }

  /// Makes the folders of a file, and sees to it that the file lies in the tree.
  private func place(_ path: String) throws(PublicationError) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[..<$0]) }
    let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    guard !name.isEmpty, name != ".", name != "..", !path.utf8.contains(0) else { throw .outside(path: path) }
    try state.withLock { state throws(PublicationError) in
      precondition(!state.isPublished, "a published tree is not written to")
      guard let folder, !state.folders.contains(folder) else { return }
      let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { throw .outside(path: path) }
      for count in 1...parts.count {
        let folder = parts.prefix(count).joined(separator: "/")
        if state.folders.contains(folder) { continue }
        try spare.folder.makeFolder(folder)
        state.folders.insert(folder)
      }
    }
  }

  /// Writes a file unless it is there; true if the published tree has no equal one.
  @discardableResult
  private func write(_ path: String, _ bytes: [UInt8], _ entry: Manifest.Entry) throws(PublicationError) -> Bool {
    let published = published?.status(of: path, holding: bytes, entry)
    let existing = isEmpty ? nil : spare.status(of: path, holding: bytes, entry)
    if existing == nil { try spare.folder.write(bytes, to: path) }
    // Unchanged bytes keep their date, which rsync and caches go by, although the two trees were written at different times.
    if let published, existing?.modified != published.modified {
      try spare.folder.setDate(of: path, to: published.modified)
    }
    return published == nil
  }

  private func removeOthers(in folder: String, _ state: State) throws(PublicationError) {
    for entry in try spare.folder.names(in: folder) {
      let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
      if entry.isFolder, state.folders.contains(path) {
        try removeOthers(in: path, state)
      } else if entry.isFolder || state.entries[path] == nil, path != Manifest.name {
        try spare.folder.remove(path, isFolder: entry.isFolder)
      }
    }
  }
}
