/// A file that stands beside a brief and is copied to the site.
enum Attachment {
  /// Documents, tables, pictures and archives; nothing that a browser would run.
  private static let endings: Set<String> = [
    "csv", "docx", "geojson", "gif", "jpeg", "jpg", "json", "ods", "odp", "odt", "pdf", "png", "pptx", "svg", "tsv",
    "txt", "webp",
    "xlsx", "xml", "zip",
  ]

  /// Why a file is not fit to be published; nil if it is.
  static func problem(_ path: String, in content: ContentFolder) -> (message: String, help: String)? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard endings.contains(ending) else {
      return ("files such as “\(name)” are not published", "known endings: \(endings.sorted().joined(separator: ", "))")
    }
    return scriptProblem(path, name, ending, in: content) ?? hiddenDataProblem(path, name, in: content)
  }

  private static func hiddenDataProblem(
    _ path: String, _ name: String, in content: ContentFolder
  ) -> (message: String, help: String)? {
    content.hiddenDataProblem(path).map { reason in
      (
        "hidden data, such as the place where it was taken, cannot be removed from “\(name)”: \(reason)",
        "open it in a picture editor and export it anew as PNG, JPEG or plain SVG"
      )
    }
  }

  private static func scriptProblem(
    _ path: String, _ name: String, _ ending: String, in content: ContentFolder
  ) -> (message: String, help: String)? {
    guard ending == "svg", let bytes = try? content.read(path) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    let runs =
      text.contains("<script") || text.contains("javascript:") || text.contains("<foreignobject")
      || text.contains(/\son[a-z]+\s*=/)
    return runs ? ("the picture “\(name)” holds a script", "export it as plain SVG, or as PNG") : nil
  }
}
