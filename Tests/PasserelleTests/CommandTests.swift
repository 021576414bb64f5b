import Decompression
import Foundation
import TestSupport
import Testing

@Suite("The command line")
struct CommandTests {
  private func passerelle(_ arguments: [String], in folder: URL, onOneProcessor: Bool = false) throws -> Program.Run {
    try Program.run(arguments, in: folder, by: onOneProcessor ? ["taskset", "-c", "0"] : [])
  }

  private func files(_ folder: URL) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      if let data = FileManager.default.contents(atPath: folder.appendingPathComponent(path).path) {
        result[path] = data
      }
    }
    return result
  }

  /// The typesetter and the outlines that `make test` has installed.
  private let build = [
    "build", "--date", "2026-11-24", "--typesetter",
    SmallPortal.repository.appendingPathComponent(".tools/typesetting").path, "--outlines",
    SmallPortal.repository.appendingPathComponent(".tools/outlines").path,
  ]

  @Test("a build writes the site and the dossiers, and says what and where")
  func builds() throws {
    let portal = try SmallPortal()
    let run = try passerelle(build, in: portal.folder)
    #expect(run.status == 0)
    #expect(run.error == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("9 briefs → 40 pages and 1 dossier: 53 files, ") == true, "\(run.output)")
    #expect(lines.dropFirst().prefix(2) == ["Portal:   output/site/index.html", "Dossiers: output/dossiers/"])
    #expect(lines.last?.hasPrefix("  fonds/fonds.fr: PDF of 11 pages, ") == true, "\(run.output)")
    let written = try files(portal.folder.appendingPathComponent("output"))
    #expect(written["site/files/projects/carte.txt"] == Data("Une carte.\n".utf8))
    #expect(written["dossiers/fonds/fonds.fr.html"] != nil)
    #expect(written["dossiers/fonds/fonds.fr.pdf"]?.starts(with: Data("%PDF-".utf8)) == true)
    #expect(written["dossiers/fonds/files/projects/carte.txt"] == Data("Une carte.\n".utf8))
  }

  @Test("a build says how long its phases took if it is asked")
  func timings() throws {
    let portal = try SmallPortal()
    let run = try passerelle(["build", "--no-pdf", "--no-map", "--timings"], in: portal.folder)
    let phases = run.output.split(separator: "\n").filter { $0.hasSuffix(" of processors") }
    let figures = /\s+\d+ ms\s+\d+ ms of processors$/
    #expect(
      phases.map { String($0.replacing(figures, with: "")) }
        == ["compare with the last build", "read and check", "plan", "render and write", "dossiers", "publish"])
    #expect(run.output.contains(/\nMemory at its peak: [1-9]\d* MB\n/))
  }

  @Test("two builds for the same day are byte-identical, on one processor or two")
  func deterministic() throws {
    let portal = try SmallPortal()
    try portal.append("portal.yml", "compression: [gzip, brotli]\nofflineCopy: true\n")
    #expect(try passerelle(build + ["--output", "one"], in: portal.folder).status == 0)
    #expect(try passerelle(build + ["--output", "two"], in: portal.folder, onOneProcessor: true).status == 0)
    let one = try files(portal.folder.appendingPathComponent("one"))
    #expect(one.count > 30)
    #expect(try files(portal.folder.appendingPathComponent("two")) == one)
  }

  @Test("an error in a brief: status 1, the place and the line, and the last output stays as it was")
  func error() throws {
    let portal = try SmallPortal()
    #expect(try passerelle(build, in: portal.folder).status == 0)
    let before = try files(portal.folder.appendingPathComponent("output"))
    try portal.edit("projects/puits.fr.md", "  total: 1000\n", "  total: 1200\n")
    try portal.edit("projects/puits.fr.md", "  gap: 750\n", "")
    let run = try passerelle(build, in: portal.folder)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(
      run.error.hasPrefix(
        """
        content/projects/puits.fr.md:63:10: error: budget lines sum to 1 000 EUR, but total says 1 200 EUR [B2]
          63 |   total: 1200
             |          ^^^^
          help: 200 EUR are missing; add the line or correct the total

        """), "\(run.error)")
    #expect(run.error.hasSuffix("\n3 errors, 0 warnings\n"))
    #expect(try files(portal.folder.appendingPathComponent("output")) == before)
  }

  @Test("a withdrawn brief is gone from the next output")
  func withdrawn() throws {
    let portal = try SmallPortal()
    try portal.append("portal.yml", "compression: [gzip, brotli]\nofflineCopy: true\n")
    try portal.write("themes/feu.fr.md", "---\ntitle: Le feu\nuntranslated: {en: Test}\n---\n")
    try portal.write("news/feu.fr.md", "---\ntitle: Le feu\ndate: 2026-10\nuntranslated: {en: Test}\n---\n")
    #expect(try passerelle(build, in: portal.folder).status == 0)
    let output = portal.folder.appendingPathComponent("output")
    func mentions() throws -> Set<String> {
      let unpacked = try files(output).flatMap { try Unpacked.files($0.key, Array($0.value)) }
      return Set(
        unpacked.filter { $0.path.contains("feu") || String(decoding: $0.bytes, as: UTF8.self).contains("Le feu") }
          .map(\.path))
    }
    #expect(
      try mentions().isSuperset(of: [
        "site/fr/themes/feu.html", "site/fr/themes/feu.html.gz", "site/fr/themes/feu.html.br",
        "site/fr/portail-fr.zip!fr/themes/feu.html", "site/fr/actualites.atom", "site/fr/actualites.atom.br",
      ]))
    // One is withdrawn, the other no longer for everyone.
    try portal.remove("themes/feu.fr.md")
    try portal.edit("news/feu.fr.md", "date:", "audience: internal\ndate:")
    #expect(try passerelle(build, in: portal.folder).status == 0)
    #expect(try mentions() == [])
  }

  @Test("the heaviest page is named, and one over the budget stops the build")
  func weight() throws {
    let portal = try SmallPortal()
    try portal.append("portal.yml", "weight: {html: 13, page: 50}\n")
    let light = try passerelle(build + ["--no-pdf"], in: portal.folder)
    #expect(
      light.output.contains(
        /\nHeaviest page: (fr\/projets\/des-puits|en\/projects\/wells)\.html, [0-9.]+ kB gzipped \(budget 13 kB\), [0-9.]+ kB with all that it loads \(budget 50 kB\)\n/
      ), "\(light.output)")
    try portal.edit("portal.yml", "html: 13", "html: 1")
    let heavy = try passerelle(build + ["--no-pdf"], in: portal.folder)
    #expect(heavy.status == 1)
    #expect(heavy.error.contains("but the budget in portal.yml is 1 kB [weight]"), "\(heavy.error)")
  }

  @Test("the secretariat's copy is written on demand, and gone with the next build without it")
  func internalCopy() throws {
    let portal = try SmallPortal()
    let output = portal.folder.appendingPathComponent("output")
    #expect(try passerelle(build + ["--internal"], in: portal.folder).status == 0)
    let copy = try files(output).filter { $0.key.hasPrefix("internal/") && $0.key.hasSuffix(".html") }
    #expect(copy.count > 30)
    for (path, data) in copy where path.hasPrefix("internal/fr/") {
      let page = String(decoding: data, as: UTF8.self)
      #expect(page.contains("<p class=\"mark\">Réservé au secrétariat. Ne pas diffuser.</p>"), "\(path)")
      #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"), "\(path)")
    }
    #expect(try passerelle(build, in: portal.folder).status == 0)
    #expect(try files(output).keys.filter { $0.hasPrefix("internal") } == [])
  }

  /// After a change that is meant: passerelle audience --date 2026-11-24 > Tests/Fixtures/audience.txt
  @Test("who may see what in the sample is what was reviewed last")
  func register() throws {
    let run = try passerelle(["audience", "--date", "2026-11-24"], in: SmallPortal.repository)
    let reviewed = SmallPortal.repository.appendingPathComponent("Tests/Fixtures/audience.txt")
    #expect(run.status == 0)
    #expect(run.output == String(decoding: try Data(contentsOf: reviewed), as: UTF8.self))
  }

  @Test("a warning lets a build pass, unless --strict")
  func strict() throws {
    let portal = try SmallPortal()
    try portal.edit("projects/puits.fr.md", "updated: 2026-10-01\n", "updated: 2025-10-01\n")
    let lenient = try passerelle(["check", "--date", "2026-11-24"], in: portal.folder)
    #expect(lenient.status == 0)
    #expect(lenient.error.contains("warning: the brief was last looked through in 2025-10-01"))
    #expect(try passerelle(["check", "--date", "2026-11-24", "--strict"], in: portal.folder).status == 1)
    #expect(!FileManager.default.fileExists(atPath: portal.folder.appendingPathComponent("output").path))
  }

  @Test("without outlines of countries, a build says what to run; with --no-map it needs none")
  func map() throws {
    let portal = try SmallPortal()
    let run = try passerelle(["build", "--date", "2026-11-24", "--no-pdf"], in: portal.folder)
    #expect(run.status == 2)
    #expect(
      run.error
        == "passerelle: there are no outlines of countries in “.tools/outlines”: run “make outlines”, or leave the map out with "
        + "--no-map\n")
    #expect(try passerelle(["build", "--date", "2026-11-24", "--no-pdf", "--no-map"], in: portal.folder).status == 0)
    #expect(try files(portal.folder.appendingPathComponent("output"))["site/fr/pays/index.html"] != nil)
  }

  @Test("a fault of usage or configuration: status 2")
  func configuration() throws {
    let portal = try SmallPortal()
    #expect(try passerelle(["build", "--content", "nowhere"], in: portal.folder).status == 2)
    #expect(try passerelle(["build", "--date", "tomorrow"], in: portal.folder).status == 2)
    let nested = try passerelle(build + ["--output", "content/output"], in: portal.folder)
    #expect(nested.status == 2)
    #expect(
      nested.error
        == "passerelle: “content” and “content/output” lie one in the other; name another folder with --output\n")
    try portal.remove("portal.yml")
    let run = try passerelle(build, in: portal.folder)
    #expect(run.status == 2)
    #expect(run.error.contains("content/portal.yml:1:1: error: this file is missing [missing]"))
  }

  @Test("verify: status 0 as long as all is as it was built, 1 if not, 2 without a manifest")
  func verify() throws {
    let portal = try SmallPortal()
    #expect(try passerelle(build + ["--no-pdf"], in: portal.folder).status == 0)
    let sound = try passerelle(["verify"], in: portal.folder)
    #expect(sound.status == 0)
    #expect(sound.output == "output: 53 files, all as they were built\n")
    #expect(
      try passerelle(["verify", "--format", "json"], in: portal.folder).output == #"{"files":53,"differences":[]}"#
        + "\n")

    let site = portal.folder.appendingPathComponent("output/site")
    try FileManager.default.removeItem(at: site.appendingPathComponent("fr/index.html"))
    try Data("x".utf8).write(to: site.appendingPathComponent("index.html"))
    try Data("x".utf8).write(to: site.appendingPathComponent("x.html"))
    let changed = try passerelle(["verify", "--output", "output/site"], in: portal.folder)
    #expect(changed.status == 1)
    #expect(
      changed.output == """
        missing: fr/index.html
        changed: index.html
        added: x.html
        output/site: not as it was built (50 files); differences: 3

        """, "\(changed.output)")
    let json = try passerelle(["verify", "--output", "output/site", "--format", "json"], in: portal.folder)
    #expect(json.status == 1)
    #expect(
      json.output == #"{"files":50,"differences":[{"path":"fr/index.html","difference":"missing"},"#
        + #"{"path":"index.html","difference":"changed"},{"path":"x.html","difference":"added"}]}"# + "\n",
      "\(json.output)")

    let none = try passerelle(["verify", "--output", "content"], in: portal.folder)
    #expect(none.status == 2)
    #expect(
      none.error == "passerelle: “content” has no manifest: it is neither an output folder nor a copy of its site; "
        + "name another one with --output\n")
  }
}
