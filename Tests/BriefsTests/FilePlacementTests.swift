import Foundation
import TestSupport
import Testing

@Suite("Files in the content folder")
struct FilePlacementTests {
  private static let brief = "---\ntitle: Un titre\nuntranslated: {en: Test}\n---\n"

  @Test(
    "no brief is dropped in silence",
    arguments: [
      (
        "project/a.fr.md",
        "project/a.fr.md:1:1: error: this brief is in no folder that holds briefs [placement] → did you mean “projects/”? folders: "
          + "projects, countries, offices, focal-points, partners, organisations, meetings, frameworks, recommendations, practices, "
          + "themes, news, documents, pages, glossary, dossiers"
      ),
      (
        "themes/a.md",
        "themes/a.md:1:1: error: the name of this file does not say its language [placement] → call it a.fr.md"
      ),
      (
        "themes/a/b.fr.md",
        "themes/a/b.fr.md:1:1: error: the name of this file does not say its language [placement] → call it index.fr.md"
      ),
      (
        "themes/a.es.md",
        "themes/a.es.md:1:1: error: “es” is not a language of the portal [placement] → known: fr, en; others are added in portal.yml"
      ),
      (
        "themes/Été.fr.md",
        "themes/Été.fr.md:1:1: error: “Été” cannot be part of an address [R4] → use small letters without accents, digits and hyphens: ete"
      ),
      (
        "themes/eau/index.fr.md",
        "themes/eau/index.fr.md:1:1: error: “eau” exists twice: here and in themes/ [R4] → keep one of the two, or rename one"
      ),
    ])
  func placement(_ path: String, _ expected: String) async throws {
    let portal = try SmallPortal()
    try portal.write(path, FilePlacementTests.brief)
    #expect(try await portal.problems() == [expected])
  }

  @Test(
    "a file that cannot be read as a brief",
    arguments: [
      (
        Array("Du texte.".utf8),
        "themes/a.fr.md:1:1: error: this brief does not begin with its front matter [front-matter]"
      ),
      (Array("---\ntitle: x\n".utf8), "themes/a.fr.md:1:1: error: the front matter has no end [front-matter]"),
      (
        Array("---\ntitle: x\n---\n\n".utf8) + [0xE9, 0x0A],
        "themes/a.fr.md:5:1: error: this line is not UTF-8 [encoding]"
      ),
      ([], "themes/a.fr.md:1:1: error: this brief does not begin with its front matter [front-matter]"),
    ])
  func unreadable(_ bytes: [UInt8], _ expected: String) async throws {
    let portal = try SmallPortal()
    try portal.write("themes/a.fr.md", bytes)
    let problems = try await portal.problems()
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(expected) == true, "\(problems)")
  }

  @Test(
    "a character that nobody sees",
    arguments: [
      ("Du te\u{0}xte.", "5:6: error: there is a control character here, which cannot be seen (U+0000)"),
      ("Été\u{1B}[31m", "5:4: error: there is a control character here, which cannot be seen (U+001B)"),
      ("Du texte\u{7F}", "5:9: error: there is a control character here, which cannot be seen (U+007F)"),
      (
        "Un virement de \u{202E}001\u{202C} EUR",
        "5:16: error: a character that cannot be seen turns the direction of the text here (U+202E)"
      ),
      ("\u{2066}Du texte", "5:1: error: a character that cannot be seen turns the direction of the text here (U+2066)"),
    ])
  func hidden(_ text: String, _ expected: String) async throws {
    let portal = try SmallPortal()
    try portal.write("themes/a.fr.md", FilePlacementTests.brief + "\(text)\n")
    #expect(
      try await portal.problems() == [
        "themes/a.fr.md:\(expected) [encoding] → delete it; if you do not find it, write the line anew"
      ])
  }

  @Test("what a text of any script needs is read: tabs, joiners, marks of direction, soft hyphens")
  func invisible() async throws {
    let portal = try SmallPortal()
    try portal.write(
      "themes/a.fr.md", FilePlacementTests.brief + "\tDu\u{AD}texte \u{200F}\u{200D}\u{200B}– ’ … \u{202F}!\n")
    #expect(try await portal.problems() == [])
  }

  @Test("a name that is not UTF-8")
  func misnamed() async throws {
    let portal = try SmallPortal()
    let path = Array((portal.content.path + "/themes/").utf8) + [0xE9] + Array("te.fr.md".utf8) + [0]
    let file = try #require(fopen(path.map { CChar(bitPattern: $0) }, "w"))
    fclose(file)
    #expect(
      try await portal.problems() == [
        "themes/\u{FFFD}te.fr.md:1:1: error: the name of this file is not UTF-8 [placement] → "
          + "rename it with small letters without accents, digits and hyphens"
      ])
  }

  @Test("a byte order mark and lines that end with CR LF are read")
  func lineEnds() async throws {
    let portal = try SmallPortal()
    let text = "---\r\ntitle: Un titre\r\nuntranslated: {en: Test}\r\n---\r\n\r\nDu texte.\r\n"
    try portal.write("themes/a.fr.md", [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(try await portal.problems() == [])
  }

  @Test("a brief in a folder of its own has its files beside it")
  func folder() async throws {
    let portal = try SmallPortal()
    try portal.write("pages/avec-image/index.fr.md", FilePlacementTests.brief + "\n![Une carte](carte.svg)\n")
    try portal.write("pages/avec-image/carte.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    #expect(try await portal.problems() == [])
  }

  @Test("a link that leads out of the content folder is reported, not followed")
  func link() async throws {
    let portal = try SmallPortal()
    try FileManager.default.createSymbolicLink(
      atPath: portal.content.appendingPathComponent("themes/lien.fr.md").path, withDestinationPath: "/etc/hostname")
    #expect(
      try await portal.problems() == [
        "themes/lien.fr.md:1:1: error: this is a link or a device, not a file [placement] → put the file itself here: what stands "
          + "outside of the content folder is not read"
      ])
  }

  @Test(
    "a brief with another ending is reported",
    arguments: ["themes/a.fr.markdown", "themes/a.fr.MD", "themes/a.fr.md.txt"])
  func ending(_ path: String) async throws {
    let portal = try SmallPortal()
    try portal.write(path, FilePlacementTests.brief)
    #expect(
      try await portal.problems() == [
        "\(path):1:1: error: the name of a brief ends in “.md” [placement] → rename this file, such as name.fr.md"
      ])
  }

  @Test(
    "what a browser would run is not published",
    arguments: [
      (
        "page.html", "<p>",
        "files such as “page.html” are not published [R5] → known endings: csv, docx, geojson, gif, jpeg, jpg, json, odp, ods, odt, pdf, "
          + "png, pptx, svg, tsv, txt, webp, xlsx, xml, zip"
      ),
      (
        "a.svg", "<svg><script>x</script></svg>",
        "the picture “a.svg” holds a script [R5] → export it as plain SVG, or as PNG"
      ),
      ("b.svg", "<svg onload = 'x'/>", "the picture “b.svg” holds a script [R5] → export it as plain SVG, or as PNG"),
    ])
  func attachments(_ name: String, _ text: String, _ expected: String) async throws {
    let portal = try SmallPortal()
    try portal.write("pages/\(name)", text)
    try portal.edit("pages/apropos.fr.md", "Une page en français.", "[Un fichier](\(name))")
    #expect(try await portal.problems() == ["pages/apropos.fr.md:7:1: error: \(expected)"])
  }

  @Test("a portal without a brief is not published; nor is one whose settings make no sense")
  func settings() async throws {
    let empty = try SmallPortal()
    for kind in ["projects", "countries", "partners", "meetings", "recommendations", "themes", "pages", "dossiers"] {
      try empty.remove(kind)
    }
    #expect(
      try await empty.problems() == [
        "portal.yml:1:1: error: the portal has no brief [missing] → an empty portal is not published; is --content the right folder?"
      ])
    let digits = try SmallPortal()
    try digits.edit("portal.yml", "minorDigits: 2", "minorDigits: 40")
    #expect(
      try await digits.problems() == [
        "portal.yml:9:3: error: EUR cannot have 40 decimals [value] → write 0 to 4 (ISO 4217)"
      ])
    let routes = try SmallPortal()
    try routes.edit("strings/fr.yml", "route: pays", "route: projets")
    let problems = try await routes.problems()
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasSuffix("error: two kinds have the route “projets” [route] → give each its own") == true,
      "\(problems)")
  }

  @Test("code lists saved with CR LF are read")
  func codeLists() async throws {
    let portal = try SmallPortal()
    let file = portal.content.appendingPathComponent("codelists.tsv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try portal.write("codelists.tsv", text.replacingOccurrences(of: "\n", with: "\r\n"))
    #expect(try await portal.problems() == [])
  }

  @Test("two projects with one code (R4)")
  func repeatedCode() async throws {
    let portal = try SmallPortal()
    try portal.write(
      "projects/autre.fr.md",
      "---\ntitle: Autre\ncode: P-1\nkind: other\nstage: idea\nupdated: 2026-10-01\nuntranslated: {en: Test}\n---\n")
    #expect(
      try await portal.problems() == [
        "projects/puits.fr.md:5:7: error: the project autre has the code P-1 as well [R4] → give each project its own code"
      ])
  }
}
