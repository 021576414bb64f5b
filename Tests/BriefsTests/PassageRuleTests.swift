// swift-format-ignore-file: the expected messages stand on one line each, as they are written.
import TestSupport
import Testing

@Suite("Rules of restricted passages")
struct PassageRuleTests {
  @Test("a slip is reported at its place", arguments: RuleCase.passages)
  func breach(_ rule: RuleCase) async throws {
    #expect(try await rule.problems() == rule.expected)
  }
}

extension RuleCase {
  static let passages: [RuleCase] = [
    RuleCase(
      "a passage for donors in both languages",
      replacing: "Il y fait chaud.",
      with:
        "Il y fait chaud.\n\n> [!DONOR safety]\n> Un secret.",
      also: (
        "projects/puits.en.md", "It is hot there.",
        "It is hot there.\n\n> [!DONOR safety]\n> A secret."
      ),
      expected: []),
    RuleCase(
      "a word that is not known",
      replacing: "Il y fait chaud.",
      with:
        "> [!DONNOR]\n> Un secret.",
      also: (
        "projects/puits.en.md", "It is hot there.",
        "> [!DONNOR]\n> A secret."
      ),
      expected: [
        "projects/puits.en.md:11:1: error: “[!DONNOR]” is not known here [audience] → write [!DONOR], [!INTERNAL], or with a reason, such as [!DONOR safety]",
        "projects/puits.fr.md:114:1: error: “[!DONNOR]” is not known here [audience] → write [!DONOR], [!INTERNAL], or with a reason, such as [!DONOR safety]",
      ]),
    RuleCase(
      "a reason that is not known",
      replacing: "Il y fait chaud.",
      with:
        "> [!DONOR secret]\n> Un secret.",
      also: (
        "projects/puits.en.md", "It is hot there.",
        "> [!DONOR secret]\n> A secret."
      ),
      expected: [
        "projects/puits.en.md:11:1: error: “[!DONOR secret]” is not known here [audience] → write [!DONOR], [!INTERNAL], or with a reason, such as [!DONOR safety]",
        "projects/puits.fr.md:114:1: error: “[!DONOR secret]” is not known here [audience] → write [!DONOR], [!INTERNAL], or with a reason, such as [!DONOR safety]",
      ]),
    RuleCase(
      "a passage for donors without a reason",
      replacing: "Il y fait chaud.",
      with:
        "Il y fait chaud.\n\n> [!DONOR]\n> Un secret.",
      also: (
        "projects/puits.en.md", "It is hot there.",
        "It is hot there.\n\n> [!DONOR]\n> A secret."
      ),
      expected: [
        "projects/puits.en.md:13:1: warning: readers are not told that a passage is withheld, nor why [audience] → write the reason behind the word: “[!DONOR safety]”, or international-relations, personal, commercial, deliberation",
        "projects/puits.fr.md:116:1: warning: readers are not told that a passage is withheld, nor why [audience] → write the reason behind the word: “[!DONOR safety]”, or international-relations, personal, commercial, deliberation",
      ]),
    RuleCase(
      "a passage for the secretariat needs no reason",
      replacing: "Il y fait chaud.",
      with:
        "Il y fait chaud.\n\n> [!INTERNAL]\n> Un secret.",
      also: (
        "projects/puits.en.md", "It is hot there.",
        "It is hot there.\n\n> [!INTERNAL]\n> A secret."
      ),
      expected: []),
    RuleCase(
      "a mark without a quote",
      replacing: "Il y fait chaud.",
      with:
        "[!DONOR]\nUn secret.",
      also: (
        "projects/puits.en.md", "It is hot there.",
        "> [!DONOR safety]\n> A secret."
      ),
      expected: [
        "projects/puits.en.md:1:1: error: the restricted passages here are not those of projects/puits.fr.md [audience] → restrict the same passages in both languages, part by part",
        "projects/puits.fr.md:114:1: error: “[!DONOR]” restricts nothing here [audience] → write the passage as a quote of its own, outside of lists: each line begins with “> ”, the first is “> [!DONOR]”",
      ]),
    RuleCase(
      "a mark in a list",
      replacing: "Il y fait chaud.",
      with:
        "- a\n  > [!DONOR safety]\n  > Un secret.",
      also: (
        "projects/puits.en.md", "It is hot there.",
        "- a"
      ),
      expected: [
        "projects/puits.fr.md:115:1: error: “[!DONOR safety]” restricts nothing here [audience] → write the passage as a quote of its own, outside of lists: each line begins with “> ”, the first is “> [!DONOR]”"
      ]),
    RuleCase(
      "a fence restricts nothing",
      replacing: "Il y fait chaud.",
      with:
        "::: donor\nUn secret.\n:::",
      also: (
        "projects/puits.en.md", "It is hot there.",
        "It is hot there."
      ),
      expected: [
        "projects/puits.fr.md:114:1: error: “:::” restricts nothing here [audience] → write the passage as a quote of its own, outside of lists: each line begins with “> ”, the first is “> [!DONOR]”"
      ]),
    RuleCase(
      "a passage is restricted in each language",
      replacing: "Il y fait chaud.",
      with:
        "Il y fait chaud.\n\n> [!DONOR safety]\n> Un secret.",
      also: (
        "projects/puits.en.md", "It is hot there.",
        "It is hot there.\n\n> A secret."
      ),
      expected: [
        "projects/puits.en.md:1:1: error: the restricted passages here are not those of projects/puits.fr.md [audience] → restrict the same passages in both languages, part by part"
      ]),
  ]
}
