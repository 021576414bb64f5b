import ArgumentParser
import Markup
import Publication

/// `passerelle verify`: holds an output, or a copy of its site, against its manifest.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what was changed, added or is missing in the output since it was built.",
    discussion: """
      Reads every file and compares it with the manifest of the build. Works on an output folder and on a copy of output/site, \
      such as the one that a web server sends.

      Exit status: 0 if all is as it was built, 1 if not, 2 if there is nothing to compare.
      """)

  @Option(help: ArgumentHelp("The output folder, or a copy of the site in it.", valueName: "folder"))
  var output = "output"

  @Option(help: "How differences are written: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = Format.text

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  func run() throws {
    let verification: Verification
    do throws(PublicationError) {
      verification = try Verification(of: output)
    } catch {
      Terminal.error("passerelle: \(error)")
      throw ExitCode(2)
    }
    print(format == .json ? json(verification).text : text(verification))
    if !verification.differences.isEmpty { throw ExitCode(1) }
  }

  private func text(_ verification: Verification) -> String {
    let files = "\(verification.fileCount) file\(verification.fileCount == 1 ? "" : "s")"
    if verification.differences.isEmpty { return "\(output): \(files), all as they were built" }
    let lines = verification.differences.map { "\($0.difference.rawValue): \($0.path)" }
    return (lines + ["\(output): not as it was built (\(files)); differences: \(lines.count)"])
      .joined(separator: "\n")
  }

  private func json(_ verification: Verification) -> JSON {
    .object([
      ("files", .number(verification.fileCount)),
      (
        "differences",
        .array(
          verification.differences.map {
            .object([("path", .string($0.path)), ("difference", .string($0.difference.rawValue))])
          })
      ),
    ])
  }
}
