import Foundation
import Subprocess
import TestSupport
import Testing

/// What machines can tell of the access to the sample's pages (WCAG 2.2 AA, RGAA 4.1), in a real browser.
@Suite("Access")
struct AccessTests {
  @Test("axe-core finds no barrier on a page of each kind, narrow and wide, by daylight and in the dark")
  func barriers() async throws {
    let site = try await SampleSite.built.value
    #expect(site.kinds.count > 30)
    let looks = [(360, false), (360, true), (1280, false), (1280, true)]
    let visits = site.kinds.flatMap { page in
      looks.map { look in (page, look, Browser.Visit(site.address(page), width: look.0, isDark: look.1, steps: [.axe]))
      }
    }
    let (early, late) = (visits.prefix(visits.count / 2), visits.dropFirst(visits.count / 2))
    async let earlyOutcomes = Browser.visit(early.map(\.2))
    let lateOutcomes = try await Browser.visit(late.map(\.2))
    let outcomes = try await earlyOutcomes + lateOutcomes
    #expect(outcomes.count == visits.count)
    for ((page, look, _), outcome) in zip(visits, outcomes) {
      #expect(outcome.answers == [.texts([])], "\(page) at \(look)")
      #expect(outcome.complaints == [], "\(page)")
      #expect(outcome.requests.allSatisfy { $0.hasPrefix("file:") }, "\(page)")
    }
  }

  /// Spacing of WCAG 2.2, 1.4.12: nothing may be lost when a reader sets it.
  private static let spacing = """
    (() => { const style = document.createElement('style')
      style.textContent = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
        + 'p { margin-bottom: 2em !important }'
      document.head.append(style); return '' + document.documentElement.scrollWidth })()
    """

  @Test("no page scrolls sideways on 320 pixels, with the spacing that a reader may set as well")
  func reflow() async throws {
    let site = try await SampleSite.built.value
    let steps: [Browser.Step] = [
      .evaluate("'' + document.documentElement.scrollWidth"), .evaluate(AccessTests.spacing),
    ]
    let outcomes = try await Browser.visit(site.kinds.map { Browser.Visit(site.address($0), width: 320, steps: steps) })
    for (page, outcome) in zip(site.kinds, outcomes) {
      #expect(outcome.answers == [.text("320"), .text("320")], "\(page)")
    }
  }

  @Test("without JavaScript a page says the same")
  func withoutScript() async throws {
    let site = try await SampleSite.built.value
    // The page of the search says that it needs a script, instead of its field.
    let pages = site.kinds.filter { !$0.contains("recherche") && !$0.contains("search") }
    let steps: [Browser.Step] = [.evaluate("document.body.innerText")]
    let with = try await Browser.visit(pages.map { Browser.Visit(site.address($0), steps: steps) })
    let without = try await Browser.visit(
      pages.map { Browser.Visit(site.address($0), hasJavaScript: false, steps: steps) })
    for (page, (one, other)) in zip(pages, zip(with, without)) { #expect(one.answers == other.answers, "\(page)") }
  }

  @Test("the keyboard comes first to the way past the head, then through it in the order of reading")
  func keyboard() async throws {
    let site = try await SampleSite.built.value
    let focus = Browser.Step.evaluate("document.activeElement.textContent.trim() || document.activeElement.name")
    let tabs = Array(repeating: [Browser.Step.press("Tab"), focus], count: 7).flatMap { $0 }
    let visit = Browser.Visit(site.address("fr/projets/formation-imams.html"), steps: tabs)
    let outcome = try #require(try await Browser.visit([visit]).first)
    #expect(
      outcome.answers == [
        .text("Aller au contenu"), .text("English"), .text("Portail de la coopération"), .text("q"),
        .text("Rechercher"),
        .text("Projets"), .text("Pays"),
      ])
  }

  @Test("the Nu HTML Checker finds no error on any page or dossier")
  func markup() async throws {
    let site = try await SampleSite.built.value
    let jar = SmallPortal.repository.appendingPathComponent(".tools/nu/vnu.jar").path
    let result = try await Subprocess.run(
      .path("/usr/bin/java"),
      arguments: ["-jar", jar, "--errors-only", "--skip-non-html", "--format", "gnu", site.folder.path],
      output: .string(limit: 1_000_000), error: .string(limit: 10_000_000))
    #expect(result.standardError == "")
    #expect(result.terminationStatus.isSuccess)
    let red = site.folder.deletingLastPathComponent().appendingPathComponent("red.html")
    try Data("<!DOCTYPE html><html lang=\"fr\"><title>x</title><p><div></p></html>".utf8).write(to: red)
    let found = try await Subprocess.run(
      .path("/usr/bin/java"), arguments: ["-jar", jar, "--errors-only", "--format", "gnu", red.path],
      output: .string(limit: 1_000_000), error: .string(limit: 10_000_000))
    #expect(!found.terminationStatus.isSuccess)
  }
}
