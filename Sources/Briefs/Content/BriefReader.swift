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
    let read = files.files.compactMap { file in
      parts(of: file, &problems).map { (node: $0.node, body: body($0.text, of: file, kind: files.kind, &problems)) }
    }
    guard read.count == files.files.count else { return (nil, problems) }
    let (nodes, tableProblems) = filledIn(read.map(\.node), of: files)
    problems += tableProblems
    let sources = zip(files.files, read).enumerated().map { index, file in
      SourceFile(
        language: file.0.language, path: file.0.path, frontMatter: frontMatter(of: files)[index], body: file.1.body,
        tables: BriefTables.names(in: nodes[index], of: file.0.path))
    }
    let decoding = Decoding(languages: languages, currencies: currencies)
    let statements = zip(sources, nodes).map { FieldSource(language: $0.language, node: $1) }
    let record = Content.decode(statements, decoding)
    problems += decoding.problems
    guard var record else { return (nil, problems) }
    record.derive()
    let bodies = Localized(sources.map { (language: $0.language, value: $0.body) })
    return (
      Brief(
        id: files.id, record: record, sources: sources, bodies: bodies,
        isReadInFull: decoding.problems.isEmpty && tableProblems.isEmpty, folder: files.folder),
      problems
    )
  }

  /// The front matter of each file, with its tables; nothing of a file that cannot be read any more.
  private func frontMatter(of files: BriefFiles) -> [Node] {
    var known: [Diagnostic] = []
    let nodes = files.files.map { file in
      parts(of: file, &known)?.node ?? Node(content: .mapping([]), place: Place(file: content.shown(file.path)))
    }
    return filledIn(nodes, of: files).nodes
  }

  /// The front matter of a brief's files with the tables that it names in their places.
  private func filledIn(_ nodes: [Node], of files: BriefFiles) -> (nodes: [Node], problems: [Diagnostic]) {
    guard files.kind == .projects else { return (nodes, []) }
    var tables = BriefTables(content: content, languages: languages, folder: files.folder)
    let filledIn = zip(nodes, files.files).map { tables.filledIn($0, $1.language) }
    return (filledIn, tables.problems)
  }

  /// The two parts of a file: what it states, and its text.
  private func parts(of file: BriefFiles.File, _ problems: inout [Diagnostic]) -> (node: Node, text: FrontMatter)? {
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
    return node.map { ($0, parts) }
  }

  private func body(
    _ parts: FrontMatter, of file: BriefFiles.File, kind: RecordKind, _ problems: inout [Diagnostic]
  ) -> Body {
    let shown = content.shown(file.path)
    let document = MarkdownParser.parse(Array(parts.body), firstLine: parts.bodyLine)
    problems += document.problems.map { diagnostic($0, in: parts, file: shown) }
    problems += HeadingChecks.levels(of: document, file: shown)
    problems += PassageChecks(file: shown, text: parts.body, firstLine: parts.bodyLine).problems(of: document)
    guard kind == .projects, let strings = strings[file.language] else {
      return Body(document)
    }
    let body = Body(document) { strings.section(titled: $0.text) }
    let checks = HeadingChecks(strings: strings, file: shown, text: parts.body, firstLine: parts.bodyLine)
    problems += checks.problems(of: document, body)
    return body
  }

  private func diagnostic(_ problem: Document.Problem, in parts: FrontMatter, file: String) -> Diagnostic {
    let place = Place(file: file, line: problem.line)
    switch problem.kind {
    case .rawHTML:
      return Diagnostic(
        .html, at: place, "HTML is not passed on",
        help: "write it in Markdown, or put it between ` signs to show it as code")
    case .unsafeAddress(let address):
      return Diagnostic(
        .address, at: place, "the address “\(address)” is of a kind that is not passed on",
        help: "link to http, https or mailto, or to another brief by its path")
    case .noteWithoutText(let label):
      return Diagnostic(
        .footnote, at: place, "the footnote [^\(label)] has no text", help: "add a line “[^\(label)]: …” at the end")
    case .noteWithoutCall(let label):
      return Diagnostic(
        .footnote, at: place, "nothing in the text calls the footnote [^\(label)]", help: "call it, or take it out")
    case .noteDefinedTwice(let label):
      return Diagnostic(.footnote, at: place, "the footnote [^\(label)] has two texts", help: "give one another label")
    case .manyNotesInNotes:
      return Diagnostic(
        .footnote, at: place, "footnotes call others more than 100 times, each list and quote around a call counted",
        help: "put the texts of some into one")
    case .hiddenCharacter(let scalar):
      return HiddenEntity.problem(
        scalar, from: problem.line, in: parts.body, firstLine: parts.bodyLine, file: file)
    case .nestedTooDeeply:
      return Diagnostic(
        .nesting, at: place, "quotes, lists or emphasis are nested more than 100 deep", help: "take some marks out")
    }
  }
}
