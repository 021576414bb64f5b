/// The table that goes with a shapefile: dBASE, of which only texts are read here.
enum AttributeTable {
  /// The texts of a column, one for each row, without the blanks that fill them up; nil if there is no such column.
  static func column(_ name: String, of bytes: [UInt8]) -> [String]? {
    let file = StoredBytes(bytes)
    guard let rowCount = file.number(4, width: 4), let start = file.number(8, width: 2),
      let rowLength = file.number(10, width: 2), rowLength > 0
    else { return nil }
    // A row begins with the mark of a deleted one.
    var place = 1
    var description = 32
    while let entry = file.slice(description, 32), description + 32 <= start {
      guard let width = file.number(description + 16, width: 1) else { return nil }
      if text(entry.prefix(11)) == name {
        guard start + rowCount * rowLength <= file.count, place + width <= rowLength else { return nil }
        return (0..<rowCount).compactMap { file.slice(start + $0 * rowLength + place, width).map(text) }
      }
      place += width
      description += 32
    }
    return nil
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let stated = bytes.prefix { $0 != 0 }
    let end = stated.lastIndex { $0 != UInt8(ascii: " ") }
    return String(decoding: end.map { stated[...$0] } ?? [], as: UTF8.self)
  }
}
