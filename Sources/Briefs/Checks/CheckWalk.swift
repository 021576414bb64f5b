import Language
import Markup

/// Checks each reference, code, file and text on a walk through a record.
struct CheckWalk: FieldWalk {
  static let changesValues = false
  let checks: BriefChecks
  let folder: String
  let languages: [Language]
  /// The file of each language, as messages show it.
  let files: [Language: String]
  var path: FieldPath = []
  var audience = Audience.public
  var problems: Findings
  private var suggestions = 0
  /// What is wrong with files, by their paths: a record may name one of them often.
  private var attachments: [String: (message: String, help: String)?] = [:]

  init(
    checks: BriefChecks, folder: String, languages: [Language], files: [Language: String], problems: Findings
  ) {
    self.checks = checks
    self.folder = folder
    self.languages = languages
    self.files = files
    self.problems = problems
  }

  /// What is near to a wrong value, so long as there are few of them.
  private mutating func suggestion(for value: String, among candidates: @autoclosure () -> [String]) -> String? {
    guard suggestions < BriefChecks.maximumSuggestions else { return nil }
    suggestions += 1
    return nearest(to: value, among: candidates()).map { "did you mean “\($0)”?" }
  }

  /// T1: words that one language states, the others state as well.
  mutating func text(_ text: inout LocalizedText) {
    let key = path.lastKey ?? "text"
    if key == "slug" { return checkSlugs(text) }
    guard !text.isInvariant, audience < .internal, let first = text.entries.first else { return }
    for other in text.entries.dropFirst() {
      guard let difference = FigureChecks.difference(first.value, other.value) else { continue }
      problems.report(
        .t2, at: path,
        "“\(key)” has other figures in “\(other.language)” than in “\(first.language)”: \(difference)",
        help: "write the same figures in both languages, as digits or in words")
    }
    for language in languages where !text.isStated(in: language) {
      let stated = text.languages.map(\.code).joined(separator: ", ")
      problems.report(
        .t1, at: path, "“\(key)” has words in “\(stated)”, but none in “\(language)”",
        help: problems.place(path).file.lowercased().hasSuffix(".csv")
          ? "write it in this row, in the column of this text that ends in “.\(language)”"
          : "add it to \(files[language] ?? ""), or write {\(stated): …, \(language): …} here")
    }
  }

  /// R4: the last part of an address is written as it will be, and not too long.
  private mutating func checkSlugs(_ text: LocalizedText) {
    for (_, slug) in text.entries where Fold.slug(slug) != slug || slug.isEmpty || slug.utf8.count > 100 {
      let plain = Fold.slug(slug)
      problems.report(
        .r4, at: path, "“\(slug)” cannot be part of an address",
        help: plain.isEmpty || plain.utf8.count > 100
          ? "use up to 100 small letters, digits and hyphens"
          : "use small letters without accents, digits and hyphens: \(plain)")
    }
  }

  /// What is shown more widely than its kind has an approval, and what is for some donors is for no one else.
  mutating func sharing(_ sharing: Sharing, _ access: ItemAccess) {
    if let stated = sharing.audience, stated < access.own {
      if access.own == .internal {
        problems.report(
          .audience, at: path.appending("audience"),
          "this is internal by what it says, and no approval changes that",
          help: "correct what makes it internal, such as “consent” or “status”, or take “audience” out")
      } else if sharing.disclosure == nil {
        problems.report(
          .audience, at: path.appending("audience"),
          "“audience: \(stated.rawValue)” shows this to more people than its kind (\(access.own.rawValue)), and nothing says who approved that",
          help: "add “disclosure: {by: …, date: …, basis: …}”, or take “audience” out")
      }
    }
    if sharing.audience == .public, !sharing.donors.isEmpty {
      problems.report(
        .audience, at: path.appending("donors"), "this is for some donors, and for everyone",
        help: "take out “donors” or “audience: public”")
    }
    let isForDonors = sharing.audience == .donor && access.own == .public || !sharing.donors.isEmpty
    if isForDonors, sharing.audience == nil || sharing.audience == .donor, sharing.reason == nil {
      problems.report(
        .audience, at: path.appending(.key(sharing.donors.isEmpty ? "audience" : "donors")),
        "readers are not told that something is withheld here, nor why",
        help: "add “reason: \(WithholdingReason.safety.rawValue)”, or \(PassageChecks.otherReasons)",
        severity: .warning)
    }
    if let approval = sharing.disclosure, approval.date.first > problems.buildDate.last {
      problems.report(
        .audience, at: path.appending("disclosure", "date"), "\(approval.date) is in the future",
        help: "write the day of the approval")
    }
  }

  /// R1: a reference leads to a record.
  mutating func reference(_ kind: RecordKind, _ id: String) {
    guard !id.isEmpty, !checks.ground.known.contains(RecordID(kind, id)) else { return }
    let known = checks.ground.known
    let near = suggestion(for: id, among: known.filter { $0.kind == kind }.map(\.id))
    problems.report(
      .r1, at: path, "there is no “\(id)” in \(kind.rawValue)",
      help: near ?? "write the name of a file in \(kind.rawValue)/ without language and ending")
  }

  /// R3: a code is in its list, still in use, and has a name in each language.
  mutating func code(_ list: String, _ code: String) {
    guard !code.isEmpty else { return }
    let lists = checks.codeLists
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

  /// Mailboxes and addresses are what they are called.
  mutating func string(_ string: inout String) {
    switch path.lastKey {
    case "mailbox" where !isMailbox(string):
      problems.report(.value, at: path, "“\(string)” is not a mailbox", help: "write name@example.org")
    case "website" where !(Address(checking: string)?.isExternal ?? false) || string.hasPrefix("//"):
      problems.report(.value, at: path, "“\(string)” is not the address of a site", help: "write https://… in full")
    default: break
    }
  }

  private func isMailbox(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "@.-_+".contains($0) }
    return parts.count == 2 && isPlain && !parts[0].isEmpty && parts[1].contains(".")
  }

  /// R5: a file is where it is said to be, and fit to be published.
  mutating func file(_ file: String) {
    let files = checks.ground.files
    if let index = normalized(folder + file).flatMap({ files.firstIndex(of: $0) }) {
      // As its name is stored: accents can be stored in two ways, and look the same.
      let target = files[index]
      let table = audience == .public ? checks.tableProblem(target) : nil
      let problem = attachments[target] ?? Attachment.problem(target, in: checks.content)
      attachments[target] = .some(problem)
      if let problem = table ?? problem {
        problems.report(.r5, at: path, problem.message, help: problem.help)
      }
      return
    }
    let folder = folder
    let near = suggestion(
      for: file, among: files.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) })
    problems.report(
      .r5, at: path, "the file “\(file)” does not exist", help: near ?? "put it into \(checks.content.shown(folder))")
  }
}
