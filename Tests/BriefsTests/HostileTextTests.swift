import TestSupport
import Testing

@testable import Briefs

@Suite("Characters that no text needs are reported at their place, however they are written")
struct HostileTextTests {
  @Test("bytes", arguments: HostileCase.encodings)
  func bytes(_ hostile: HostileCase) async throws { try await hostile.check() }

  @Test("escapes in front matter", arguments: HostileCase.escapes)
  func escapes(_ hostile: HostileCase) async throws { try await hostile.check() }

  @Test("entities in Markdown", arguments: HostileCase.entities)
  func entities(_ hostile: HostileCase) async throws { try await hostile.check() }

  @Test("which characters are meant")
  func characters() {
    let hidden = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter(\.isHidden).map(\.value)
    let expected: [ClosedRange<UInt32>] = [
      0...8, 0xB...0xC, 0xE...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFEFF...0xFEFF,
    ]
    let lastOfPlanes: [UInt32] = (1...17).flatMap { (plane: UInt32) in [plane << 16 - 2, plane << 16 - 1] }
    #expect(hidden == (expected.flatMap { Array($0) } + lastOfPlanes).sorted())
  }

  @Test("each of them is found among the bytes of a file, and nothing else is")
  func everyCharacter() {
    for scalar in (0...0x10FFFF).compactMap(Unicode.Scalar.init) {
      // Nearly all of the rest are letters of one kind.
      if scalar.value > 0x3000, scalar.value < 0xF000, scalar.value % 256 != 0 { continue }
      if scalar.value > 0x10000, scalar.value % 0x10000 < 0xFF00, scalar.value % 256 != 0 { continue }
      for text in ["é\(scalar)", "é\(scalar)t\u{E9}"] {
        #expect((HiddenCharacters.problem(in: Array(text.utf8), "a") != nil) == scalar.isHidden, "\(scalar.value)")
      }
    }
  }

  @Test("a message shows none of them, and not more than its beginning")
  func report() {
    let problem = Diagnostic(
      .value, at: Place(file: "a\u{202E}b"),
      "“\u{1B}[31m\u{202E}\u{2028}é\u{FEFF}” " + String(repeating: "x", count: 2_000))
    #expect(
      DiagnosticReport([problem]) { _ in "x\u{2066}y\u{0}z" }.text(.text) == """
        a\u{FFFD}b:1:1: error: “\u{FFFD}[31m\u{FFFD}\u{FFFD}é\u{FFFD}” \(String(repeating: "x", count: 988))… [value]
          1 | x\u{FFFD}y\u{FFFD}z
            | ^

        """)
  }
}

extension HostileCase {
  private static let start = Array((head + "---\n").utf8)
  private static let mend = "[encoding] → delete it; if you do not find it, write the line anew"
  private static let turns = "a character that cannot be seen turns the direction of the text here"
  private static let control = "there is a control character here, which cannot be seen"
  private static let ends = "a character that cannot be seen ends the line here for some programs only"
  private static let notUTF8 = "error: this line is not UTF-8 [encoding] → save the file with the encoding UTF-8"

  static let encodings: [HostileCase] = [
    bytes("invalid UTF-8", start + [0x61, 0x0A, 0xE9, 0x0A], "6:1: \(notUTF8)"),
    bytes("a letter in more bytes than it needs", start + [0xC0, 0xAF], "5:1: \(notUTF8)"),
    bytes("half a pair of UTF-16", start + [0xED, 0xA0, 0x80], "5:1: \(notUTF8)"),
    bytes(
      "UTF-16", [0xFF, 0xFE] + (head + "---\n").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "1:1: \(notUTF8)"),
    bytes("NUL", start + Array("a\0".utf8), "5:2: error: \(control) (U+0000) \(mend)"),
    bytes("a control character of two bytes", start + Array("a\u{85}".utf8), "5:2: error: \(control) (U+0085) \(mend)"),
    bytes("an isolate", start + Array("a\u{2067}".utf8), "5:2: error: \(turns) (U+2067) \(mend)"),
    bytes("a line separator", start + Array("a\u{2028}".utf8), "5:2: error: \(ends) (U+2028) \(mend)"),
    bytes(
      "no character", start + Array("😀\u{1FFFE}".utf8),
      "5:2: error: there is a code here that stands for no character (U+1FFFE) \(mend)"),
    bytes("a byte order mark", [0xEF, 0xBB, 0xBF] + start),
    bytes(
      "two byte order marks", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + start,
      "1:1: error: there is a byte order mark here, which cannot be seen (U+FEFF) \(mend)"),
    bytes(
      "lines that end with CR LF", Array((head + "---\n\n<b>\n").replacing("\n", with: "\r\n").utf8),
      "6:1: error: HTML is not passed on [html] → write it in Markdown, or put it between ` signs to show it as code"),
    bytes(
      "lines that end with CR", Array((head + "---\n\n<b>\n").replacing("\n", with: "\r").utf8),
      "6:1: error: HTML is not passed on [html] → write it in Markdown, or put it between ` signs to show it as code"),
    bytes(
      "lines that end with CR in front matter", Array((head + "slogan: x\n---\n").replacing("\n", with: "\r").utf8),
      "4:1: error: the key “slogan” is not known here [unknown-key] → did you mean “slug”?"
    ),
    bytes(
      "a phone number behind lines that end with CR",
      Array((head + "---\n\nTél. +227 90 12 34 56\n").replacing("\n", with: "\r").utf8),
      "6:6: error: “+227 90 12 34 56” looks like a phone number [S2] → take it out, or write the mailbox of a role instead; if it is something else, declare it in allowed.yml: text, reason, by, date"
    ),
    bytes(
      "nothing", [],
      "1:1: error: this brief does not begin with its front matter [front-matter] → write a line “---”, the keys and values, and a second line “---”, then the text"
    ),
    bytes(
      "front matter without an end", Array(head.utf8),
      "1:1: error: the front matter has no end [front-matter] → write a line “---”, the keys and values, and a second line “---”, then the text"
    ),
  ]

  static let escapes: [HostileCase] = [
    keys("an override", #"summary: "Un \u202E mot""#, "4:14: error: \(turns) (U+202E) [encoding] → take “\\u202E” out"),
    keys("an isolate", #"summary: "\u2067""#, "4:11: error: \(turns) (U+2067) [encoding] → take “\\u2067” out"),
    keys("NUL", #"summary: "é\0""#, "4:12: error: \(control) (U+0000) [encoding] → take “\\0” out"),
    keys("escape", #"summary: "\e[31m""#, "4:11: error: \(control) (U+001B) [encoding] → take “\\e” out"),
    keys(
      "on a further line", "summary: \"un\n  deux \\x1B\"",
      "5:8: error: \(control) (U+001B) [encoding] → take “\\x1B” out"),
    keys("next line", #"summary: "\N""#, "4:11: error: \(control) (U+0085) [encoding] → take “\\N” out"),
    keys("line separator", #"summary: "\L""#, "4:11: error: \(ends) (U+2028) [encoding] → take “\\L” out"),
    keys(
      "no character", #"summary: "\U0001FFFE""#,
      "4:11: error: there is a code here that stands for no character (U+1FFFE) [encoding] → take “\\U0001FFFE” out"),
    keys(
      "half a pair", #"summary: "\uD83D""#,
      "4:13: error: this escape stands for no character [yaml] → write the character itself"),
    keys(
      "in a key", #""ti\atle": x"#,
      "4:1: error: the key “ti\u{7}tle” is not known here [unknown-key] → did you mean “title”?",
      "4:4: error: \(control) (U+0007) [encoding] → take “\\a” out"),
    keys(
      "an override behind a letter with its accent", "summary: \"Une\u{301} \\u202E mot\"",
      "4:15: error: \(turns) (U+202E) [encoding] → take “\\u202E” out"),
    keys("escapes of what a text may hold, and of escapes", #"summary: "\\u202E \t \n \_ \u00E9 \u200F \"""#),
    keys("what is no escape between single quotes", #"summary: '\u202E \0'"#),
    HostileCase(
      "in the portal's own files", ["portal.yml:1:14: error: \(turns) (U+202E) [encoding] → take “\\u202E” out"]
    ) {
      try $0.edit("portal.yml", "title: {fr: Portail", "title: {fr: \"\\u202EPortail\"")
    },
  ]

  static let entities: [HostileCase] = [
    body("an override", "Un &#x202E;mot", "5:4: error: \(turns) (U+202E) [encoding] → take “&#x202E;” out"),
    body(
      "by its decimal number, on a further line", "a\né &#8238; b",
      "6:3: error: \(turns) (U+202E) [encoding] → take “&#8238;” out"),
    body("escape", "&#27;[31m", "5:1: error: \(control) (U+001B) [encoding] → take “&#27;” out"),
    body(
      "a control character of two bytes", "&#128;", "5:1: error: \(control) (U+0080) [encoding] → take “&#128;” out"),
    body("line separator", "a&#x2028;b", "5:2: error: \(ends) (U+2028) [encoding] → take “&#x2028;” out"),
    body("in a heading", "## a&#x2066;", "5:5: error: \(turns) (U+2066) [encoding] → take “&#x2066;” out"),
    body("in a table", "| a |\n|---|\n| b &#8238; |", "7:5: error: \(turns) (U+202E) [encoding] → take “&#8238;” out"),
    body("in a footnote", "a[^1]\n\n[^1]: b &#8238;", "7:9: error: \(turns) (U+202E) [encoding] → take “&#8238;” out"),
    body(
      "in a quote, a list and emphasis", "> - a\n>   *b **&#8238;** c*",
      "6:10: error: \(turns) (U+202E) [encoding] → take “&#8238;” out"),
    body(
      "in the title of a link", "[a](eau.fr.md \"x&#x202E;\")",
      "5:17: error: \(turns) (U+202E) [encoding] → take “&#x202E;” out"),
    body(
      "in an address", "[a](https://example.org/&#8238;)",
      "5:25: error: \(turns) (U+202E) [encoding] → take “&#8238;” out"),
    body(
      "in the language of code", "```a&#27;\nb\n```", "5:5: error: \(control) (U+001B) [encoding] → take “&#27;” out"),
    body("in code, and behind a backslash, where it stands as it is written", "`&#x202E;` \\&#x202E; &amp;#x202E;"),
    body("NUL, half a pair and too large a number, which become U+FFFD", "&#0; &#xD800; &#x110000; &#9999999;"),
    body("what a text may hold", "&nbsp; &#xE9; &shy; &rlm; &#10;"),
  ]
}
