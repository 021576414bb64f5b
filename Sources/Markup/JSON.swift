/// A JSON value (RFC 8259), whose objects keep the order of their members.
public enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSON])
  case object([(key: String, value: JSON)])

  /// The value on one line, safe inside `<script>` as well: `<` and `&` are written as escapes.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The same in UTF-8.
  public var bytes: [UInt8] {
    var result: [UInt8] = []
    write(to: &result)
    return result
  }

  /// Compares by what is written.
  public static func == (left: JSON, right: JSON) -> Bool { left.bytes == right.bytes }

  private func write(to result: inout [UInt8]) {
    switch self {
    case .null: result += "null".utf8
    case .bool(let value): result += value ? "true".utf8 : "false".utf8
    case .number(let value): result += String(value).utf8
    case .string(let value): JSON.write(value, to: &result)
    case .array(let values):
      result.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { result.append(UInt8(ascii: ",")) }
        value.write(to: &result)
      }
      result.append(UInt8(ascii: "]"))
    case .object(let members):
      result.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { result.append(UInt8(ascii: ",")) }
        JSON.write(member.key, to: &result)
        result.append(UInt8(ascii: ":"))
        member.value.write(to: &result)
      }
      result.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "\""))
    text.withBytes { bytes in
      var start = 0
      // Nearly every text stands as it is.
      let places = bytes.contains(flagged: { $0.mayNeedEscape }) ? bytes.indices : 0..<0
      for index in places where bytes[index].mayNeedEscape > 0 {
        guard let escape = escape(bytes[index...]) else { continue }
        result += UnsafeBufferPointer(rebasing: bytes[start..<index])
        result += escape.text.utf8
        start = index + escape.length
      }
      result += UnsafeBufferPointer(rebasing: bytes[start...])
    }
    result.append(UInt8(ascii: "\""))
  }

  /// What is written for the character that begins here, and how many bytes it has; nil if it stands as it is.
  private static func escape(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (text: String, length: Int)? {
    let first = bytes[bytes.startIndex]
    switch first {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\r"): return ("\\r", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    // U+2028 and U+2029, which ended lines of scripts once.
    case 0xE2:
      let rest = bytes.dropFirst().prefix(2)
      if rest.elementsEqual([0x80, 0xA8]) { return ("\\u2028", 3) }
      if rest.elementsEqual([0x80, 0xA9]) { return ("\\u2029", 3) }
      return nil
    default: return ((first < 0x10 ? "\\u000" : "\\u00") + String(first, radix: 16), 1)
    }
  }
}

extension UInt8 {
  /// 1 if a character that begins with this byte may have to be written in another way.
  @inline(__always) fileprivate var mayNeedEscape: UInt8 {
    (self < 0x20).flag | (self == 0x22).flag | (self == 0x26).flag | (self == 0x3C).flag | (self == 0x3E).flag
      | (self == 0x5C).flag | (self == 0x7F).flag | (self == 0xE2).flag
  }
}
