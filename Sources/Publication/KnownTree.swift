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
  private let entries: [String: Manifest.Entry]
  private let written: FileStatus.Moment

  /// Takes a folder and reads its manifest, if there is a sound one.
  init(_ folder: Folder) {
    self.folder = folder
    guard let status = folder.status(of: Manifest.name), status.lastTouched > .systemStart,
      let manifest = folder.bytes(of: Manifest.name).flatMap(Manifest.init(text:))
    else {
      (entries, written) = ([:], FileStatus.Moment(.init()))
      return
    }
    (entries, written) = (manifest.entries, status.lastTouched)
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
