import Language
import Templates

@testable import Dossiers

/// The words of a PDF with their places, as poppler finds them on the page.
struct PrintedPages {
  /// A word, or a number with all its groups of digits.
  struct Word {
    let left: Double
    let right: Double
    let text: String
  }

  /// The lines from the first page to the last, each from left to right.
  let lines: [[Word]]

  init(pdf file: String) throws {
    let text = try Program.output("/usr/bin/pdftotext", ["-bbox", file, "-"])
    let pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</
    lines = text.split(separator: "<page ").dropFirst().flatMap { page -> [[Word]] in
      var lines: [Double: [Word]] = [:]
      for match in page.matches(of: pattern) {
        let numbers = [match.1, match.2, match.3].compactMap { Double($0) }
        guard numbers.count == 3 else { continue }
        // Words of one line stand on one height, to a tenth of a point.
        lines[(numbers[1] * 10).rounded(), default: []].append(
          Word(left: numbers[0], right: numbers[2], text: String(match.4)))
      }
      return lines.keys.sorted().map { (lines[$0] ?? []).sorted { $0.left < $1.left }.joiningDigits }
    }
  }
}

extension [PrintedPages.Word] {
  /// The same with groups of digits that stand close together as one number, its percent sign included: columns are further apart.
  fileprivate var joiningDigits: [PrintedPages.Word] {
    var result: [PrintedPages.Word] = []
    for word in self {
      guard let last = result.last, word.left - last.right < 4, last.text.last?.isNumber == true else {
        result.append(word)
        continue
      }
      let isGroup = word.text.prefix { $0.isNumber }.count == 3
      let joint = isGroup ? "" : word.text == "%" ? "\u{A0}" : nil
      if let joint {
        result[result.count - 1] = PrintedPages.Word(
          left: last.left, right: word.right, text: last.text + joint + word.text)
      } else {
        result.append(word)
      }
    }
    return result
  }

  /// Their texts.
  var texts: [String] { map(\.text) }
}

/// Looks up a composed table among printed lines, and adds up what is printed under its headings.
struct PrintedTable {
  let table: DataTable
  let conventions: Conventions

  /// What does not add up, and the lines behind the table; nil if the table is not there.
  func faults(in lines: ArraySlice<[PrintedPages.Word]>) -> (faults: [String], rest: ArraySlice<[PrintedPages.Word]>)? {
    guard let first = table.columns.first?.title.plain.words, let last = table.columns.last?.title.plain.words.last,
      let head = lines.firstIndex(where: { $0.texts.starts(with: first) && $0.last?.text == last }),
      let total = table.rows.last(where: { $0.kind == .total }),
      let end = lines[head...].firstIndex(where: { $0.texts.starts(with: total.cells[0].plain.words) })
    else { return nil }
    let totals = lines[end].dropFirst(total.cells[0].plain.words.count).filter { number($0) != nil }
    var faults: [String] = []
    if totals.count != total.cells.dropFirst().count(where: { !$0.isEmpty }) {
      faults.append("\(table.caption.plain): \(totals.texts) are not all its totals")
    }
    let subtotal = table.rows.first { $0.kind == .subtotal }?.cells[0].plain.words.first
    for column in totals {
      var (sum, group) = (Decimal.zero, Decimal.zero)
      for line in lines[(head + 1)..<end] {
        // Figures stand to the right of their column.
        guard let amount = line.first(where: { abs($0.right - column.right) < 0.3 }).flatMap(number) else { continue }
        if let subtotal, line.first?.text == subtotal {
          if amount != group { faults.append("\(table.caption.plain): \(group) is not the subtotal \(amount)") }
          group = .zero
        } else {
          sum += amount
          group += amount
        }
      }
      if number(column) != sum { faults.append("\(table.caption.plain): \(sum) is not the total \(column.text)") }
    }
    return (faults, lines[(end + 1)...])
  }

  private func number(_ word: PrintedPages.Word) -> Decimal? {
    ShownSums(conventions: conventions).number(word.text)
  }
}

extension String {
  /// The words as a reader of a page sees them.
  fileprivate var words: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }
}
