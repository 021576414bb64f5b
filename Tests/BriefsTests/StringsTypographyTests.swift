import Foundation
import Language
import TestSupport
import Testing

@testable import Briefs

@Suite("The typography of the portal's own words")
struct StringsTypographyTests {
  @Test(
    "the sample's strings are set as they are read, but not what stands for values, nor addresses",
    arguments: ["fr", "en"])
  func sample(_ code: String) throws {
    let language = try #require(Language(code))
    let file = SmallPortal.repository.appendingPathComponent("content/strings/\(code).yml")
    let (node, _) = YAMLReader.read(Array(try Data(contentsOf: file))[...], file: "strings")
    let decoding = Decoding(languages: [language], currencies: [])
    func strings(_ typography: Typography?) throws -> Strings {
      Strings(try #require(node), language: language, typography: typography, decoding)
    }
    let written = try strings(nil)
    let set = try strings(Typography(language, .imprimerie))
    for label in Label.allCases {
      #expect(slots(set[label]) == slots(written[label]))
      #expect(!set[label].contains(#/ [;:!?]|["']/#), "\(label)")
    }
    for label in CountLabel.allCases { #expect(!set.count(label, 1234).contains("{")) }
    for kind in RecordKind.allCases { #expect(set[kind].route == written[kind].route) }
    for section in ProjectSection.allCases { #expect(set.section(titled: written[section]) == section) }
  }

  private func slots(_ text: String) -> [String] { text.matches(of: /\{[A-Za-z]+\}/).map { String($0.0) } }

  @Test("each profile has its spaces in numbers, amounts and lists")
  func conventions() throws {
    let language = try #require(Language("fr"))
    var conventions = Conventions()
    conventions.groupSeparator = "\u{202F}"
    conventions.colon = "\u{A0}: "
    conventions.semicolon = "\u{202F}; "
    func set(_ profile: TypographyProfile) throws -> [String] {
      let set = conventions.set(by: try #require(Typography(language, profile)))
      return [set.groupSeparator, set.colon, set.semicolon]
    }
    #expect(try set(.imprimerie) == ["\u{202F}", "\u{A0}: ", "\u{202F}; "])
    #expect(try set(.nbsp) == ["\u{A0}", "\u{A0}: ", "\u{A0}; "])
    #expect(try set(.ue) == ["\u{A0}", ": ", "; "])
  }
}
