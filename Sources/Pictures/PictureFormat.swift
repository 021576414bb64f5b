/// A format of pictures that can be freed of hidden data.
enum PictureFormat: String, CaseIterable {
  case jpeg = "JPEG"
  case png = "PNG"
  case gif = "GIF"
  case webp = "WebP"
  case svg = "SVG"

  /// The format that the name of a file promises; nil if it is that of no picture.
  init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[dot...].lowercased() {
    case ".jpg", ".jpeg": self = .jpeg
    case ".png": self = .png
    case ".gif": self = .gif
    case ".webp": self = .webp
    case ".svg": self = .svg
    default: return nil
    }
  }

  /// The format that the first bytes of a file show; nil if it is none of these, or SVG, which is text.
  init?(signature bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: PNG.signature) {
      self = .png
    } else if bytes.starts(with: "GIF8".utf8) {
      self = .gif
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else {
      return nil
    }
  }
}
