import Glibc

/// The output folder: a complete new tree is made beside it, then the two are exchanged in one step.
///
/// The tree that is put aside serves for the next build. A build that dies spoils only the tree beside.
public struct OutputTree: Sendable {
  /// The folder in it that everyone may see; its files alone stand in the manifest that goes with it.
  static let publicFolder = "site"

  let places: Places
  /// A folder beside the output for what is slow to make, so that the next build need not make it again.
  public var cache: String { places.beside("cache") }

  /// Takes the path of the output folder, or of a link to it.
  public init(path: String) { places = Places(path) }

  /// Begins a new tree.
  public func stage() throws(PublicationError) -> Staging {
    try places.refuseForeign()
    try Places.makeFolders(places.parent)
    guard let lock = try BuildLock(places.beside("lock")) else { throw .busy(path: places.published) }
    try places.recover()
    try Places.makeFolders(places.spare)
    guard let spare = try Folder(places.spare) else { throw .unreadable(places.spare) }
    // Without it, the tree of a build that died would be taken for someone else's.
    if spare.status(of: Manifest.name) == nil { try spare.write(Manifest().text, to: Manifest.name) }
    return try Staging(places, spare: spare, published: try Folder(places.published), lock: lock)
  }
}
