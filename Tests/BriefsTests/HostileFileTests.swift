import Foundation
import TestSupport
import Testing

@testable import Briefs

@Suite("Files that no content folder should hold")
struct HostileFileTests {
  @Test(
    "links, pipes and sizes: nothing is followed, waited for or read beyond its bound", arguments: HostileCase.files)
  func files(_ hostile: HostileCase) async throws { try await hostile.check() }

  @Test("names", arguments: HostileCase.names)
  func names(_ hostile: HostileCase) async throws { try await hostile.check() }

  @Test("paths lead nowhere outside of the content folder", arguments: HostileCase.paths)
  func paths(_ hostile: HostileCase) async throws { try await hostile.check() }

  @Test("a language that leads elsewhere")
  func language() async throws {
    let portal = try SmallPortal()
    try portal.edit("portal.yml", "code: en", "code: ../en")
    let problems = try await portal.problems().filter { $0.hasPrefix("portal.yml:7") }
    #expect(problems == ["portal.yml:7:12: error: “../en” is not a language [value] → write its tag, such as fr or en"])
  }

  @Test(
    "addresses that run something",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:x", "java&#10;script:x", "java&Tab;script:x", "&#106;avascript:x",
      "vbscript:x", "data:text/html,x", "data:image/svg+xml,x", "file:///etc/passwd", "blob:x",
    ])
  func addresses(_ address: String) async throws {
    let decoded =
      [
        "java&#10;script:x": "java\nscript:x", "java&Tab;script:x": "java\tscript:x",
        "&#106;avascript:x": "javascript:x",
      ][address] ?? address
    let expected =
      "error: the address “\(decoded)” is of a kind that is not passed on [address] → link to http, https or mailto, or to another brief by its path"
    try await HostileCase.body(
      address, "[a](<\(address)>)\n\n![a](<\(address)>)\n\n[b]\n\n[b]: \(address)", "5:1: \(expected)",
      "7:1: \(expected)", "9:1: \(expected)"
    ).check()
  }

  @Test(
    "a slug that leads elsewhere, of each kind of brief",
    arguments: ["../x", "/x", "a/b", "..", "%2e%2e", "a b", "\"<b>\"", "A"])
  func slugs(_ slug: String) async throws {
    let portal = try SmallPortal()
    let kinds = [
      "projects", "countries", "offices", "focal-points", "partners", "organisations", "meetings", "frameworks",
      "recommendations", "practices", "themes", "news", "documents", "pages", "glossary", "dossiers",
    ]
    for kind in kinds {
      try portal.write("\(kind)/zz.fr.md", "---\ntitle: Un titre\nslug: '\(slug)'\nuntranslated: {en: Test}\n---\n")
    }
    let places = try await portal.problems().filter {
      $0.contains("error: “\(slug)” cannot be part of an address [R4]")
    }
    #expect(places.map { $0.prefix { $0 != " " } } == kinds.sorted().map { "\($0)/zz.fr.md:3:7:" })
  }

  @Test("accents stored in two ways are one name: the file is found, and read by the name that it has")
  func accents() async throws {
    let portal = try SmallPortal()
    try portal.write("projects/e\u{301}tude.txt", "Du texte")
    try portal.edit("projects/puits.fr.md", "file: carte.txt", "file: \u{E9}tude.txt")
    try portal.edit("projects/puits.fr.md", "Il y fait chaud.", "[Une étude](\u{E9}tude.txt)")
    #expect(try await portal.problems() == [])
    let catalogue = try #require(try await portal.read().catalogue)
    guard case .file(let linked) = catalogue.meaning(of: "\u{E9}tude.txt", from: "projects/") else {
      Issue.record("the file is not found")
      return
    }
    #expect(Array(linked.utf8) == Array("projects/e\u{301}tude.txt".utf8))
    #expect(
      catalogue.path(of: FileReference("\u{E9}tude.txt"), from: "projects/").map { Array($0.utf8) }
        == Array(linked.utf8))
  }
}

extension HostileCase {
  private static let unusual =
    "this is a link or a device, not a file [placement] → put the file itself here: what stands outside of the content folder is not read"
  private static let rename = "[placement] → rename it with small letters without accents, digits and hyphens"
  private static let outside = "paths lead from the folder of this file, such as ../meetings/name.fr.md"

  static let files: [HostileCase] = [
    HostileCase("a link to a folder", ["themes/b:1:1: error: \(unusual)"]) { try $0.makeLink("themes/b", to: "/etc") },
    HostileCase("a link to the folder itself", ["themes/b:1:1: error: \(unusual)"]) {
      try $0.makeLink("themes/b", to: ".")
    },
    HostileCase("a link to another brief", ["themes/b.fr.md:1:1: error: \(unusual)"]) {
      try $0.makeLink("themes/b.fr.md", to: "eau.fr.md")
    },
    HostileCase("a link to nothing", ["themes/b.fr.md:1:1: error: \(unusual)"]) {
      try $0.makeLink("themes/b.fr.md", to: "/nowhere")
    },
    HostileCase("a device without an end", ["portal.yml:1:1: error: \(unusual)"]) {
      try $0.makeLink("portal.yml", to: "/dev/zero")
    },
    HostileCase("a pipe for a brief", ["themes/b.fr.md:1:1: error: \(unusual)"]) { try $0.makePipe("themes/b.fr.md") },
    HostileCase("a pipe for the settings", ["portal.yml:1:1: error: \(unusual)"]) { try $0.makePipe("portal.yml") },
    HostileCase("a pipe for the words", ["strings/fr.yml:1:1: error: \(unusual)"]) {
      try $0.makePipe("strings/fr.yml")
    },
    HostileCase("a pipe for the code lists", ["codelists.tsv:1:1: error: \(unusual)"]) {
      try $0.makePipe("codelists.tsv")
    },
    HostileCase("a pipe for what is allowed", ["allowed.yml:1:1: error: \(unusual)"]) {
      try $0.makePipe("allowed.yml")
    },
    HostileCase(
      "a pipe for an annex",
      [
        "projects/carte.txt:1:1: error: \(unusual)",
        "projects/puits.fr.md:105:11: error: the file “carte.txt” does not exist [R5] → put it into projects/",
      ]
    ) { try $0.makePipe("projects/carte.txt") },
    HostileCase(
      "a brief of 50 MB",
      [
        "themes/b.fr.md:1:1: error: this file is larger than 2 MB [unreadable] → put tables and pictures into files of their own, beside the brief"
      ]
    ) { try $0.write("themes/b.fr.md", Array(repeating: 0x78, count: 50_000_000)) },
    HostileCase(
      "a brief of a terabyte",
      [
        "themes/b.fr.md:1:1: error: this file is larger than 2 MB [unreadable] → put tables and pictures into files of their own, beside the brief"
      ]
    ) { try $0.makeHole("themes/b.fr.md", bytes: 1_000_000_000_000) },
    HostileCase(
      "an annex of a terabyte",
      [
        "projects/puits.fr.md:105:11: error: the file “carte.txt” is larger than 100 MB [R5] → make it smaller, or publish it elsewhere and link to it"
      ]
    ) { try $0.makeHole("projects/carte.txt", bytes: 1_000_000_000_000) },
    HostileCase("a terabyte to which nothing leads", []) {
      try $0.makeHole("projects/autre.json", bytes: 1_000_000_000_000)
    },
  ]

  static let names: [HostileCase] = [
    HostileCase(
      "one that turns its direction",
      [
        "pages/plan\u{202E}gpj.txt:1:1: error: the name of this file holds a character that cannot be seen (U+202E) \(rename)"
      ]
    ) { try $0.write("pages/plan\u{202E}gpj.txt", "x") },
    HostileCase(
      "a control character in a folder's, once for all that it holds",
      ["themes/a\u{1B}:1:1: error: the name of this file holds a character that cannot be seen (U+001B) \(rename)"]
    ) {
      try $0.write("themes/a\u{1B}/index.fr.md", head + "---\n")
      try $0.write("themes/a\u{1B}/plan.txt", "x")
    },
    HostileCase(
      "a line end",
      ["themes/a\nb.fr.md:1:1: error: the name of this file holds a character that cannot be seen (U+000A) \(rename)"]
    ) { try $0.write("themes/a\nb.fr.md", head + "---\n") },
    HostileCase(
      "spaces",
      [
        "themes/a b.fr.md:1:1: error: “a b” cannot be part of an address [R4] → use small letters without accents, digits and hyphens: a-b"
      ]
    ) { try $0.write("themes/a b.fr.md", head + "---\n") },
    HostileCase(
      "quotation marks",
      [
        "themes/a\"'b.fr.md:1:1: error: “a\"'b” cannot be part of an address [R4] → use small letters without accents, digits and hyphens: a-b"
      ]
    ) { try $0.write("themes/a\"'b.fr.md", head + "---\n") },
    HostileCase(
      "capitals",
      [
        "themes/Eau.fr.md:1:1: error: “Eau” cannot be part of an address [R4] → use small letters without accents, digits and hyphens: eau"
      ]
    ) { try $0.write("themes/Eau.fr.md", head + "---\n") },
    HostileCase(
      "an accent as a sign of its own",
      [
        "themes/e\u{301}.fr.md:1:1: error: “e\u{301}” cannot be part of an address [R4] → use small letters without accents, digits and hyphens: e"
      ]
    ) { try $0.write("themes/e\u{301}.fr.md", head + "---\n") },
    HostileCase(
      "two that differ in capitals",
      [
        "pages/plan.txt:1:1: error: many systems take this file and “pages/Plan.txt” for one [placement] → rename one of them with other letters: capitals, and how accents are stored, make no difference"
      ]
    ) {
      try $0.write("pages/Plan.txt", "x")
      try $0.write("pages/plan.txt", "y")
    },
    HostileCase(
      "two that differ in how an accent is stored",
      [
        "pages/\u{E9}.txt:1:1: error: many systems take this file and “pages/e\u{301}.txt” for one [placement] → rename one of them with other letters: capitals, and how accents are stored, make no difference"
      ]
    ) {
      try $0.write("pages/e\u{301}.txt", "x")
      try $0.write("pages/\u{E9}.txt", "y")
    },
    HostileCase(
      "other capitals in a link than in the name",
      ["themes/a.fr.md:5:1: error: “Plan.txt” leads to nothing [link] → did you mean “plan.txt”?"]
    ) {
      try $0.write("themes/plan.txt", "x")
      try $0.write("themes/a.fr.md", head + "---\n[x](Plan.txt)\n")
    },
  ]

  static let paths: [HostileCase] =
    [
      "../../../../etc/passwd", "/etc/passwd", "..%2f..%2f..%2fetc%2fpasswd", "../portal.yml", "../strings/fr.yml",
      "a%00b.txt",
    ].map {
      body("a link to \($0)", "[x](<\($0)>)", "5:1: error: “\($0)” leads to nothing [link] → \(outside)")
    } + [
      body("a picture", "![x](../../x.png)", "5:1: error: “../../x.png” leads to nothing [R5] → \(outside)"),
      body(
        "a picture on another site", "![x](//example.org/x.png)",
        "5:1: error: the image “//example.org/x.png” is on another site [link] → put the file beside this brief: pages load nothing from elsewhere"
      ),
      project(
        "an annex", "file: carte.txt", "file: ../../../etc/passwd",
        "105:11: error: the file “../../../etc/passwd” does not exist [R5] → put it into projects/"),
      project(
        "an annex of the portal's own", "file: carte.txt", "file: ../portal.yml",
        "105:11: error: the file “../portal.yml” does not exist [R5] → put it into projects/"),
      project(
        "a country", "{country: niger, share: 60}", "{country: ../niger, share: 60}",
        "12:15: error: there is no “../niger” in countries [R1] → did you mean “niger”?"),
      HostileCase(
        "a donor", ["dossiers/fonds.fr.md:3:8: error: there is no “../fonds” in partners [R1] → did you mean “fonds”?"]
      ) { try $0.edit("dossiers/fonds.fr.md", "donor: fonds", "donor: ../fonds") },
      HostileCase(
        "a profile",
        [
          "partners/fonds.fr.md:3:10: error: there is no profile “../simple” [R1] → did you mean “simple”? known: simple"
        ]
      ) { try $0.edit("partners/fonds.fr.md", "profile: simple", "profile: ../simple") },
      HostileCase(
        "a logo", ["portal.yml:11:7: error: the file “../x.svg” does not exist [R5] → put it into the content folder"]
      ) { try $0.append("portal.yml", "logo: ../x.svg\n") },
      HostileCase(
        "a route",
        [
          "strings/fr.yml:404:12: error: “../pays” cannot be part of an address [route] → use small letters, digits and hyphens"
        ]
      ) { try $0.edit("strings/fr.yml", "route: pays", "route: ../pays") },
      HostileCase(
        "the portal's own address",
        [
          "portal.yml:4:10: error: “javascript:x” is not the address of a site [value] → write https://…, without a slash at its end"
        ]
      ) { try $0.edit("portal.yml", "https://portal.example.org", "javascript:x") },
    ]
}
