import Language
import Markdown

/// Restricted passages are what they seem to be: none is shown to everyone because of a slip.
struct PassageChecks {
  let file: String
  /// The text as written, for the lines of passages, and its first line in the file.
  let text: ArraySlice<UInt8>
  let firstLine: Int

  /// All that is wrong with the passages of one file.
  func problems(of document: Document) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let known = "[!DONOR], [!INTERNAL], or with a reason, such as [!DONOR safety]"
    for block in document.blocks {
      if let passage = Passage(block) {
        if !passage.isKnown {
          found.append(problem("[!\(passage.mark)]", "“[!\(passage.mark)]” is not known here", "write \(known)"))
        } else if passage.audience == .donor, passage.reason == nil {
          found.append(
            problem(
              "[!\(passage.mark)]", "readers are not told that a passage is withheld, nor why",
              "write the reason behind the word: “[!DONOR \(WithholdingReason.safety.rawValue)]”, or \(PassageChecks.otherReasons)",
              severity: .warning))
        }
        found += nested(passage.blocks)
      } else {
        found += nested([block])
      }
    }
    for blocks in document.notes.values { found += nested(blocks) }
    return found
  }

  /// Marks that stand where they restrict nothing.
  private func nested(_ blocks: [Block]) -> [Diagnostic] {
    blocks.flatMap { block -> [Diagnostic] in
      switch block {
      case .paragraph(let content):
        let line = content.plainText
        guard line.hasPrefix("[!") || line.hasPrefix(":::") else { return [] }
        let mark = Passage.mark(of: content).map { "[!\($0)]" }
        return [misplaced(mark ?? String(line.prefix { !$0.isWhitespace }))]
      case .quote(let inner):
        return nested(inner)
      case .list(let list): return list.items.flatMap { nested($0) }
      default: return []
      }
    }
  }

  private func misplaced(_ mark: String) -> Diagnostic {
    problem(
      mark, "“\(mark)” restricts nothing here",
      "write the passage as a quote of its own, outside of lists: each line begins with “> ”, the first is “> [!DONOR]”"
    )
  }

  /// The reasons that can be given, the first left out.
  static let otherReasons = WithholdingReason.allCases.map(\.rawValue).filter {
    $0 != WithholdingReason.safety.rawValue
  }
  .joined(separator: ", ")

  private func problem(
    _ mark: String, _ message: String, _ help: String, severity: Diagnostic.Severity? = nil
  ) -> Diagnostic {
    let lines = String(decoding: text, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let index = lines.firstIndex { $0.contains(mark) } ?? 0
    return Diagnostic(
      .audience, at: Place(file: file, line: firstLine + index), message, help: help, severity: severity)
  }

  /// The texts of a brief restrict the same passages in each language.
  static func parity<Content: Record>(of brief: Brief<Content>, _ content: ContentFolder) -> [Diagnostic] {
    guard let first = brief.sources.first else { return [] }
    func words(_ source: SourceFile) -> [[String]] {
      source.body.parts.map { $0.blocks.compactMap { Passage($0)?.mark } }.filter { !$0.isEmpty }
    }
    return brief.sources.dropFirst().compactMap { source in
      guard words(source) != words(first), !source.body.isEmpty, !first.body.isEmpty else { return nil }
      return Diagnostic(
        .audience, at: Place(file: content.shown(source.path)),
        "the restricted passages here are not those of \(content.shown(first.path))",
        help: "restrict the same passages in both languages, part by part")
    }
  }
}
