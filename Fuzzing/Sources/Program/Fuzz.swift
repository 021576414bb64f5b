import Foundation

/// Tries one target with libFuzzer: `fuzz TARGET [option or file]…`; files are replayed, each once.
@main
struct Fuzz {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let name = arguments.first, let target = FuzzTarget(rawValue: name) else {
      print("usage: fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [option or file]…")
      exit(2)
    }
    let others = Array(arguments.dropFirst())
    let isReplay = others.contains { !$0.hasPrefix("-") }
    exit(
      LibFuzzer.run(["fuzz"] + (isReplay ? [] : try defaults(of: target)) + others) { bytes in
        do {
          try target.read(bytes)
        } catch {
          // libFuzzer prints where this is, and keeps the input.
          FileHandle.standardError.write(Data("\(target.rawValue): \(error)\n".utf8))
          abort()
        }
      })
  }

  /// Where libFuzzer begins and what it writes, all of it in a folder that is not committed.
  private static func defaults(of target: FuzzTarget) throws -> [String] {
    let work = FuzzedFolder.repository.appendingPathComponent("Fuzzing/.build/\(target.rawValue)")
    let (grown, seeds, findings) = (
      work.appendingPathComponent("corpus"), work.appendingPathComponent("seeds"),
      work.appendingPathComponent("findings")
    )
    for folder in [grown, seeds, findings] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    for (number, seed) in try target.seeds().enumerated() {
      try Data(seed).write(to: seeds.appendingPathComponent("\(number)"))
    }
    let dictionary = work.appendingPathComponent("words")
    try target.words.map { word in
      "\"" + word.utf8.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\"\n"
    }
    .joined().write(to: dictionary, atomically: true, encoding: .utf8)
    return [
      grown.path, seeds.path, "-dict=\(dictionary.path)", "-artifact_prefix=\(findings.path)/", "-max_len=16384",
      "-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1",
    ]
  }
}
