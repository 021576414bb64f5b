/// A table as a CSV file holds it: a row that names the columns, then rows of cells with their places.
struct CSVTable: Sendable, Equatable {
  /// What stands between two cells.
  enum Delimiter: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// Whether decimals stand after a comma: spreadsheets choose another delimiter where that is the custom.
    var allowsDecimalComma: Bool { self != .comma }

    /// How messages call it.
    var shown: String {
      switch self {
      case .comma: "“,”"
      case .semicolon: "“;”"
      case .tab: "a tab"
      }
    }
  }

  /// One cell.
  struct Cell: Sendable, Equatable {
    /// Its text without the quotation marks around it; each line break in it is one line feed.
    let text: String
    /// Where it stands, quotation marks included; its first line only, if it has several.
    let place: Place

    /// Whether it holds nothing but white space.
    var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }
  }

  /// What stands between two cells.
  let delimiter: Delimiter
  /// The names of the columns.
  let header: [Cell]
  /// The rows that hold something, none longer than the header.
  let rows: [[Cell]]
}
