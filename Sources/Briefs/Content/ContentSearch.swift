extension ContentFolder {
  /// Where a text first stands in each of some files that hold it.
  public func places(of text: String, in files: [String]) -> [Place] {
    files.compactMap { file in
      guard let bytes = try? read(file) else { return nil }
      let whole = String(decoding: bytes, as: UTF8.self)
      // By scalars: a letter may be part of a longer sign.
      guard let range = whole.unicodeScalars.firstRange(of: text.unicodeScalars) else { return nil }
      let before = whole[..<range.lowerBound]
      let line = before.count { $0.isNewline } + 1
      let column = (before.lastIndex { $0.isNewline }.map { before[$0...].count - 1 } ?? before.count) + 1
      return Place(file: shown(file), line: line, column: column, length: text.count)
    }
  }

  /// The files that people write: briefs, settings and tables.
  public var texts: [String] {
    files.filter { file in [".md", ".yml", ".csv", ".tsv"].contains { file.hasSuffix($0) } }
  }
}
