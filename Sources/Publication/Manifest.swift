import Digests

/// What a tree of files holds: the size and the digest of each.
///
/// As text, a line for each file: digest, size and path, with tabs between them, in the order of the paths. Lines that begin with `#` are
/// comments, as for sha256sum, which checks the files: `cut -f 1,3 --output-delimiter='  ' manifest.tsv | sha256sum --check`.
struct Manifest: Equatable {
  /// What a file holds.
  struct Entry: Equatable {
    let size: Int
    let digest: Digest
  }

  /// The manifest of a whole output folder, which also says that Passerelle wrote it and may replace it.
  static let name = ".passerelle"
  /// The manifest that goes with the public site.
  static let publicName = "manifest.tsv"

  private static let heading =
    "# Written by Passerelle: digest (SHA-256), size and path of each file. The next build replaces it.\n"

  /// The files by their paths.
  var entries: [String: Entry] = [:]

  /// Makes a manifest of entries.
  init(_ entries: [String: Entry] = [:]) { self.entries = entries }

  /// The files of a folder, by their paths from it.
  func part(_ folder: String) -> Manifest {
    let prefix = folder + "/"
    var part = Manifest()
    for (path, entry) in entries where path.hasPrefix(prefix) {
      part.entries[String(path.dropFirst(prefix.count))] = entry
    }
    return part
  }

  // MARK: Text

  /// Reads the text; nil if it is none of a manifest.
  init?(text bytes: [UInt8]) {
    guard bytes.starts(with: Manifest.heading.utf8), bytes.last == UInt8(ascii: "\n") else { return nil }
    entries.reserveCapacity(bytes.count / 100)
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = bytes[start..<end]
      start = end + 1
      if line.first == UInt8(ascii: "#") { continue }
      guard let first = line.firstIndex(of: UInt8(ascii: "\t")),
        let second = line[(first + 1)...].firstIndex(of: UInt8(ascii: "\t")),
        let digest = Digest(hexadecimal: line[..<first]),
        let size = Int(String(decoding: line[(first + 1)..<second], as: UTF8.self))
      else { return nil }
      entries[Manifest.unescaped(line[(second + 1)...])] = Entry(size: size, digest: digest)
    }
  }

  /// The text.
  var text: [UInt8] {
    var bytes = Array(Manifest.heading.utf8)
    bytes.reserveCapacity(entries.count * 128)
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      bytes += "\(entry.digest.hexadecimal)\t\(entry.size)\t".utf8
      bytes += Manifest.escaped(path).utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  // What would end a field or a line is written as in other tables: \t, \n and, for the backslash itself, \\.
  private static let escapes: [(plain: UInt8, escaped: UInt8)] = [
    (UInt8(ascii: "\\"), UInt8(ascii: "\\")), (UInt8(ascii: "\t"), UInt8(ascii: "t")),
    (UInt8(ascii: "\n"), UInt8(ascii: "n")),
  ]

  private static func escaped(_ path: String) -> String {
    guard path.utf8.contains(where: { byte in escapes.contains { $0.plain == byte } }) else { return path }
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if let escape = escapes.first(where: { $0.plain == byte }) {
        bytes += [UInt8(ascii: "\\"), escape.escaped]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ field: ArraySlice<UInt8>) -> String {
    guard field.contains(UInt8(ascii: "\\")) else { return String(decoding: field, as: UTF8.self) }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in field {
      if isEscaped {
        bytes.append(escapes.first { $0.escaped == byte }?.plain ?? byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
