import Briefs
import Language
import Markup

/// A funding dossier as one document that prints well: cover, contents, summary, then each project in full.
public struct DossierPage {
  private let context: PageContext
  private let dossier: Brief<Dossier>
  private let projects: [Brief<Project>]

  /// Takes a dossier; its projects are those that its donor may see.
  public init(context: PageContext, dossier: Brief<Dossier>) {
    self.context = context
    self.dossier = dossier
    projects = context.catalogue.records.projects[dossier.record.projects]
  }

  private var strings: Strings { context.strings }

  /// The whole document.
  public var html: HTML {
    let title = context.plain(dossier.record.header.title)
    return """
      <!DOCTYPE html>
      <html lang="\(context.language.code)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>\(title)</title>
      <style>
      \(Assets.dossierStylesheet)
      </style>
      </head>
      <body>
      \(cover)\(contents)<main>
      \(coveringText)\(summary)\(projects.html(project))</main>
      </body>
      </html>

      """
  }

  private var cover: HTML {
    let donor = context.cards[dossier.record.donor.recordID]
    return """
      <header class="cover">
      <p class="publisher">\(context.words(context.catalogue.configuration.organisation))</p>
      <h1>\(context.words(dossier.record.header.title))</h1>
      <p class="lead">\(context.words(dossier.record.header.summary))</p>
      <dl class="facts">
      <div><dt>\(strings[.dossierFor])</dt><dd>\(context.words(donor?.title))</dd></div>
      <div><dt>\(strings[.coverDate])</dt><dd>\(context.date(context.catalogue.buildDate))</dd></div>
      \(dossier.record.contact.html { contact in
        "<div><dt>\(strings[.contact])</dt><dd>\(context.words(contact.role))\(contact.mailbox.html { "<br>\(mailLink($0))" })</dd></div>\n"
      })</dl>
      <p class="notice">\(strings[.confidential])</p>
      \(context.illustrativeNotice(isIllustrative))</header>

      """
  }

  private var isIllustrative: Bool {
    dossier.record.header.isIllustrative || projects.contains { $0.record.header.isIllustrative }
  }

  private var contents: HTML {
    """
    <nav class="contents" aria-labelledby="contents-title">
    <h2 id="contents-title">\(strings[.contents])</h2>
    <ol>
    <li><a href="#summary">\(strings[.summaryOfRequest])</a></li>
    \(projects.html { brief in "<li><a href=\"#\(brief.id)\">\(context.words(brief.record.header.title))</a></li>\n" })</ol>
    </nav>

    """
  }

  private var coveringText: HTML {
    guard let (language, body) = dossier.bodies.best(for: context.language), !body.isEmpty else { return .empty }
    return "<section class=\"covering\">\n\(context.text(body.text, in: language, from: dossier.folder))</section>\n"
  }

  /// What is asked for, project by project; sums for each currency apart.
  private var summary: HTML {
    let currencies = projects.compactMap(\.record.budget?.currency).uniqued()
    let tables = currencies.html { currency in self.summary(in: currency) }
    return section(strings[.summaryOfRequest], id: "summary", tables)
  }

  private func summary(in currency: Currency) -> HTML {
    var table = TableView(
      caption: "\(strings[.summaryOfRequest]) (\(currency.code))",
      columns: [
        .init(strings[.project]), .init(strings[.countries]), .init(strings[.stage]), .init(strings[.duration]),
      ]
        + [.total, .secured, .gap, .ask].map { .init(strings[$0], isNumeric: true) })
    var sums = [Decimal](repeating: .zero, count: 4)
    for brief in projects where brief.record.budget?.currency == currency {
      let project = brief.record
      let amounts = [
        project.budget?.total ?? .zero, project.secured, project.fundingGap ?? .zero,
        project.financing?.ask?.amount ?? .zero,
      ]
      sums = zip(sums, amounts).map { $0 + $1 }
      table.rows.append(
        [
          "<a href=\"#\(brief.id)\">\(context.words(project.header.title))</a>",
          context.links(project.countries.map(\.country.recordID)), HTML(text: strings[project.stage]),
          HTML(text: duration(of: project)),
        ] + amounts.map { context.figure($0, currency) })
    }
    table.total = [HTML(text: strings[.total]), .empty, .empty, .empty] + sums.map { context.figure($0, currency) }
    return table.html
  }

  private func duration(of project: Project) -> String {
    guard let start = project.plannedStart, let end = project.plannedEnd else { return "" }
    return strings.count(.months, start.monthsThrough(end))
  }

  private func project(_ brief: Brief<Project>) -> HTML {
    let parts = ProjectParts(context: context, brief: brief, prefix: brief.id + "-", donor: dossier.record.donor)
    let header = brief.record.header
    return """
      <article class="project" aria-labelledby="\(brief.id)">
      <h2 id="\(brief.id)">\(context.words(header.title))</h2>
      \(context.illustrativeNotice(header.isIllustrative))<p class="lead">\(context.words(header.summary))</p>
      \(parts.identity)\(parts.introduction)\(parts.text(.context))\(parts.text(.problem))\(parts.text(.conflict))\(parts.beneficiaries)\
      \(parts.objectives)\(parts.text(.theoryOfChange))\(parts.logframe)\(parts.workplan)\(parts.budget)\(parts.financing)\
      \(parts.risks)\(parts.text(.doNoHarm))\(parts.text(.securityForces))\(parts.safeguards)\(parts.monitoring)\
      \(parts.text(.sustainability))\(parts.text(.exitStrategy))\(parts.text(.alignment))\(parts.recommendations)\
      \(parts.text(.complementarity))\(parts.text(.lessons))\(parts.partners)\(parts.visibility)\(parts.annexes)\(parts.contacts)\
      </article>

      """
  }
}

extension Sequence where Element: Hashable {
  /// The elements, each once, in the order of their first appearance.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
