import Briefs
import Language
import Templates

/// Says in an author's words what came of typesetting: letters that no font has, pages beyond a limit.
public struct TypesettingProblems: Sendable {
  private let content: ContentFolder

  /// Takes the folder of the briefs.
  public init(_ content: ContentFolder) { self.content = content }

  /// The problems of one document.
  public func problems(of document: DossierPlan.Document, _ outcome: Typesetter.Outcome) -> [Diagnostic] {
    switch outcome {
    case .typeset(let dossier): pageLimits(of: document, dossier)
    // One letter may be missed in several fonts.
    case .failed(let messages): telling(messages).flatMap { problems(of: document, message: $0) }.uniqued()
    }
  }

  /// The messages without those about invisible parts of a sign, unless there are no others.
  private func telling(_ messages: [String]) -> [String] {
    let visible = messages.filter { message in
      TypesettingProblems.missingLetters(in: message)
        .map { !$0.unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint) } ?? true
    }
    return visible.isEmpty ? messages : visible
  }

  private func problems(of document: DossierPlan.Document, message: String) -> [Diagnostic] {
    let own = document.dossier.sources.map(\.path) + document.projects.flatMap { $0.sources.map(\.path) }
    if let picture = document.content.pictures.first(where: { message.hasPrefix("picture /content/\($0): ") }) {
      return [unreadablePicture(picture, of: document, own, message)]
    }
    if message.hasSuffix("a PDF string is longer than 32767 characters") { return longTexts(of: document, own) }
    guard let letters = TypesettingProblems.missingLetters(in: message) else {
      return [
        Diagnostic(
          .typesetting, at: document.dossier.place(of: []), "this dossier cannot be typeset: \(message)",
          help: "build without PDF (--no-pdf) until this is mended")
      ]
    }
    let found = content.places(of: letters, in: own + document.content.pictures)
    let places = found.isEmpty ? Array(content.places(of: letters, in: content.texts).prefix(1)) : found
    return (places.isEmpty ? [document.dossier.place(of: [])] : places).map { place in
      Diagnostic(
        .typesetting, at: place, "no font of the PDF has “\(letters)” (dossier “\(document.dossier.id)”)",
        help: "write it in words, or leave it out")
    }
  }

  private func unreadablePicture(
    _ path: String, of document: DossierPlan.Document, _ files: [String], _ message: String
  ) -> Diagnostic {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    // As a picture in a text it has a bracket behind it; the name alone may stand elsewhere as well.
    let inText = content.places(of: name + ")", in: files).first.map {
      Place(file: $0.file, line: $0.line, column: $0.column, length: name.count)
    }
    return Diagnostic(
      .typesetting, at: inText ?? content.places(of: name, in: files).first ?? document.dossier.place(of: []),
      "the picture “\(name)” cannot be shown: \(message.dropFirst("picture /content/\(path): ".count))",
      help: "open it in a picture editor and export it anew as PNG, JPEG or plain SVG")
  }

  /// Titles, headings and the words for pictures that are longer than what a PDF takes, by the places of their first words.
  private func longTexts(of document: DossierPlan.Document, _ files: [String]) -> [Diagnostic] {
    let texts =
      document.content.parts.flatMap { [$0.cover.title.plain] + $0.headings.map(\.text.plain) }
      + document.content.pictureTexts
    let long = texts.filter { $0.utf16.count > 16_000 }.uniqued()
    let places = long.flatMap { content.places(of: String($0.prefix(40)), in: files).prefix(1) }
    return (places.isEmpty ? [document.dossier.place(of: [])] : places).uniqued().map { place in
      Diagnostic(
        .typesetting, at: place, "a PDF has no room for a title or a text for a picture that is as long as this one",
        help: "shorten it")
    }
  }

  /// The letters that a message says no font has.
  static func missingLetters(in message: String) -> String? {
    let (before, after) = ("the text `\"", "\"` could not be displayed")
    guard let start = message.firstRange(of: before), let end = message.firstRange(of: after),
      start.upperBound < end.lowerBound
    else { return nil }
    return unescaped(message[start.upperBound..<end.lowerBound])
  }

  /// Typst writes invisible characters by their number: `\u{200b}`.
  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let start = rest.firstRange(of: "\\u{"), let end = rest[start.upperBound...].firstIndex(of: "}") {
      result += rest[..<start.lowerBound]
      let scalar = UInt32(rest[start.upperBound..<end], radix: 16).flatMap(Unicode.Scalar.init)
      if let scalar { result.unicodeScalars.append(scalar) }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// T3: the pages of each project's chapter.
  private func pageLimits(of document: DossierPlan.Document, _ typeset: TypesetDossier) -> [Diagnostic] {
    let limits = document.profile.profile.limits.filter { $0.subject == .pages }
    return zip(document.content.parts, typeset.chapters).flatMap { part, chapters in
      zip(document.projects, chapters).flatMap { project, pages in
        limits.filter { !$0.allows(Decimal(pages)) }.map { limit in
          let bound =
            limit.maximum.map { "more than the \($0) that the profile “\(document.profile.name)” allows" }
            ?? "fewer than the profile “\(document.profile.name)” asks for"
          return Diagnostic(
            .t3, at: document.dossier.place(of: ["projects"]),
            "the chapter of “\(project.id)” has \(pages) pages in “\(part.language)”, \(bound)",
            help: "shorten the texts of the project, or let the profile put parts into the annex (“annex: true”)")
        }
      }
    }
  }
}
