import Markup

/// What a destination in the text of a brief means.
public enum LinkMeaning: Sendable, Equatable {
  /// Another record, and a heading in it.
  case record(RecordID, fragment: String?)
  /// A file of the content folder, by its path from there.
  case file(String)
  /// A heading in the same text.
  case fragment(String)
  /// Another site or a mailbox.
  case external(Address)
  /// Nothing that exists.
  case nothing

  /// Reads a destination. A relative one leads from the brief's folder, as in an editor.
  init(_ destination: String, from folder: String, recordsByPath: [String: RecordID], files: Set<String>) {
    // Most links lead to another brief: without a scheme or two slashes they cannot lead out.
    if destination.utf8.contains(UInt8(ascii: ":")) || destination.utf8.starts(with: "//".utf8),
      let address = Address(checking: destination), address.isExternal || destination.lowercased().hasPrefix("mailto:")
    {
      self = .external(address)
      return
    }
    let mark = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
    let fragment = mark.map { percentDecoded(String(destination[destination.utf8.index(after: $0)...])) }
    let path = destination[..<(mark ?? destination.endIndex)]
    guard !path.isEmpty else {
      self = fragment.map { .fragment($0) } ?? .nothing
      return
    }
    guard let target = normalized(folder + percentDecoded(String(path))) else {
      self = .nothing
      return
    }
    if let record = recordsByPath[target] {
      self = .record(record, fragment: fragment)
    } else if let index = files.firstIndex(of: target) {
      // As its name is stored: accents can be stored in two ways, and look the same.
      self = .file(files[index])
    } else {
      self = .nothing
    }
  }
}

/// A path without `.` and `..`; nil if it leads out of the content folder.
func normalized(_ path: String) -> String? {
  path.withBytes { path in
    var result: [UInt8] = []
    result.reserveCapacity(path.count)
    var rest = path[...]
    while !rest.isEmpty {
      let part = rest.prefix { $0 != UInt8(ascii: "/") }
      rest = rest[min(part.endIndex + 1, rest.endIndex)...]
      if part.isEmpty || part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard !result.isEmpty else { return nil }
        result.removeLast(result.count - (result.lastIndex(of: UInt8(ascii: "/")) ?? 0))
      } else {
        if !result.isEmpty { result.append(UInt8(ascii: "/")) }
        result.append(contentsOf: UnsafeBufferPointer(rebasing: part))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// A text with `%20` and the like read as the bytes they stand for (RFC 3986, section 2.1).
private func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    let digits = rest.prefix(2)
    if byte == UInt8(ascii: "%"), digits.count == 2,
      let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
