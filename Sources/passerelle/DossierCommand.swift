import ArgumentParser
import Briefs
import Language
import Markup

/// `passerelle dossier`: says how ready a dossier is for its donor, or for another.
struct DossierCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Say how ready a dossier is: a score, and what is still to be written, and where.",
    discussion: """
      Holds the projects of a dossier against what its donor's profile wants: parts, budget headings, limits. With \
      --profile, against another one: “how ready are we for the EU?”. Nothing is written. Pages are counted by “build”.
      """)

  @Argument(help: ArgumentHelp("The dossier: the name of its files, without language and ending."))
  var name: String

  @Option(help: ArgumentHelp("Another profile: the name of a file in content/profiles, without its ending."))
  var profile: String?

  @OptionGroup var options: ContentOptions

  func run() async throws {
    let (workflow, reading, catalogue) = try await CommandRun.read(options)
    let dossiers = catalogue.records.dossiers
    guard let dossier = dossiers[name] else {
      throw Unknown(what: "dossier", name: name, known: dossiers.briefs.map(\.id)).exit
    }
    guard let entry = profile.map({ catalogue.profiles[$0] }) ?? catalogue.profile(of: dossier.record) else {
      throw Unknown(what: "profile", name: profile ?? "", known: catalogue.profiles.keys.sorted()).exit
    }
    let requirements = catalogue.requirements(of: dossier, profile: entry, content: reading.content)
    if options.format == .json {
      Swift.print(json(requirements, entry).text)
      return
    }
    Swift.print(text(requirements, entry))
    let problems = requirements.compactMap(\.problem)
    if !problems.isEmpty {
      Swift.print("\n" + workflow.report(problems, isColoured: false).text(options.format), terminator: "")
    }
    let errors = reading.problems.filter { $0.severity == .error && !problems.contains($0) }.count
    if errors > 0 {
      Swift.print("\nThe content has \(errors) other error\(errors == 1 ? "" : "s"): run “passerelle check”.")
    }
  }

  private func text(_ requirements: [Requirement], _ entry: ProfileEntry) -> String {
    var lines = [
      "Dossier “\(name)”, profile “\(entry.name)”: ready at \(requirements.score) % "
        + "(\(requirements.metCount) of \(requirements.count) items)."
    ]
    for project in requirements.map(\.project).uniqued() {
      let own = requirements.filter { $0.project == project }
      lines.append("  \(project): \(own.score) % (\(own.metCount) of \(own.count))")
      for state in [Requirement.State.missing, .failed] {
        let names = own.filter { $0.state == state }.map(\.name)
        if !names.isEmpty { lines.append("    \(state.rawValue): \(names.joined(separator: ", "))") }
      }
    }
    return lines.joined(separator: "\n")
  }

  private func json(_ requirements: [Requirement], _ entry: ProfileEntry) -> JSON {
    .object([
      ("dossier", .string(name)), ("profile", .string(entry.name)), ("score", .number(requirements.score)),
      (
        "items",
        .array(
          requirements.map { requirement in
            .object([
              ("project", .string(requirement.project)), ("item", .string(requirement.name)),
              ("state", .string(requirement.state.rawValue)),
              ("file", requirement.problem.map { .string($0.place.file) } ?? .null),
              ("line", requirement.problem.map { .number($0.place.line) } ?? .null),
              ("message", requirement.problem.map { .string($0.message) } ?? .null),
              ("help", requirement.problem?.help.map(JSON.string) ?? .null),
            ])
          })
      ),
    ])
  }

  /// A name that the command was given and the content does not know.
  private struct Unknown {
    let what: String
    let name: String
    let known: [String]

    /// Says so, and which names are known.
    var exit: ExitCode {
      Terminal.error("passerelle: there is no \(what) “\(name)”; known: \(known.joined(separator: ", "))")
      return ExitCode(2)
    }
  }
}

extension [Requirement] {
  fileprivate var metCount: Int { count { $0.state == .met } }

  /// How much is met, in whole percent, rounded down: 100 only if nothing is left to do.
  fileprivate var score: Int { isEmpty ? 100 : metCount * 100 / count }
}
