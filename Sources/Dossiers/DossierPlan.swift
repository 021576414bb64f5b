import Briefs
import Language
import Markup
import Templates

/// All dossiers that are to be made: one document for each donor and language.
public struct DossierPlan: Sendable {
  private struct Document: Sendable {
    let path: String
    let render: @Sendable () -> HTML
  }

  private let documents: [Document]

  /// Plans the dossiers; `catalogue` holds what donors may see.
  public init(_ catalogue: Catalogue) {
    let cards = RecordCards(catalogue)
    documents = catalogue.records.dossiers.briefs.flatMap { dossier in
      dossier.languages.compactMap { language in
        guard let strings = catalogue.strings[language] else { return nil }
        let projects = Set(dossier.record.projects.map(\.recordID))
        // Within the document only the projects have a place; all else is named without a link.
        let context = PageContext(
          catalogue: catalogue, cards: cards, language: language, strings: strings, headingShift: 1,
          address: { projects.contains($0) ? Address(trusted: "#" + $0.id) : nil }, fileAddress: { _ in nil })
        return Document(path: "\(dossier.record.donor.id)/\(dossier.id).\(language).html") {
          DossierPage(context: context, dossier: dossier).html
        }
      }
    }
  }

  /// Makes all documents, by their paths from the folder of dossiers.
  public func render() async -> [(path: String, bytes: [UInt8])] {
    await concurrentMap(documents) { (path: $0.path, bytes: Array($0.render().markup.utf8)) }
  }
}
