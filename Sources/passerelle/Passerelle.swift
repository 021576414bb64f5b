import ArgumentParser
import Glibc

/// The command line.
@main
struct Passerelle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passerelle",
    abstract: "Turns a folder of project briefs into a public portal and funding dossiers.",
    discussion: """
      Briefs are Markdown files in a content folder, one for each language (name.fr.md, name.en.md). “build” reads and \
      checks them all and writes the portal to output/site and the dossiers to output/dossiers. If a brief has an error, \
      nothing is written and the last good output stays.

      Exit status: 0 if all is well, 1 if the content has errors, 2 if the command or the portal's configuration is wrong.
      """,
    version: "0.1.0",
    subcommands: [
      Build.self, Check.self, Serve.self, Verify.self, DossierCommand.self, AudienceCommand.self,
    ])

  /// Runs a command; a fault of usage ends with status 2, as one of configuration does.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if let shortage = OpenFiles.shortage() {
        Terminal.error("passerelle: \(shortage)")
        throw ExitCode(2)
      }
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Terminal.error(fullMessage(for: error))
      Glibc.exit(2)
    }
  }
}
