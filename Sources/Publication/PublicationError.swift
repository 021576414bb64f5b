import Glibc

/// Why an output folder could not be written, or held against its manifest.
public enum PublicationError: Error, Equatable, CustomStringConvertible {
  /// The folder holds something that Passerelle did not write.
  case foreignFolder(path: String)
  /// Another build is writing the same folder.
  case busy(path: String)
  /// The folder is a file system of its own, so that no other folder can take its place.
  case mountPoint(path: String)
  /// Two files have the same path.
  case collision(path: String)
  /// A path leads out of the output folder.
  case outside(path: String)
  /// There is no such folder.
  case notThere(path: String)
  /// A folder has no manifest.
  case noManifest(path: String)
  /// A manifest is none.
  case damagedManifest(path: String)
  /// A file or folder cannot be read.
  case unreadable(path: String, reason: String)
  /// The system refused to write something.
  case system(action: String, path: String, reason: String)

  /// The reason of the last failed call.
  static func last(_ action: String, _ path: String) -> PublicationError {
    .system(action: action, path: path, reason: String(cString: strerror(errno)))
  }

  /// The reason why the last attempt to read failed.
  static func unreadable(_ path: String) -> PublicationError {
    .unreadable(path: path, reason: String(cString: strerror(errno)))
  }

  /// What happened and what can be done, in words.
  public var description: String {
    switch self {
    case .foreignFolder(let path):
      "“\(path)” holds files that Passerelle did not write, so it is left alone; name another folder with --output"
    case .busy(let path):
      "another build is writing “\(path)”; wait for its end and try again"
    case .mountPoint(let path):
      "“\(path)” is a mount point, which no other folder can replace; name a folder in it with --output"
    case .collision(let path):
      "two files are to be written to “\(path)”; the last good output is unchanged"
    case .outside(let path):
      "“\(path)” is no path in the output folder; the last good output is unchanged"
    case .notThere(let path):
      "there is no folder “\(path)”; name another one with --output"
    case .noManifest(let path):
      "“\(path)” has no manifest: it is neither an output folder nor a copy of its site; name another one with --output"
    case .damagedManifest(let path):
      "the manifest “\(path)” is damaged; build again, or copy the site anew"
    case .unreadable(let path, let reason):
      "cannot read “\(path)”: \(reason)"
    case .system(let action, let path, let reason):
      "cannot \(action) “\(path)”: \(reason); the last good output is unchanged"
    }
  }
}
