import Language
import Markdown
import Markup
import Pictures

/// What a brief is checked against, beside the portal's own files: two readings with equal grounds find the same in the same brief.
struct CheckGround: Sendable, Equatable {
  let buildDate: Period
  /// All briefs, those that could not be read included.
  let known: Set<RecordID>
  /// The paths of their files.
  let briefPaths: Set<String>
  /// The briefs that were read, by the paths of their files.
  let recordsByPath: [String: RecordID]
  /// The files that are no briefs.
  let files: Set<String>
  /// The headings that everyone may see, by record and language.
  let anchors: [RecordID: [Language: Set<String>]]
  /// Annexes that not everyone may see, by their paths from the content folder.
  let restrictedFiles: Set<String>
  /// Tables that hold parts of briefs, restricted ones among them, by their paths from the content folder.
  let tables: Set<String>
}

/// The checks that every brief undergoes, whatever its kind: references, codes, files, links and languages.
struct BriefChecks: Sendable {
  let ground: CheckGround
  let configuration: Configuration
  let codeLists: CodeLists
  let content: ContentFolder

  /// All that is wrong with a brief.
  func problems<Content: Record>(of brief: Brief<Content>) -> [Diagnostic] {
    var findings = Findings(
      buildDate: ground.buildDate, staleAfterMonths: configuration.staleAfterMonths ?? 12,
      place: { brief.place(of: $0) })
    // What could not be read would only be reported again, as missing or wrong by the sum of it.
    if brief.isReadInFull {
      brief.record.check(&findings)
      checkUpdate(of: brief.record, &findings)
    }
    var walk = CheckWalk(
      checks: self, folder: brief.folder, languages: brief.languages,
      files: Dictionary(brief.sources.map { ($0.language, content.shown($0.path)) }) { first, _ in first },
      problems: findings)
    var record = brief.record
    walk.sharing(record.header.sharing, record.access)
    record.walk(&walk)
    return walk.problems.diagnostics + missingLanguages(of: brief) + missingParts(of: brief)
      + links(of: brief) + FigureChecks(content: content).problems(of: brief)
      + PassageChecks.parity(of: brief, content)
      + UpcomingChecks(brief: brief, buildDate: ground.buildDate, content: content).problems
  }

  /// D4 and D6: a brief was looked through not too long ago, and not in the future.
  private func checkUpdate<Content: Record>(of record: Content, _ findings: inout Findings) {
    guard let updated = record.header.updated else {
      if Content.kind == .projects {
        findings.report(
          .d6, at: [], "the brief does not say when it was last looked through",
          help: "add “updated: \(ground.buildDate)”")
      }
      return
    }
    if updated.first > findings.buildDate.last {
      findings.report(
        .d4, at: ["updated"], "\(updated) is in the future", help: "write the day on which the text was looked through")
    }
    let months = findings.staleAfterMonths
    if !record.isArchived, updated.last < findings.buildDate.monthsBack(months).first {
      findings.report(
        .d6, at: ["updated"], "the brief was last looked through in \(updated), more than \(months) months ago",
        help: "look through it and write today's date")
    }
  }

  /// T1: a language without a file of its own, unless the brief says why.
  private func missingLanguages<Content: Record>(of brief: Brief<Content>) -> [Diagnostic] {
    configuration.languages.map(\.code).filter {
      !brief.languages.contains($0) && brief.record.header.untranslated?[$0] == nil
    }.map {
      language in
      let file =
        brief.sources.first.map { String($0.path.dropLast("\($0.language).md".count)) + "\(language).md" } ?? brief.id
      return Diagnostic(
        .t1, at: brief.place(of: []), "this brief has no text in “\(language)”",
        help: "add \(content.shown(file)), or say why not: “untranslated: {\(language): …}”", severity: .warning)
    }
  }

  /// T1: a part of the text that stands in one language stands in the others as well.
  private func missingParts<Content: Record>(of brief: Brief<Content>) -> [Diagnostic] {
    func parts(_ source: SourceFile) -> Set<ProjectSection?> {
      Set(source.body.parts.filter { $0.access.audience < .internal }.map(\.section))
    }
    let stated = brief.sources.map { (source: $0, parts: parts($0)) }
    return brief.sources.flatMap { source in
      stated.flatMap { other, parts -> [Diagnostic] in
        source.body.parts.compactMap { part in
          guard part.access.audience < .internal, !parts.contains(part.section) else {
            return nil
          }
          // Other kinds of briefs have headings of their own: there the text as a whole is what must stand in each language.
          guard Content.kind == .projects || other.body.isEmpty else { return nil }
          let place = Place(file: content.shown(source.path), line: part.heading?.line ?? 1)
          return Diagnostic(
            .t1, at: place, "“\(part.heading?.text ?? "the text")” has no counterpart in “\(other.language)”",
            help: "add it to \(content.shown(other.path))")
        }
      }
    }
  }

  /// Links lead to something, and images are where they are said to be.
  private func links<Content: Record>(of brief: Brief<Content>) -> [Diagnostic] {
    brief.sources.flatMap { source -> [Diagnostic] in
      // A text may lead to one file, or to nothing, thousands of times: each is looked at once.
      var known: [String: Diagnostic?] = [:]
      return source.body.destinations.compactMap { destination in
        let key = (destination.isImage ? "!" : "") + destination.text
        let found: Diagnostic?
        if let earlier = known[key] {
          found = earlier
        } else {
          let suggests = known.count < BriefChecks.maximumSuggestions
          found = problem(destination, in: source, of: brief.recordID, folder: brief.folder, suggests: suggests)
          known[key] = .some(found)
        }
        return found.map { problem in
          let place = Place(file: problem.place.file, line: destination.line)
          return Diagnostic(
            problem.rule, at: place, problem.message, help: problem.help, severity: problem.severity)
        }
      }
    }
  }

  /// For how many destinations of a text, or values of a record, something near is looked for.
  static let maximumSuggestions = 50

  private func problem(
    _ destination: Document.Destination, in source: SourceFile, of record: RecordID, folder: String, suggests: Bool
  ) -> Diagnostic? {
    let place = Place(file: content.shown(source.path), line: destination.line)
    switch LinkMeaning(destination.text, from: folder, recordsByPath: ground.recordsByPath, files: ground.files) {
    case .external:
      guard destination.isImage else { return nil }
      return Diagnostic(
        .link, at: place, "the image “\(destination.text)” is on another site",
        help: "put the file beside this brief: pages load nothing from elsewhere")
    case .file(let path):
      if destination.isImage, !PictureCleaner.isPicture(path) {
        return Diagnostic(
          .r5, at: place, "“\(destination.text)” is no picture",
          help: "pictures are JPEG, PNG, GIF, WebP or SVG files; link to other files without “!”")
      }
      return attachmentProblem(path, at: place)
    case .fragment(let fragment):
      return anchorProblem(fragment, of: record, in: source.language, at: place, suggests: suggests)
    case .record(let target, let fragment):
      if destination.isImage { return Diagnostic(.link, at: place, "“\(destination.text)” is no image") }
      return fragment.flatMap {
        anchorProblem($0, of: target, in: source.language, at: place, suggests: suggests)
      }
    case .nothing:
      // A brief that could not be read is reported itself.
      if let path = normalized(folder + destination.text.prefix { $0 != "#" }), ground.briefPaths.contains(path) {
        return nil
      }
      let rule: Rule = destination.isImage ? .r5 : .link
      let near = suggests ? nearest(to: fileName(destination.text), among: fileNames) : nil
      return Diagnostic(
        rule, at: place, "“\(destination.text)” leads to nothing",
        help: near.map { "did you mean “\($0)”?" }
          ?? "paths lead from the folder of this file, such as ../meetings/name.fr.md")
    }
  }

  /// A file that is not fit to be published, or not for everyone.
  private func attachmentProblem(_ path: String, at place: Place) -> Diagnostic? {
    if let problem = tableProblem(path) { return Diagnostic(.link, at: place, problem.message, help: problem.help) }
    if ground.restrictedFiles.contains(path) {
      return Diagnostic(
        .link, at: place, "“\(fileName(path))” is an annex that not everyone may see",
        help: "take the link out, or widen the annex")
    }
    return Attachment.problem(path, in: content).map { Diagnostic(.r5, at: place, $0.message, help: $0.help) }
  }

  /// A table of which a brief is made: it is copied as it is, with salaries and all.
  func tableProblem(_ path: String) -> (message: String, help: String)? {
    guard ground.tables.contains(path) else { return nil }
    return (
      "“\(fileName(path))” holds parts of a brief that not everyone may see",
      "publish a copy under another name, without what is restricted"
    )
  }

  private func anchorProblem(
    _ fragment: String, of target: RecordID, in language: Language, at place: Place, suggests: Bool
  ) -> Diagnostic? {
    let byLanguage = ground.anchors[target] ?? [:]
    let headings = byLanguage[language] ?? byLanguage.values.first ?? []
    guard !headings.contains(fragment) else { return nil }
    let near = suggests ? nearest(to: fragment, among: headings).map { "did you mean “#\($0)”?" } : nil
    return Diagnostic(.link, at: place, "there is no heading “#\(fragment)” in \(target.id)", help: near)
  }

  private var fileNames: [String] {
    ground.recordsByPath.keys.map(fileName) + ground.files.map(fileName)
  }
}

private func fileName(_ path: String) -> String {
  path.split(separator: "/").last.map { String($0.prefix { $0 != "#" }) } ?? path
}
