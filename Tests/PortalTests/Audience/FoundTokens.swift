import Foundation

/// What the bytes of a file can be read as: the canaries in it, in whatever form they are written.
struct FoundTokens {
  private(set) var tokens: Set<String> = []

  /// Looks through a file's bytes, or any text of it, and its name.
  mutating func add(_ bytes: [UInt8], name: String) {
    add(name)
    add(String(decoding: bytes, as: UTF8.self))
  }

  /// Looks through a text as it is, and with each way of writing letters undone, one after the other and one within the other.
  mutating func add(_ text: String) {
    var seen: Set<String> = []
    var open = [text]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      collect(next)
      open += [next.unescapedEntities, next.unescapedPercents, next.unescapedJSON].filter { $0 != next }
      open += next.embedded
    }
  }

  private static let months: [[String]] = [
    ["janvier", "january"], ["février", "february"], ["mars", "march"], ["avril", "april"], ["mai", "may"],
    ["juin", "june"], ["juillet", "july"], ["août", "august"], ["septembre", "september"], ["octobre", "october"],
    ["novembre", "november"], ["décembre", "december"],
  ]

  private mutating func collect(_ text: String) {
    // Compatibility forms are folded, and what parts the groups of a number is taken out.
    let folded = text.precomposedStringWithCompatibilityMapping.lowercased()
      .replacing(/[\u{AD}\u{200B}-\u{200D}\u{2060}]/, with: "")
    tokens.formUnion(folded.matches(of: /zq[0-9]{6}zq/).map { String($0.0) })
    let numbers = folded.replacing(/([0-9])[ ,.](?=[0-9]{3}(?![0-9]))/) { String($0.1) }
    tokens.formUnion(numbers.matches(of: /[0-9]+/).map { String($0.0) }.filter { $0.count == 9 })
    tokens.formUnion(folded.matches(of: /21[0-9]{2}-[0-9]{2}-[0-9]{2}/).map { String($0.0) })
    for match in folded.matches(of: /([0-9]{1,2})(?:er)?\s+(\p{Alphabetic}+)\s+(21[0-9]{2})/) {
      guard let month = FoundTokens.months.firstIndex(where: { $0.contains(String(match.2)) }) else { continue }
      let (monthText, day) = ("0\(month + 1)".suffix(2), ("0" + match.1).suffix(2))
      tokens.insert("\(match.3)-\(monthText)-\(day)")
    }
  }
}

extension String {
  /// With character references as the characters they stand for.
  fileprivate var unescapedEntities: String {
    guard contains("&") else { return self }
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"]
    return replacing(/&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-z]+);/) { match -> String in
      let name = match.1
      if let character = named[String(name)] { return character }
      let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
      let number = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
      return number.flatMap(Unicode.Scalar.init).map { String($0) } ?? String(match.0)
    }
  }

  /// With percent escapes of addresses as the bytes they stand for.
  fileprivate var unescapedPercents: String {
    guard contains("%") else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "%"),
        let code = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// With the `\u` escapes of JSON as the characters they stand for.
  fileprivate var unescapedJSON: String {
    guard contains("\\u") else { return self }
    return replacing(/\\u([0-9a-fA-F]{4})/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? String(match.0)
    }
  }

  /// What stands in it as Base64.
  fileprivate var embedded: [String] {
    matches(of: /base64,([A-Za-z0-9+\/=]+)/).compactMap { match in
      Data(base64Encoded: String(match.1)).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
