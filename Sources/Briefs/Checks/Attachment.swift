import Pictures

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
    do throws(ContentFolder.ReadFailure) {
      return fault(in: try content.read(path), name)
    } catch {
      // What cannot be read at all is reported by whoever copies it.
      guard error.isSize else { return nil }
      return ("the file “\(name)” \(error.reason)", "make it smaller, or publish it elsewhere and link to it")
    }
  }

  /// What is wrong with the bytes of a picture.
  private static func fault(in bytes: [UInt8], _ name: String) -> (message: String, help: String)? {
    do throws(PictureFailure) {
      let cleaned = try PictureCleaner.cleaned(bytes, path: name)
      guard try PictureCleaner.holdsScript(cleaned, path: name) else { return nil }
      return ("the picture “\(name)” holds a script", "export it as plain SVG, or as PNG")
    } catch {
      return (
        "hidden data, such as the place where it was taken, cannot be removed from “\(name)”: \(error.reason)",
        "open it in a picture editor and export it anew as PNG, JPEG or plain SVG"
      )
    }
  }
}
