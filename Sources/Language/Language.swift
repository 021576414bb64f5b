import Markup

/// A language of the portal, by its BCP 47 tag in lower case (`fr`, `en`, `ar`).
public struct Language: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The tag, fit for `lang` and for a folder's name.
  public let code: String

  /// The first eight bytes of the tag: all of it, nearly always, and compared at once.
  @usableFromInline let beginning: UInt64

  /// Takes a tag of two or three letters, with subtags if need be (RFC 5646, section 2.1); nil for anything else.
  public init?(_ code: String) {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.count), primary.allSatisfy(\.isASCIILowercase) else {
      return nil
    }
    guard parts.dropFirst().allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(\.isASCIIAlphanumeric) }) else {
      return nil
    }
    self.init(known: code)
  }

  private init(known code: String) {
    self.code = code
    let bytes = code.utf8.prefix(8)
    beginning = bytes.reduce(0) { $0 << 8 | UInt64($1) } << (8 * (8 - bytes.count))
  }

  /// The tag for a language that is not determined (RFC 5646, section 4.1).
  public static let undetermined = Language(known: "und")

  /// Whether it is written from right to left: by the script that its tag names (ISO 15924), or else by the script that it is usually
  /// written in (Unicode CLDR, supplemental data, likely subtags).
  public var isRightToLeft: Bool {
    let parts = code.split(separator: "-")
    if let script = parts.dropFirst().first(where: { $0.count == 4 }) {
      return ["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"].contains(script.lowercased())
    }
    return parts.first.map(Language.rightToLeft.contains) ?? false
  }

  private static let rightToLeft: Set<Substring> = [
    "ar", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  /// The attributes of an element whose words are in this language, with a space before them (WCAG 2.2, 3.1.2). Words from left to
  /// right need no `dir` in a line of others.
  public var attributes: HTML {
    " lang=\"\(code)\"\(isRightToLeft.html(" dir=\"rtl\""))"
  }

  /// The tag.
  public var description: String { code }

  /// The first subtag, where it has two letters: in the two lower bytes.
  var shortPrimary: UInt16? {
    let end = UInt8(truncatingIfNeeded: beginning >> 40)
    return end == 0 || end == UInt8(ascii: "-") ? UInt16(truncatingIfNeeded: beginning >> 48) : nil
  }

  /// Compares tags.
  @inlinable public static func == (left: Language, right: Language) -> Bool {
    // What ends with a zero is all of the tag.
    left.beginning == right.beginning && (left.beginning & 0xFF == 0 || left.code == right.code)
  }

  /// Hashes the beginning of the tag: few tags share one.
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(beginning) }

  /// Orders by tag.
  public static func < (left: Language, right: Language) -> Bool { left.code < right.code }
}

extension Character {
  fileprivate var isASCIILowercase: Bool { ("a"..."z").contains(self) }
  fileprivate var isASCIIAlphanumeric: Bool { isASCII && (isLetter || isNumber) }
}
