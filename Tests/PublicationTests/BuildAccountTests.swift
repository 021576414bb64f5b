import Digests
import Foundation
import Testing

@testable import Publication

@Suite("The account of the last build")
struct BuildAccountTests {
  private let folder: TemporaryFolder
  private var tree: OutputTree { OutputTree(path: folder.path("output")) }
  private let account = BuildAccount(inputs: Digest(of: Array("all".utf8)), text: "two files\nin two lines")

  init() throws { folder = try TemporaryFolder() }

  private func publish(_ files: [String: String]) throws -> Staging {
    let staging = try tree.stage()
    for (path, text) in files { try staging.write(path, Array(text.utf8)) }
    _ = try staging.publish()
    return staging
  }

  private func publishAndKeep() throws { try publish(["site/a": "1", "site/b/c": "2"]).keep(account) }

  @Test("is found with the tree that it was kept for")
  func found() throws {
    #expect(tree.account() == nil)
    try publishAndKeep()
    #expect(tree.account() == account)
    #expect(try folder.names() == [".output.account", ".output.lock", "output"])
    #expect(
      try publish(["site/a": "1", "site/b/c": "2"]).manifest == publish(["site/b/c": "2", "site/a": "1"]).manifest)
    #expect(tree.account() == account)
  }

  @Test(
    "counts for nothing once the tree is another",
    arguments: [
      "printf 3 > output/site/a", "rm output/site/a", "touch output/site/d",
      "mkdir output/site/d", "rm output/.passerelle", "printf '#\\n' >> output/.passerelle",
      "printf 'x' > .output.account",
      "ln -sf b/c output/site/a", "mv output/site/b output/site/d", "mv output other",
    ])
  func other(change: String) throws {
    try publishAndKeep()
    // The clock by which the system notes what is touched ticks a few times in this.
    usleep(30_000)
    try folder.run(change)
    #expect(tree.account() == nil)
  }

  @Test("counts for nothing after another build, nor while one is at work")
  func otherBuild() throws {
    try publishAndKeep()
    do {
      let staging = try tree.stage()
      #expect(tree.account() == nil)
      withExtendedLifetime(staging) {}
    }
    #expect(tree.account() == account)
    _ = try publish(["site/a": "2", "site/b/c": "2"])
    #expect(tree.account() == nil)
  }

  @Test("that cannot be kept is let go")
  func unwritable() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path(".output.account/full"), withIntermediateDirectories: true)
    try publishAndKeep()
    #expect(tree.account() == nil)
    #expect(try folder.names() == [".output.account", ".output.lock", "output"])
  }
}

extension TemporaryFolder {
  /// Runs a line of a shell in the folder.
  fileprivate func run(_ line: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-ec", line]
    process.currentDirectoryURL = URL(fileURLWithPath: path(""))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(line)")
  }
}
