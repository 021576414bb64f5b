import Briefs
import Dossiers
import Portal
import Publication

/// The way from a content folder to finished files, as all commands go it.
struct Workflow {
  /// How long each part took, in the order in which they were done.
  private(set) var timings: [(phase: String, duration: Duration)] = []
  private let content: ContentFolder
  private let options: ContentOptions
  private let date: BuildDate
  private let clock = ContinuousClock()

  /// What is ready to be published.
  struct Product {
    let files: [OutputFile]
    let pageCount: Int
    let dossierCount: Int
    let briefCount: Int
  }

  /// What came of a run.
  struct Outcome {
    /// The files; nil if the content has errors.
    let product: Product?
    let problems: [Diagnostic]
    /// Whether the portal's own files, not its briefs, are at fault.
    let isConfigurationFault: Bool
  }

  init(_ options: ContentOptions, date: BuildDate) throws(ContentFolder.ReadFailure) {
    self.options = options
    self.date = date
    content = try ContentFolder(options.content)
  }

  /// Reads, checks, plans and renders; nothing is written.
  mutating func run() async -> Outcome {
    var start = clock.now
    let reading = await CatalogueReader.read(content, buildDate: date.day)
    note("read and check", &start)
    var problems = reading.problems
    guard let catalogue = reading.catalogue else {
      return Outcome(product: nil, problems: problems, isConfigurationFault: true)
    }
    async let dossierPlan = DossierPlan(catalogue.seen(by: .donor))
    let plan = SitePlan(catalogue.seen(by: .public))
    let dossiers = await dossierPlan
    problems += plan.problems
    if options.strict { problems = problems.map(\.asError) }
    note("plan", &start)
    guard !problems.contains(where: { $0.severity == .error }) else {
      return Outcome(product: nil, problems: problems, isConfigurationFault: false)
    }
    var files = await plan.render().map { OutputFile(path: "site/" + $0.path, bytes: $0.bytes) }
    for file in plan.files {
      do throws(ContentFolder.ReadFailure) {
        files.append(OutputFile(path: "site/" + file.path, bytes: try content.read(file.source)))
      } catch {
        problems.append(
          Diagnostic(
            .unreadable, at: Place(file: options.content + "/" + file.source),
            "this file cannot be read: \(error.reason)"))
      }
    }
    let documents = await dossiers.render().map { OutputFile(path: "dossiers/" + $0.path, bytes: $0.bytes) }
    note("render", &start)
    guard !problems.contains(where: { $0.severity == .error }) else {
      return Outcome(product: nil, problems: problems, isConfigurationFault: false)
    }
    let product = Product(
      files: files + documents, pageCount: plan.pageCount, dossierCount: documents.count,
      briefCount: catalogue.records.count)
    return Outcome(product: product, problems: problems, isConfigurationFault: false)
  }

  /// Puts the files in the place of the last output.
  mutating func publish(_ product: Product, to output: String) throws(PublicationError) -> OutputTree.Summary {
    var start = clock.now
    let summary = try OutputTree(path: output).publish(product.files)
    note("write", &start)
    return summary
  }

  /// The problems as text, with the lines meant.
  func report(_ problems: [Diagnostic], isColoured: Bool) -> DiagnosticReport {
    let content = content
    let prefix = options.content.hasSuffix("/") ? options.content : options.content + "/"
    return DiagnosticReport(problems, isColoured: isColoured) { place in
      guard place.file.hasPrefix(prefix) else { return nil }
      return content.line(place.line, of: String(place.file.dropFirst(prefix.count)))
    }
  }

  private mutating func note(_ phase: String, _ start: inout ContinuousClock.Instant) {
    let now = clock.now
    timings.append((phase, now - start))
    start = now
  }
}

extension Diagnostic {
  /// The same as an error.
  fileprivate var asError: Diagnostic {
    Diagnostic(rule, at: place, message, help: help, severity: .error)
  }
}
