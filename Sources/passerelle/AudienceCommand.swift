import ArgumentParser
import Briefs

/// `passerelle audience`: says who may see what.
struct AudienceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audience",
    abstract: "List who may see what: each field's audience, and each exception that an author states.",
    discussion: """
      “public” fields are on the site, “donor” fields in the dossiers of output/dossiers/<donor>, “internal” fields nowhere in \
      the output. Nothing is written.
      """)

  @OptionGroup var options: ContentOptions

  func run() async throws {
    let (_, _, catalogue) = try await CommandRun.read(options)
    print("# Fields")
    for line in DisclosureRegister.fields { print(line) }
    print("\n# Stated by authors")
    for line in DisclosureRegister(catalogue).statements { print(line) }
  }
}
