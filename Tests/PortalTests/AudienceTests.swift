import Foundation
import TestSupport
import Testing

@Suite("What each audience sees")
struct AudienceTests {
  /// Words and figures of the small portal that are for donors alone.
  private static let forDonors = ["Réservé aux bailleurs.", "Creusement", "Analyse du conflit", "Annoncé"]

  @Test("public pages show public fields only", arguments: forDonors)
  func publicPages(_ words: String) async throws {
    for (path, text) in try await site(of: SmallPortal()) { #expect(!text.contains(words), "\(path)") }
  }

  @Test("a donor's dossier shows them", arguments: forDonors)
  func donorDossier(_ words: String) async throws {
    let dossier = try #require(try await dossiers(of: SmallPortal())["fonds/fonds.fr.html"])
    #expect(dossier.contains(words))
  }

  @Test("the sums of the dossier's tables are those of their rows")
  func sums() async throws {
    let dossier = try #require(try await dossiers(of: SmallPortal())["fonds/fonds.fr.html"])
    func figures(_ caption: String, column: Int) throws -> (rows: [Int], total: Int) {
      let table = try #require(
        dossier.components(separatedBy: "<caption>\(caption) (EUR)</caption>").dropFirst().first?.components(
          separatedBy: "</table>"
        ).first)
      let rows = table.components(separatedBy: "<tr>").dropFirst(2).map { row in
        row.matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/).map { $0.1.filter(\.isNumber) }
      }
      let numbers = rows.map { Int($0[column]) ?? 0 }
      return (numbers.dropLast(), try #require(numbers.last))
    }
    for (caption, column) in [
      ("Budget par catégorie", 1), ("Budget par année", 1), ("Budget détaillé", 5), ("Plan de financement", 4),
    ] {
      let (rows, total) = try figures(caption, column: column)
      #expect(rows.count >= 2, "\(caption)")
      #expect(rows.reduce(0, +) == total, "\(caption)")
      #expect(total == 1000, "\(caption)")
    }
  }

  @Test("an organisation without consent is counted, and nowhere named")
  func consent() async throws {
    let portal = try SmallPortal()
    for (name, consent) in [("oui", true), ("non", false)] {
      try portal.write(
        "organisations/\(name).fr.md",
        "---\ntitle: Organisation \(name)\ncountries: [niger]\nconsent: \(consent)\nuntranslated: {en: Test}\n---\n")
    }
    let pages = try await site(of: portal)
    #expect(pages.keys.contains("fr/societe-civile/oui.html"))
    #expect(!pages.contains { $0.key.contains("/non.html") || $0.value.contains("Organisation non") })
    #expect(try #require(pages["fr/pays/niger.html"]).contains("recensées, non publiées\u{A0}: 1"))
  }
}
