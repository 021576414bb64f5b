import Foundation
import TestSupport
import Testing

@Suite("A build that meets a fault")
struct FaultTests {
  /// A fault: the call that fails, the error, the words for it, and whether it fails for one file of several or whenever it is called.
  private static let faults = [
    ("write", "ENOSPC", "No space left on device", true), ("write", "EIO", "Input/output error", true),
    ("write", "EDQUOT", "Disk quota exceeded", true), ("ftruncate", "EIO", "Input/output error", true),
    ("openat", "EMFILE", "Too many open files", true), ("openat", "ENFILE", "Too many open files in system", true),
    ("openat", "EACCES", "Permission denied", true), ("openat", "EROFS", "Read-only file system", true),
    ("openat", "ENAMETOOLONG", "File name too long", true), ("openat", "ENOSPC", "No space left on device", true),
    ("close", "ENOSPC", "No space left on device", true), ("unlinkat", "EACCES", "Permission denied", false),
    ("mkdirat", "ENOSPC", "No space left on device", false), ("renameat", "ENOSPC", "No space left on device", false),
    ("renameat2", "EACCES", "Permission denied", false), ("renameat2", "EROFS", "Read-only file system", false),
    ("flock", "ENOLCK", "No locks available", false),
  ]

  @Test("of the system says so, leaves the last good output whole, and the next build succeeds")
  func system() throws {
    let build = try FaultyBuild()
    let files = ["site/index.html", "site/fr/projets/des-puits.html", ".passerelle.new"]
    for (index, (name, error, reason, isOfFiles)) in FaultTests.faults.enumerated() {
      let file = isOfFiles ? files[index % files.count] : nil
      let run = try build.build(["\(name):error=\(error)"], on: file.map { [$0, build.spare + "/" + $0] } ?? [])
      let fault = "\(name) \(file ?? "") \(error): \(run.error)"
      #expect(run.status == 2, "\(fault)")
      #expect(run.output == "", "\(fault)")
      let place = file.map { "cannot write “.output.next/\($0)”" } ?? "cannot"
      #expect(
        run.error.hasPrefix("passerelle: cannot ") && run.error.contains(place)
          && run.error.hasSuffix("”: \(reason); the last good output is unchanged\n"), "\(fault)")
      #expect(try build.complaints() == [], "\(fault)")
      #expect(try build.complaintsAfterRecovery() == [], "\(fault)")
    }
  }

  @Test(
    "in a file of the content names it, and the next build succeeds",
    arguments: [
      ("EACCES", "Permission denied"), ("ENOENT", "No such file or directory"), ("EIO", "Input/output error"),
    ])
  func content(error: String, reason: String) throws {
    let build = try FaultyBuild()
    for (name, status) in [("themes/eau.en.md", 1), ("projects/carte.txt", 1), ("portal.yml", 2)] {
      // Only the calls on that file fail.
      let run = try build.build(["openat:error=\(error)"], on: ["content/" + name])
      #expect(run.status == Int32(status), "\(name): \(run.error)")
      #expect(
        run.error.contains("content/\(name):1:1: error: this file cannot be read: \(reason) [unreadable]\n"),
        "\(run.error)")
      #expect(try build.complaints() == [])
    }
    #expect(try build.complaintsAfterRecovery() == [])
  }

  @Test("of content that is rewritten all the while publishes something whole, or nothing")
  func changingContent() throws {
    let portal = try SmallPortal()
    #expect(try Program.run(arguments, in: portal.folder).status == 0)
    let rewriting = Process()
    rewriting.executableURL = URL(fileURLWithPath: "/bin/sh")
    rewriting.currentDirectoryURL = portal.content
    // Truncated, longer, gone and back again; the files that belong together are never in step.
    rewriting.arguments = [
      "-c",
      """
      cp -r . ../copy; while true; do for file in themes/eau.en.md projects/carte.txt pages/apropos.fr.md; do \
        : > $file; cat ../copy/$file ../copy/$file > $file; rm $file; cp ../copy/$file $file; done; done
      """,
    ]
    try rewriting.run()
    for _ in 1...6 {
      let run = try Program.run(arguments, in: portal.folder)
      #expect(run.status == 0 || run.status == 1 && run.error.contains("error"), "\(run)")
      #expect(try Program.run(["verify"], in: portal.folder).status == 0)
    }
    rewriting.terminate()
    rewriting.waitUntilExit()
    for file in ["themes/eau.en.md", "projects/carte.txt", "pages/apropos.fr.md"] {
      try portal.write(file, [UInt8](Data(contentsOf: portal.folder.appendingPathComponent("copy/" + file))))
    }
    #expect(try Program.run(arguments, in: portal.folder).status == 0)
  }

  private let arguments = ["build", "--date", "2026-11-24", "--no-pdf", "--no-map"]

  /// A place that is real, made for one command in a name space of its own: calls the program several times, and says each time with what
  /// status it ended. An account of a build is not listed: it is kept if the content was left alone for two seconds, as on a slow machine.
  private func script(_ text: String, _ portal: SmallPortal) throws -> [String] {
    let build = arguments.joined(separator: " ")
    let script = """
      set -u; program=$1; build() { "$program" \(build) "$@" 2>&1 >/dev/null | grep "^passerelle"; echo "build ${PIPESTATUS[0]}"; }
      verify() { "$program" verify "$@"; echo "verify $?"; }
      list() { ls -A "$@" | grep -v "[.]account$"; }
      \(text)
      """
    let run = try Program.run(
      [], in: portal.folder, by: ["unshare", "--map-root-user", "--mount", "bash", "-c", script, "bash"])
    #expect(run.error == "")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test("of a full disk says so, and the next build succeeds when there is room again")
  func fullDisk() throws {
    #expect(
      try script(
        """
        mkdir disk; mount -t tmpfs -o size=1m none disk; build --output disk/output; build --output disk/output
        head -c 1000000 /dev/zero > content/projects/carte.txt; build --output disk/output; verify --output disk/output
        echo Carte > content/projects/carte.txt; build --output disk/output; verify --output disk/output; list disk
        """, try SmallPortal()) == [
          "build 0", "build 0",
          "passerelle: cannot write “disk/.output.next/site/files/projects/carte.txt”: No space left on device; "
            + "the last good output is unchanged", "build 2", "disk/output: 53 files, all as they were built",
          "verify 0",
          "build 0", "disk/output: 53 files, all as they were built", "verify 0", ".output.lock", ".output.next",
          "output",
        ])
  }

  @Test("of a read-only folder says so, and verify works there")
  func readOnly() throws {
    #expect(
      try script(
        """
        mkdir disk; build --output disk/output; mount --bind disk disk; mount -o remount,ro,bind disk; build --output disk/output
        verify --output disk/output; umount disk; build --output disk/output; list disk
        """, try SmallPortal()) == [
          "build 0",
          "passerelle: cannot write “disk/.output.lock”: Read-only file system; the last good output is unchanged",
          "build 2",
          "disk/output: 53 files, all as they were built", "verify 0", "build 0", ".output.lock", ".output.next",
          "output",
        ])
  }

  @Test("of a mount point says what to do, and a link to another file system needs nothing done")
  func fileSystems() throws {
    #expect(
      try script(
        """
        mkdir disk; mount -t tmpfs -o size=1m none disk; build --output disk; build --output disk/
        rm -r .disk.next .disk.lock; ln -s disk/output link; mkdir disk/output; build --output link; build --output link
        verify --output link; list . disk
        """, try SmallPortal()) == [
          "passerelle: “disk” is a mount point, which no other folder can replace; name a folder in it with --output",
          "build 2",
          "passerelle: “disk” is a mount point, which no other folder can replace; name a folder in it with --output",
          "build 2",
          "build 0", "build 0", "link: 53 files, all as they were built", "verify 0", ".:", "content", "disk", "link",
          "disk:",
          ".output.lock", ".output.next", "output",
        ])
  }

  @Test("of few file descriptors, of another build or of someone else's files says so")
  func others() throws {
    let long = String(repeating: "n", count: 250)
    let result = try script(
      """
      build; (ulimit -n 60; build); verify; build; flock .output.lock "$program" \(arguments.joined(separator: " ")) 2>&1; echo $?
      mkdir mine; echo mine > mine/file; build --output mine; list . mine; build --output \(long); list
      """, try SmallPortal())
    let names = [".output.lock", ".output.next", "content", "mine", "output"]
    #expect(
      result == [
        "build 0",
        "passerelle: cannot hold 64 files open at once: Too many open files; allow more, as with “ulimit -n 1024”",
        "build 2", "output: 53 files, all as they were built", "verify 0", "build 0",
        "passerelle: another build is writing “output”; wait for its end and try again", "2",
        "passerelle: “mine” holds files that Passerelle did not write, so it is left alone; name another folder with --output",
        "build 2", ".:",
      ] + names + ["mine:", "file"] + [
        "passerelle: cannot write “.\(long).lock”: File name too long; the last good output is unchanged", "build 2",
      ] + names)
  }
}
