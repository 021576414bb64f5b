import Dossiers
import Foundation
import Language
import Portal
import TestSupport
import Testing

@testable import Briefs

@Suite("Text is text")
struct EscapingTests {
  private static let mark = "<script>\"'&"
  private static let escaped = "&lt;script&gt;&quot;&#39;&amp;"

  @Test("markup in any text of any record comes out as text, on every page and in every dossier")
  func escaping() async throws {
    let filled = try await FilledCatalogue(mark: EscapingTests.mark)
    let (catalogue, content) = (filled.catalogue, filled.content)
    let pages = await SitePlan(catalogue.seen(by: .public)).render().map {
      ($0.path, String(decoding: $0.bytes, as: UTF8.self))
    }
    let dossiers = try await dossierFiles(of: catalogue, content).map {
      ($0.path, String(decoding: $0.bytes, as: UTF8.self))
    }
    #expect(pages.count > 60)
    #expect(dossiers.count == 2)
    // The script of the search page is a file, and no text has a part in it.
    let script = "<script src=\"../\(asset("search.js"))\" defer></script>"
    #expect(pages.count { $0.1.contains(script) } == 2)
    for (path, page) in pages + dossiers {
      // The one script of a page is its data.
      let text = page.replacing(script, with: "").replacing("<script type=\"application/ld+json\">{", with: "")
      if path.hasPrefix("en/projects/") { #expect(text != page, "\(path)") }
      #expect(!text.contains("<script"), "\(path)")
      // In an attribute, the quotation mark of the token would end the value.
      #expect(!text.contains("script>\""), "\(path)")
      #expect(!text.contains("&lt;script&gt;\""), "\(path)")
    }
  }

  @Test("every public text is shown on some page, and every donor's text in the dossier")
  func shown() async throws {
    let filled = try await FilledCatalogue(mark: EscapingTests.mark)
    let (catalogue, content, texts) = (filled.catalogue, filled.content, filled.texts)
    let pages = await SitePlan(catalogue.seen(by: .public)).render().map { String(decoding: $0.bytes, as: UTF8.self) }
      .joined()
    let dossiers = try await dossierFiles(of: catalogue, content).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }.joined()
    func missing(_ audience: Audience, in text: String, where isMeant: (String) -> Bool) -> [String] {
      let shown = Set(
        text.matches(of: /&lt;script&gt;&quot;&#39;&amp;([A-Za-z0-9.-]+)/).map {
          String($0.1).trimmingCharacters(in: .punctuationCharacters)
        })
      return texts.filter { $0.audience == audience && isMeant($0.path) }.map(\.path).filter { !shown.contains($0) }
    }
    // A slug is part of an address; the activity of a workplan's item only finds the activity's row.
    let unseen = missing(.public, in: pages) { !$0.hasPrefix("dossiers.") && !$0.hasSuffix(".slug") }
    #expect(unseen == ["projects.workplan.activity"])
    #expect(missing(.donor, in: dossiers) { $0.hasPrefix("projects.") } == [])
    let internals = texts.filter { $0.audience == .internal }.map { EscapingTests.escaped + $0.path + "<" }
    #expect(internals.count > 3)
    for token in internals { #expect(!(pages + dossiers).contains(token)) }
  }
}
