import Language

/// The files that state one record, found by their names.
struct BriefFiles: Sendable {
  /// One file with its language.
  struct File: Sendable {
    let language: Language
    let path: String
  }

  let kind: RecordKind
  let id: String
  /// The folder of the files, from the content folder, with a slash at its end.
  let folder: String
  /// The files, in the order of the portal's languages.
  var files: [File]

  /// Sorts the Markdown files of a content folder by the records that they state. A file in a wrong place or with a wrong
  /// name is reported: no brief is dropped in silence.
  static func all(in content: ContentFolder, languages: [Language], report: (Diagnostic) -> Void) -> [BriefFiles] {
    var result: [RecordID: BriefFiles] = [:]
    for problem in content.placementProblems { report(problem) }
    for path in content.files where !path.hasSuffix(".md") && isMarkdownByAnotherName(path) {
      report(
        Diagnostic(
          .placement, at: Place(file: content.shown(path)), "the name of a brief ends in “.md”",
          help: "rename this file, such as name.\(languages.first?.code ?? "fr").md"))
    }
    for path in content.files where path.hasSuffix(".md") && path != "README.md" {
      let place = Place(file: content.shown(path))
      let parts = path.split(separator: "/").map(String.init)
      guard let kind = parts.first.flatMap(RecordKind.init), (2...3).contains(parts.count) else {
        let folders = RecordKind.allCases.map(\.rawValue)
        let near = parts.count > 1 ? nearest(to: parts[0], among: folders).map { "did you mean “\($0)/”? " } : nil
        report(
          Diagnostic(
            .placement, at: place, "this brief is in no folder that holds briefs",
            help: (near ?? "") + "folders: " + folders.joined(separator: ", ")))
        continue
      }
      let name = parts[parts.count - 1].dropLast(3).split(separator: ".", omittingEmptySubsequences: false).map(
        String.init)
      guard name.count == 2, parts.count == 2 || name[0] == "index" else {
        let example = languages.first.map { "\(name.first ?? "name").\($0.code).md" } ?? ""
        let inFolder = parts.count == 3 ? "index" : nil
        report(
          Diagnostic(
            .placement, at: place, "the name of this file does not say its language",
            help: "call it " + (inFolder.map { _ in "index.\(languages.first?.code ?? "").md" } ?? example)))
        continue
      }
      guard let language = languages.first(where: { $0.code == name[1] }) else {
        report(
          Diagnostic(
            .placement, at: place, "“\(name[1])” is not a language of the portal",
            help: "known: \(languages.map(\.code).joined(separator: ", ")); others are added in portal.yml"))
        continue
      }
      let id = parts.count == 3 ? parts[1] : name[0]
      let folder = parts.dropLast().joined(separator: "/") + "/"
      let record = RecordID(kind, id)
      guard Fold.slug(id) == id else {
        report(
          Diagnostic(
            .r4, at: place, "“\(id)” cannot be part of an address",
            help: "use small letters without accents, digits and hyphens: \(Fold.slug(id))"))
        continue
      }
      if let other = result[record], other.folder != folder {
        report(
          Diagnostic(
            .r4, at: place, "“\(id)” exists twice: here and in \(other.folder)",
            help: "keep one of the two, or rename one"))
        continue
      }
      result[record, default: BriefFiles(kind: kind, id: id, folder: folder, files: [])].files
        .append(File(language: language, path: path))
    }
    return result.values.map { $0.sorted(by: languages) }.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
  }

  private static func isMarkdownByAnotherName(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".md", ".markdown", ".mdown", ".mkd", ".md.txt"].contains(where: name.hasSuffix)
  }

  private func sorted(by languages: [Language]) -> BriefFiles {
    var result = self
    result.files.sort { (languages.firstIndex(of: $0.language) ?? 0) < (languages.firstIndex(of: $1.language) ?? 0) }
    return result
  }
}
