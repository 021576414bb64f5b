import Briefs
import Dossiers
import Portal

extension Workflow {
  /// What came of a build for a preview.
  struct Preview {
    /// The files by their paths from the root; nil if the content has errors.
    let files: [String: [UInt8]]?
    let problems: [Diagnostic]
    /// The addresses of dossiers.
    let dossiers: [String]
  }

  /// Where dossiers stand in a preview, beside the site.
  private static let dossiersFolder = "-/dossiers/"

  /// Reads, checks and renders what an author looks at while writing: the pages, and the dossiers as HTML if they are wanted. What is
  /// slow to make and for others, compressed copies, archives and PDFs, is left to a build.
  func preview(outlines: Outlines?, isWithDossiers: Bool) async -> Preview {
    let reading = await read()
    guard let catalogue = reading.catalogue else {
      return Preview(files: nil, problems: reading.problems, dossiers: [])
    }
    let plan = SitePlan(catalogue.seen(by: .public), outlines: outlines)
    let problems = strictly(reading.problems + plan.problems)
    guard !problems.hasErrors else { return Preview(files: nil, problems: problems, dossiers: []) }
    async let pages = plan.render()
    var files: [String: [UInt8]] = [:]
    let documents = isWithDossiers ? DossierPlan(catalogue).documents : []
    do throws(ContentFolder.ReadFailure) {
      for file in plan.files { files[file.path] = try content.published(file.source) }
      for file in try await DossierFiles(content).files(documents, typeset: documents.map { _ in nil }) {
        files[Workflow.dossiersFolder + file.path] = file.bytes
      }
    } catch {
      return Preview(files: nil, problems: problems + [.unreadable(error)], dossiers: [])
    }
    for page in await pages { files[page.path] = page.bytes }
    return Preview(
      files: files, problems: problems, dossiers: documents.map { Workflow.dossiersFolder + $0.path + ".html" })
  }
}
