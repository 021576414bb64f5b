import CRename
import Glibc

extension OutputTree {
  /// Where the trees of an output are.
  struct Places {
    /// The output folder.
    let published: String
    /// The folder that holds it.
    let parent: String
    private let name: String

    /// The tree in the making.
    var spare: String { beside("next") }
    /// Where the old tree steps aside if there is no exchange in one step.
    private var aside: String { beside("old") }

    /// Takes the path of the output folder. A link to it is followed, so that all trees lie in one file system and a name more does not
    /// make a lock more.
    init(_ path: String) {
      var path = path
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      var status = stat()
      let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
      if isLink || path.hasSuffix("."), let resolved = realpath(path, nil) {
        path = String(cString: resolved)
        free(resolved)
      }
      published = path
      name = path.split(separator: "/").last.map(String.init) ?? ""
      parent = String(path.dropLast(name.count))
    }

    /// A path beside the output folder.
    func beside(_ ending: String) -> String { parent + "." + name + "." + ending }
    /// The name of the file beside the output folder that tells of the last build.
    var accountName: String { "." + name + ".account" }

    /// Makes a folder and those that it lies in, unless they are there; whatever else has its name makes way.
    static func makeFolders(_ path: String) throws(PublicationError) {
      guard !path.isEmpty, mkdir(path, 0o755) != 0 else { return }
      if errno == ENOENT, let slash = path.dropLast().lastIndex(of: "/"), slash != path.startIndex {
        try makeFolders(String(path[..<slash]))
        if mkdir(path, 0o755) == 0 { return }
      }
      guard errno == EEXIST else { throw .last("make the folder", path) }
    }

    /// Leaves folders alone that hold what Passerelle did not write.
    func refuseForeign() throws(PublicationError) {
      for path in [published, spare, aside] {
        var status = stat()
        guard lstat(path, &status) == 0 else { continue }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .foreignFolder(path: path) }
        let names = try Folder(path)?.names().map(\.name) ?? []
        if !names.isEmpty, !names.contains(Manifest.name) { throw .foreignFolder(path: path) }
      }
    }

    /// Puts the new tree in the place of the published one, and that one aside for the next build.
    ///
    /// Where the kernel or the file system cannot exchange two folders in one step, there is a moment without an output folder, between two
    /// renamings. If the build dies in just that moment, the next one finds the old tree, still complete, and puts it back.
    func exchange() throws(PublicationError) {
      if passerelle_exchange(spare, published) == 0 { return }
      switch errno {
      case ENOENT: try rename(spare, published)
      case EINVAL, ENOSYS:
        try rename(published, aside)
        do throws(PublicationError) {
          try rename(spare, published)
        } catch {
          try rename(aside, published)
          throw error
        }
        // Published it is; if only this fails, the next build does it.
        _ = Glibc.rename(aside, spare)
      default: throw failure(errno)
      }
    }

    /// Ends an exchange in several steps that was broken off.
    func recover() throws(PublicationError) {
      guard exists(aside) else { return }
      if !exists(published) {
        try rename(aside, published)
      } else if !exists(spare) {
        try rename(aside, spare)
      }
    }

    private func exists(_ path: String) -> Bool {
      var status = stat()
      return lstat(path, &status) == 0
    }

    private func rename(_ old: String, _ new: String) throws(PublicationError) {
      guard Glibc.rename(old, new) == 0 else { throw failure(errno) }
    }

    private func failure(_ error: Int32) -> PublicationError {
      error == EBUSY || error == EXDEV ? .mountPoint(path: published) : .last("publish to", published)
    }
  }
}
