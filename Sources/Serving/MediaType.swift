/// The types of files, by the ending of their names.
enum MediaType {
  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "geojson": "application/geo+json", "xml": "application/xml",
    "atom": "application/atom+xml", "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "pdf": "application/pdf", "zip": "application/zip",
  ]

  /// The type of a file; bytes that a browser saves rather than shows if it is not known.
  static func type(of path: String) -> String {
    let ending = path.split(separator: "/").last?.split(separator: ".").last ?? ""
    return types[ending.lowercased()] ?? "application/octet-stream"
  }
}
