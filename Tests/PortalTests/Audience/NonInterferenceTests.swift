import Language
import Markdown
import Portal
import TestSupport
import Testing

@testable import Briefs

/// What is restricted has no bearing on what everyone reads: other words, numbers and dates, more items or fewer, whole briefs more
/// or fewer, and the public tree is the same to the byte.
@Suite("Non-interference")
struct NonInterferenceTests {
  private static let seeds = 200

  /// Some briefs of each kind, and some that are not for everyone.
  private struct RandomSets: RecordSetVisitor {
    var filler: RandomFiller
    let strings: [Language: Strings]

    mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
      var briefs = (0..<3).map { brief("r\($0)", as: Content.self) }
      briefs += hidden(Content.self)
      set = RecordSet(briefs)
    }

    private mutating func hidden<Content: Record>(_ type: Content.Type) -> [Brief<Content>] {
      let count = filler.within(.internal) { $0.number(0...2) }
      return (0..<count).map { index in
        var outer = self
        let brief = filler.within(.internal) { filler in
          outer.filler = filler
          let brief = outer.brief("hidden-brief-\(index)", as: type)
          filler = outer.filler
          return brief
        }
        var record = brief.record
        record.header.sharing.audience = index == 0 ? .internal : .donor
        return brief.with(record)
      }
    }

    private mutating func brief<Content: Record>(_ id: String, as type: Content.Type) -> Brief<Content> {
      var record = Content()
      record.visit(&filler)
      record.header.slug = nil
      record.derive()
      let languages = ["fr", "en"].compactMap { Language($0) }
      let bodies = languages.map { ($0, body($0, Content.kind)) }
      let sources = bodies.map { language, body in
        SourceFile(
          language: language, path: "\(Content.kind.rawValue)/\(id).\(language).md",
          frontMatter: Node(content: .mapping([]), place: Place(file: "x")), body: body)
      }
      return Brief(
        id: id, record: record, sources: sources, bodies: Localized(bodies), isReadInFull: true,
        folder: "\(Content.kind.rawValue)/")
    }

    /// A text with parts and passages of each audience.
    private mutating func body(_ language: Language, _ kind: RecordKind) -> Body {
      var text = filler.words() + "\n\n"
      func secret(_ audience: Audience, _ make: (String) -> String) -> String {
        filler.within(audience) { $0.number(0...1) == 0 ? "" : make($0.words()) }
      }
      text += secret(.donor) { "> [!DONOR]\n> \($0)[^s]\n\n[^s]: \($0)\n\n" }
      if filler.number(0...2) == 0 {
        let reason = filler.reason()
        text += filler.within(.donor) { filler in
          String(
            repeating: "> [!DONOR \(reason.rawValue)]\n> \(filler.words())\n\n\n<!-- -->\n\n",
            count: filler.number(1...2))
        }
      }
      text += secret(.internal) { "> [!INTERNAL]\n> [\($0)](../projects/r0.\(language).md)\n\n" }
      if kind == .projects, let strings = strings[language] {
        text += "## \(strings[ProjectSection.context])\n\n\(filler.words())\n\n"
        text += secret(.donor) { "## \(strings[ProjectSection.conflict])\n\n\($0)\n\n" }
        text += secret(.internal) { "## \(strings[ProjectSection.stakeholders])\n\n\($0)\n\n" }
      }
      let strings = strings[language]
      return Body(MarkdownParser.parse(Array(text.utf8))) {
        kind == .projects ? strings?.section(titled: $0.text) : nil
      }
    }
  }

  private func tree(_ base: Catalogue, open: UInt64, restricted: UInt64) async -> (
    files: [String: [UInt8]], secrets: Bool
  ) {
    var sets = RandomSets(filler: RandomFiller(open: open, restricted: restricted), strings: base.strings)
    var records = RecordSets()
    records.visit(&sets)
    let catalogue = Catalogue(
      configuration: base.configuration, strings: base.strings, codeLists: base.codeLists, profiles: base.profiles,
      buildDate: base.buildDate, files: [], records: records)
    let files = await SitePlan(catalogue.seen(by: .public)).render()
    let text = files.map { String(decoding: $0.bytes, as: UTF8.self) }
    return (
      Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first },
      text.contains { $0.contains("SECRET") || $0.contains("hidden-brief") }
    )
  }

  @Test("other restricted values leave the public tree as it is", arguments: [0, 1, 2, 3])
  func sameTree(_ quarter: Int) async throws {
    let base = try #require(try await SmallPortal().read().catalogue)
    for seed in stride(from: quarter, to: NonInterferenceTests.seeds, by: 4) {
      let one = await tree(base, open: UInt64(seed), restricted: UInt64(seed) + 1_000)
      let other = await tree(base, open: UInt64(seed), restricted: UInt64(seed) + 2_000)
      let paths = Set(one.files.keys).union(other.files.keys).filter { one.files[$0] != other.files[$0] }.sorted()
      #expect(paths == [], "seed \(seed)")
      #expect(!one.secrets, "seed \(seed)")
    }
  }
}
