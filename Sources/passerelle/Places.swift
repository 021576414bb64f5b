import Briefs
import Dossiers
import Portal

/// Where the texts of a catalogue come out: in which parts of the site, and in which donors' dossiers.
struct Places {
  private var byField: [String: Set<String>] = [:]
  private var bySource: [MarkedCatalogue.Source: Set<String>] = [:]

  /// Makes the site and the dossiers of a marked catalogue, and looks for the marks.
  init(_ whole: Catalogue, content: ContentFolder) async throws(ContentFolder.ReadFailure) {
    let marked = MarkedCatalogue(whole)
    // The search index is no place of its own: it holds texts that pages show, cut into words.
    for file in await SitePlan(marked.catalogue.seen(by: .public)).render() where !file.path.hasSuffix(".js") {
      add(marked.sources(in: file.bytes), Places.name(of: file.path, whole))
    }
    let documents = DossierPlan(marked.catalogue).documents
    for file in try await DossierFiles(content).files(documents, typeset: documents.map { _ in nil })
    where file.path.hasSuffix(".html") {
      add(marked.sources(in: file.bytes), "dossiers/" + file.path.prefix { $0 != "/" })
    }
  }

  private mutating func add(_ sources: Set<MarkedCatalogue.Source>, _ place: String) {
    for source in sources {
      byField[source.field, default: []].insert(place)
      bySource[source, default: []].insert(place)
    }
  }

  /// The places where a field comes out, of whatever brief.
  func places(of field: String) -> [String] { (byField[field] ?? []).sorted() }

  /// The places where a text of an item comes out, or of a whole brief for no path.
  func places(of record: RecordID, in path: FieldPath) -> [String] {
    let found = bySource.filter { $0.key.record == record && $0.key.path.steps.starts(with: path.steps) }
    return Set(found.flatMap(\.value)).sorted()
  }

  /// What a page of the site is: the page or the list of a kind, or its own name.
  private static func name(of path: String, _ catalogue: Catalogue) -> String {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 1,
      let strings = catalogue.languages.first(where: { $0.code == parts[0] }).map({ catalogue.strings[$0] })
    else { return path }
    if path.hasSuffix(".atom") { return "feed" }
    if parts.count == 2 { return parts[1] == "index.html" ? "home" : "other pages" }
    let kind = RecordKind.allCases.first { strings?[$0].route == parts[1] }
    return (parts[2] == "index.html" ? "list of " : "pages of ") + (kind?.rawValue ?? parts[1])
  }
}
