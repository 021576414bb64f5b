import Briefs
import Foundation
import TestSupport
import Testing

@testable import Dossiers

@Suite("The typesetter")
struct TypesetterTests {
  /// The small portal with a dossier in each language, two documents.
  private func twoDocuments() throws -> SmallPortal {
    let portal = try SmallPortal()
    try portal.edit("dossiers/fonds.fr.md", "untranslated: {en: Le bailleur lit le français.}\n", "")
    try portal.write("dossiers/fonds.en.md", "---\ntitle: A dossier\n---\n\nThis is our request.\n")
    return portal
  }

  /// A typesetter that writes each job down before it does it.
  private func recording(in folder: TemporaryFolder) throws -> String {
    try Installation.standIn(
      "tee -a '\(folder.path("jobs"))' | '\(Installation.folder)/bin/python3' \"$@\"\n", in: folder)
  }

  /// How many jobs were written down.
  private func jobs(in folder: TemporaryFolder) -> Int {
    (try? String(contentsOfFile: folder.path("jobs"), encoding: .utf8))?.split(separator: "\n").count ?? 0
  }

  private func files(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path("cache")).sorted()
  }

  @Test("two runs with caches of their own give the same bytes")
  func deterministic() async throws {
    let cache = try TemporaryFolder()
    let again = try await Portals.sample.value.typeset(cache: cache.path("cache"))
    let first = try await Portals.typesetSample.value
    #expect(again.count >= 5)
    #expect(again == first.map(\.dossier))
  }

  @Test("what is in the cache takes no process, and gives the same bytes")
  func cached() async throws {
    let portal = try twoDocuments()
    let folder = try TemporaryFolder()
    let first = try await portal.composed().typeset(cache: folder.path("cache"))
    let useless = try Installation.standIn("exit 3\n", in: folder)
    #expect(try await portal.composed().typeset(installation: useless, cache: folder.path("cache")) == first)
  }

  @Test("a changed word makes its document anew and no other; what no document needs any more is gone")
  func changed() async throws {
    let portal = try twoDocuments()
    let folder = try TemporaryFolder()
    let installation = try recording(in: folder)
    let first = try await portal.composed().typeset(installation: installation, cache: folder.path("cache"))
    #expect(jobs(in: folder) == 2)
    let before = try files(folder)
    #expect(before.count == 4)

    try portal.edit("dossiers/fonds.en.md", "our request", "our demand")
    let second = try await portal.composed().typeset(installation: installation, cache: folder.path("cache"))
    #expect(jobs(in: folder) == 3)
    #expect(second[0] == first[0])
    #expect(second[1] != first[1])
    let after = try files(folder)
    #expect(after.count == 4)
    #expect(Set(after).intersection(before).count == 2)
  }

  @Test(
    "a picture that changes makes its document anew, though its path stays",
    arguments: [("#f00", "#f00", 1), ("#f00", "#00f", 2)])
  func picture(_ first: String, _ second: String, _ count: Int) async throws {
    let portal = try SmallPortal()
    func draw(_ colour: String) throws {
      try portal.write(
        "projects/plan.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\" fill=\"\(colour)\"/></svg>"
      )
    }
    try portal.writeContext("![Un plan](plan.svg)")
    let folder = try TemporaryFolder()
    let installation = try recording(in: folder)
    for colour in [first, second] {
      try draw(colour)
      _ = try await portal.composed().typeset(installation: installation, cache: folder.path("cache"))
    }
    #expect(jobs(in: folder) == count)
  }

  /// Something that happens to a file of the cache.
  enum Damage: String, CaseIterable {
    case cut, emptied, overwritten, removed
  }

  @Test(
    "a damaged entry is not served", arguments: ["pdf", "txt"], Damage.allCases)
  func damaged(_ ending: String, _ damage: Damage) async throws {
    let portal = try SmallPortal()
    let folder = try TemporaryFolder()
    let installation = try recording(in: folder)
    let first = try await portal.composed().typeset(installation: installation, cache: folder.path("cache"))
    let name = try #require(try files(folder).first { $0.hasSuffix(ending) })
    let file = URL(fileURLWithPath: folder.path("cache/" + name))
    let bytes = try Data(contentsOf: file)
    switch damage {
    case .cut: try bytes.prefix(bytes.count * 9 / 10).write(to: file)
    case .emptied: try Data().write(to: file)
    case .overwritten: try Data("%PDF-1.7 7\t7,7;7".utf8).write(to: file)
    case .removed: try FileManager.default.removeItem(at: file)
    }
    let second = try await portal.composed().typeset(installation: installation, cache: folder.path("cache"))
    #expect(second == first)
    #expect(jobs(in: folder) == 2)
  }

  @Test("without an installation nothing is typeset, and it is said where one was looked for")
  func notInstalled() async throws {
    let folder = try TemporaryFolder()
    let composed = try await Portals.small.value.composed
    do throws(Typesetter.Failure) {
      _ = try Typesetter(folder: folder.path("none"), content: composed.content, cache: folder.path("cache"))
      Issue.record("there is a typesetter in an empty folder")
    } catch {
      #expect(error.summary == "not installed: \(folder.path("none"))")
    }
  }

  @Test(
    "a process that dies, or says what is no answer, is an error that tells its last words",
    arguments: [
      ("echo out of luck >&2; exit 3\n", "stopped: out of luck"),
      ("exit 0\n", "stopped: it ended without an answer"),
      ("read job; echo later >&2; exit 1\n", "stopped: later"),
      ("read job; kill -9 $$\n", "stopped: it ended without an answer"),
      ("read job; echo nonsense; cat >/dev/null\n", "stopped: it ended without an answer"),
      ("read job; printf 'done\\t7'; exit 0\n", "stopped: it ended without an answer"),
      ("read job; printf 'done\\t7\\t7\\n'; cat >/dev/null\n", "stopped: it ended without an answer"),
    ])
  func dies(_ program: String, _ expected: String) async throws {
    let composed = try await Portals.small.value.composed
    let folder = try TemporaryFolder()
    let installation = try Installation.standIn(program, in: folder)
    let typesetter = try Typesetter(folder: installation, content: composed.content, cache: folder.path("cache"))
    do throws(Typesetter.Failure) {
      _ = try await typesetter.typeset(composed.documents)
      Issue.record("a process that makes nothing has made something")
    } catch {
      #expect(error.summary == expected)
    }
    #expect(try files(folder) == [])
  }

  @Test("a cache that cannot be written is an error with its path")
  func unwritable() async throws {
    let composed = try await Portals.small.value.composed
    let folder = try TemporaryFolder()
    try folder.write("cache", "a file")
    let typesetter = try Typesetter(
      folder: Installation.folder, content: composed.content, cache: folder.path("cache/inner"))
    do throws(Typesetter.Failure) {
      _ = try await typesetter.typeset(composed.documents)
      Issue.record("something was kept in a file")
    } catch {
      #expect(error.summary == "unwritable: \(folder.path("cache/inner")): Not a directory")
    }
  }
}

extension Typesetter.Failure {
  /// The case with its values.
  fileprivate var summary: String {
    switch self {
    case .notInstalled(let folder): "not installed: " + folder
    case .stopped(let reason): "stopped: " + reason
    case .unwritable(let path, let reason): "unwritable: \(path): \(reason)"
    }
  }
}
