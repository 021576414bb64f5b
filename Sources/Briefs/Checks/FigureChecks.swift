import Language
import Markdown

/// T2: the figures of a text are the same in each language.
struct FigureChecks {
  let content: ContentFolder

  /// The parts of a brief's text whose figures differ from those of the first language.
  func problems<Content: Record>(of brief: Brief<Content>) -> [Diagnostic] {
    guard let first = brief.sources.first else { return [] }
    return brief.sources.dropFirst().flatMap { source in
      // A project's parts are known by what they are; other texts are compared as a whole.
      Content.kind == .projects
        ? first.body.parts.flatMap { part in
          source.body.parts.filter { $0.section == part.section }.compactMap { problem(part, first, $0, source) }
        } : whole(first, source)
    }
  }

  private func whole(_ first: SourceFile, _ second: SourceFile) -> [Diagnostic] {
    guard !first.body.isEmpty, !second.body.isEmpty else { return [] }
    return [problem(first.body.plainText(), first, second.body.plainText(), second, line: 1)].compactMap { $0 }
  }

  private func problem(_ one: Body.Part, _ first: SourceFile, _ other: Body.Part, _ second: SourceFile) -> Diagnostic? {
    problem(
      first.body.plainText(of: one), first, second.body.plainText(of: other), second, line: other.heading?.line ?? 1)
  }

  private func problem(
    _ one: String, _ first: SourceFile, _ other: String, _ second: SourceFile,
    line: @autoclosure () -> Int
  ) -> Diagnostic? {
    FigureChecks.difference(one, other).map { difference in
      Diagnostic(
        .t2, at: Place(file: content.shown(second.path), line: line()),
        "the figures here differ from those in \(content.shown(first.path)): \(difference)",
        help: "write the same figures in both languages, as digits or in words")
    }
  }

  /// What two texts state differently, in words; nil if nothing.
  static func difference(_ one: String, _ other: String) -> String? {
    guard Figures.areStated(in: one) || Figures.areStated(in: other) else { return nil }
    let (missing, added) = Figures(one).difference(from: Figures(other))
    guard !missing.isEmpty || !added.isEmpty else { return nil }
    let parts = [
      missing.isEmpty ? nil : "\(missing.joined(separator: ", ")) there only",
      added.isEmpty ? nil : "\(added.joined(separator: ", ")) here only",
    ]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }
}
