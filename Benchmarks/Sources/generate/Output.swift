import Foundation

/// Writes briefs as files for Passerelle and for Hugo.
struct Output {
  let passerelle: URL
  let hugo: URL

  init(folder: URL) throws {
    passerelle = folder.appending(path: "content")
    hugo = folder.appending(path: "hugo")
    let kinds = ["projects", "recommendations", "meetings", "partners", "countries", "themes"]
    for (root, folders) in [(passerelle, kinds), (hugo.appending(path: "content"), kinds + ["lists"])] {
      for kind in folders {
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
      try write(
        "---\n\(HugoContent.frontMatter(brief, words))---\n\n\(words.body)", to: hugo.appending(path: "content/\(file)")
      )
    }
  }

  /// Hugo's templates and settings, and what they take from the portal: its words and lists of codes.
  func copyHugoSite(from site: URL) throws {
    func copy(_ source: URL, _ path: String) throws {
      let target = hugo.appending(path: path)
      try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? FileManager.default.removeItem(at: target)
      try FileManager.default.copyItem(at: source, to: target)
    }
    for name in ["hugo.toml", "layouts"] { try copy(site.appending(path: name), name) }
    try copy(passerelle.appending(path: "strings"), "data/strings")
    try copy(passerelle.appending(path: "codelists.tsv"), "assets/codelists.csv")
    try copy(passerelle.appending(path: "logo.svg"), "static/files/logo.svg")
  }

  func write(_ text: String, to file: URL) throws { try Data(text.utf8).write(to: file) }
}
