import Briefs
import Language
import Templates

/// All dossiers that are to be made: one document for each donor and language, or one for several languages together.
public struct DossierPlan: Sendable {
  /// One document.
  public struct Document: Sendable {
    /// The dossier.
    public let dossier: Brief<Dossier>
    /// What its donor asks for.
    public let profile: ProfileEntry
    /// The projects that it puts forward.
    public let projects: [Brief<Project>]
    /// Its path from the folder of dossiers, without an ending.
    public let path: String
    /// What it shows.
    public let content: DossierDocument
  }

  /// The documents.
  public let documents: [Document]

  /// Plans the dossiers of a whole catalogue, each from what its own donor may see.
  public init(_ whole: Catalogue) {
    let donors = whole.records.dossiers.briefs.map(\.record.donor).uniqued()
    documents = donors.flatMap { DossierPlan.documents(for: whole.seen(by: .donor($0))) }
  }

  /// The documents for one donor; `catalogue` holds what that donor may see, its own dossiers alone among them.
  private static func documents(for catalogue: Catalogue) -> [Document] {
    let cards = RecordCards(catalogue)
    return catalogue.records.dossiers.briefs.flatMap { dossier -> [Document] in
      guard let profile = catalogue.profile(of: dossier.record) else { return [] }
      let together = dossier.record.documentLanguages
      let groups = together.isEmpty ? dossier.languages.map { [$0] } : [together]
      let projects = catalogue.projects(of: dossier.record)
      return groups.map { languages in
        let parts = languages.compactMap { language -> DossierDocument.Part? in
          guard let strings = catalogue.strings[language] else { return nil }
          let composition = Composition(
            catalogue: catalogue, cards: cards, dossier: dossier, projects: projects, profile: profile,
            language: language, strings: strings,
            anchorPrefix: languages.count > 1 ? "\(language)-" : "")
          return DossierComposer(composition).part
        }
        let name = dossier.id + "." + languages.map(\.code).joined(separator: "-")
        return Document(
          dossier: dossier, profile: profile, projects: projects, path: "\(dossier.record.donor.id)/\(name)",
          content: DossierDocument(date: catalogue.buildDate, parts: parts))
      }
    }
  }
}
