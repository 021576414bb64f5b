import Digests

/// A tree of an earlier build with its manifest.
///
/// Reading every file again only to learn that it is still the same would cost more than all the rest of a build without changes. So a
/// file whose size and digest stand in the manifest is not read if the system has not touched it since the manifest was written: whoever
/// edits, replaces or even renames a file cannot keep the system from noting the time. In all other cases the bytes themselves are
/// compared: after a build that was killed, in the same tick of the clock, without a manifest, and for trees from before the system was
/// started, because a power cut may have lost what was written last.
struct KnownTree: Sendable {
  let folder: Folder
  /// The digest of the manifest's text; nil if there is no manifest to rely on.
  let manifest: Digest?
  private let entries: [String: Manifest.Entry]
  private let written: FileStatus.Moment

  /// Takes a folder and reads its manifest, if there is a sound one.
  init(_ folder: Folder) {
    self.folder = folder
    guard let status = folder.status(of: Manifest.name), status.lastTouched > .systemStart,
      let text = folder.bytes(of: Manifest.name), let manifest = Manifest(text: text)
    else {
      (self.manifest, entries, written) = (nil, [:], FileStatus.Moment(.init()))
      return
    }
    (self.manifest, entries, written) = (Digest(of: text), manifest.entries, status.lastTouched)
  }

  /// Whether the tree holds the files of its manifest and no others, and nothing in them has changed since.
  func isAsWritten() throws(PublicationError) -> Bool {
    guard manifest != nil, let count = try untouchedCount(in: "") else { return false }
    return count == entries.count
  }

  /// How many files a folder holds, those of its folders included; nil if one of them is not as it was written.
  private func untouchedCount(in folder: String) throws(PublicationError) -> Int? {
    var count = 0
    for entry in try self.folder.names(in: folder) {
      let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
      if entry.isFolder {
        guard let inside = try untouchedCount(in: path), inside > 0 else { return nil }
        count += inside
      } else if path != Manifest.name {
        guard let known = entries[path], let status = self.folder.status(of: path), status.kind == .file,
          status.size == known.size,
          status.lastTouched < written || self.folder.bytes(of: path).map({ Digest(of: $0) }) == known.digest
        else { return nil }
        count += 1
      }
    }
    return count
  }

  /// What the system says of a file, if it has these bytes and no others.
  func status(of path: String, holding bytes: [UInt8], _ entry: Manifest.Entry) -> FileStatus? {
    guard let status = folder.status(of: path), status.kind == .file, status.size == entry.size else { return nil }
    if let known = entries[path], known.size == entry.size, status.lastTouched < written {
      return known.digest == entry.digest ? status : nil
    }
    return folder.holds(bytes, in: path) ? status : nil
  }
}
