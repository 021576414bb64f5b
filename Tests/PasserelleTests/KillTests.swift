import Foundation
import TestSupport
import Testing

@Suite("A build that is killed")
struct KillTests {
  /// How many calls of each kind a build is killed at, spread over all that it makes.
  private static let groups = [
    [("openat", 16), ("getdents64", 4), ("flock", 2), ("unlinkat", 2)],
    [
      ("read", 8), ("write", 10), ("ftruncate", 8), ("utimensat", 1), ("mkdirat", 4), ("renameat", 1), ("renameat2", 1),
    ],
  ]

  @Test("leaves the last good output whole, and the next build succeeds", arguments: groups.indices)
  func killed(group: Int) throws {
    let build = try FaultyBuild()
    let calls = try build.calls()
    var (attempts, kills) = (0, 0)
    for (name, count) in KillTests.groups[group] {
      let numbers = Set(calls.filter { $0.name == name }.map(\.number)).sorted()
      try #require(!numbers.isEmpty, "no call of \(name)")
      for point in 0..<min(count, numbers.count) {
        let number = numbers[point * numbers.count / min(count, numbers.count)]
        let run = try build.build(["\(name):signal=KILL:when=\(number)"])
        attempts += 1
        if run.isKilled { kills += 1 } else { #expect(run.status == 0, "\(name) \(number): \(run.error)") }
        #expect(try build.complaints(mayBeNext: true) == [], "\(name) \(number)")
        // Every other time the next build is killed as well.
        if point % 2 == 1 || point + 1 == min(count, numbers.count) {
          #expect(try build.complaintsAfterRecovery() == [], "\(name) \(number)")
        }
      }
    }
    // Which thread makes a call is not always the same, so that a few builds come through.
    #expect(kills * 10 >= attempts * 8, "only \(kills) of \(attempts) builds were killed")
  }

  @Test(
    "on its first run leaves nothing that keeps the next from succeeding", arguments: ["mkdir", "rename", "openat"])
  func first(call: String) throws {
    let portal = try SmallPortal()
    let arguments = ["build", "--date", "2026-11-24", "--no-pdf", "--no-map"]
    let strace = ["strace", "-qq", "-f", "-o", "/dev/null", "-e"]
    // A number that some thread reaches, for strace counts the calls of each alone.
    let run = try Program.run(
      arguments, in: portal.folder,
      by: strace + ["inject=\(call):signal=KILL:when=\(call == "openat" ? 60 : 1)"])
    #expect(run.isKilled)
    #expect(!FileManager.default.fileExists(atPath: portal.folder.path + "/output"))
    #expect(try Program.run(arguments, in: portal.folder).status == 0)
    #expect(try Program.run(["verify"], in: portal.folder).output == "output: 53 files, all as they were built\n")
  }

  @Test("between the steps of an exchange that the file system cannot do in one", arguments: 1...3)
  func withoutExchange(step: Int) throws {
    let build = try FaultyBuild()
    for error in ["EINVAL", "ENOSYS"] {
      #expect(try build.complaintsAfterRecovery(["renameat2:error=\(error)"]) == [])
    }
    let run = try build.build(["renameat2:error=EINVAL", "rename:signal=KILL:when=\(step)"])
    #expect(run.isKilled)
    if step == 2 {
      // The one moment without an output folder; the old tree is whole beside it, and even a build that fails puts it back.
      #expect(!FileManager.default.fileExists(atPath: build.portal.folder.path + "/output"))
      #expect(try Program.run(["verify", "--output", ".output.old"], in: build.portal.folder).status == 0)
      #expect(try build.build(["mkdirat:error=EIO:when=1"]).status == 2)
    }
    #expect(try build.complaints(mayBeNext: step == 3) == [])
    #expect(try build.complaintsAfterRecovery() == [])
  }
}
