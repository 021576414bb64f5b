import Compression
import Foundation
import Language
import TestSupport
import Testing

@testable import Briefs
@testable import Portal

@Suite("The search index")
struct SearchIndexTests {
  /// An index as the script in a page has it, once all its files are loaded.
  private struct Index: Decodable {
    let titles: String
    let starts: [String]
    var texts: [String]
    let summaries: [Summary]

    /// A summary, with its language if that is not the page's.
    struct Summary: Decodable {
      let words: [String]

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
          words = [text]
        } else {
          words = try container.decode([String].self)
        }
      }
    }

    init(_ files: [SiteFile]) throws {
      let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
      let first = try #require(texts.first?.dropFirst("var searchIndex=".count).dropLast(2))
      self = try JSONDecoder().decode(Index.self, from: Data(first.utf8))
      for (number, text) in texts.dropFirst().enumerated() {
        let prefix = "searchIndex.texts[\(number)]="
        #expect(text.hasPrefix(prefix))
        self.texts.append(
          try JSONDecoder().decode(String.self, from: Data(text.dropFirst(prefix.count).dropLast(2).utf8)))
      }
    }

    /// The numbers of the records that have a term, by the lines of titles or of texts.
    static func records(_ term: String, in lines: String) -> [Int] {
      guard let line = lines.split(separator: "\n").first(where: { $0.hasPrefix(term + " ") }) else { return [] }
      var record = -1
      return line.split(separator: " ").dropFirst().map { step in
        record += Int(step, radix: 36) ?? 0
        return record
      }
    }

    var terms: [String] {
      texts.flatMap { $0.split(separator: "\n") }.map { String($0.prefix { $0 != " " }) }
    }
  }

  private func plans(_ portal: SmallPortal) async throws -> [SearchPlan] {
    await SitePlan(try #require(try await portal.read().catalogue).seen(by: .public)).searches
  }

  private func generated(_ projects: Int, words: Int) async throws -> [SearchPlan] {
    var portal = GeneratedPortal(words: words)
    let settings = try #require(try await SmallPortal().read().catalogue)
    return await SitePlan(portal.catalogue(projects: projects, settings: settings).seen(by: .public)).searches
  }

  @Test("holds what a record says in the reader's language: its title apart, its texts, its kind, its country")
  func content() async throws {
    let portal = try SmallPortal()
    try portal.edit("projects/puits.fr.md", "Il y fait chaud.", "On mène l’enquête auprès des ménages.")
    for plan in try await plans(portal) {
      let index = try await Index([plan].files)
      let project = try #require(plan.records.firstIndex(of: RecordID(.projects, "puits")))
      let isFrench = plan.context.language.code == "fr"
      #expect(Index.records(isFrench ? "puit" : "well", in: index.titles) == [project])
      #expect(Index.records("enquet", in: index.texts[0]) == (isFrench ? [project] : []))
      #expect(Index.records("menag", in: index.texts[0]) == (isFrench ? [project] : []))
      #expect(Index.records(isFrench ? "projet" : "project", in: index.texts[0]).contains(project))
      #expect(Index.records("niger", in: index.texts[0]).contains(project))
      #expect(index.summaries[project].words == [isFrench ? "Creuser des puits." : "Digging wells."])
      #expect(!index.terms.contains(isFrench ? "les" : "the"))
    }
  }

  @Test("knows nothing that the public may not see")
  func restricted() async throws {
    let portal = try SmallPortal()
    let text = "Il y fait chaud.\n\n> [!DONOR]\n> Zibeline.\n"
    try portal.edit("projects/puits.fr.md", "Il y fait chaud.", text)
    let seen = try await Index(plans(portal).prefix(1).map(\.self).files)
    #expect(!seen.terms.contains("zibelin"))
    #expect(seen.terms.contains("chaud"))
    try portal.edit("projects/puits.fr.md", "> [!DONOR]\n> Zibeline.", "Zibeline.")
    #expect(try await Index(plans(portal).prefix(1).map(\.self).files).terms.contains("zibelin"))
  }

  @Test("a text in another language says so in its summary")
  func foreign() async throws {
    let portal = try SmallPortal()
    try portal.write(
      "themes/feu.fr.md", "---\ntitle: Le feu\nsummary: Un feu.\nuntranslated: {en: Test}\n---\n")
    let plan = try #require(try await plans(portal).last)
    let record = try #require(plan.records.firstIndex(of: RecordID(.themes, "feu")))
    #expect(try await Index([plan].files).summaries[record].words == ["Un feu.", "fr"])
  }

  @Test("of a small portal is one file; of a larger one, files of bounded size that part the terms in their order")
  func split() async throws {
    let small = try #require(try await generated(20, words: 60).first)
    let large = try #require(try await generated(150, words: 320).first)
    let one = await [small].files
    #expect(one.map(\.path) == ["fr/search-index.js"])
    #expect(try Index(one).starts == [""])
    let several = await [large].files
    #expect(several.count > 4)
    #expect(several[1].path == "fr/search-index-0.js")
    #expect(several[0].bytes.count <= SearchIndex.fileLimit)
    // A line break takes two bytes in the file.
    #expect(several.dropFirst().allSatisfy { $0.bytes.count <= SearchIndex.partLimit * 11 / 10 })
    let index = try Index(several)
    #expect(index.summaries.count == 150)
    #expect(index.terms == index.terms.sorted())
    #expect(Set(index.terms).count == index.terms.count)
    let starts = index.texts.map { text in text.dropFirst().prefix { $0 != " " } }
    #expect(index.starts == starts.map(String.init))
  }

  @Test("with 150 projects of the sample's length, a search of two words loads no more than 35 kB")
  func load() async throws {
    let plan = try #require(try await generated(150, words: 320).first)
    let sizes = await [plan].files.map { Gzip.size($0.bytes) }
    let parts = sizes.dropFirst().sorted(by: >)
    #expect(sizes[0] + parts.prefix(2).reduce(0, +) <= 35_000, "\(sizes)")
  }

  @Test("with 2,000 projects leaves the summaries out, and each file remains small")
  func large() async throws {
    let plan = try #require(try await generated(2000, words: 30).first)
    let files = await [plan].files
    let sizes = files.map { Gzip.size($0.bytes) }
    #expect(files.count > 10)
    #expect(sizes.allSatisfy { $0 <= 35_000 }, "\(sizes)")
    #expect(try Index(files).summaries.isEmpty)
  }

  @Test("the script takes no more than 3 kB")
  func script() async throws {
    let files = await SitePlan(try #require(try await SmallPortal().read().catalogue).seen(by: .public)).render()
    let script = try #require(files.first { $0.path == asset("search.js") })
    let size = Gzip.size(script.bytes)
    #expect(size <= 3_000, "\(size)")
  }
}
