import Briefs
import Dossiers
import Portal
import Serving

extension Workflow {
  /// What came of a build for a preview.
  struct Preview {
    /// The site; nil if the content has errors.
    let site: PreviewedFiles?
    let problems: [Diagnostic]
    /// The addresses of dossiers.
    let dossiers: [String]
    /// What the next build need not read again.
    let kept: KeptReading
  }

  /// Where dossiers stand in a preview, beside the site.
  private static let dossiersFolder = "-/dossiers/"

  /// Reads, checks and plans what an author looks at while writing: the pages, and the dossiers as HTML if they are wanted. What is
  /// slow to make and for others, compressed copies, archives and PDFs, is left to a build.
  func preview(outlines: Outlines?, isWithDossiers: Bool, after last: KeptReading) async -> Preview {
    let reading = await CatalogueReader.read(content, buildDate: date.day, after: last)
    func failed(_ problems: [Diagnostic]) -> Preview {
      Preview(site: nil, problems: problems, dossiers: [], kept: reading.kept)
    }
    guard let catalogue = reading.catalogue else { return failed(reading.problems) }
    let plan = await SitePlan(catalogue.seen(by: .public), outlines: outlines)
    let problems = strictly(reading.problems + plan.problems)
    guard !problems.hasErrors else { return failed(problems) }
    var files: [String: [UInt8]] = [:]
    var dossiers: [String: [UInt8]] = [:]
    let documents = isWithDossiers ? DossierPlan(catalogue).documents : []
    do throws(ContentFolder.ReadFailure) {
      for file in plan.files { files[file.path] = try content.published(file.source) }
      for file in try await DossierFiles(content).files(documents, typeset: documents.map { _ in nil }) {
        dossiers[Workflow.dossiersFolder + file.path] = file.bytes
      }
    } catch {
      return failed(problems + [.unreadable(error)])
    }
    let site = SiteOnDemand(plan)
    let (attached, shown, base) = (files, dossiers, catalogue.sitePath)
    return Preview(
      site: PreviewedFiles(looks: site.looks + files.sorted { $0.key < $1.key }.map(\.value)) { path in
        // “Not found” calls what it loads by its whole path on the web.
        let isWhole = !base.isEmpty && "/\(path)".hasPrefix(base + "/")
        let path = isWhole ? String(path.dropFirst(base.count)) : path
        if let bytes = attached[path] ?? shown[path] { return bytes }
        return await site.bytes(of: path)
      },
      problems: problems, dossiers: documents.map { Workflow.dossiersFolder + $0.path + ".html" }, kept: reading.kept)
  }
}
