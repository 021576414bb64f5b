import ArgumentParser
import Portal

/// What the map of countries is drawn from, if one is wanted.
struct MapOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder into which “make outlines” has put the outlines of countries.", valueName: "folder"))
  var outlines = ".tools/outlines"

  @Flag(name: .customLong("no-map"), help: "Leave the map of countries out.")
  var isWithoutMap = false

  /// The files that a map is drawn from; none if no map is wanted.
  var files: [String] { isWithoutMap ? [] : Outlines.files(in: outlines) }

  /// The outlines; nil if no map is wanted, or if there are none and they are not needed.
  func outlines(areNeeded: Bool = true) throws -> Outlines? {
    guard !isWithoutMap else { return nil }
    do throws(Outlines.Failure) {
      return try Outlines(folder: outlines)
    } catch {
      if case .notInstalled = error, !areNeeded { return nil }
      Terminal.error("passerelle: \(error.message)")
      throw ExitCode(2)
    }
  }
}

extension Outlines.Failure {
  /// What to tell whoever called the command.
  fileprivate var message: String {
    switch self {
    case .notInstalled(let folder):
      "there are no outlines of countries in “\(folder)”: run “make outlines”, or leave the map out with --no-map"
    case .damaged(let file):
      "“\(file)” is damaged: remove it and run “make outlines”, or leave the map out with --no-map"
    }
  }
}
