import Language

/// Published lists of codes with their names in each language: `codelists.tsv`, a table with the columns `list`, `code`,
/// `status` and one for each language.
public struct CodeLists: Sendable {
  private struct Key: Hashable {
    let list: String
    let code: String
  }

  private struct Entry {
    let isWithdrawn: Bool
    let names: LocalizedText
  }

  private var entries: [Key: Entry] = [:]

  /// No lists.
  init() {}

  /// Reads the table; lines that do not fit are reported.
  init(_ text: String, file: String, languages: [Language], report: (Diagnostic) -> Void) {
    var columns: [(index: Int, language: Language)] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if columns.isEmpty {
        columns = languages.compactMap { language in cells.firstIndex(of: language.code).map { ($0, language) } }
        if columns.count != languages.count || cells.prefix(3) != ["list", "code", "status"] {
          report(
            Diagnostic(
              .value, at: Place(file: file, line: number + 1), "the first line must name the columns",
              help: "write list, code, status and the portal's languages, with a tab between two"))
          return
        }
        continue
      }
      guard cells.count > columns.map(\.index).max() ?? 0 else {
        report(
          Diagnostic(
            .value, at: Place(file: file, line: number + 1),
            "this line has \(cells.count) columns, fewer than the first line",
            help: "separate columns by one tab"))
        continue
      }
      let names = columns.filter { !cells[$0.index].isEmpty }.map { (language: $0.language, value: cells[$0.index]) }
      entries[Key(list: cells[0], code: cells[1])] = Entry(
        isWithdrawn: cells[2] == "withdrawn", names: LocalizedText(names))
    }
  }

  /// Whether a code is in a list.
  func contains(_ list: String, _ code: String) -> Bool { entries[Key(list: list, code: code)] != nil }

  /// Whether a code is no longer in use.
  func isWithdrawn(_ list: String, _ code: String) -> Bool {
    entries[Key(list: list, code: code)]?.isWithdrawn ?? false
  }

  /// The names of a code.
  public func names<List>(_ code: Code<List>) -> LocalizedText {
    entries[Key(list: List.name, code: code.code)]?.names ?? LocalizedText()
  }

  /// The languages in which a code has no name.
  func languagesWithoutName(_ list: String, _ code: String, among languages: [Language]) -> [Language] {
    let names = entries[Key(list: list, code: code)]?.names
    return languages.filter { names?[$0] == nil }
  }
}
