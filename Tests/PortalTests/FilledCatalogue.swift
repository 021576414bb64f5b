import Language
import TestSupport
import Testing

@testable import Briefs

/// A portal, of a day after all of its own, in which every text of every record, and of the portal itself, begins with a mark.
struct FilledCatalogue {
  let catalogue: Catalogue
  let content: ContentFolder
  /// The text fields: their paths, and the narrowest audience on the way.
  let texts: [(path: String, audience: Audience)]
  /// The content folder must outlive what is made of it.
  private let portal: SmallPortal

  /// Fills a portal; `file` stands in each field that names a file.
  init(mark: String, file: String = "file.txt") async throws {
    portal = try SmallPortal()
    try portal.write("projects/file.txt", "Text")
    let outcome = try await portal.read()
    let base = try #require(outcome.catalogue)
    var filled = FilledSets(mark: mark, file: file)
    var records = RecordSets()
    records.visit(&filled)
    var poison = Poison(mark: mark)
    var configuration = base.configuration
    configuration.title.walk(&poison)
    configuration.description.walk(&poison)
    configuration.organisation.walk(&poison)
    configuration.mailbox = mark
    // The profile of the small portal under the name that the filled dossier has for it, its texts marked as well.
    let entry = try #require(base.profiles["simple"])
    var profile = entry.profile
    profile.walk(&poison)
    let name = mark + "dossiers.profile"
    catalogue = Catalogue(
      configuration: configuration, strings: base.strings, codeLists: base.codeLists,
      profiles: [name: ProfileEntry(name: name, profile: profile, node: entry.node)], buildDate: .year(2028),
      files: ["projects/file.txt"], records: records)
    content = outcome.content
    texts = filled.texts
  }

  private struct Poison: FieldWalk {
    static let changesValues = true
    let mark: String
    var path: FieldPath = []
    var audience = Audience.public
    mutating func text(_ text: inout LocalizedText) {
      text = LocalizedText(text.entries.map { ($0.language, mark + $0.value) })
    }
  }
}
