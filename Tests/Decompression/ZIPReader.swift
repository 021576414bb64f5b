/// The files of a ZIP archive, as its central directory names them (PKWARE's APPNOTE 6.3, 4.3.12).
public struct ZIPReader {
  /// A file.
  public struct File: Sendable {
    /// Its path.
    public let path: String
    /// Its content, decompressed and checked against its sum.
    public let bytes: [UInt8]
  }

  /// The files in their order.
  public let files: [File]

  /// Reads an archive that has no comment.
  public init(_ bytes: [UInt8]) throws {
    func number(_ offset: Int, _ count: Int) throws -> Int {
      guard bytes.indices.contains(offset), offset + count <= bytes.count else { throw Decompression.Failure.damaged }
      return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    func slice(_ offset: Int, _ count: Int) throws -> [UInt8] {
      guard offset + count <= bytes.count else { throw Decompression.Failure.damaged }
      return Array(bytes[offset..<offset + count])
    }
    let end = bytes.count - 22
    guard try number(end, 4) == 0x0605_4B50 else { throw Decompression.Failure.damaged }
    var place = try number(end + 16, 4)
    var files: [File] = []
    for _ in 0..<(try number(end + 10, 2)) {
      guard try number(place, 4) == 0x0201_4B50 else { throw Decompression.Failure.damaged }
      let (method, sum) = (try number(place + 10, 2), try number(place + 16, 4))
      let (stored, size, nameLength) = (
        try number(place + 20, 4), try number(place + 24, 4), try number(place + 28, 2)
      )
      let name = try slice(place + 46, nameLength)
      let local = try number(place + 42, 4)
      // All that both headers say of the file is the same.
      guard try number(local, 4) == 0x0403_4B50, try slice(local + 4, 24) == slice(place + 6, 24),
        try slice(local + 30, nameLength) == name
      else { throw Decompression.Failure.damaged }
      let raw = try slice(local + 30 + nameLength, stored)
      let content = method == 0 ? raw : try Decompression.deflate(raw)
      guard content.count == size, Int(Decompression.checkSum(content)) == sum else {
        throw Decompression.Failure.damaged
      }
      files.append(File(path: String(decoding: name, as: UTF8.self), bytes: content))
      place += 46 + nameLength
    }
    guard place == end else { throw Decompression.Failure.damaged }
    self.files = files
  }
}
