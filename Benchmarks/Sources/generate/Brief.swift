/// A brief in all languages, before it is written for one program or the other.
struct Brief {
  /// What other briefs link to.
  struct Name {
    let folder: String
    let id: String
  }

  /// What it says in one language.
  struct Words {
    let title: String
    let slug: String
    let summary: String?
    /// Further front matter.
    var more = ""
    /// The Markdown below the front matter.
    var body = ""
  }

  let name: Name
  /// What is true in every language, as front matter.
  let facts: String
  let words: [Language: Words]
}

extension Brief.Words {
  /// The front matter of one language; made-up words need no escaping.
  var frontMatter: String {
    let summaryLine = summary.map { "summary: \"\($0)\"\n" } ?? ""
    return "title: \"\(title)\"\nslug: \(slug)\n" + summaryLine + more
  }
}

/// A text in the midst of facts, in all languages.
func both(_ writers: inout Writers, _ text: (inout Writer) -> String) -> String {
  "{fr: \"\(text(&writers.french))\", en: \"\(text(&writers.english))\"}"
}

/// A writer of each language.
struct Writers {
  var french: Writer
  var english: Writer

  /// What each writes, the French first.
  mutating func map<Text>(_ text: (inout Writer) -> Text) -> [Language: Text] {
    [.french: text(&french), .english: text(&english)]
  }
}
