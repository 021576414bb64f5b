import Markup
import Pictures

/// Writes a picture into an address, so that a document needs no other file (RFC 2397).
enum DataAddress {
  /// The address; nil for a file that is no picture by its name.
  static func address(of bytes: [UInt8], path: String) -> Address? {
    guard let ending = path.split(separator: ".").last?.lowercased(), let type = types[ending] else { return nil }
    return Address(trusted: "data:\(type);base64," + String(decoding: Base64.encoded(bytes), as: UTF8.self))
  }

  private static let types = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "svg": "image/svg+xml",
  ]
}
