import Language
import Markdown

/// Reads briefs: front matter into records, bodies into documents.
struct BriefReader: Sendable {
  let content: ContentFolder
  let languages: [Language]
  let currencies: [Currency]
  let strings: [Language: Strings]

  /// Reads one record from its files; nil if a file cannot be read at all.
  func read<Content: Record>(_ files: BriefFiles, as type: Content.Type) -> (
    brief: Brief<Content>?, problems: [Diagnostic]
  ) {
    var problems: [Diagnostic] = []
    let sources = files.files.compactMap { source($0, kind: files.kind, &problems) }
    guard sources.count == files.files.count else { return (nil, problems) }
    let decoding = Decoding(languages: languages, currencies: currencies)
    let statements = sources.map { FieldSource(language: $0.language, node: $0.frontMatter) }
    let record = Content.decode(statements, decoding)
    problems += decoding.problems
    guard var record else { return (nil, problems) }
    record.derive()
    let bodies = Localized(sources.map { (language: $0.language, value: $0.body) })
    return (
      Brief(
        id: files.id, record: record, sources: sources, bodies: bodies,
        isReadInFull: decoding.problems.isEmpty, folder: files.folder),
      problems
    )
  }

  private func source(_ file: BriefFiles.File, kind: RecordKind, _ problems: inout [Diagnostic]) -> SourceFile? {
    let shown = content.shown(file.path)
    guard let bytes = TextFile.read(file.path, in: content, &problems) else { return nil }
    let parts: FrontMatter
    do throws(FrontMatter.Failure) {
      parts = try FrontMatter(bytes)
    } catch {
      let message =
        switch error {
        case .noStart: "this brief does not begin with its front matter"
        case .noEnd: "the front matter has no end"
        }
      problems.append(
        Diagnostic(
          .frontMatter, at: Place(file: shown), message,
          help: "write a line “---”, the keys and values, and a second line “---”, then the text"))
      return nil
    }
    let (node, yamlProblems) = YAMLReader.read(parts.yaml, file: shown, firstLine: 2)
    problems += yamlProblems
    guard let node else { return nil }
    let document = MarkdownParser.parse(Array(parts.body), firstLine: parts.bodyLine)
    problems += document.problems.map { diagnostic($0, file: shown) }
    let body = kind == .projects ? projectBody(document, file.language, shown, &problems) : Body(document)
    return SourceFile(language: file.language, path: file.path, frontMatter: node, body: body)
  }

  /// The body of a project, whose headings of level 2 must be known: a mistyped one could make a restricted part public.
  private func projectBody(_ document: Document, _ language: Language, _ file: String, _ problems: inout [Diagnostic])
    -> Body
  {
    let headings = strings[language]?.sections ?? [:]
    var found: Set<ProjectSection> = []
    for heading in document.headings where heading.level == 2 {
      let place = Place(file: file, line: heading.line, length: heading.text.count + 3)
      guard let section = headings[Fold.slug(heading.text)] else {
        let near = nearest(to: heading.text, among: strings[language]?.sectionTitles ?? [])
        problems.append(
          Diagnostic(
            .section, at: place, "“\(heading.text)” is not the heading of a part of a project",
            help: near.map { "did you mean “\($0)”?" }
              ?? "known: \((strings[language]?.sectionTitles ?? []).joined(separator: ", ")); use ### for headings of your own"
          ))
        continue
      }
      if !found.insert(section).inserted {
        problems.append(
          Diagnostic(.section, at: place, "the part “\(heading.text)” stands twice", help: "join the two"))
      }
    }
    return Body(document) { headings[Fold.slug($0.text)] }
  }

  private func diagnostic(_ problem: Document.Problem, file: String) -> Diagnostic {
    let place = Place(file: file, line: problem.line)
    switch problem.kind {
    case .rawHTML:
      return Diagnostic(
        .html, at: place, "HTML is not passed on",
        help: "write it in Markdown, or put it between ` signs to show it as code")
    case .unsafeAddress(let address):
      return Diagnostic(
        .address, at: place, "the address “\(address)” could run a script and is not passed on",
        help: "link to http, https or mailto, or to another brief by its path")
    case .noteWithoutText(let label):
      return Diagnostic(
        .footnote, at: place, "the footnote [^\(label)] has no text", help: "add a line “[^\(label)]: …” at the end")
    case .noteWithoutCall(let label):
      return Diagnostic(
        .footnote, at: place, "nothing in the text calls the footnote [^\(label)]", help: "call it, or take it out")
    case .noteDefinedTwice(let label):
      return Diagnostic(.footnote, at: place, "the footnote [^\(label)] has two texts", help: "give one another label")
    case .nestedTooDeeply:
      return Diagnostic(
        .nesting, at: place, "quotes, lists or emphasis are nested more than 100 deep", help: "take some marks out")
    }
  }
}

/// Reads a file that must be text in UTF-8.
enum TextFile {
  /// The bytes without a byte order mark; nil, and reported, if the file cannot be read or is not UTF-8.
  static func read(_ path: String, in content: ContentFolder, _ problems: inout [Diagnostic]) -> [UInt8]? {
    let place = Place(file: content.shown(path))
    do throws(ContentFolder.ReadFailure) {
      var bytes = try content.read(path)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      guard String(validating: bytes, as: UTF8.self) != nil else {
        problems.append(
          Diagnostic(
            .encoding, at: Place(file: place.file, line: firstInvalidLine(bytes)), "this line is not UTF-8",
            help: "save the file with the encoding UTF-8"))
        return nil
      }
      return bytes
    } catch {
      problems.append(Diagnostic(.unreadable, at: place, "this file cannot be read: \(error.reason)"))
      return nil
    }
  }

  private static func firstInvalidLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}
