import Language
import Markdown

/// Checks the headings of a project's text. A mistyped one could make a part public that is for donors alone, so every heading of
/// level 2 must be known, and a known one must stand at level 2.
struct HeadingChecks {
  let strings: Strings
  let file: String
  /// The text, and the line of the file on which it begins.
  let text: ArraySlice<UInt8>
  let firstLine: Int

  /// All that is wrong with the headings, and with footnotes that stand in a part of a narrower audience.
  func problems(of document: Document, _ body: Body) -> [Diagnostic] {
    unknownHeadings(document) + misplacedTitles(document) + confidentialNotes(document, body)
  }

  /// A heading of level 1, which is the page's title, or one that skips a level.
  static func levels(of document: Document, file: String) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var previous = 1
    for heading in document.headings {
      var place: Place { Place(file: file, line: heading.line) }
      if heading.level == 1 {
        problems.append(
          Diagnostic(
            .heading, at: place, "“\(heading.text)” has the level of the page's title", help: "write ## before it"))
      } else if heading.level > previous + 1 {
        let marks = String(repeating: "#", count: previous + 1)
        problems.append(
          Diagnostic(.heading, at: place, "“\(heading.text)” skips a level", help: "write \(marks) before it"))
      }
      previous = heading.level
    }
    return problems
  }

  private func unknownHeadings(_ document: Document) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var found: Set<ProjectSection> = []
    for heading in document.headings where heading.level == 2 {
      var place: Place { Place(file: file, line: heading.line, length: heading.text.count + 3) }
      guard let section = strings.section(titled: heading.text) else {
        let near = nearest(to: heading.text, among: strings.sectionTitles)
        problems.append(
          Diagnostic(
            .section, at: place, "“\(heading.text)” is not the heading of a part of a project",
            help: near.map { "did you mean “\($0)”?" }
              ?? "known: \(strings.sectionTitles.joined(separator: ", ")); use ### for headings of your own"))
        continue
      }
      if !found.insert(section).inserted {
        problems.append(
          Diagnostic(.section, at: place, "the part “\(heading.text)” stands twice", help: "join the two"))
      }
    }
    return problems
  }

  /// What reads like the heading of a known part, but is none at level 2: other levels, bold lines, `##` without a space.
  private func misplacedTitles(_ document: Document) -> [Diagnostic] {
    // Most lines are longer than any title, and need no closer look.
    let longest = (strings.sectionTitles.map(\.utf8.count).max() ?? 0) + 8
    let titles = document.titleLines.filter { !$0.isPartHeading && $0.text.utf8.count <= longest }
    // Only a misplaced title needs the text once more, to find its line.
    lazy var lines = String(decoding: text, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var known: [String: Int] = [:]
    return titles.filter { strings.section(titled: $0.text) != nil }.map { title in
      let line = title.line ?? known[title.text] ?? firstLine + HeadingChecks.index(of: title.text, in: lines)
      known[title.text] = line
      return Diagnostic(
        .section, at: Place(file: file, line: line),
        "“\(title.text)” is the heading of a part, but does not begin one here",
        help: "write “## \(title.text)” on a line of its own, outside of lists and quotes")
    }
  }

  /// The first line with some words that is no proper heading, from 0.
  private static func index(of words: String, in lines: [Substring]) -> Int {
    lines.firstIndex { $0.contains(words) && !$0.hasPrefix("## ") } ?? 0
  }

  /// A footnote that stands in a part for donors is not called from a part for everyone.
  private func confidentialNotes(_ document: Document, _ body: Body) -> [Diagnostic] {
    guard !document.noteLines.isEmpty else { return [] }
    let starts = body.parts.compactMap { part in
      part.heading.map { (line: $0.line, audience: part.access.audience) }
    }
    var audiences: [String: Audience] = [:]
    var rest = starts[...]
    var audience = Audience.public
    for (label, line) in document.noteLines.sorted(by: { $0.value < $1.value }) {
      while let start = rest.first, start.line <= line { audience = rest.removeFirst().audience }
      audiences[label] = audience
    }
    return body.parts.flatMap { part -> [Diagnostic] in
      let reader = part.access.audience
      return document.calledNotes(in: part.blocks).sorted().compactMap { label in
        guard let line = document.noteLines[label], let audience = audiences[label], audience > reader else {
          return nil
        }
        return Diagnostic(
          .footnote, at: Place(file: file, line: line),
          "the footnote [^\(label)] stands in a part with fewer readers than the one that calls it",
          help: "move its text to the part that calls it, or to the part before the first heading")
      }
    }
  }
}
