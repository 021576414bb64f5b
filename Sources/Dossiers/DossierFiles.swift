import Briefs
import Markup
import Templates

/// Writes the files of dossiers: for each document an HTML file, a PDF if it was typeset, and the files that it links to.
public struct DossierFiles: Sendable {
  /// A file of the output.
  public struct File: Sendable {
    /// Its path from the folder of dossiers.
    public let path: String
    /// Its bytes.
    public let bytes: [UInt8]
  }

  private let content: ContentFolder

  /// Takes the content folder, in which pictures and annexes are found.
  public init(_ content: ContentFolder) { self.content = content }

  /// All files of some documents, with what came of typesetting each, if it was done.
  public func files(_ documents: [DossierPlan.Document], typeset: [TypesetDossier?])
    async
    throws(ContentFolder.ReadFailure) -> [File]
  {
    let attached = try attachments(documents)
    let written = await concurrentMap(Array(zip(documents, typeset))) { document, typeset in
      [File(path: document.path + ".html", bytes: html(document, typeset, attached))]
        + (typeset.map { [File(path: document.path + ".pdf", bytes: $0.pdf)] } ?? [])
    }
    let linked = documents.flatMap { linkedFiles($0, attached) }
    return written.flatMap { $0 } + linked.uniqued(by: \.path)
  }

  /// The pictures and files of all documents, each read once.
  private func attachments(_ documents: [DossierPlan.Document]) throws(ContentFolder.ReadFailure) -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    for path in documents.flatMap({ $0.content.pictures + $0.content.files }) where result[path] == nil {
      result[path] = try content.published(path)
    }
    return result
  }

  private func html(
    _ document: DossierPlan.Document, _ typeset: TypesetDossier?, _ attached: [String: [UInt8]]
  ) -> [UInt8] {
    let writer = DossierHTML(
      document.content, pages: typeset?.chapters,
      picture: { path in attached[path].flatMap { DataAddress.address(of: $0, path: path) } },
      file: { path in Address(trusted: DossierFiles.folder + Address.percentEncoded(path)) })
    return writer.html.bytes
  }

  /// The files stand beside the document, so that a donor's folder can be handed over as it is.
  private func linkedFiles(_ document: DossierPlan.Document, _ attached: [String: [UInt8]]) -> [File] {
    let donor = document.path.prefix { $0 != "/" }
    return document.content.files.compactMap { path in
      attached[path].map { File(path: "\(donor)/\(DossierFiles.folder)\(path)", bytes: $0) }
    }
  }

  private static let folder = "files/"
}

extension Sequence {
  /// The elements, each once by a key, in the order of their first appearance.
  fileprivate func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
