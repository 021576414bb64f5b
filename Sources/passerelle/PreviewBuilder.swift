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
  private var isGood = true

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
      isGood = false
      let message = "this folder cannot be read; the terminal says why"
      await preview.report([PreviewError(place: options.content, message: message, help: nil)])
      return
    }
    let start = ContinuousClock.now
    let result = await workflow.preview(outlines: outlines, isWithDossiers: isWithDossiers)
    if Set(result.problems) != reported {
      reported = Set(result.problems)
      CommandRun.print(workflow.report(result.problems, isColoured: Terminal.isColoured), options)
    }
    guard let files = result.files else {
      isGood = false
      await preview.report(result.problems.filter { $0.severity == .error }.sorted().map(PreviewError.init))
      return
    }
    dossiers = result.dossiers
    let isNew = await preview.show(files)
    if isNew || !isGood { Terminal.say("Built in \((ContinuousClock.now - start).milliseconds) ms.") }
    isGood = true
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
