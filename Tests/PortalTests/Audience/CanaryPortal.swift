import Foundation
import Language
import Markdown
import TestSupport
import Testing

@testable import Briefs

/// A portal of which every field and every passage holds a token.
struct Canary {
  let catalogue: Catalogue
  let content: ContentFolder
  let tokens: [Token]
  /// Holds the files that its records name.
  private let portal: SmallPortal

  static let languages = ["fr", "en"].compactMap { Language($0) }

  init() async throws {
    portal = try SmallPortal()
    // All that is made of the finished site as well.
    try portal.append("portal.yml", "compression: [gzip, brotli]\nofflineCopy: true\n")
    let base = try #require(try await portal.read().catalogue)
    var sets = CanarySets(strings: base.strings)
    var records = RecordSets()
    records.visit(&sets)
    for file in sets.files { try portal.write(file, file) }
    content = try ContentFolder(portal.content.path)
    tokens = sets.filler.tokens
    // A day after all days of its records, so that none is kept back until it is over.
    catalogue = Catalogue(
      configuration: base.configuration, strings: base.strings, codeLists: base.codeLists, profiles: base.profiles,
      buildDate: .year(9_999), files: Set(sets.files), records: records)
  }
}

/// Briefs of each kind: two as they are, and one for donors, for one donor and for the secretariat, whose names are tokens as well.
private struct CanarySets: RecordSetVisitor {
  var filler = CanaryFiller()
  let strings: [Language: Strings]
  private(set) var files: [String] = []

  init(strings: [Language: Strings]) { self.strings = strings }

  mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
    let own = Content.rules.first { $0.name == nil }?.access.audience ?? .public
    var briefs: [Brief<Content>] = []
    for donor in CanaryFiller.donors {
      // A dossier is for its own donor.
      let donors: Set<String> = Content.self == Dossier.self ? [donor] : []
      briefs.append(brief(donor, own, donors: donors, as: Content.self))
    }
    // A hidden dossier is of the second donor.
    let ownDonors: Set<String> = Content.self == Dossier.self ? [CanaryFiller.donors[1]] : []
    briefs.append(hidden(max(own, .donor), ownDonors, as: Content.self) { $0.audience = .donor })
    briefs.append(
      hidden(max(own, .donor), [CanaryFiller.donors[1]], as: Content.self) {
        $0.donors = [Reference(CanaryFiller.donors[1])]
      })
    briefs.append(hidden(.internal, [], as: Content.self) { $0.audience = .internal })
    set = RecordSet(briefs)
  }

  private mutating func hidden<Content: Record>(
    _ audience: Audience, _ donors: Set<String>, as type: Content.Type, _ share: (inout Sharing) -> Void
  ) -> Brief<Content> {
    let id = filler.within(Content.kind.rawValue, audience, donors: donors) { $0.within("id") { $0.token() } }
    let brief = brief(id, audience, donors: donors, as: type)
    var record = brief.record
    share(&record.header.sharing)
    return brief.with(record)
  }

  private mutating func brief<Content: Record>(
    _ id: String, _ audience: Audience, donors: Set<String>, as type: Content.Type
  ) -> Brief<Content> {
    var record = Content()
    let named = filler.files.count
    filler.within(Content.kind.rawValue, audience, donors: donors) { record.visit(&$0) }
    files += filler.files[named...].map { "\(Content.kind.rawValue)/\($0)" }
    record.header.slug = nil
    if var dossier = record as? Dossier {
      // A dossier's donor is the one whose name it has, and its profile one that exists.
      dossier.donor = Reference(CanaryFiller.donors.contains(id) ? id : CanaryFiller.donors[1])
      dossier.profile = "simple"
      dossier.projects = []
      dossier.selection = ProjectSelection()
      record = dossier as? Content ?? record
    }
    if var partner = record as? Partner {
      partner.profile = nil
      record = partner as? Content ?? record
    }
    let texts = filler.within(Content.kind.rawValue, audience, donors: donors) { filler in
      Body.canary(of: Content.kind, strings, &filler)
    }
    let sources = texts.map { language, body in
      SourceFile(
        language: language, path: "\(Content.kind.rawValue)/\(id).\(language).md",
        frontMatter: Node(content: .mapping([]), place: Place(file: "x")), body: body)
    }
    return Brief(
      id: id, record: record, sources: sources, bodies: Localized(texts), isReadInFull: true,
      folder: "\(Content.kind.rawValue)/")
  }
}

extension Body {
  /// A text with a passage for each audience, and, for projects, with all parts; the same tokens in each language.
  fileprivate static func canary(
    of kind: RecordKind, _ strings: [Language: Strings], _ filler: inout CanaryFiller
  ) -> [(Language, Body)] {
    var parts: [(section: ProjectSection?, text: String)] = [(nil, filler.within("body") { $0.passages() })]
    if kind == .projects {
      for section in ProjectSection.allCases {
        let text = filler.within("body.\(section.rawValue)", section.access.audience) { $0.passages() }
        parts.append((section, text))
      }
    }
    return Canary.languages.compactMap { language in
      guard let words = strings[language] else { return nil }
      let text = parts.map { part in (part.section.map { "## \(words[$0])\n\n" } ?? "") + part.text }.joined()
      return (
        language,
        Body(MarkdownParser.parse(Array(text.utf8))) { kind == .projects ? words.section(titled: $0.text) : nil }
      )
    }
  }
}

extension CanaryFiller {
  /// What everyone may read, with a note and an image, then a passage for donors and one for the secretariat.
  fileprivate mutating func passages() -> String {
    func passage(_ filler: inout CanaryFiller) -> String {
      let (words, note, alternative) = (filler.token(), filler.token(), filler.token())
      let cell = filler.token()
      return "\(words)[^\(note)] ![\(alternative)](https://x.org)\n\n| \(cell) |\n|---|\n| b |\n\n"
        + "[^\(note)]: \(note)\n\n"
    }
    func quoted(_ text: String, _ mark: String) -> String {
      let parts = text.split(separator: "\n\n", omittingEmptySubsequences: true)
      let (notes, rest) = (parts.filter { $0.hasPrefix("[^") }, parts.filter { !$0.hasPrefix("[^") })
      let lines = (["[!\(mark)]"] + rest.flatMap { $0.split(separator: "\n") + [""] }).map { "> \($0)" }
      return "<!-- -->\n\n" + lines.joined(separator: "\n") + "\n\n" + notes.joined(separator: "\n\n") + "\n\n"
    }
    return within("open") { passage(&$0) }
      + quoted(within("donor", .donor) { passage(&$0) }, "DONOR")
      + quoted(within("none", .internal) { passage(&$0) }, "INTERNAL")
  }
}
