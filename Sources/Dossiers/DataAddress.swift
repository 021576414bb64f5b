import Markup

/// Writes a picture into an address, so that a document needs no other file (RFC 2397).
enum DataAddress {
  /// The address; nil for a file that is no picture by its name.
  static func address(of bytes: [UInt8], path: String) -> Address? {
    guard let ending = path.split(separator: ".").last?.lowercased(), let type = types[ending] else { return nil }
    return Address(trusted: "data:\(type);base64," + base64(bytes))
  }

  private static let types = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "svg": "image/svg+xml",
  ]

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let group = bytes[index..<min(index + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << ((3 - group.count) * 8)
      for position in 0..<4 {
        result.append(
          position <= group.count ? alphabet[bits >> (18 - position * 6) & 63] : UInt8(ascii: "="))
      }
      index += 3
    }
    return String(decoding: result, as: UTF8.self)
  }
}
