import ArgumentParser
import Briefs
import Portal
import Serving

/// Builds a preview again and again, and says in the terminal and on the pages what came of it.
struct PreviewBuilder {
  let options: ContentOptions
  let outlines: Outlines?
  let isWithDossiers: Bool
  let preview: Preview
  /// The addresses of the dossiers of the last good build.
  private(set) var dossiers: [String] = []
  /// What the terminal says already.
  private var reported: Set<Diagnostic> = []
  /// What the next build need not read again.
  private var kept = KeptReading()

  init(options: ContentOptions, outlines: Outlines?, isWithDossiers: Bool, preview: Preview) {
    self.options = options
    self.outlines = outlines
    self.isWithDossiers = isWithDossiers
    self.preview = preview
  }

  /// Builds once.
  mutating func build() async {
    // The folder is listed anew, and the day may be another one.
    guard let workflow = try? CommandRun.workflow(options) else {
      let message = "this folder cannot be read; the terminal says why"
      await preview.report([PreviewError(place: options.content, message: message, help: nil)])
      return
    }
    let start = ContinuousClock.now
    let result = await workflow.preview(outlines: outlines, isWithDossiers: isWithDossiers, after: kept)
    kept = result.kept
    if Set(result.problems) != reported {
      reported = Set(result.problems)
      CommandRun.print(workflow.report(result.problems, isColoured: Terminal.isColoured), options)
    }
    guard let site = result.site else {
      await preview.report(result.problems.filter { $0.severity == .error }.sorted().map(PreviewError.init))
      return
    }
    dossiers = result.dossiers
    await preview.show(site)
    Terminal.say("Built in \((ContinuousClock.now - start).milliseconds) ms.")
  }
}

extension PreviewError {
  /// A problem of the content.
  fileprivate init(_ problem: Diagnostic) {
    self.init(
      place: "\(problem.place.file):\(problem.place.line):\(problem.place.column)", message: problem.message,
      help: problem.help)
  }
}
