/// An archive of files in the ZIP format (PKWARE's APPNOTE 6.3), made whole in memory.
///
/// It is always the same for the same files: each has the earliest date that the format can state. What the format needs for files
/// of 4 GB or more, or more than 65,535 of them, is not written.
public struct ZIPArchive: Sendable {
  /// A file ready to be put into an archive: compressed if that makes it smaller.
  public struct Entry: Sendable {
    let name: [UInt8]
    let content: [UInt8]
    let isCompressed: Bool
    let size: UInt32
    let checkSum: UInt32

    /// Compresses a file; the path has `/` between folders and none at its start.
    public init(path: String, bytes: [UInt8]) {
      name = Array(path.utf8)
      let compressed = Deflate.compressed(bytes, level: Deflate.usualLevel)
      isCompressed = compressed.count < bytes.count
      content = isCompressed ? compressed : bytes
      size = UInt32(clamping: bytes.count)
      checkSum = CheckSum.crc32(bytes)
    }
  }

  /// The archive's own bytes; nil if it is too large for the format.
  public let bytes: [UInt8]

  /// Puts files together in their order; nil if they are more or larger than the format has room for.
  public init?(_ entries: [Entry]) {
    let length = entries.reduce(0) { $0 + $1.content.count + 2 * $1.name.count + 30 + 46 } + 22
    guard length <= Int(UInt32.max), entries.count < Int(UInt16.max),
      entries.allSatisfy({ $0.size < UInt32.max && $0.name.count <= Int(UInt16.max) })
    else { return nil }
    var archive: [UInt8] = []
    archive.reserveCapacity(length)
    var directory: [UInt8] = []
    for entry in entries {
      let offset = UInt32(archive.count)
      // 4.3.7: the local header of a file.
      archive.append(0x0403_4B50 as UInt32)
      entry.appendDescription(to: &archive)
      archive.append(0 as UInt16)
      archive += entry.name
      archive += entry.content
      // 4.3.12: the same in the central directory, with where the file stands. Made by version 2.0 for MS-DOS.
      directory.append(0x0201_4B50 as UInt32)
      directory.append(20 as UInt16)
      entry.appendDescription(to: &directory)
      // No extra field, no comment, disk 0, no attributes.
      directory += [UInt8](repeating: 0, count: 12)
      directory.append(offset)
      directory += entry.name
    }
    let start = UInt32(archive.count)
    archive += directory
    // 4.3.16: the end of the central directory, on the only disk.
    archive.append(0x0605_4B50 as UInt32)
    archive.append(0 as UInt32)
    archive.append(UInt16(entries.count))
    archive.append(UInt16(entries.count))
    archive.append(UInt32(directory.count))
    archive.append(start)
    archive.append(0 as UInt16)
    bytes = archive
  }
}

extension ZIPArchive.Entry {
  /// What the local header and the central directory both say: from the version needed to the length of the name.
  fileprivate func appendDescription(to bytes: inout [UInt8]) {
    bytes.append(20 as UInt16)
    // 4.4.4: bit 11, the name is in UTF-8.
    bytes.append(0x0800 as UInt16)
    bytes.append((isCompressed ? 8 : 0) as UInt16)
    // 1 January 1980, midnight.
    bytes.append(0 as UInt16)
    bytes.append(0x0021 as UInt16)
    bytes.append(checkSum)
    bytes.append(UInt32(content.count))
    bytes.append(size)
    bytes.append(UInt16(name.count))
  }
}
