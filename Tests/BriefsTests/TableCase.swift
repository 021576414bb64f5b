// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import Testing

/// One change to a sound table, and every problem that it must give.
struct TableCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let isLogframe: Bool
  private let change: @Sendable (String) -> [UInt8]
  private let named: String
  let expected: [String]

  init(
    _ name: String, inLogframe isLogframe: Bool = false, named: String = "puits.csv", expected: [String],
    change: @escaping @Sendable (String) -> [UInt8]
  ) {
    testDescription = name
    self.isLogframe = isLogframe
    self.named = named
    self.change = change
    self.expected = expected
  }

  /// Replaces one text.
  init(_ name: String, inLogframe: Bool = false, replacing old: String, with new: String, expected: [String]) {
    self.init(name, inLogframe: inLogframe, expected: expected) { Array($0.replacing(old, with: new).utf8) }
  }

  /// The problems of the portal with the changed table.
  func problems() async throws -> [String] {
    let tables = try TablePortal()
    if isLogframe {
      try tables.withoutParts()
      try tables.moveLogframe()
      try tables.portal.write("projects/resultats.csv", change(TablePortal.results))
      try tables.portal.write("projects/activites.csv", TablePortal.activities)
    } else {
      try tables.moveBudget(to: named)
      try tables.portal.write("projects/puits.csv", change(TablePortal.budget))
    }
    return try await tables.portal.problems()
  }
}

extension TableCase {
  static let budget: [TableCase] = [
    TableCase(
      "a table that is not there, with one nearly so called", named: "puit.csv",
      expected: [
        "projects/puits.fr.md:67:10: error: the file “puit.csv” does not exist [R5] → did you mean “puits.csv”?"
      ]
    ) { Array($0.utf8) },
    TableCase(
      "a table that is not there", named: "../autre.csv",
      expected: [
        "projects/puits.fr.md:67:10: error: the file “../autre.csv” does not exist [R5] → put it into projects/"
      ]
    ) { Array($0.utf8) },
    TableCase(
      "a table outside of the content folder", named: "../../../puits.csv",
      expected: [
        "projects/puits.fr.md:67:10: error: the file “../../../puits.csv” does not exist [R5] → put it into projects/"
      ]
    ) { Array($0.utf8) },
    TableCase(
      "a spreadsheet instead of a CSV file", named: "puits.xlsx",
      expected: [
        "projects/puits.fr.md:67:10: error: “puits.xlsx” is not a CSV file [value] → save it as “CSV UTF-8” in your spreadsheet, beside the brief, and name that file here"
      ]
    ) { Array($0.utf8) },
    TableCase(
      "neither a list nor a table", named: "puits",
      expected: [
        "projects/puits.fr.md:67:10: error: a list is wanted here [value] → write each item on a line of its own, after “- ”"
      ]
    ) { Array($0.utf8) },
    TableCase(
      "another encoding than UTF-8",
      expected: [
        "projects/puits.csv:1:1: error: this line is not UTF-8 [encoding] → save it as “CSV UTF-8” in your spreadsheet"
      ]
    ) { Array($0.utf8).flatMap { $0 == UInt8(ascii: "y") ? [0xE9] : [$0] } },
    TableCase(
      "UTF-16 with its mark, as “Unicode text” is saved",
      expected: [
        "projects/puits.csv:1:1: error: this line is not UTF-8 [encoding] → save it as “CSV UTF-8” in your spreadsheet"
      ]
    ) { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } },
    TableCase(
      "UTF-16 without a mark",
      expected: [
        "projects/puits.csv:1:1: error: this line is not UTF-8 [encoding] → save it as “CSV UTF-8” in your spreadsheet"
      ]
    ) { $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } },
    TableCase(
      "more than 2 MB",
      expected: [
        "projects/puits.csv:1:1: error: this file is larger than 2 MB [unreadable] → take out rows and columns that are not needed"
      ]
    ) { Array($0.utf8) + Array(repeating: UInt8(ascii: "\n"), count: 2_000_000) },
    TableCase(
      "a quotation mark without its second", replacing: ",Voyages,", with: ",\"Voyages,",
      expected: [
        "projects/puits.csv:3:10: error: this quotation mark is opened and never closed [value] → close it; a quotation mark within a text is written twice: \"\""
      ]),
    TableCase(
      "text behind a quotation mark", replacing: ",Voyages,", with: ",\"Voyages\" x,",
      expected: [
        "projects/puits.csv:3:20: error: text stands behind the quotation mark that closes this cell [value] → a quotation mark within a text is written twice: \"\""
      ]),
    TableCase(
      "a delimiter in a text without quotation marks", replacing: ",Creusement,", with: ",Creusement, etc.,",
      expected: [
        "projects/puits.csv:2:53: error: this row has 12 cells, but the header names 11 columns [value] → put a text that holds “,” between quotation marks, or name the column in the header"
      ]),
    TableCase(
      "a header alone",
      expected: [
        "projects/puits.csv:1:1: error: this table has no row below its header [missing] → name the columns in the first row, and write each item into a row of its own"
      ]
    ) { Array($0.prefix { $0 != "\n" }.utf8) },
    TableCase(
      "an empty file",
      expected: [
        "projects/puits.csv:1:1: error: this table is empty [missing] → name the columns in the first row, and write each item into a row of its own"
      ]
    ) { _ in [] },
    TableCase(
      "an unknown column names the nearest known one, once", replacing: "quantity", with: "quantité",
      expected: [
        "projects/puits.csv:1:33: error: the column “quantité” is not known here [unknown-key] → did you mean “quantity”?"
      ]),
    TableCase(
      "an unknown column with none near names them all", replacing: "activity", with: "Montant en lettres",
      expected: [
        "projects/puits.csv:1:78: error: the column “Montant en lettres” is not known here [unknown-key] → known here: code, category, label.fr, unit.fr, quantity, frequency, unitCost, amount, 2027, activity, country, source, nature, justification.fr, audience, donors, reason, disclosure.by.fr, disclosure.date, disclosure.basis.fr"
      ]),
    TableCase(
      "words in a language that the portal has not", replacing: "label.en", with: "label.de",
      expected: [
        "projects/puits.csv:1:24: error: “de” is not a language of the portal [unknown-key] → known: fr, en"
      ]),
    TableCase(
      "a column that stands twice", replacing: "frequency", with: "Quantity",
      expected: [
        "projects/puits.csv:1:42: error: the column “Quantity” stands twice; the first is column E [duplicate-key] → keep one of the two"
      ]),
    TableCase(
      "a column without a name", replacing: "frequency", with: "",
      expected: [
        "projects/puits.csv:3:27: error: this cell stands in a column without a name [value] → name the column in the header, or empty the cell"
      ]),
    TableCase(
      "columns without names, before it is said what is missing", replacing: "label.fr,label.en", with: ",",
      expected: [
        "projects/puits.csv:2:9: error: this cell stands in a column without a name [value] → name the column in the header, or empty the cell",
        "projects/puits.csv:2:20: error: this cell stands in a column without a name [value] → name the column in the header, or empty the cell",
      ]),
    TableCase(
      "columns that are missing",
      expected: [
        "projects/puits.csv:1:1: error: the column “code” is missing [missing] → add to the header: code",
        "projects/puits.csv:1:1: error: the column “label” is missing [missing] → add to the header: label.fr, label.en",
      ]
    ) { _ in Array("category,amount\nworks,900\ntravel,100\n".utf8) },
    TableCase(
      "cells without what each row must state", replacing: "2,travel,Voyages,Travel", with: ",travel,,",
      expected: [
        "projects/puits.csv:3:1: error: “code” has no value in this row [missing] → fill it in",
        "projects/puits.csv:3:9: error: “label” has no value in this row [missing] → fill it in",
      ]),
    TableCase(
      "a decimal comma where commas stand between cells", replacing: ",900,", with: ",\"900,00\",",
      expected: [
        "projects/puits.csv:2:35: error: “900,00” is not a number [value] → write 900"
      ]),
    TableCase(
      "a sign of a currency", replacing: ",900,", with: ",900 €,",
      expected: [
        "projects/puits.csv:2:35: error: “900 €” is not a number [value] → write up to 15 digits, and up to 6 decimals behind a point: 12500.50"
      ]),
    TableCase(
      "a choice that is not known", replacing: "travel", with: "travels",
      expected: [
        "projects/puits.csv:3:3: error: “travels” is not known here [value] → did you mean “travel”? known: staff, travel, supplies, equipment, office, services, grants, works, indirect, contingency, in-kind"
      ]),
    TableCase(
      "B1: an amount is quantity × frequency × unit cost", replacing: ",900,", with: ",950,",
      expected: [
        "projects/puits.csv:2:35: error: budget line 1 says 950 EUR, but quantity × frequency × unit cost is 900 EUR [B1] → correct one of them, or leave “amount” out",
        "projects/puits.csv:2:39: error: the years of budget line 1 sum to 900 EUR, but the line to 950 EUR [B3] → 50 EUR are missing; add the line or correct the total",
        "projects/puits.fr.md:63:10: error: budget lines sum to 1 050 EUR, but total says 1 000 EUR [B2] → 50 EUR are too many; take a line out or correct the total",
        "projects/puits.fr.md:65:33: error: the lines of “works” sum to 950 EUR, but the category says 900 EUR [B2] → 50 EUR are too many; take a line out or correct the total",
      ]),
    TableCase(
      "B3: years lie within the project; the year stands in the header", replacing: ",2028,", with: ",2030,",
      expected: [
        "projects/puits.csv:1:73: error: 2030 is not within the project (2027-01 to 2028-12) [B3] → correct the year, or the project's dates"
      ]),
    TableCase(
      "B3: years sum to the line", replacing: ",500,", with: ",400,",
      expected: [
        "projects/puits.csv:2:39: error: the years of budget line 1 sum to 800 EUR, but the line to 900 EUR [B3] → 100 EUR are missing; add the line or correct the total"
      ]),
    TableCase(
      "B10: an activity that is not there", replacing: ",A1", with: ",A9",
      expected: [
        "projects/puits.csv:2:47: error: there is no activity A9 [B10] → did you mean “A1”?",
        "projects/puits.fr.md:57:7: error: no budget line pays for the activity A1 [B10] → add “activity: A1” to a line, or “costless: true” to the activity",
      ]),
    TableCase(
      "B10: a line without a category", replacing: ",travel,", with: ",,",
      expected: [
        "projects/puits.csv:3:1: error: budget line 2 has no category [B10] → add “category”: staff, travel, supplies, equipment, office, services, grants, works, indirect, contingency, in-kind",
        "projects/puits.fr.md:66:34: error: the lines of “travel” sum to 0 EUR, but the category says 100 EUR [B2] → 100 EUR are missing; add the line or correct the total",
      ]),
    TableCase(
      "T1: words in one language only", replacing: ",Travel,", with: ",,",
      expected: [
        "projects/puits.csv:3:10: error: “label” has words in “fr”, but none in “en” [T1] → write it in this row, in the column of this text that ends in “.en”"
      ]),
    TableCase(
      "a character that cannot be seen", replacing: ",Travel,", with: ",Tra\u{FEFF}vel,",
      expected: [
        "projects/puits.csv:3:21: error: there is a byte order mark here, which cannot be seen (U+FEFF) [encoding] → delete it; if you do not find it, write the line anew"
      ]),
  ]

  static let logframe: [TableCase] = [
    TableCase(
      "an indicator above the first result", inLogframe: true, replacing: "impact;I;;De l’eau.;Water.;;;;;",
      with: ";;;;;I.a;Eau;Water;qualitative;",
      expected: [
        "projects/resultats.csv:2:6: error: this row belongs to no result: none stands above it [value] → name the result in this row, or move the row below its result"
      ]),
    TableCase(
      "a period that does not exist", inLogframe: true, replacing: "actual.2026", with: "actual.2026-13",
      expected: [
        "projects/resultats.csv:1:311: error: “2026-13” is not a date [value] → write a month as 2027-03, a quarter as 2027-Q1 or a year as 2027"
      ]),
    TableCase(
      "an unknown column of indicators", inLogframe: true, replacing: "indicator.means.fr", with: "indicator.mean.fr",
      expected: [
        "projects/resultats.csv:1:333: error: the column “indicator.mean.fr” is not known here [unknown-key] → did you mean “indicator.means.fr”?"
      ]),
    TableCase(
      "L9: an actual in the future; the period stands in the header", inLogframe: true, replacing: "actual.2026",
      with: "actual.2027-q1",
      expected: [
        "projects/resultats.csv:1:311: error: 2027-Q1 is in the future, so nothing can have been measured [L9] → correct the date, or make it a target"
      ]),
    TableCase(
      "a number and words for one value", inLogframe: true, replacing: ";50;;;;", with: ";50;La moitié;;;",
      expected: [
        "projects/resultats.csv:5:73: error: “indicator.target.2028.fr” and “indicator.target.2028” state one value in two ways [facts] → empty one of the two cells in this row"
      ]),
    TableCase(
      "an indicator without its title", inLogframe: true, replacing: ";Puits creusés;Wells dug;", with: ";;;",
      expected: [
        "projects/resultats.csv:4:58: error: “indicator.title” has no value in this row [missing] → fill it in"
      ]),
    TableCase(
      "L2: a number with a sign is none", inLogframe: true, replacing: ";50;;;;", with: ";50 %;;;;",
      expected: [
        "projects/resultats.csv:5:70: error: the indicator P1.b is measured in numbers, and this is none [L2] → write a number, or change “measure” to qualitative",
        "projects/resultats.csv:5:70: error: “value” has words in “fr”, but none in “en” [T1] → write it in this row, in the column of this text that ends in “.en”",
      ]),
    TableCase(
      "the year of a baseline without its value", inLogframe: true, replacing: "unit;puits;wells;0;;;2026",
      with: "unit;puits;wells;;;;2026",
      expected: [
        "projects/resultats.csv:4:99: error: “indicator.baseline.value” has no value in this row [missing] → fill it in"
      ]),
    TableCase(
      "a measure that is not known", inLogframe: true, replacing: ";unit;", with: ";units;",
      expected: [
        "projects/resultats.csv:4:82: error: “units” is not known here [value] → did you mean “unit”? known: unit, percentage, nominal, ordinal, qualitative"
      ]),
    TableCase(
      "L3: a target below its baseline", inLogframe: true, replacing: ";50;;;;", with: ";5;;;;",
      expected: [
        "projects/resultats.csv:5:70: warning: the target 5 is below the baseline 10 of P1.b [L3] → add “ascending: false” if lower is better"
      ]),
  ]
}
