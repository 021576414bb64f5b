import Briefs
import Dossiers
import Portal
import Publication

/// The way from a content folder to finished files, as all commands go it.
struct Workflow {
  /// How long each part took.
  var stopwatch = Stopwatch()
  let content: ContentFolder
  private let options: ContentOptions
  let date: BuildDate

  /// Takes files as they are made, from several threads, each by its path from the output folder.
  typealias Receiver = @Sendable (_ path: String, _ bytes: [UInt8]) -> Void

  /// Why a run ended for reasons that are not the content's.
  enum Failure: Error {
    case typesetting(Typesetter.Failure)
    case publication(PublicationError)
  }

  /// What was made.
  struct Product {
    let pageCount: Int
    /// What the pages weigh, if the portal has a budget.
    let weights: PageWeights?
    let dossiers: [DossierReport]
    let briefCount: Int
  }

  /// A document as the report names it.
  struct DossierReport {
    let path: String
    /// The pages of its PDF and the bytes of it, if it was typeset.
    let pdf: (pages: Int, bytes: Int)?
  }

  /// The content as its viewers see it.
  private struct Views {
    let `public`: Catalogue
    /// What the secretariat sees, if its own copy of the site is wanted.
    let `internal`: Catalogue?
    /// What donors see.
    let documents: [DossierPlan.Document]
    let problems: [Diagnostic]
    let briefCount: Int
  }

  /// Errors of the portal's own files.
  private struct ConfigurationFault: Error {
    let problems: [Diagnostic]
  }

  /// What came of a run.
  struct Outcome {
    /// What was made; nil if the content has errors.
    let product: Product?
    let problems: [Diagnostic]
    /// Whether the portal's own files, not its briefs, are at fault.
    let isConfigurationFault: Bool

    static func failed(_ problems: [Diagnostic], isConfigurationFault: Bool = false) -> Outcome {
      Outcome(product: nil, problems: problems, isConfigurationFault: isConfigurationFault)
    }
  }

  init(_ options: ContentOptions, date: BuildDate) throws(ContentFolder.ReadFailure) {
    self.options = options
    self.date = date
    content = try ContentFolder(options.content)
  }

  /// Reads and checks.
  func read() async -> CatalogueReader.Outcome {
    await CatalogueReader.read(content, buildDate: date.day)
  }

  /// Reads, checks, plans, typesets if there is a typesetter, and renders. Each file is handed over as soon as it is made, to whoever
  /// is asked for when the content turns out to be sound so far; if there is no product after all, they come to nothing.
  mutating func run(
    outlines: Outlines? = nil, isWithInternal: Bool = false,
    typesetter makeTypesetter: (ContentFolder) throws(Typesetter.Failure) -> Typesetter? = { _ in nil },
    receiver makeReceiver: () throws(PublicationError) -> Receiver = { { _, _ in } }
  ) async throws(Failure) -> Outcome {
    let views: Views
    do throws(ConfigurationFault) {
      views = try await self.views(isWithInternal: isWithInternal)
    } catch {
      return .failed(error.problems, isConfigurationFault: true)
    }
    let documents = views.documents
    let plan = await SitePlan(views.public, outlines: outlines)
    let copy: SitePlan? = if let known = views.internal { await SitePlan(known, outlines: outlines) } else { nil }
    var problems = strictly(views.problems + (copy ?? plan).problems)
    stopwatch.end("plan")
    guard !problems.hasErrors else { return .failed(problems) }

    let receiver: Receiver
    let typesetter: Typesetter?
    let outcomes: [Typesetter.Outcome]?
    do throws(PublicationError) { receiver = try makeReceiver() } catch { throw .publication(error) }
    async let made = plan.made(reading: content, in: "site/", receiver)
    async let copied = copy?.made(reading: content, in: "internal/", receiver)
    do throws(Typesetter.Failure) {
      typesetter = documents.isEmpty ? nil : try makeTypesetter(content)
      outcomes = try await typesetter?.typeset(documents)
    } catch {
      throw .typesetting(error)
    }
    let typesetting = TypesettingProblems(content)
    problems += strictly(zip(documents, outcomes ?? []).flatMap { typesetting.problems(of: $0, $1) })
    let typeset = documents.indices.map { index in outcomes.flatMap { $0[index].dossier } }
    do throws(ContentFolder.ReadFailure) {
      let site = try await made.get()
      _ = try await copied?.get()
      stopwatch.end(typesetter == nil ? "render and write" : "render, typeset and write")
      for file in try await DossierFiles(content).files(documents, typeset: typeset) {
        receiver("dossiers/" + file.path, file.bytes)
      }
      stopwatch.end("dossiers")
      problems += strictly(site.problems)
      guard !problems.hasErrors else { return .failed(problems) }
      let reports = zip(documents, typeset).map { document, typeset in
        DossierReport(path: document.path, pdf: typeset.map { ($0.pages, $0.pdf.count) })
      }
      let product = Product(
        pageCount: plan.pageCount, weights: site.weights, dossiers: reports, briefCount: views.briefCount)
      return Outcome(product: product, problems: problems, isConfigurationFault: false)
    } catch {
      return .failed(problems + [.unreadable(error)])
    }
  }

  /// Reads, checks, and sees the catalogue as each of its viewers does. The whole one, with all that is withheld, is let go here.
  private mutating func views(isWithInternal: Bool) async throws(ConfigurationFault) -> Views {
    let reading = await read()
    stopwatch.end("read and check")
    guard let catalogue = reading.catalogue else { throw ConfigurationFault(problems: reading.problems) }
    async let dossierPlan = DossierPlan(catalogue)
    let visible = catalogue.seen(by: .public)
    // The process ends with its one run: to free this as well, piece by piece, would only make people wait.
    _ = Unmanaged.passRetained(visible)
    let views = Views(
      public: visible, internal: isWithInternal ? catalogue.seen(by: .internal) : nil,
      documents: await dossierPlan.documents, problems: reading.problems, briefCount: catalogue.records.count)
    // To free the whole one takes as long as a hundred pages, and need not be waited for.
    Task.detached { [catalogue] in withExtendedLifetime(catalogue) {} }
    return views
  }

  /// Puts what was made in the place of the last output.
  mutating func publish(_ staging: Staging) throws(PublicationError) -> Staging.Summary {
    let summary = try staging.publish()
    stopwatch.end("publish")
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

  func strictly(_ problems: [Diagnostic]) -> [Diagnostic] {
    options.strict ? problems.map(\.asError) : problems
  }
}

extension [Diagnostic] {
  var hasErrors: Bool { contains { $0.severity == .error } }
}

extension Typesetter.Outcome {
  /// The dossier, if it was typeset.
  fileprivate var dossier: TypesetDossier? {
    if case .typeset(let dossier) = self { dossier } else { nil }
  }
}

extension SitePlan {
  /// What came of making the site, or why a file of it cannot be read, as a value that can be waited for beside other work.
  fileprivate func made(
    reading content: ContentFolder, in folder: String, _ receiver: @escaping Workflow.Receiver
  ) async -> Result<SiteReport, ContentFolder.ReadFailure> {
    do throws(ContentFolder.ReadFailure) {
      return .success(
        try await make(reading: content) { receiver(folder + $0.path, $0.bytes) })
    } catch {
      return .failure(error)
    }
  }
}

extension Diagnostic {
  static func unreadable(_ failure: ContentFolder.ReadFailure) -> Diagnostic {
    Diagnostic(.unreadable, at: Place(file: failure.path), "this file cannot be read: \(failure.reason)")
  }

  /// The same as an error.
  fileprivate var asError: Diagnostic {
    Diagnostic(rule, at: place, message, help: help, severity: .error)
  }
}
