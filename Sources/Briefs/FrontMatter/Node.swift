/// A piece of YAML with its place.
public struct Node: Sendable {
  /// What it is.
  public enum Content: Sendable {
    /// A text; plain if it stands without quotes.
    case scalar(String, isPlain: Bool)
    case sequence([Node])
    case mapping([Entry])
  }

  /// A key with its value.
  public struct Entry: Sendable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let keyPlace: Place
    /// The value.
    public let value: Node
  }

  /// What it is.
  public let content: Content
  /// Where it begins.
  public let place: Place

  /// Whether it says nothing: an empty value, white space between quotes, `~` or `null` without quotes.
  public var isNull: Bool {
    guard case .scalar(let text, let isPlain) = content else { return false }
    if isPlain, text == "~" || text == "null" || text == "Null" || text == "NULL" { return true }
    // Nearly every value begins with a letter or digit.
    if let first = text.utf8.first, first > 0x20, first < 0x7F { return false }
    return text.allSatisfy(\.isWhitespace)
  }

  /// Its keys with their values, if this is a mapping.
  var entries: [Entry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  /// The value of a key, if this is a mapping that has it.
  public subscript(key: String) -> Node? {
    guard let entries else { return nil }
    return entries.index(of: key).map { entries[$0].value }
  }
}

extension [Node.Entry] {
  /// Where the entry of a key is; it is looked for from a place on, then before it.
  func index(of key: String, near place: Int = 0) -> Int? {
    // Lengths tell most keys apart at once; and an entry that is only passed by need not be copied.
    let length = key.utf8.count
    func isIt(_ index: Int) -> Bool { self[index].key.utf8.count == length && self[index].key == key }
    return indices[place...].first(where: isIt) ?? indices[..<place].first(where: isIt)
  }
}
