extension Address {
  /// A path as an address writes it: all but letters, digits, `-._~` and `/` as percent codes (RFC 3986, section 2.1).
  public static func percentEncoded(_ path: some Collection<UInt8>) -> String {
    if path.allSatisfy(isPlain) { return String(decoding: path, as: UTF8.self) }
    var result = ""
    for byte in path {
      if isPlain(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}

private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"),
    UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
    true
  default: false
  }
}
