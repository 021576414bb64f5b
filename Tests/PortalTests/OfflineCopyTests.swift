import Decompression
import Foundation
import TestSupport
import Testing

@testable import Briefs
@testable import Portal

@Suite("Copies of the site")
struct OfflineCopyTests {
  private func files(_ portal: SmallPortal) async throws -> [String: [UInt8]] {
    let outcome = try await portal.read()
    let catalogue = try #require(outcome.catalogue)
    let site = try await SitePlan(catalogue.seen(by: .public)).site(reading: outcome.content)
    return Dictionary(uniqueKeysWithValues: site.files.map { ($0.path, $0.bytes) })
  }

  private func portal(_ settings: String) throws -> SmallPortal {
    let portal = try SmallPortal()
    try portal.append("portal.yml", settings)
    return portal
  }

  private func text(_ bytes: [UInt8]?) throws -> String { String(decoding: try #require(bytes), as: UTF8.self) }

  @Test("the archive of a language holds its pages, what they need, and an entrance; the others are on the web")
  func archive() async throws {
    let files = try await files(portal("offlineCopy: true\n"))
    let archive = try ZIPReader(try #require(files["en/portal-en.zip"])).files
    let own =
      files.keys.filter { $0.hasPrefix("en/") && $0.hasSuffix(".html") } + [
        asset("filter.js"), asset("search.js"), asset("site.css"), "en/search-index.js", "index.html",
      ]
    #expect(archive.map(\.path).sorted() == (own + ["files/projects/carte.txt"]).sorted())
    #expect(archive.first?.path == "index.html")
    let page = try text(archive.first { $0.path == "en/projects/wells.html" }?.bytes)
    #expect(page.contains("<a href=\"https://portal.example.org/fr/projets/des-puits.html\" lang=\"fr\""))
    #expect(page.contains("<a href=\"../../en/index.html\">"))
    #expect(page.contains("title=\"News feed (Atom)\" href=\"https://portal.example.org/en/news.atom\">"))
    #expect(!page.contains("<!--") && !page.contains(".zip"))
  }

  @Test("every link in the archive leads to a file of it or to the web")
  func links() async throws {
    let files = try await files(portal("offlineCopy: true\n"))
    let archive = try ZIPReader(try #require(files["fr/portail-fr.zip"])).files
    let paths = Set(archive.map(\.path))
    var count = 0
    for file in archive where file.path.hasSuffix(".html") {
      for match in try text(file.bytes).matches(of: /(?:href|src)="([^"#]+)/) {
        guard !match.1.hasPrefix("https:"), !match.1.hasPrefix("mailto:") else { continue }
        count += 1
        let base = URL(fileURLWithPath: "/" + file.path).deletingLastPathComponent()
        let target = URL(fileURLWithPath: String(match.1), relativeTo: base).standardizedFileURL.path.dropFirst()
        #expect(paths.contains(String(target)), "\(file.path) → \(match.1)")
      }
    }
    #expect(count > 100)
  }

  @Test("each page offers the archive of its language with its size, and only where the portal wants one")
  func offer() async throws {
    let files = try await files(portal("offlineCopy: true\n"))
    let size = (try #require(files["fr/portail-fr.zip"]).count + 999) / 1000
    let page = try text(files["fr/projets/des-puits.html"])
    #expect(
      page.contains(
        "<li><a href=\"../portail-fr.zip\" type=\"application/zip\" hreflang=\"fr\">"
          + "Copie hors ligne (ZIP, \(size)\u{A0}ko)</a></li>\n"))
    #expect(!page.contains("<!--"))
    let plain = try await self.files(SmallPortal())
    #expect(plain.keys.filter { $0.hasSuffix(".zip") } == [])
    #expect(try !text(plain["fr/index.html"]).contains("hors ligne"))
  }

  @Test("beside each text stand the copies asked for, if they are worth it, and nothing else")
  func compressed() async throws {
    let files = try await files(portal("compression: [gzip, brotli]\nofflineCopy: true\n"))
    for (path, bytes) in files {
      let copies = [path + ".gz", path + ".br"].filter { files[$0] != nil }
      switch path.split(separator: ".").last {
      case "html", "css", "js", "xml", "atom":
        #expect(copies.count == 2, "\(path)")
        for copy in copies {
          let unpacked = try Unpacked.files(copy, try #require(files[copy]))
          #expect(unpacked.map(\.bytes) == [bytes], "\(copy)")
        }
      // Too short to be worth it.
      default: #expect(copies == [], "\(path)")
      }
    }
    let gzip = try await self.files(portal("compression: [gzip]\n"))
    #expect(gzip.keys.contains("fr/index.html.gz") && !gzip.keys.contains { $0.hasSuffix(".br") })
    #expect(try await !self.files(SmallPortal()).keys.contains { $0.hasSuffix(".gz") })
  }

  @Test("a page over the budget is an error at its brief, or in portal.yml if it shows none")
  func weight() async throws {
    let portal = try portal("weight: {html: 2, page: 3}\n")
    let outcome = try await portal.read()
    let site = try await SitePlan(try #require(outcome.catalogue).seen(by: .public)).site(reading: outcome.content)
    let problems = site.problems.map { problem in
      (problem.place.file.replacing(portal.content.path + "/", with: ""), problem.message)
    }
    let wells = try #require(problems.first { $0.1.contains("des-puits") })
    #expect(wells.0 == "projects/puits.fr.md")
    #expect(
      wells.1.contains(
        /^the page fr\/projets\/des-puits.html weighs [3-6]\.[0-9] kB gzipped, but the budget in portal.yml is 2 kB$/))
    let home = try #require(problems.first { $0.1.contains(" fr/index.html") })
    #expect(home.0 == "portal.yml")
    #expect(home.1.contains("kB gzipped with all that it loads, but the budget in portal.yml is 3 kB"))
    #expect(site.problems.allSatisfy { $0.severity == .error && $0.rule == .weight })
    #expect(
      site.weights?.heaviest?.path.contains("wells") == true || site.weights?.heaviest?.path.contains("puits") == true)
  }

  @Test("within the budget nothing is wrong, and without one nothing is weighed")
  func withinBudget() async throws {
    let portal = try portal("weight: {html: 13, page: 50}\n")
    let outcome = try await portal.read()
    let site = try await SitePlan(try #require(outcome.catalogue).seen(by: .public)).site(reading: outcome.content)
    #expect(site.problems == [])
    #expect(site.weights?.heaviest != nil)
    let unweighed = try SmallPortal()
    let plain = try await unweighed.read()
    let without = try await SitePlan(try #require(plain.catalogue).seen(by: .public)).site(reading: plain.content)
    #expect(without.weights == nil)
    withExtendedLifetime((portal, unweighed)) {}
  }

  @Test("a word that is not known as a format of compression is reported")
  func unknownFormat() async throws {
    let problems = try await portal("compression: [brotly]\n").problems()
    #expect(
      problems.contains { $0.contains("“brotly” is not known here [value] → did you mean “brotli”?") }, "\(problems)")
  }
}
