import Briefs
import Language
import Markup
import Templates

/// What a page says to programs, in the terms of schema.org: what it is, where it stands, and what it is about.
struct LinkedPage: Sendable {
  /// A page on the way from the home page.
  struct Step: Sendable {
    let name: String
    let url: String
  }

  let catalogue: Catalogue
  let language: Language
  /// `WebPage`, or a kind of it.
  let type: String
  let name: String
  let url: String
  /// The pages on the way, without the page itself.
  let way: [Step]
  let updated: Period?
  /// What the page is about.
  let subject: JSON?

  /// The whole statement.
  var json: JSON {
    guard !way.isEmpty else { return .object([("@context", .string("https://schema.org"))] + site) }
    return .object(
      [
        ("@context", .string("https://schema.org")), ("@type", .string(type)), ("url", .string(url)),
        ("name", .string(name)), ("inLanguage", .string(language.code)),
        (
          "isPartOf",
          .object([("@type", .string("WebSite")), ("@id", .string(siteID)), ("name", .string(siteName))])
        ),
        ("breadcrumb", breadcrumb),
      ] + (updated.map { [("dateModified", .string($0.schemaDate))] } ?? [])
        + (subject.map { [("mainEntity", $0)] } ?? []))
  }

  /// Prepares what a page says, to be written when the page is rendered.
  static func data<Content: Record>(
    _ catalogue: Catalogue, _ routes: Routes, _ language: Language, _ route: Route, kind: RecordKind?,
    crumbs: [PageHead.Crumb], brief: Brief<Content>?
  ) -> @Sendable () -> JSON {
    let site = catalogue.configuration.address
    var targets = [routes.home(in: language)]
    if let kind, crumbs.count > 2 { targets.append(routes.list(of: kind, in: language)) }
    let way = zip(crumbs.dropLast(), targets).map { Step(name: $0.title.text, url: $1.url(under: site)) }
    let name = brief.map { $0.record.header.title.bestValue(for: language) ?? $0.id } ?? crumbs.last?.title.text ?? ""
    return {
      let record = LinkedRecord(
        catalogue: catalogue, language: language, url: route.url(under: site),
        fileURL: { Routes.file($0).url(under: site) })
      return LinkedPage(
        catalogue: catalogue, language: language,
        type: brief == nil && kind != nil ? "CollectionPage" : "WebPage", name: name, url: record.url, way: way,
        updated: brief?.record.header.updated, subject: brief.flatMap { record.json($0) }
      ).json
    }
  }

  private var siteID: String { catalogue.configuration.address + "/#site" }
  private var siteName: String { catalogue.configuration.title.bestValue(for: language) ?? "" }

  private var breadcrumb: JSON {
    let steps = way.map { ($0.name, $0.url) } + [(name, url)]
    return .object([
      ("@type", .string("BreadcrumbList")),
      (
        "itemListElement",
        .array(
          steps.enumerated().map { index, step in
            .object([
              ("@type", .string("ListItem")), ("position", .number(index + 1)), ("name", .string(step.0)),
              ("item", .string(step.1)),
            ])
          })
      ),
    ])
  }

  /// The whole site, which its home page presents.
  private var site: [(key: String, value: JSON)] {
    [
      ("@type", .string("WebSite")), ("@id", .string(siteID)), ("url", .string(url)), ("name", .string(siteName)),
      ("description", .string(catalogue.configuration.description.bestValue(for: language) ?? "")),
      ("inLanguage", .array(catalogue.languages.map { .string($0.code) })),
      ("publisher", .publisher(of: catalogue, in: language, isInFull: true)),
    ]
  }
}

extension JSON {
  /// The organisation that publishes the portal, in full on the home page and by its name elsewhere.
  static func publisher(of catalogue: Catalogue, in language: Language, isInFull: Bool = false) -> JSON {
    let configuration = catalogue.configuration
    var members: [(key: String, value: JSON)] = [
      ("@type", .string("Organization")), ("@id", .string(configuration.address + "/#publisher")),
      ("name", .string(configuration.organisation.bestValue(for: language) ?? "")),
    ]
    if isInFull {
      members.append(("url", .string(configuration.address + "/")))
      if let mailbox = configuration.mailbox { members.append(("email", .string(mailbox))) }
    }
    return .object(members)
  }
}

extension Period {
  /// The date as schema.org takes it (ISO 8601); a quarter, which ISO does not know, by its first month.
  var schemaDate: String {
    isMachineReadable ? description : String(firstDay.description.prefix(7))
  }
}
