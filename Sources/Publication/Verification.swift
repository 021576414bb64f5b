import Digests

/// What became of a tree of files since it was written, as its manifest tells.
///
/// Every file is read. Whoever can change files can change the manifest as well: that nobody meant harm, only a manifest that was kept
/// elsewhere can tell.
public struct Verification: Sendable, Equatable {
  /// How a file differs.
  public enum Difference: String, Sendable {
    case changed, added, missing
  }

  /// The files that differ, by their paths, in order.
  public private(set) var differences: [(path: String, difference: Difference)] = []
  /// How many files the manifest names.
  public private(set) var fileCount = 0

  /// Holds a folder against its manifest: a whole output, or a copy of its public site alone.
  public init(of path: String) throws(PublicationError) {
    let path = OutputTree.Places(path).published
    guard let folder = try Folder(path) else { throw .notThere(path: path) }
    let names = [Manifest.name, Manifest.publicName]
    guard let name = names.first(where: { folder.status(of: $0)?.kind == .file }) else { throw .noManifest(path: path) }
    guard let manifest = folder.bytes(of: name).flatMap(Manifest.init(text:)) else {
      throw .damagedManifest(path: path + "/" + name)
    }
    fileCount = manifest.entries.count
    var found: Set<String> = []
    try Verification.walk(folder, "") { file throws(PublicationError) in
      guard file != name else { return }
      found.insert(file)
      guard let entry = manifest.entries[file] else { return differences.append((file, .added)) }
      guard folder.status(of: file)?.kind == .file else { return differences.append((file, .changed)) }
      guard let bytes = folder.bytes(of: file) else { throw .unreadable(path + "/" + file) }
      if Manifest.Entry(size: bytes.count, digest: Digest(of: bytes)) != entry { differences.append((file, .changed)) }
    }
    for file in manifest.entries.keys where !found.contains(file) { differences.append((file, .missing)) }
    differences.sort { $0.path < $1.path }
  }

  private static func walk(
    _ folder: Folder, _ path: String, _ visit: (String) throws(PublicationError) -> Void
  ) throws(PublicationError) {
    for entry in try folder.names(in: path) {
      let file = path.isEmpty ? entry.name : path + "/" + entry.name
      if entry.isFolder { try walk(folder, file, visit) } else { try visit(file) }
    }
  }

  /// Compares what was found.
  public static func == (left: Verification, right: Verification) -> Bool {
    left.fileCount == right.fileCount
      && left.differences.elementsEqual(right.differences) { $0.path == $1.path && $0.difference == $1.difference }
  }
}
