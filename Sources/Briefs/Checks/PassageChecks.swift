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
    let known = Passage.audiences.keys.sorted().map { "[!\($0)]" }.joined(separator: " or ")
    for block in document.blocks {
      if let passage = Passage(block) {
        if Passage.audiences[passage.word] == nil {
          found.append(problem("[!\(passage.word)]", "“[!\(passage.word)]” is not known here", "write \(known)"))
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
        return [misplaced(String(line.prefix { !$0.isWhitespace }))]
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

  private func problem(_ mark: String, _ message: String, _ help: String) -> Diagnostic {
    let lines = String(decoding: text, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let index = lines.firstIndex { $0.contains(mark) } ?? 0
    return Diagnostic(.audience, at: Place(file: file, line: firstLine + index), message, help: help)
  }

  /// The texts of a brief restrict the same passages in each language.
  static func parity<Content: Record>(of brief: Brief<Content>, _ content: ContentFolder) -> [Diagnostic] {
    guard let first = brief.sources.first else { return [] }
    func words(_ source: SourceFile) -> [[String]] {
      source.body.parts.map { $0.blocks.compactMap { Passage($0)?.word } }.filter { !$0.isEmpty }
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
