import Glibc

/// Compares the places of folders.
enum FolderPath {
  /// Whether one folder is the other, or lies in it: a build would then replace what it reads.
  static func isNested(_ one: String, _ other: String) -> Bool {
    let (left, right) = (absolute(one), absolute(other))
    return left == right || left.hasPrefix(right + "/") || right.hasPrefix(left + "/")
  }

  /// The path from the root, links resolved as far as the folder exists.
  private static func absolute(_ path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let name = trimmed.split(separator: "/").last.map(String.init) ?? ""
    let parent = String(trimmed.dropLast(name.count))
    guard parent != trimmed, !name.isEmpty else { return trimmed }
    return absolute(parent.isEmpty ? "." : parent) + "/" + name
  }
}
