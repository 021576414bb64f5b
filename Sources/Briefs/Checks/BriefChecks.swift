import Language
import Markdown

/// The checks that every brief undergoes, whatever its kind: references, codes, files, links and languages.
struct BriefChecks: Sendable {
  let catalogue: Catalogue
  let known: Set<RecordID>
  let content: ContentFolder
  /// The headings of each text, by record.
  let anchors: [RecordID: Set<String>]

  /// All that is wrong with a brief.
  func problems<Content: Record>(of brief: Brief<Content>) -> [Diagnostic] {
    var findings = Findings(
      buildDate: catalogue.buildDate, staleAfterMonths: catalogue.configuration.staleAfterMonths ?? 12,
      place: { brief.place(of: $0) })
    // What could not be read would only be reported again, as missing or wrong by the sum of it.
    if brief.isReadInFull {
      brief.record.check(&findings)
      checkUpdate(of: brief.record, &findings)
    }
    var walk = CheckWalk(
      checks: self, folder: brief.folder, languages: brief.languages, problems: findings)
    var record = brief.record
    record.walk(&walk)
    return walk.problems.diagnostics + missingLanguages(of: brief) + links(of: brief)
  }

  /// D4 and D6: a brief was looked through not too long ago, and not in the future.
  private func checkUpdate<Content: Record>(of record: Content, _ findings: inout Findings) {
    guard let updated = record.header.updated else {
      if Content.kind == .projects {
        findings.report(
          .d6, at: [], "the brief does not say when it was last looked through",
          help: "add “updated: \(catalogue.buildDate)”")
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
    catalogue.languages.filter { !brief.languages.contains($0) && brief.record.header.untranslated?[$0] == nil }.map {
      language in
      let file =
        brief.sources.first.map { String($0.path.dropLast("\($0.language).md".count)) + "\(language).md" } ?? brief.id
      return Diagnostic(
        .t1, at: brief.place(of: []), "this brief has no text in “\(language)”",
        help: "add \(content.shown(file)), or say why not: “untranslated: {\(language): …}”", severity: .warning)
    }
  }

  /// Links lead to something, and images are where they are said to be.
  private func links<Content: Record>(of brief: Brief<Content>) -> [Diagnostic] {
    brief.sources.flatMap { source in
      source.body.text.destinations.compactMap { destination in
        problem(destination, in: source, of: brief.recordID, folder: brief.folder)
      }
    }
  }

  private func problem(
    _ destination: Document.Destination, in source: SourceFile, of record: RecordID, folder: String
  ) -> Diagnostic? {
    let place = Place(file: content.shown(source.path), line: destination.line)
    switch catalogue.meaning(of: destination.text, from: folder) {
    case .external, .file: return nil
    case .fragment(let fragment): return anchorProblem(fragment, of: record, at: place)
    case .record(let target, let fragment):
      if destination.isImage { return Diagnostic(.link, at: place, "“\(destination.text)” is no image") }
      return fragment.flatMap { anchorProblem($0, of: target, at: place) }
    case .nothing:
      let rule: Rule = destination.isImage ? .r5 : .link
      let near = nearest(to: fileName(destination.text), among: fileNames)
      return Diagnostic(
        rule, at: place, "“\(destination.text)” leads to nothing",
        help: near.map { "did you mean “\($0)”?" }
          ?? "paths lead from the folder of this file, such as ../meetings/name.fr.md")
    }
  }

  private func anchorProblem(_ fragment: String, of target: RecordID, at place: Place) -> Diagnostic? {
    let headings = anchors[target] ?? []
    guard !headings.contains(fragment) else { return nil }
    let near = nearest(to: fragment, among: headings).map { "did you mean “#\($0)”?" }
    return Diagnostic(.link, at: place, "there is no heading “#\(fragment)” in \(target.id)", help: near)
  }

  private var fileNames: [String] {
    catalogue.recordPaths.map(fileName) + catalogue.files.map(fileName)
  }
}

private func fileName(_ path: String) -> String {
  path.split(separator: "/").last.map { String($0.prefix { $0 != "#" }) } ?? path
}

/// Checks each reference, code, file and text on a walk through a record.
private struct CheckWalk: FieldWalk {
  let checks: BriefChecks
  let folder: String
  let languages: [Language]
  var path: FieldPath = []
  var audience = Audience.public
  var problems: Findings

  /// T1: words that one language states, the others state as well.
  mutating func text(_ text: inout LocalizedText) {
    guard !text.isEmpty, !text.isInvariant, audience < .internal, path.lastKey != "slug" else { return }
    for language in languages where text[language] == nil {
      let stated = text.languages.map(\.code).joined(separator: ", ")
      problems.report(
        .t1, at: path, "“\(path.lastKey ?? "text")” has words in “\(stated)”, but none in “\(language)”",
        help: "state it in the file of “\(language)”, or as {\(stated): …, \(language): …}")
    }
  }

  /// R1: a reference leads to a record.
  mutating func reference(_ kind: RecordKind, _ id: String) {
    guard !checks.known.contains(RecordID(kind, id)) else { return }
    let ids = checks.known.filter { $0.kind == kind }.map(\.id)
    let near = nearest(to: id, among: ids).map { "did you mean “\($0)”?" }
    problems.report(
      .r1, at: path, "there is no “\(id)” in \(kind.rawValue)",
      help: near ?? "write the name of a file in \(kind.rawValue)/ without language and ending")
  }

  /// R3: a code is in its list, still in use, and has a name in each language.
  mutating func code(_ list: String, _ code: String) {
    let lists = checks.catalogue.codeLists
    guard lists.contains(list, code) else {
      problems.report(
        .r3, at: path, "“\(code)” is not in the code list \(list)", help: "the known codes stand in codelists.tsv")
      return
    }
    if lists.isWithdrawn(list, code) {
      problems.report(
        .r3, at: path, "“\(code)” is no longer in use in the code list \(list)",
        help: "choose the code that took its place",
        severity: .warning)
    }
    for language in lists.languagesWithoutName(list, code, among: languages) {
      problems.report(
        .r3, at: path, "“\(code)” of the code list \(list) has no name in “\(language)”",
        help: "add it to codelists.tsv")
    }
  }

  /// R5: a file is where it is said to be.
  mutating func file(_ file: String) {
    if let target = normalized(folder + file), checks.catalogue.files.contains(target) { return }
    let names = checks.catalogue.files.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
    let near = nearest(to: file, among: names).map { "did you mean “\($0)”?" }
    problems.report(
      .r5, at: path, "the file “\(file)” does not exist", help: near ?? "put it into \(checks.content.shown(folder))")
  }
}
