import ArgumentParser
import Briefs
import Dossiers
import Portal
import Publication

/// What the commands have in common: prepare, run, report.
enum CommandRun {
  /// Reads and checks the content; without a catalogue, what is wrong with the portal's own files is reported and ends the command.
  static func read(_ options: ContentOptions) async throws -> (Workflow, CatalogueReader.Outcome, Catalogue) {
    let workflow = try workflow(options)
    let reading = await workflow.read()
    guard let catalogue = reading.catalogue else {
      print(workflow.report(reading.problems, isColoured: Terminal.isColoured), options)
      throw ExitCode(2)
    }
    return (workflow, reading, catalogue)
  }

  /// Makes everything that is to be published, and reports what is wrong.
  static func start(
    _ workflow: inout Workflow, _ options: ContentOptions, outlines: Outlines?, isWithInternal: Bool = false,
    typesetter: (ContentFolder) throws(Typesetter.Failure) -> Typesetter? = { _ in nil },
    receiver: () throws(PublicationError) -> Workflow.Receiver = { { _, _ in } }
  ) async throws -> Workflow.Outcome {
    let outcome: Workflow.Outcome
    do throws(Workflow.Failure) {
      outcome = try await workflow.run(
        outlines: outlines, isWithInternal: isWithInternal, typesetter: typesetter, receiver: receiver)
    } catch {
      switch error {
      case .typesetting(let failure): Terminal.error("passerelle: \(failure.message)")
      case .publication(let failure): Terminal.error("passerelle: \(failure)")
      }
      throw ExitCode(2)
    }
    print(workflow.report(outcome.problems, isColoured: Terminal.isColoured), options)
    return outcome
  }

  /// Writes a report where it is looked for: for people to standard error, for programs to standard output.
  static func print(_ report: DiagnosticReport, _ options: ContentOptions) {
    switch options.format {
    case .text:
      if !report.isEmpty { Terminal.error(report.text(.text) + "\n" + report.summary) }
    case .github, .json:
      Swift.print(report.text(options.format), terminator: "")
    }
  }

  static func exitCode(of outcome: Workflow.Outcome) -> ExitCode {
    ExitCode(outcome.isConfigurationFault ? 2 : 1)
  }

  /// Finds the content folder and the day to build for.
  static func workflow(_ options: ContentOptions) throws -> Workflow {
    guard let date = options.date ?? .current() else {
      Terminal.error(
        "passerelle: SOURCE_DATE_EPOCH is no number of seconds since 1970; unset it, or name the day with --date")
      throw ExitCode(2)
    }
    do throws(ContentFolder.ReadFailure) {
      return try Workflow(options, date: date)
    } catch {
      Terminal.error(
        "passerelle: cannot read the folder “\(options.content)”: \(error.reason); name another one with --content")
      throw ExitCode(2)
    }
  }
}

extension Typesetter.Failure {
  /// What to tell whoever called the command.
  fileprivate var message: String {
    switch self {
    case .notInstalled(let folder):
      "there is no typesetter in “\(folder)”: run “make typesetter”, or leave PDFs out with --no-pdf"
    case .stopped(let reason): "the typesetter stopped: \(reason); try again, or leave PDFs out with --no-pdf"
    case .unwritable(let path, let reason): "cannot write “\(path)”: \(reason)"
    }
  }
}
