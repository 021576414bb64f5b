import Briefs
import Digests
import Dossiers
import Foundation
import Portal
import Synchronization
import Templates
import TestSupport
import Testing

/// The pages of a portal, by their paths.
func site(of portal: SmallPortal, outlines: Outlines? = nil) async throws -> [String: String] {
  let outcome = try await portal.read()
  let catalogue = try #require(outcome.catalogue)
  let files = await SitePlan(catalogue.seen(by: .public), outlines: outlines).render()
  return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
}

/// A site that is held in memory.
struct MadeSite {
  /// Its files, in the order of their paths.
  let files: [SiteFile]
  let weights: PageWeights?
  let problems: [Diagnostic]
}

extension SitePlan {
  /// Makes the whole site.
  func site(reading content: ContentFolder) async throws -> MadeSite {
    final class Collector: Sendable {
      let files = Mutex<[SiteFile]>([])
    }
    let collector = Collector()
    let report = try await make(reading: content) { file in collector.files.withLock { $0.append(file) } }
    return MadeSite(
      files: collector.files.withLock { $0 }.sorted { $0.path < $1.path }, weights: report.weights,
      problems: report.problems)
  }
}

/// The dossiers of a portal, by their paths.
func dossiers(of portal: SmallPortal) async throws -> [String: String] {
  let outcome = try await portal.read()
  let catalogue = try #require(outcome.catalogue)
  let files = try await dossierFiles(of: catalogue, outcome.content)
  return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
}

/// The dossiers of a catalogue, without PDFs.
func dossierFiles(of catalogue: Catalogue, _ content: ContentFolder) async throws -> [DossierFiles.File] {
  let documents = DossierPlan(catalogue).documents
  return try await DossierFiles(content).files(documents, typeset: documents.map { _ in nil })
}

/// The path of a stylesheet or script of a portal in the usual colours: its name holds the first digits of its SHA-256.
func asset(_ name: String) -> String {
  let bytes =
    switch name {
    case "filter.js": Assets.filterScript
    case "search.js": Assets.searchScript
    default: Array(Palette().css.utf8) + Assets.siteStylesheet
    }
  let parts = name.split(separator: ".")
  return "assets/\(parts[0]).\(Digest(of: bytes).hexadecimal.prefix(10)).\(parts[1])"
}
