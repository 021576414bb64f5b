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
    let found = findings(in: document)
    guard !found.isEmpty else { return [] }
    let lines = firstLines
    return found.map { finding in
      let place = Place(file: file, line: lines[finding.mark] ?? firstLine)
      return Diagnostic(.audience, at: place, finding.message, help: finding.help, severity: finding.severity)
    }
  }

  /// Something wrong, and the mark by which its line is found.
  private struct Finding {
    let mark: String
    let message: String
    let help: String
    var severity: Diagnostic.Severity?
  }

  private func findings(in document: Document) -> [Finding] {
    var found: [Finding] = []
    let known = "[!DONOR], [!INTERNAL], or with a reason, such as [!DONOR safety]"
    for block in document.blocks {
      if let passage = Passage(block) {
        if !passage.isKnown {
          let mark = "[!\(passage.mark)]"
          found.append(Finding(mark: mark, message: "“\(mark)” is not known here", help: "write \(known)"))
        } else if passage.audience == .donor, passage.reason == nil {
          found.append(
            Finding(
              mark: "[!\(passage.mark)]", message: "readers are not told that a passage is withheld, nor why",
              help:
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
  private func nested(_ blocks: [Block]) -> [Finding] {
    blocks.flatMap { block -> [Finding] in
      switch block {
      case .paragraph(let content):
        // Nearly every paragraph begins with another letter.
        if case .text(let text) = content.first, let first = text.utf8.first,
          first != UInt8(ascii: "["), first != UInt8(ascii: ":")
        {
          return []
        }
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

  private func misplaced(_ mark: String) -> Finding {
    Finding(
      mark: mark, message: "“\(mark)” restricts nothing here",
      help:
        "write the passage as a quote of its own, outside of lists: each line begins with “> ”, the first is “> [!DONOR]”"
    )
  }

  /// The reasons that can be given, the first left out.
  static let otherReasons = WithholdingReason.allCases.map(\.rawValue).filter {
    $0 != WithholdingReason.safety.rawValue
  }
  .joined(separator: ", ")

  /// The first line of whatever looks like a mark, found once for all: a text can hold many of them.
  private var firstLines: [String: Int] {
    var result: [String: Int] = [:]
    let lines = String(decoding: text, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where line.contains("[!") || line.contains(":::") {
      for match in line.matches(of: /\[![^\]]{0,100}\]|(?:\[!|:::)\S{0,100}/) where result[String(match.0)] == nil {
        result[String(match.0)] = firstLine + index
      }
    }
    return result
  }

  /// The texts of a brief restrict the same passages in each language.
  static func parity<Content: Record>(of brief: Brief<Content>, _ content: ContentFolder) -> [Diagnostic] {
    guard let first = brief.sources.first else { return [] }
    func words(_ source: SourceFile) -> [[String]] {
      source.body.parts.map { $0.passages.map(\.mark) }.filter { !$0.isEmpty }
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
