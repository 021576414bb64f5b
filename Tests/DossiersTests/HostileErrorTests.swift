import TestSupport
import Testing

@testable import Dossiers

/// What cannot be printed is an error that names the file and the line.
@Suite("What cannot be printed is said, with its place")
struct HostileErrorTests {
  private static let plan = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"

  /// The problems of typesetting a portal's dossiers.
  private func problems(_ portal: SmallPortal) async throws -> [String] {
    let composed = try await portal.composed()
    let folder = try TemporaryFolder()
    let outcomes = try await composed.outcomes(cache: folder.path("cache"))
    let typesetting = TypesettingProblems(composed.content)
    return zip(composed.documents, outcomes).flatMap { typesetting.problems(of: $0, $1) }.map { problem in
      let place = "\(problem.place.file):\(problem.place.line):\(problem.place.column)"
      return "\(place): \(problem.severity.rawValue): \(problem.message) [\(problem.rule.rawValue)]"
        .replacing(portal.content.path + "/", with: "")
    }
  }

  @Test(
    "a letter that no font has",
    arguments: [
      ("ab 😀 cd", ["114:4: error: no font of the PDF has “😀”"]),
      // A sign of two letters and what joins them.
      (
        "- a\n- b **c\u{1F9D1}\u{200D}\u{1F33E}**",
        ["115:8: error: no font of the PDF has “🧑”", "115:9: error: no font of the PDF has “🌾”"]
      ),
      ("`x` 𒀀", ["114:5: error: no font of the PDF has “𒀀”"]),
      ("a \u{E000}", ["114:3: error: no font of the PDF has “\u{E000}”"]),
    ])
  func letter(_ text: String, _ expected: [String]) async throws {
    let portal = try SmallPortal()
    try portal.writeContext(text)
    let found = try await problems(portal)
    #expect(found == expected.map { "projects/puits.fr.md:\($0) (dossier “fonds”) [typesetting]" })
  }

  @Test("a letter in a field, once for each file in which it stands")
  func field() async throws {
    let portal = try SmallPortal()
    try portal.edit("projects/puits.fr.md", "fr: Un risque", "fr: Un risque 😀")
    try portal.edit("dossiers/fonds.fr.md", "Voici notre demande.", "Voici 😀.")
    let found = try await problems(portal)
    #expect(
      found == [
        "dossiers/fonds.fr.md:8:7: error: no font of the PDF has “😀” (dossier “fonds”) [typesetting]",
        "projects/puits.fr.md:95:33: error: no font of the PDF has “😀” (dossier “fonds”) [typesetting]",
      ])
  }

  @Test(
    "a picture that fetches another file",
    arguments: [
      (
        "plan.svg",
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="file:///etc/passwd"/></svg>
        """,
        "failed to load linked image file:///etc/passwd in SVG (absolute paths are not allowed)"
      )
    ])
  func picture(_ name: String, _ bytes: String, _ reason: String) async throws {
    let portal = try SmallPortal()
    try portal.write("projects/\(name)", bytes)
    try portal.write("projects/ok.svg", Self.plan)
    try portal.writeContext("![Un autre](ok.svg)\n\nDans le texte ![un plan](\(name)).")
    let found = try await problems(portal)
    #expect(
      found == [
        "projects/puits.fr.md:116:26: error: the picture “\(name)” cannot be shown: \(reason) [typesetting]"
      ])
  }

  @Test("a title that is longer than a PDF can hold")
  func title() async throws {
    let portal = try SmallPortal()
    try portal.edit(
      "projects/puits.fr.md", "title: Des puits", "title: \(String(repeating: "très long ", count: 4000))")
    let found = try await problems(portal)
    #expect(
      found == [
        """
        projects/puits.fr.md:2:8: error: a PDF has no room for a title or a text for a picture that is as long as this one \
        [typesetting]
        """
      ])
  }

  @Test(
    "what is found when the brief is read: paths out of the content, scripts, files beyond two megabytes",
    arguments: [
      (
        "![a](../../../../etc/passwd)",
        """
        projects/puits.fr.md:114:1: error: “../../../../etc/passwd” leads to nothing [R5] → paths lead from the folder of this \
        file, such as ../meetings/name.fr.md
        """
      ),
      (
        "![a](/etc/hostname)",
        """
        projects/puits.fr.md:114:1: error: “/etc/hostname” leads to nothing [R5] → paths lead from the folder of this file, such \
        as ../meetings/name.fr.md
        """
      ),
      (
        "![a](script.svg)",
        """
        projects/puits.fr.md:114:1: error: the picture “script.svg” holds a script [R5] → export it as plain SVG, or as PNG
        """
      ),
      (
        "![a](plan.png)",
        """
        projects/puits.fr.md:114:1: error: hidden data, such as the place where it was taken, cannot be removed from \
        “plan.png”: it is no PNG file [R5] → open it in a picture editor and export it anew as PNG, JPEG or plain SVG
        """
      ),
      (
        "![a](empty.svg)",
        """
        projects/puits.fr.md:114:1: error: hidden data, such as the place where it was taken, cannot be removed from \
        “empty.svg”: it holds no picture [R5] → open it in a picture editor and export it anew as PNG, JPEG or plain SVG
        """
      ),
    ])
  func reading(_ text: String, _ expected: String) async throws {
    let portal = try SmallPortal()
    try portal.write(
      "projects/script.svg",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><script>alert(1)</script></svg>")
    try portal.write("projects/plan.png", "no picture")
    try portal.write("projects/empty.svg", "")
    try portal.writeContext(text)
    #expect(try await portal.problems() == [expected])
  }

  @Test("a brief of more than two megabytes")
  func large() async throws {
    let portal = try SmallPortal()
    try portal.writeContext(String(repeating: "x", count: 2_000_000))
    #expect(
      try await portal.problems().filter { $0.contains("2 MB") } == [
        """
        projects/puits.fr.md:1:1: error: this file is larger than 2 MB [unreadable] → put tables and pictures into files of \
        their own, beside the brief
        """
      ])
  }
}
