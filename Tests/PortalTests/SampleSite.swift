import Briefs
import Dossiers
import Foundation
import Language
import Portal
import TestSupport
import Testing

/// The sample portal and its dossiers, written once for all tests into a folder of their own.
struct SampleSite: Sendable {
  /// The folder, with `site` and `dossiers` in it.
  let folder: URL
  /// The pages' paths from the root of the site.
  let pages: [String]

  static let built = Task { try await SampleSite() }

  private init() async throws {
    folder = SmallPortal.repository.appendingPathComponent(".build/sample-site")
    try? FileManager.default.removeItem(at: folder)
    let content = try ContentFolder(SmallPortal.repository.appendingPathComponent("content").path)
    let outcome = await CatalogueReader.read(content, buildDate: Period("2026-11-24") ?? .absent)
    let catalogue = try #require(outcome.catalogue)
    let site = try await SitePlan(catalogue.seen(by: .public)).site(reading: content)
    for file in site.files { try SampleSite.write(file.bytes, folder.appendingPathComponent("site/" + file.path)) }
    for file in try await dossierFiles(of: catalogue, content) {
      try SampleSite.write(file.bytes, folder.appendingPathComponent("dossiers/" + file.path))
    }
    pages = site.files.map(\.path).filter { $0.hasSuffix(".html") }.sorted()
  }

  private static func write(_ bytes: [UInt8], _ file: URL) throws {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// The address of a page on the disk.
  func address(_ path: String) -> String { "file://\(folder.path)/site/\(path)" }

  /// A page of each kind: one of each folder that has pages, its list, one part of a list, and the pages outside of folders; in
  /// French, and the main ones in English, which are made by the same templates. Not “not found”, whose addresses need a server.
  var kinds: [String] {
    let others = ["en/index.html", "en/projects/index.html", "en/projects/training-of-imams.html"]
    return allKinds.filter { $0 != "404.html" && (!$0.hasPrefix("en/") || others.contains($0)) }
  }

  private var allKinds: [String] {
    let folders = Dictionary(grouping: pages) { $0.split(separator: "/").dropLast().joined(separator: "/") }
    return folders.keys.sorted().flatMap { folder -> [String] in
      let pages = folders[folder] ?? []
      guard folder.contains("/") else { return pages }
      // The longest page of a folder shows most.
      let own = pages.filter { !$0.hasSuffix("/index.html") }
      let parts = own.filter { $0.contains("/pays-") || $0.contains("/country-") }
      let longest = own.filter { !parts.contains($0) }.max { size($0) < size($1) }
      return pages.filter { $0.hasSuffix("/index.html") } + Array(parts.prefix(1)) + [longest].compactMap { $0 }
    }
  }

  private func size(_ path: String) -> Int {
    (try? Data(contentsOf: folder.appendingPathComponent("site/" + path)).count) ?? 0
  }
}
