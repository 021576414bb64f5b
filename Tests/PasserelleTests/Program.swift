import Foundation

/// The program itself, as a person calls it.
enum Program {
  /// What came of a call.
  struct Run {
    let status: Int32
    let isKilled: Bool
    let output: String
    let error: String
  }

  /// The program stands beside the test runner in the build folder.
  static var path: String {
    URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent().appendingPathComponent(
      "passerelle"
    ).path
  }

  /// Calls the program in a folder, or another program that is told to call it.
  static func run(_ arguments: [String], in folder: URL, by caller: [String] = []) throws -> Run {
    let line = ["/usr/bin/env"] + caller + [path] + arguments
    let process = Process()
    process.executableURL = URL(fileURLWithPath: line[0])
    process.arguments = Array(line.dropFirst())
    process.currentDirectoryURL = folder
    // What the tests were told about sanitizers holds for the program as well.
    process.environment = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
      .merging(["NO_COLOR": "1", "PATH": "/usr/bin:/bin:/usr/sbin:/sbin"]) { $1 }
    let (output, error) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    let complaint = String(decoding: try error.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, isKilled: process.terminationReason == .uncaughtSignal, output: text,
      error: complaint)
  }
}
