import Foundation
import Publication
import TestSupport

/// A portal that is built while strace lets calls to the system go wrong. It has three versions that take turns, so that neither the
/// published tree nor the one beside it holds any page of the next build.
final class FaultyBuild {
  /// A call to the system by its place: the how-manieth of its kind that a thread makes.
  struct Call {
    let name: String
    let number: Int
    let text: String
  }

  let portal: SmallPortal
  /// The version that was published last.
  private(set) var version = 2
  private var manifests: [Data] = []
  private let arguments = ["build", "--date", "2026-11-24", "--no-pdf", "--no-map"]
  private var next: Int { (version + 1) % 3 }
  /// The tree beside.
  var spare: String { portal.folder.appendingPathComponent(".output.next").path }
  private var output: String { portal.folder.appendingPathComponent("output").path }

  /// Makes a portal that was built in all of its versions.
  init() throws {
    portal = try SmallPortal()
    for _ in 0...2 {
      let run = try build()
      guard run.status == 0 else { throw Failure(run: run) }
      manifests.append(try manifest())
      version = next
    }
  }

  /// Why the preparation went wrong.
  struct Failure: Error { let run: Program.Run }

  /// Builds the next version, by way of another program if one is named.
  func build(by caller: [String] = []) throws -> Program.Run {
    try change(to: next)
    return try Program.run(arguments, in: portal.folder, by: caller)
  }

  /// Builds the next version under strace, on one processor, so that the calls of each thread stand in much the same order every time;
  /// the faults befall all calls, or those on some paths.
  func build(_ faults: [String], on paths: [String] = []) throws -> Program.Run {
    try build(
      by: FaultyBuild.strace(log: "/dev/null") + faults.flatMap { ["-e", "inject=" + $0] }
        + paths.flatMap { ["-P", $0] })
  }

  private static func strace(log: String) -> [String] {
    let calls =
      "openat,read,write,ftruncate,utimensat,mkdir,mkdirat,unlinkat,rename,renameat,renameat2,flock,getdents64,close"
    return ["taskset", "-c", "0", "strace", "-qq", "-f", "-y", "-o", log, "-e", "trace=" + calls]
  }

  /// The calls that a build makes of those in which it could be hit.
  func calls() throws -> [Call] {
    let log = portal.folder.appendingPathComponent("calls").path
    let traced =
      "openat,read,write,ftruncate,utimensat,mkdir,mkdirat,unlinkat,rename,renameat,renameat2,flock,getdents64,close"
    let run = try build(by: FaultyBuild.strace(log: log) + ["-e", "trace=" + traced])
    guard run.status == 0 else { throw Failure(run: run) }
    version = next
    defer { try? FileManager.default.removeItem(atPath: log) }
    var counts: [String: Int] = [:]
    return try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard let match = line.firstMatch(of: /^(\d+) +(\w+)\(/) else { return nil }
      let key = "\(match.1) \(match.2)"
      counts[key, default: 0] += 1
      return Call(name: String(match.2), number: counts[key] ?? 0, text: String(line))
    }
  }

  /// Changes the content to a version: another name on every page, and another page.
  private func change(to version: Int) throws {
    let settings = try String(contentsOf: portal.content.appendingPathComponent("portal.yml"), encoding: .utf8)
    let lines = settings.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    try portal.write(
      "portal.yml", (["title: {fr: Portail \(version), en: Portal \(version)}"] + lines).joined(separator: "\n"))
    // The same in two of three: its date has to be taken over from the published tree.
    try portal.write("projects/carte.txt", version == 1 ? "Une autre carte.\n" : "Une carte.\n")
    let names = ["feu", "bois", "vent"]
    try portal.write("themes/\(names[version]).fr.md", "---\ntitle: Le thème\nuntranslated: {en: Test}\n---\n")
    for name in names where name != names[version] { try? portal.remove("themes/\(name).fr.md") }
  }

  private func manifest() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: output + "/.passerelle")) }

  /// What is wrong with the output, which must be the last version, whole; or the next one, if that may have been published.
  func complaints(mayBeNext: Bool = false) throws -> [String] {
    let manifest = try manifest()
    if mayBeNext, manifest == manifests[next] { version = next }
    return try Verification(of: output).differences.map { "\($0.difference): \($0.path)" }
      + (manifest == manifests[version] ? [] : ["another version"])
  }

  /// Builds the next version without a fault, or with some that do not matter, and says what is wrong after it: nothing stray may lie
  /// about.
  func complaintsAfterRecovery(_ faults: [String] = []) throws -> [String] {
    let run = try faults.isEmpty ? build() : build(faults)
    guard run.status == 0 else { return ["status \(run.status): \(run.error)"] }
    version = next
    let names = try FileManager.default.contentsOfDirectory(atPath: portal.folder.path).sorted()
    let spare = try FileManager.default.contentsOfDirectory(atPath: spare).sorted()
    return try complaints()
      + (names == [".output.lock", ".output.next", "content", "output"] ? [] : ["stray: \(names)"])
      + (spare == [".passerelle", "dossiers", "site"] ? [] : ["stray: \(spare)"])
  }
}
