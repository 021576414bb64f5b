/// A JSON value (RFC 8259), whose objects keep the order of their members.
public indirect enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSON])
  case object([(key: String, value: JSON)])

  /// The value on one line, safe inside `<script>` as well: `<` and `&` are written as escapes.
  public var text: String {
    var result = ""
    write(to: &result)
    return result
  }

  /// Compares by what is written.
  public static func == (left: JSON, right: JSON) -> Bool { left.text == right.text }

  private func write(to result: inout String) {
    switch self {
    case .null: result += "null"
    case .bool(let value): result += value ? "true" : "false"
    case .number(let value): result += String(value)
    case .string(let value): JSON.write(value, to: &result)
    case .array(let values):
      result += "["
      for (index, value) in values.enumerated() {
        if index > 0 { result += "," }
        value.write(to: &result)
      }
      result += "]"
    case .object(let members):
      result += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { result += "," }
        JSON.write(member.key, to: &result)
        result += ":"
        member.value.write(to: &result)
      }
      result += "}"
    }
  }

  private static func write(_ text: String, to result: inout String) {
    result += "\""
    var rest = text[...]
    while let index = rest.utf8.firstIndex(where: needsEscape) {
      result += rest[..<index]
      let scalar = rest.unicodeScalars[index]
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
      rest = rest[rest.unicodeScalars.index(after: index)...]
    }
    result += rest
    result += "\""
  }

  /// Whether a character that begins with this byte may not stand as it is. U+2028 and U+2029 begin as dashes do.
  private static func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0..<0x20,
      0x7F,
      0xE2:
      true
    default: false
    }
  }
}
