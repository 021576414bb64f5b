import Foundation
import TestSupport
import Testing

@Suite("A build with nothing changed since the last one")
struct UnchangedBuildTests {
  private let portal: SmallPortal
  private let arguments = ["build", "--date", "2026-11-24", "--no-pdf", "--no-map"]

  /// Builds a portal that nobody has touched for a while.
  init() async throws {
    portal = try SmallPortal()
    try await Task.sleep(for: .seconds(3.1))
    #expect(try build(arguments).isWhole)
  }

  private func build(_ arguments: [String]) throws -> (isWhole: Bool, output: String, status: Int32) {
    let run = try Program.run(arguments + ["--timings"], in: portal.folder)
    let isWhole = run.output.contains("read and check")
    return (isWhole, run.output.components(separatedBy: "\ncompare with the last build ")[0], run.status)
  }

  private func shell(_ line: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-ec", line]
    process.currentDirectoryURL = portal.folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(line)")
  }

  private func status() throws -> String {
    try FileManager.default.attributesOfItem(atPath: portal.folder.path + "/output")[.systemFileNumber].map { "\($0)" }
      ?? ""
  }

  @Test("leaves the output alone and says the same")
  func unchanged() throws {
    let before = try status()
    let again = try build(arguments)
    #expect(!again.isWhole)
    #expect(again.status == 0)
    #expect(
      again.output.split(separator: "\n").map(String.init) == [
        "9 briefs → 40 pages and 1 dossier: 52 files, \(try size() / 1000) kB, 0 new or changed",
        "Portal:   output/site/index.html", "Dossiers: output/dossiers/", "  fonds/fonds.fr: HTML only",
      ])
    #expect(try status() == before)
    // A whole build exchanges the two trees.
    #expect(try build(arguments + ["--strict"]).isWhole)
    #expect(try status() != before)
    let json = try Program.run(arguments + ["--strict", "--format", "json"], in: portal.folder)
    #expect(json.output == "[]\n")
  }

  private func size() throws -> Int {
    let manifest = try String(contentsOfFile: portal.folder.path + "/output/.passerelle", encoding: .utf8)
    return manifest.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t")
      return fields.count == 3 && fields[2] != "site/manifest.tsv" ? Int(fields[1]) : nil
    }.reduce(0, +)
  }

  @Test(
    "is a whole one if it is asked for something else",
    arguments: [
      ["--strict"], ["--internal"], ["--date", "2026-11-25"], ["--output", "other"],
      ["--outlines", SmallPortal.repository.appendingPathComponent(".tools/outlines").path],
    ])
  func otherOptions(options: [String]) throws {
    let others = options[0] == "--outlines" ? arguments.filter { $0 != "--no-map" } : arguments
    #expect(try build(others + options).isWhole)
    #expect(try !build(others + options).isWhole)
    #expect(try build(arguments).isWhole == (options[0] != "--output"))
  }

  @Test(
    "is a whole one if a file is another",
    arguments: [
      "touch content/portal.yml", "printf x >> content/projects/carte.txt",
      "cp content/portal.yml content/projects/b.txt",
      "printf x >> output/site/index.html",
      "rm output/site/fr/index.html", "touch output/site/more.html", "rm .output.account",
      // By the same bytes with the same date.
      "cp -p content/portal.yml c && cp -p c content/portal.yml",
    ])
  func otherFile(change: String) throws {
    try shell(change)
    #expect(try build(arguments).isWhole)
  }

  @Test("is a whole one as long as what it read is fresh, and tells problems again")
  func notSettled() async throws {
    try shell("touch content/portal.yml")
    #expect(try build(arguments).isWhole)
    #expect(try build(arguments).isWhole)
    try portal.write("themes/feu.fr.md", "---\ntitle: Le feu\nsummary: Le feu.\n---\n")
    try await Task.sleep(for: .seconds(3.1))
    for _ in 0..<2 {
      let run = try Program.run(arguments, in: portal.folder)
      #expect(run.status == 0)
      #expect(run.error.contains("content/themes/feu.fr.md:2:1: warning: this brief has no text in “en” [T1]"))
    }
    try shell("ln -s portal.yml content/link.yml")
    #expect(try Program.run(arguments, in: portal.folder).status == 1)
  }

  @Test("is not taken for one while another program builds")
  func otherProgram() throws {
    let copy = portal.folder.appendingPathComponent("passerelle").path
    try FileManager.default.copyItem(atPath: Program.path, toPath: copy)
    let run = try Program.run(
      arguments + ["--timings"], in: portal.folder, by: ["sh", "-c", "shift; exec ./passerelle \"$@\"", "sh"])
    #expect(run.output.contains("read and check"))
  }
}
