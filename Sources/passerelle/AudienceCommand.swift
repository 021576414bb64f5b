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

  private func print(_ line: DisclosureRegister.Line, _ places: [String]) {
    Swift.print(line.text + (places.isEmpty ? "" : " → " + places.joined(separator: ", ")))
  }

  private func print(_ title: String) { Swift.print(title) }

  func run() async throws {
    let (_, reading, catalogue) = try await CommandRun.read(options)
    let places: Places
    do throws(ContentFolder.ReadFailure) {
      places = try await Places(catalogue, content: reading.content)
    } catch {
      Terminal.error("passerelle: “\(error.path)” cannot be read: \(error.reason)")
      throw ExitCode(1)
    }
    print("# Fields: who may see them, why others may not, and where their texts come out")
    for line in DisclosureRegister.fields { print(line, line.field.map(places.places(of:)) ?? []) }
    print("\n# Stated by authors")
    for line in DisclosureRegister(catalogue).statements {
      print(line, line.record.map { places.places(of: $0, in: line.path) } ?? [])
    }
  }
}
