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
