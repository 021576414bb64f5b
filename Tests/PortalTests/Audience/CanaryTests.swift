import Briefs
import Decompression
import Dossiers
import Foundation
import Language
import Portal
import TestSupport
import Testing

/// A portal of which every field and passage is told by a token, and every file of every tree that is made of it.
@Suite("Nothing is where it may not be")
struct CanaryTests {
  /// The files of one tree.
  private typealias Tree = [(path: String, bytes: [UInt8])]

  private func site(_ canary: Canary, for viewer: Viewer) async throws -> Tree {
    try await SitePlan(canary.catalogue.seen(by: viewer)).site(reading: canary.content).files.map {
      ($0.path, $0.bytes)
    }
  }

  private func dossiers(_ canary: Canary) async throws -> [String: Tree] {
    let documents = DossierPlan(canary.catalogue).documents
    let typesetter = try Typesetter(
      folder: SmallPortal.repository.appendingPathComponent(".tools/typesetting").path, content: canary.content,
      cache: FileManager.default.temporaryDirectory.appendingPathComponent("canary-\(UUID().uuidString)").path)
    let typeset = try await typesetter.typeset(documents).map { outcome -> TypesetDossier? in
      switch outcome {
      case .typeset(let dossier): return dossier
      case .failed(let messages):
        Issue.record("\(messages)")
        return nil
      }
    }
    let files = try await DossierFiles(canary.content).files(documents, typeset: typeset)
    return Dictionary(grouping: files.map { ($0.path, $0.bytes) }) { String($0.0.prefix { $0 != "/" }) }
  }

  private func found(in tree: Tree) throws -> Set<String> {
    var found = FoundTokens()
    for file in try tree.flatMap({ try Unpacked.files($0.path, $0.bytes) }) {
      // The bytes of a PDF are compressed, and what they hold is read by a library.
      let isPDF = file.path.hasSuffix(".pdf")
      found.add(isPDF ? Array(try PDFText.all(of: file.bytes).utf8) : file.bytes, name: file.path)
    }
    return found.tokens
  }

  /// The fields of tokens, without items' variants.
  private func fields(_ tokens: [Token]) -> [String] { Set(tokens.map(\.field)).sorted() }

  @Test("no file of the site holds what is not for everyone, and the site shows all that is")
  func site() async throws {
    let canary = try await Canary()
    #expect(Set(canary.tokens.map(\.text)).count == canary.tokens.count)
    let tree = try await site(canary, for: .public)
    for ending in [".html.gz", ".html.br", ".zip", ".atom"] {
      #expect(tree.contains { $0.path.hasSuffix(ending) }, "\(ending)")
    }
    let found = try found(in: tree)
    for file in try tree.flatMap({ try Unpacked.files($0.path, $0.bytes) }) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("dossiers/") && !text.contains("internal/"), "\(file.path)")
    }
    #expect(fields(canary.tokens.filter { found.contains($0.text) && !$0.isVisible(to: .public) }) == [])
    // What the search index knows is no matter of a reader's, unless a page shows it.
    let shown = try self.found(in: tree.filter { !$0.path.hasSuffix(".js") })
    #expect(
      fields(
        canary.tokens.filter { !shown.contains($0.text) && $0.isVisible(to: .public) }.filter {
          !$0.field.hasSuffix(".slug")
        }) == [
          // The glossary is one page. A share of 100 % goes without saying, one rate is stated one way, and the gap is worked out. A
          // workplan is found by its activity, and has quarters, not days.
          "glossary.updated", "projects.budget.rates.inverse", "projects.countries.share", "projects.financing.gap",
          "projects.sectors.share", "projects.workplan.activity", "projects.workplan.quarters",
        ])
  }

  @Test("the secretariat's copy shows every field")
  func copy() async throws {
    let canary = try await Canary()
    let found = try found(in: try await site(canary, for: .internal).filter { !$0.path.hasSuffix(".js") })
    #expect(
      fields(
        canary.tokens.filter { !found.contains($0.text) && !$0.field.hasPrefix("dossiers.") }.filter {
          !$0.field.hasSuffix(".slug")
        }) == [
          // A dossier has no page, nor has a term.
          "glossary.untranslated", "glossary.updated", "partners.profile", "projects.budget.rates.inverse",
          "projects.countries.share", "projects.financing.gap", "projects.sectors.share", "projects.workplan.activity",
          "projects.workplan.quarters",
        ])
  }

  @Test("no file of a donor's folder holds what is not for that donor, in its PDFs as little as in its pages")
  func donors() async throws {
    let canary = try await Canary()
    let trees = try await dossiers(canary)
    #expect(trees.keys.sorted() == CanaryFiller.donors)
    for (donor, tree) in trees {
      let viewer = Viewer.donor(Reference(donor))
      let found = try found(in: tree)
      #expect(fields(canary.tokens.filter { found.contains($0.text) && !$0.isVisible(to: viewer) }) == [])
      let owed = canary.tokens.filter {
        $0.isVisible(to: viewer) && ["projects.", "dossiers."].contains(where: $0.field.hasPrefix)
      }
      var missing = owed.filter { !found.contains($0.text) && !$0.field.hasSuffix(".slug") }.map { token in
        token.field.replacing(/\.(open|donor|one)(?=\.|$)/, with: "")
      }
      // A negotiation is known to the partner with whom it is led, the first one here.
      if donor != CanaryFiller.donors[0] {
        #expect(missing.contains("projects.negotiation"))
        missing.removeAll { $0 == "projects.negotiation" }
      }
      #expect(
        Set(missing).sorted() == [
          // The dossier is in the currency of the projects.
          "dossiers.currency.rateDate", "dossiers.currency.rates.inverse", "dossiers.currency.rates.rate",
          "dossiers.currency.source", "dossiers.profile", "dossiers.updated",
          // Lines stand under the donor's headings, with the years of these.
          "projects.budget.lines.years.amount", "projects.budget.lines.years.year",
          // As on the site; results stand in the order of their levels; logos are files of the site.
          "projects.budget.rates.inverse", "projects.financing.gap", "projects.logframe.results.parent",
          "projects.sectors.share", "projects.updated", "projects.visibility.logos", "projects.workplan.activity",
          "projects.workplan.months", "projects.workplan.quarters",
        ])
      #expect(tree.contains { $0.path.hasSuffix(".pdf") })
    }
  }

  @Test(
    "a token is found in whatever form it is written",
    arguments: [
      "zq100001zq", "ZQ100001ZQ", "ｚｑ１００００１ｚｑ", "zq1000\u{AD}01zq", "&#122;q&#x31;00001zq", "%7Aq100001zq",
      "\\u007aq100001zq",
      "&amp;#122;q100001zq", "data:text/plain;base64,enExMDAwMDF6cQ==",
    ])
  func forms(_ text: String) {
    var found = FoundTokens()
    found.add(Array("<p title='\(text)'>".utf8), name: "x")
    #expect(found.tokens.contains("zq100001zq"))
  }

  @Test(
    "a number is found in whatever way it is grouped",
    arguments: ["700000001", "700\u{202F}000\u{202F}001,50", "700,000,001", "700 000 001"])
  func numbers(_ text: String) {
    var found = FoundTokens()
    found.add(text)
    #expect(found.tokens.contains("700000001"))
  }
}

/// All that can be read in a PDF; `make validation` installs what reads it.
enum PDFText {
  static func all(of bytes: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = SmallPortal.repository.appendingPathComponent(".tools/validation/bin/python3")
    process.arguments = [
      SmallPortal.repository.appendingPathComponent("Tests/PortalTests/Audience/read_pdf.py").path, file.path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return text
  }
}
