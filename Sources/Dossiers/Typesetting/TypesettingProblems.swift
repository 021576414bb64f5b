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
    case .failed(let messages): messages.uniqued().flatMap { problems(of: document, message: $0) }
    }
  }

  private func problems(of document: DossierPlan.Document, message: String) -> [Diagnostic] {
    let own = document.dossier.sources.map(\.path) + document.projects.flatMap { $0.sources.map(\.path) }
    guard let letters = TypesettingProblems.missingLetters(in: message) else {
      return [
        Diagnostic(
          .typesetting, at: document.dossier.place(of: []), "this dossier cannot be typeset: \(message)",
          help: "look for pictures that cannot be read, or build without PDF: --no-pdf")
      ]
    }
    let found = content.places(of: letters, in: own)
    let places = found.isEmpty ? Array(content.places(of: letters, in: content.texts).prefix(1)) : found
    return (places.isEmpty ? [document.dossier.place(of: [])] : places).map { place in
      Diagnostic(
        .typesetting, at: place, "no font of the PDF has “\(letters)” (dossier “\(document.dossier.id)”)",
        help: "write it in words, or leave it out")
    }
  }

  /// The letters that a message says no font has.
  static func missingLetters(in message: String) -> String? {
    let (before, after) = ("the text `\"", "\"` could not be displayed")
    guard let start = message.firstRange(of: before), let end = message.firstRange(of: after),
      start.upperBound < end.lowerBound
    else { return nil }
    return String(message[start.upperBound..<end.lowerBound])
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
