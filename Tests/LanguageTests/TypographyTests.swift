import Foundation
import Language
import Testing

@Suite("Typography, held against the table of cases")
struct TypographyTests {
  @Test("each case of the table, in French", arguments: try TypographyCase.all.filter { $0.french != nil })
  func french(_ row: TypographyCase) throws {
    let french = try Typography.of("fr")
    #expect(MarkedRun(row.input).set(by: french) == row.french, "\(row.id)")
  }

  @Test("each case of the table, in English", arguments: try TypographyCase.all.filter { $0.english != nil })
  func english(_ row: TypographyCase) throws {
    let english = try Typography.of("en")
    #expect(MarkedRun(row.input).set(by: english) == row.english, "\(row.id)")
  }

  @Test("the table is read whole")
  func table() throws {
    #expect(try TypographyCase.all.count == 102)
  }

  @Test("what is set stays as it is", arguments: try TypographyCase.all)
  func again(_ row: TypographyCase) throws {
    for code in ["fr", "en"] {
      for profile in TypographyProfile.allCases {
        let typography = try Typography.of(code, profile)
        let once = MarkedRun(row.input).pieces(set: typography)
        #expect((typography.set(once) ?? [once]).flatMap { $0 }.merged == once.merged, "\(row.id) \(code) \(profile)")
      }
    }
  }

  @Test("a space taken out behind an address leaves what stays as it is")
  func joinedAddress() throws {
    let french = try Typography.of("fr", .ue)
    #expect(french.plain("::1%-3 :'1@1") == "::1\u{A0}%-3:'1@1")
    #expect(french.plain("::1\u{A0}%-3:'1@1") == "::1\u{A0}%-3:'1@1")
  }

  @Test("other languages are left alone")
  func others() throws {
    let arabic = try #require(Language("ar"))
    #expect(Typography(arabic, .imprimerie) == nil)
    #expect(try Typography.of("fr-ml") == Typography.of("fr"))
  }
}

extension Typography {
  /// The rules of a language that has some.
  static func of(_ code: String, _ profile: TypographyProfile = .imprimerie) throws -> Typography {
    let language = try #require(Language(code))
    return try #require(Typography(language, profile))
  }
}

/// A row of the table: a text and what it becomes in each language, with signs for the spaces that do not break.
struct TypographyCase: Sendable, CustomTestStringConvertible {
  let id: String
  let input: String
  /// Nil where the table does not decide.
  let french: String?
  let english: String?

  var testDescription: String { id }

  static var all: [TypographyCase] {
    get throws {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/typography.tsv")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        .map { line in
          let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
          func expected(_ cell: String) -> String? { cell == "-" ? nil : cell }
          return TypographyCase(
            id: cells[0], input: cells[1], french: expected(cells[2]), english: expected(cells[3]))
        }
    }
  }
}

/// A text with tags, as the pieces of one run; the tags stay where they are, and what is code is not read.
struct MarkedRun {
  private enum Part {
    case tag(String)
    case piece(Int)
  }

  private var parts: [Part] = []
  private(set) var pieces: [TextPiece] = []
  private var codes: [Int: String] = [:]

  init(_ marked: String) {
    var rest = marked[...]
    while !rest.isEmpty {
      if rest.hasPrefix("<code>"), let end = rest.firstRange(of: "</code>") {
        codes[pieces.count] = String(rest[..<end.upperBound])
        parts.append(.piece(pieces.count))
        pieces.append(.object)
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<"), let end = rest.firstIndex(of: ">") {
        parts.append(.tag(String(rest[...end])))
        rest = rest[rest.index(after: end)...]
      } else {
        let text = rest.prefix { $0 != "<" }
        parts.append(.piece(pieces.count))
        pieces.append(.text(String(text)))
        rest = rest[text.endIndex...]
      }
    }
  }

  func pieces(set typography: Typography) -> [TextPiece] {
    (typography.set(pieces) ?? pieces.map { [$0] }).flatMap { $0 }
  }

  /// The text after the rules, written as the table writes it.
  func set(by typography: Typography) -> String {
    let set = typography.set(pieces) ?? pieces.map { [$0] }
    return parts.map { part in
      switch part {
      case .tag(let tag): tag
      case .piece(let index): codes[index] ?? set[index].map(\.shown).joined()
      }
    }.joined()
  }
}

extension TextPiece {
  /// The piece as the table writes it: `⍽` for U+00A0, `‧` for U+202F, braces around raised letters.
  var shown: String {
    switch self {
    case .text(let text): text.replacing("\u{A0}", with: "⍽").replacing("\u{202F}", with: "‧")
    case .raised(let text): "{\(text)}"
    case .object: "□"
    case .lineBreak: "\n"
    }
  }
}

extension [TextPiece] {
  /// The pieces with neighbours of a kind joined, for comparison.
  var merged: [TextPiece] {
    reduce(into: []) { result, piece in
      switch (result.last, piece) {
      case (.text(let left), .text(let right)): result[result.count - 1] = .text(left + right)
      case (.raised(let left), .raised(let right)): result[result.count - 1] = .raised(left + right)
      default: result.append(piece)
      }
    }
  }
}
