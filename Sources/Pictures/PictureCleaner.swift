/// Takes out of pictures what nobody sees and what may tell where, when, by whom and with what they were made.
///
/// The picture itself is not encoded anew: what is seen stays the same to the last pixel. Which parts stay is a list of what is
/// known to be needed; whatever is not in it goes.
public enum PictureCleaner {
  /// The bytes of a file without hidden data; those of a file that is no picture stay as they are.
  public static func cleaned(_ bytes: [UInt8], path: String) throws(PictureFailure) -> [UInt8] {
    let promised = PictureFormat(path: path)
    let found = PictureFormat(signature: bytes)
    if let found, found != promised {
      throw PictureFailure("it is a \(found.rawValue) file by another name")
    }
    switch promised {
    case .jpeg: return try JPEG.cleaned(bytes)
    case .png: return try PNG.cleaned(bytes)
    case .gif: return try GIF.cleaned(bytes)
    case .webp: return try WebP.cleaned(bytes)
    case .svg: return try SVG.cleaned(bytes)
    case nil: return bytes
    }
  }

  /// Whether a file is a picture by its name.
  public static func isPicture(_ path: String) -> Bool { PictureFormat(path: path) != nil }

  /// Whether a browser would run something in a cleaned file, were it opened by itself.
  public static func holdsScript(_ cleaned: [UInt8], path: String) throws(PictureFailure) -> Bool {
    guard PictureFormat(path: path) == .svg else { return false }
    return try SVGScripts.isFound(in: cleaned)
  }
}
