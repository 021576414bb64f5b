import Language
import Markdown

@testable import Briefs

/// Briefs: reading is repeatable, and what is found wrong stands in the file.
///
/// The first line of an input is the path of the brief, such as `projects/x.fr.md`; the file is what follows.
enum BriefTarget {
  static let words = [
    "---\n", "projects/x.fr.md\n", "projects/x.en.md\n", "dossiers/x.fr.md\n", "partners/x.en.md\n", "title: ",
    "slug: ",
    "summary: ", "audience: donor\n", "audience: internal\n", "donors: [usaid]\n", "reason: safety\n", "disclosure: ",
    "budget:\n", "total: ", "lines:\n", "  - ", "- ", "{", "}", "[", "]", ", ", ": ", "\n", "\n  ", "\n    ", "|\n",
    ">-\n",
    "\"", "'", "#", " #", "&a ", "*a", "!!str ", "? ", "~", "null", "0", "-1", "1.5", "1e9",
    "99999999999999999999999999",
    "2027", "2027-01", "2027-Q1", "2027-01-31", "\\x41", "\\u2028", "\\n", "%YAML 1.1\n", "...\n", "## Contexte\n",
    "## Context\n", "> [!DONOR safety]\n", "> [!INTERNAL]\n", "[^1]", "[^1]: ", "<b>", "](javascript:)", "\u{85}",
    "\u{2028}", "\u{FEFF}", "\r\n", "\t", "é", "e\u{301}", "🙂", "+223 66 00 00 00", "a@example.org", "14.5, -4.2",
  ]

  private static let folder = FuzzedFolder(
    "briefs",
    holding: Dictionary(
      uniqueKeysWithValues: RecordKind.allCases.flatMap { kind in
        ["fr", "en"].map { ("\(kind.rawValue)/x.\($0).md", "") }
      }))

  static func read(_ bytes: [UInt8]) throws(Complaint) {
    let (kind, language, bytes) = parts(of: bytes)
    let path = "\(kind.rawValue)/x.\(language).md"
    try folder.write(bytes, to: path)
    let files = BriefFiles(
      kind: kind, id: "x", folder: kind.rawValue + "/", files: [BriefFiles.File(language: language, path: path)])
    let first = Reading.result(of: files, by: folder.reader)
    let second = Reading.result(of: files, by: folder.reader)
    try require(first == second, "the second reading differs from the first")
    let searched = SensitiveText(email: EmailScanner(known: ["mali"]))
      .findings(in: bytes, file: folder.content.shown(path)).map(\.diagnostic)
    try folder.check(first.problems + searched, in: bytes, of: path)
  }

  private static func parts(of bytes: [UInt8]) -> (kind: RecordKind, language: Language, bytes: [UInt8]) {
    let name = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let path = String(decoding: name, as: UTF8.self)
    let kind = RecordKind(rawValue: String(path.prefix { $0 != "/" })) ?? .projects
    let languages = folder.reader.languages
    let language = languages.first { path.hasSuffix(".\($0).md") } ?? languages[0]
    return (kind, language, Array(bytes.dropFirst(name.count + 1)))
  }

  /// Reads a brief as a record of its kind, has the record check itself and shows it to each viewer.
  private struct Reading: RecordSetVisitor {
    struct Result: Equatable {
      var problems: [Diagnostic] = []
      var texts: [Document] = []
    }

    let files: BriefFiles
    let reader: BriefReader
    var result = Result()

    static func result(of files: BriefFiles, by reader: BriefReader) -> Result {
      var reading = Reading(files: files, reader: reader)
      var sets = RecordSets()
      sets.visit(&reading)
      return reading.result
    }

    mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
      guard Content.kind == files.kind else { return }
      let (brief, problems) = reader.read(files, as: Content.self)
      result.problems = problems
      guard let brief else { return }
      let day = Period.year(2026)
      var findings = Findings(buildDate: day, staleAfterMonths: 12) { brief.place(of: $0) }
      if brief.isReadInFull { brief.record.check(&findings) }
      result.problems += findings.diagnostics
      for viewer in [Viewer.public, .donor(Reference("usaid")), .internal] {
        guard let seen = brief.restricted(to: viewer, on: day) else { continue }
        result.texts += seen.bodies.entries.map(\.value.text)
      }
    }
  }
}
