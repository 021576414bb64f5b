import Foundation
import TestSupport
import Testing

@testable import Briefs

@Suite("Content that would take without end is refused at its place, or harmless")
struct HostileContentTests {
  @Test("front matter", arguments: HostileCase.frontMatter)
  func frontMatter(_ hostile: HostileCase) async throws { try await hostile.check() }

  @Test("texts", arguments: HostileCase.texts)
  func texts(_ hostile: HostileCase) async throws { try await hostile.check() }

  @Test("pictures that are none", arguments: ["jpg", "png", "gif", "webp", "svg"])
  func pictures(_ ending: String) async throws {
    let portal = try SmallPortal()
    try portal.write("themes/a.\(ending)", "<script>alert(1)</script>")
    try portal.write("themes/a.fr.md", HostileCase.head + "---\n![x](a.\(ending))\n")
    let name =
      ["jpg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WebP"][ending].map { "it is no \($0) file" }
      ?? "it is no SVG picture"
    let problems = try await portal.problems()
    #expect(
      problems == [
        "themes/a.fr.md:5:1: error: hidden data, such as the place where it was taken, cannot be removed from “a.\(ending)”: \(name) [R5] → open it in a picture editor and export it anew as PNG, JPEG or plain SVG"
      ])
  }

  @Test(
    "a script in a picture, however it is written",
    arguments: [
      "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:script>x</s:script></s:svg>",
      "<svg xmlns='http://www.w3.org/2000/svg'><a href='java&#115;cript:x'/></svg>",
      "<svg xmlns='http://www.w3.org/2000/svg' ONLOAD='x'/>",
    ])
  func scripts(_ svg: String) async throws {
    let portal = try SmallPortal()
    try portal.write("themes/a.svg", svg)
    try portal.write("themes/a.fr.md", HostileCase.head + "---\n![x](a.svg)\n")
    let problems = try await portal.problems()
    #expect(
      problems == [
        "themes/a.fr.md:5:1: error: the picture “a.svg” holds a script [R5] → export it as plain SVG, or as PNG"
      ])
  }

  @Test("numbers and dates", arguments: HostileCase.values)
  func values(_ hostile: HostileCase) async throws { try await hostile.check() }

  @Test("a budget of 10,000 lines in a table adds up")
  func table() async throws {
    let portal = try TablePortal()
    try portal.moveBudget(to: "puits.csv")
    let rows =
      ["1,works,Creusement,Digging,900,A1", "2,travel,Voyages,Travel,0.02,"]
      + (3...10_000).map { "\($0),travel,Voyages,Travel,0.01," }
    try portal.portal.write(
      "projects/puits.csv", "code,category,label.fr,label.en,amount,activity\n" + rows.joined(separator: "\n"))
    let problems = try await portal.portal.problems()
    #expect(problems == [])
  }

  @Test("results and briefs that refer to each other in circles")
  func circles() async throws {
    let portal = try SmallPortal()
    try portal.edit("projects/puits.fr.md", "code: E1, parent: I,", "code: E1, parent: P1,")
    try portal.edit("projects/puits.fr.md", "      parent: E1\n", "      parent: P1\n")
    try portal.edit("meetings/niamey.fr.md", "---\ntitle", "---\nprojects: [puits]\ntitle")
    let problems = try await portal.problems()
    #expect(
      problems == [
        "projects/puits.fr.md:22:42: error: “P1” is not the code of an impact [L1] → known: I",
        "projects/puits.fr.md:25:15: error: “P1” is not the code of an outcome [L1] → known: E1",
      ])
  }
}

extension HostileCase {
  private static let many = 100_000
  private static let deep =
    "error: lists and groups are nested more than 40 deep [nesting] → take some of them out, or put a text that begins with [ or { between quotes"
  private static let nested =
    "error: quotes, lists or emphasis are nested more than 100 deep [nesting] → take some marks out"
  private static func repeated(_ text: String) -> String { String(repeating: text, count: many) }

  static let frontMatter: [HostileCase] = [
    keys(
      "aliases that explode", (1...50).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }.joined(separator: "\n"),
      "4:5: error: anchors (&) are not supported [yaml] → put the value between quotes if it begins with &"),
    keys(
      "an alias", "summary: *a",
      "4:10: error: aliases (*) are not supported [yaml] → write the value out, or put it between quotes"),
    keys(
      "an anchor that stands twice", "summary: &a x\nslug: &a y",
      "4:10: error: anchors (&) are not supported [yaml] → put the value between quotes if it begins with &"),
    keys("100,000 lists within each other", "summary: " + repeated("["), "4:49: \(deep)"),
    keys("100,000 groups within each other", "summary: " + repeated("{a: "), "4:163: \(deep)"),
    keys("100,000 items within each other", "summary:\n  " + repeated("- "), "5:81: \(deep)"),
    keys(
      "500 groups within each other, line by line",
      "summary:\n" + (1...500).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
      "43:40: \(deep)"),
    keys("100,000 quotation marks", "summary: '" + repeated("''") + "'"),
    keys(
      "100,000 keys", (1...many).map { "k\($0): x" }.joined(separator: "\n"),
      "1002:1: error: a group has more than 1000 keys [yaml] → take out what is not needed"),
    keys(
      "a key of a million letters", String(repeating: "a", count: 1_000_000) + ": x",
      "4:1000001: error: a key without a value: the colon after the key is missing [yaml] → write “key: value”, with a space after the colon"
    ),
    keys(
      "a program in a tag", "summary: !!python/object/apply:os.system [x]",
      "4:10: error: tags (!) are not supported [yaml] → put the value between quotes if it begins with !"),
    keys(
      "a list for a key", "? [a, b]\n: c",
      "4:3: error: a key must be a plain word [yaml] → put a text that begins with ?, [ or { between quotes"),
    keys(
      "a second document", "...\nslug: a",
      "5:1: error: this line does not belong to the keys above it [yaml] → begin it in the same column, as “key: value”"
    ),
    keys(
      "a tab", "\tslug: a",
      "4:1: error: a value cannot begin with this character [yaml] → indent with spaces, not tabs; put a text that begins with @, ` or % between quotes"
    ),
    keys(
      "a key that stands twice", "title: Deux",
      "4:1: error: the key “title” stands twice; the first is on line 2 [duplicate-key] → keep one of the two"),
    keys("hyphens within values", "summary: |\n  un --- deux---trois\n  ---\n  trois"),
  ]

  static let texts: [HostileCase] = [
    body("100,000 quotes within each other", repeated(">"), "5:1: \(nested)"),
    body("100,000 lists within each other", repeated("* ") + "a", "5:1: \(nested)"),
    body(
      "a list a level deeper on each of 1,000 lines",
      (0..<1_000).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n"), "104:1: \(nested)"),
    body("100,000 emphases within each other", repeated("*") + "a" + repeated("*"), "5:1: \(nested)"),
    body("100,000 brackets within each other", repeated("[") + repeated("]")),
    body(
      "100,000 comments that never end", repeated("<!--"),
      "5:1: error: HTML is not passed on [html] → write it in Markdown, or put it between ` signs to show it as code"),
    body(
      "more footnotes within footnotes than pages can be nested for",
      "a[^0]\n\n" + (0...100).map { "[^\($0)]: b[^\($0 + 1)]\n\n" }.joined() + "[^101]: c",
      "207:1: error: footnotes call others more than 100 times, each list and quote around a call counted [footnote] → put the texts of some into one"
    ),
    body(
      "footnotes within footnotes from deep within quotes",
      "a[^0]\n\n"
        + (0...2).map { "[^\($0)]: " + String(repeating: "> ", count: 40) + "b[^\($0 + 1)]\n\n" }.joined() + "[^3]: c",
      "11:1: error: footnotes call others more than 100 times, each list and quote around a call counted [footnote] → put the texts of some into one"
    ),
    body(
      "a text file for a picture", "![x](../projects/carte.txt)",
      "5:1: error: “../projects/carte.txt” is no picture [R5] → pictures are JPEG, PNG, GIF, WebP or SVG files; link to other files without “!”"
    ),
  ]

  private static let number =
    "is not a number [value] → write up to 15 digits, and up to 6 decimals behind a point: 12500.50"
  private static let date =
    "is not a date [value] → write a day as 2027-03-15, a month as 2027-03, a quarter as 2027-Q1 or a year as 2027"

  static let values: [HostileCase] =
    ["1e400", "NaN", ".nan", ".inf", "-.inf", "0x1F", "1_000", "+5", "9999999999999999", "0.0000001", "١٢"].map {
      project($0, "  total: 1000\n", "  total: \($0)\n", "63:10: error: “\($0)” \(number)")
    }
    + [
      "9999-99-99", "0000-01-01", "2027-02-29", "2027-13", "2027-Q5", "275760-09-13", "-2027", "1899", "2200",
      "2027-03-15T00:00:00Z",
    ].map {
      project($0, "updated: 2026-10-01", "updated: \($0)", "8:10: error: “\($0)” \(date)")
    } + [
      project(
        "a whole number of 20 digits", "likelihood: 2", "likelihood: 99999999999999999999",
        "96:17: error: “99999999999999999999” is not a whole number [value] → write up to 9 digits, without spaces: 12500"
      ),
      project(
        "a large level", "likelihood: 2", "likelihood: 999999999",
        "96:17: error: “likelihood” is 999999999, not between 1 and 5 [value]"),
      project(
        "a product beyond all numbers", "quantity: 3\n      unitCost: 300\n",
        "quantity: 999999999999999\n      unitCost: 999999999999999.999999\n",
        "71:17: error: quantity × frequency × unit cost of budget line 1 is too large a number [B1] → correct one of them"
      ),
      project(
        "a large percentage", "{period: 2028, value: 50}", "{period: 2028, value: 999999999999999}",
        "47:37: error: 999999999999999 is not a percentage between 0 and 100 [L4] → correct it, or change “measure” to unit"
      ),
    ]
}
