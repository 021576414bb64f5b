import Foundation

/// Writes briefs as files for Passerelle and for Hugo.
struct Output {
  let passerelle: URL
  let hugo: URL

  init(folder: URL) throws {
    passerelle = folder.appending(path: "content")
    hugo = folder.appending(path: "hugo")
    for kind in ["projects", "recommendations", "meetings", "partners", "countries", "themes"] {
      for root in [passerelle, hugo.appending(path: "content")] {
        try FileManager.default.createDirectory(at: root.appending(path: kind), withIntermediateDirectories: true)
      }
    }
  }

  /// Facts stand once for Passerelle, beside the French words. Hugo keeps files apart, so each of its files has them.
  func write(_ brief: Brief) throws {
    for (language, words) in brief.words {
      let file = "\(brief.name.folder)/\(brief.name.id).\(language.rawValue).md"
      let facts = language == .french ? brief.facts : ""
      try write("---\n\(facts)\(words.frontMatter)---\n\n\(words.body)", to: passerelle.appending(path: file))
    }
  }

  func write(_ text: String, to file: URL) throws { try Data(text.utf8).write(to: file) }
}
