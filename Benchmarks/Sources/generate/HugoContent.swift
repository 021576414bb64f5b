/// What Hugo's content says beside the briefs: the same facts as parameters, and a page for each list.
enum HugoContent {
  /// A page that the site has beside those of briefs.
  struct Page {
    let path: String
    let text: String
  }

  /// Facts and words stand in each file, since Hugo shares none between languages. Links in the text are stated as well: Hugo's
  /// templates cannot ask a page for them.
  static func frontMatter(_ brief: Brief, _ words: Brief.Words) -> String {
    let links = words.body.matches(of: /\]\(\.\.\/([a-z]+\/[a-z0-9-]+)\./).map { "\"\($0.1)\"" }
    let parameters = (brief.facts + words.frontMatter).split(separator: "\n").map { "  \($0)\n" }.joined()
    let number = brief.name.id.split(separator: "-").last.flatMap { Int($0) } ?? 0
    return """
      title: "\(words.title)"
      slug: \(words.slug)
      params:
        id: \(brief.name.id)
        order: \(number)
      \(parameters)  links: [\(links.joined(separator: ", "))]

      """
  }

  /// The words of addresses, in French and English.
  private static let routes = [
    "projects": ("projets", "projects"), "recommendations": ("recommandations", "recommendations"),
    "meetings": ("rencontres", "meetings"), "partners": ("partenaires", "partners"), "countries": ("pays", "countries"),
    "themes": ("themes", "themes"),
  ]

  private static let choices = [
    "identified": ("projet-identifie", "identified"), "formulated": ("projet-formule", "formulated"),
    "submitted": ("projet-soumis", "submitted"), "negotiation": ("en-negociation", "under-negotiation"),
    "not-started": ("non-commencee", "not-started"), "in-progress": ("en-cours", "in-progress"),
    "done": ("appliquee", "implemented"),
  ]

  private static let facets = [
    ("projects", "country", "pays", Portal.countries), ("projects", "theme", "theme", Portal.themes),
    ("projects", "stage", "avancement", Portal.stages), ("projects", "donor", "bailleur", Portal.donors),
    ("recommendations", "meeting", "rencontre", Portal.conferences),
    ("recommendations", "status", "etat", Portal.statuses), ("recommendations", "country", "pays", Portal.countries),
  ]

  /// The list of each kind, and one for each value by which it is narrowed down.
  ///
  /// - Parameter slugs: the slugs of the briefs by which lists are narrowed down, without the numbers at their ends.
  static func lists(slugs: [String: [Language: String]]) -> [Page] {
    var pages: [Page] = []
    for language in Language.allCases {
      func choose(_ words: (String, String)?) -> String { (language == .french ? words?.0 : words?.1) ?? "" }
      for (kind, route) in routes {
        pages.append(
          Page(
            path: "\(kind)/_index.\(language.rawValue).md",
            text: "---\ntitle: \(kind)\nurl: \(choose(route))/index.html\n---\n"))
      }
      for (kind, facet, french, values) in facets {
        for value in values {
          let words = slugs[value]?[language] ?? choose(choices[value])
          let address = "\(choose(routes[kind]))/\(language == .french ? french : facet)-\(words).html"
          pages.append(
            Page(
              path: "lists/\(kind)-\(facet)-\(value).\(language.rawValue).md",
              text:
                "---\ntitle: \(value)\nurl: \(address)\nparams: {kind: \(kind), facet: \(facet), value: \(value)}\n---\n"
            ))
        }
      }
      pages.append(
        Page(
          path: "lists/_index.\(language.rawValue).md",
          text: "---\ntitle: lists\nbuild: {render: never, list: never}\n---\n"))
      let siteMap = language == .french ? "recherche-et-plan-du-site" : "search-and-site-map"
      pages.append(
        Page(
          path: "site-map.\(language.rawValue).md",
          text: "---\ntitle: siteMap\nlayout: site-map\nurl: \(siteMap).html\n---\n"))
    }
    return pages
  }
}
