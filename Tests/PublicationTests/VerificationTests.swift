import Foundation
import Testing

@testable import Publication

@Suite("The manifest")
struct VerificationTests {
  private let folder: TemporaryFolder
  private let heading =
    "# Written by Passerelle: digest (SHA-256), size and path of each file. The next build replaces it.\n"

  init() throws {
    folder = try TemporaryFolder()
    let files = ["site/fr/b.html": "b", "site/a\t\\\nb": "", "site/é.html": "abc", "dossiers/donor/x.pdf": "secret"]
    _ = try OutputTree(path: folder.path("output")).publish(
      files.shuffled().map { OutputFile(path: $0.key, text: $0.value) })
  }

  private func text(_ name: String) throws -> String { try String(contentsOfFile: folder.path(name), encoding: .utf8) }

  private func differences(_ name: String = "output") throws -> [String] {
    try Verification(of: folder.path(name)).differences.map { "\($0.difference.rawValue): \($0.path)" }
  }

  @Test("tells digest, size and path of each file, in order; the public one of nothing but the site")
  func text() throws {
    let site = [
      ("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 0, "a\\t\\\\\\nb"),
      ("3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d", 1, "fr/b.html"),
      ("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3, "é.html"),
    ]
    #expect(try text("output/site/manifest.tsv") == heading + site.map { "\($0.0)\t\($0.1)\t\($0.2)\n" }.joined())
    let lines = try text("output/.passerelle").split(separator: "\n").dropFirst().map { String($0) }
    #expect(
      lines.map { String($0.split(separator: "\t")[2]) } == [
        "dossiers/donor/x.pdf", "site/a\\t\\\\\\nb", "site/fr/b.html", "site/manifest.tsv", "site/é.html",
      ])
    #expect(lines.first == "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b\t6\tdossiers/donor/x.pdf")
    #expect(
      Manifest(text: Array(try text("output/.passerelle").utf8))?.text == Array(try text("output/.passerelle").utf8))
  }

  @Test("can be checked with the tools of every Linux system")
  func standardTools() throws {
    _ = try OutputTree(path: folder.path("output")).publish([OutputFile(path: "site/a b.html", text: "a")])
    func check() throws -> Int32 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = [
        "-c", "cut -f 1,3 --output-delimiter='  ' manifest.tsv | sha256sum --check --strict --status",
      ]
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path("output/site"))
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    #expect(try check() == 0)
    try folder.write("output/site/a b.html", "b")
    #expect(try check() == 1)
  }

  @Test("is what an output is held against: what was changed, added or is missing")
  func differences() throws {
    #expect(try Verification(of: folder.path("output")).fileCount == 5)
    #expect(try differences() == [])
    try folder.write("output/site/fr/b.html", "c")
    try folder.write("output/site/new/page.html", "")
    try folder.write("output/stray", "")
    try FileManager.default.removeItem(atPath: folder.path("output/dossiers"))
    try FileManager.default.removeItem(atPath: folder.path("output/site/é.html"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("output/site/é.html"), withDestinationPath: "/etc/passwd")
    #expect(
      try differences() == [
        "missing: dossiers/donor/x.pdf", "changed: site/fr/b.html", "added: site/new/page.html", "changed: site/é.html",
        "added: stray",
      ])
  }

  @Test("goes with a copy of the site")
  func copy() throws {
    try FileManager.default.copyItem(atPath: folder.path("output/site"), toPath: folder.path("www"))
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: folder.path("www"))
    #expect(try differences("www") == [])
    try folder.write("www/fr/b.html", "other")
    #expect(try differences("www") == ["changed: fr/b.html"])
    #expect(try differences("link") == ["changed: fr/b.html"])
  }

  @Test("that is absent or damaged is an error")
  func damaged() throws {
    let output = folder.path("output")
    #expect(throws: PublicationError.notThere(path: output + "/nowhere")) {
      _ = try Verification(of: output + "/nowhere")
    }
    #expect(throws: PublicationError.noManifest(path: output + "/dossiers")) {
      _ = try Verification(of: output + "/dossiers")
    }
    let whole = try text("output/.passerelle")
    let digest = String(repeating: "0", count: 64)
    let damages = [
      "", "nonsense\n", String(whole.dropLast(1)), whole + "\(digest)\t1\n", whole + "\(digest)\tone\tpath\n",
      whole + "\(digest.dropLast(1))g\t1\tpath\n", whole + "\(digest)0\t1\tpath\n",
    ]
    for text in damages {
      try folder.write("output/.passerelle", text)
      #expect(throws: PublicationError.damagedManifest(path: output + "/.passerelle")) {
        _ = try Verification(of: output)
      }
    }
  }
}
