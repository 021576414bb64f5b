import ArgumentParser
import Briefs
import Language

/// The options that all commands share.
struct ContentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds the briefs and portal.yml.", valueName: "folder"))
  var content = "content"

  @Option(
    help: ArgumentHelp(
      "The day for which to build, such as 2026-11-24. Today if not given, or the day of SOURCE_DATE_EPOCH.",
      valueName: "day"))
  var date: BuildDate?

  @Flag(help: "Take warnings for errors, missing translations among them.")
  var strict = false

  @Option(
    help: "How problems are written: \(DiagnosticReport.Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = DiagnosticReport.Format.text
}

extension DiagnosticReport.Format: ExpressibleByArgument {}

/// The day for which a portal is built: an input, so that the same input gives the same output.
struct BuildDate: ExpressibleByArgument {
  let day: Period

  init?(argument: String) {
    guard let day = Period(argument), case .day = day.precision else { return nil }
    self.day = day
  }

  init(_ day: Period) { self.day = day }
}
