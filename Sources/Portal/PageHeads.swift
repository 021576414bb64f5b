import Briefs
import Language
import Markup
import Templates

/// A page in all its languages, before it is made in one.
struct PageSubject: Sendable {
  /// Where it is in a language.
  let route: @Sendable (Language) -> Route?
  /// The languages that it is really written in; all of them for pages that the program makes.
  let languages: [Language]
  /// The part of the site that it belongs to.
  let kind: RecordKind?
}

/// Makes what every page needs before its content: what it knows of the others, and what its head says.
///
/// A class, so that each page waiting to be made holds it at the cost of one reference.
final class PageHeads: Sendable {
  let catalogue: Catalogue
  let cards: RecordCards
  let routes: Routes
  let relations: Relations

  init(catalogue: Catalogue, cards: RecordCards, routes: Routes, relations: Relations) {
    self.catalogue = catalogue
    self.cards = cards
    self.routes = routes
    self.relations = relations
  }

  private var site: String { catalogue.configuration.address }

  /// What a page says to its reader, and where it finds the others.
  func context(_ language: Language, _ route: Route) -> PageContext {
    let routes = routes
    return PageContext(
      catalogue: catalogue, cards: cards, relations: relations, language: language, strings: routes.strings(language),
      address: routes.addresses(in: language, from: route),
      fileAddress: { Routes.file($0).address(from: route) },
      exclusions: routes.exclusions(in: language).address(from: route))
  }

  /// The first step of the way to a page.
  func crumb(home language: Language, _ route: Route) -> PageHead.Crumb {
    PageHead.Crumb(
      title: Phrase(routes.strings(language)[.home]), address: routes.home(in: language).address(from: route))
  }

  func head(
    _ subject: PageSubject, _ language: Language, _ route: Route, title: Phrase, description: String,
    crumbs: [PageHead.Crumb], scripts: [Address] = []
  ) -> PageHead {
    head(
      subject, language, route, title: title, description: description, crumbs: crumbs, scripts: scripts,
      brief: Brief<Page>?.none)
  }

  /// The head of a record's page.
  func head<Content: Record>(
    of brief: Brief<Content>, _ subject: PageSubject, _ context: PageContext, _ route: Route
  ) -> PageHead {
    let (language, header) = (context.language, brief.record.header)
    let title = cards.title(of: brief.recordID, in: language)
    var crumbs = [crumb(home: language, route)]
    if Content.kind != .pages {
      crumbs.append(
        PageHead.Crumb(
          title: Phrase(context.strings[Content.kind].plural),
          address: routes.list(of: Content.kind, in: language).address(from: route)))
    }
    crumbs.append(PageHead.Crumb(title: title, address: nil))
    let summary = context.plain(header.summary)
    return head(
      subject, language, route, title: title, description: summary.isEmpty ? title.text : summary, crumbs: crumbs,
      brief: brief)
  }

  private func head<Content: Record>(
    _ subject: PageSubject, _ language: Language, _ route: Route, title: Phrase, description: String,
    crumbs: [PageHead.Crumb], scripts: [Address] = [], brief: Brief<Content>?
  ) -> PageHead {
    let isTranslated = subject.languages.contains(language)
    let written = translations(of: subject)
    let original = written.first?.route ?? route
    var alternates: [PageHead.Alternate] = []
    // A copy in another language's frame is no translation, and is not announced as one.
    let isHidden = catalogue.viewer != .public
    if isTranslated, written.count > 1, !isHidden {
      alternates = written.map { PageHead.Alternate(language: $0.language, url: $0.route.url(under: site)) }
      alternates.append(PageHead.Alternate(language: nil, url: original.url(under: site)))
    }
    let links = catalogue.configuration.languages.compactMap { entry -> PageHead.LanguageLink? in
      guard entry.code != language, let other = subject.route(entry.code) else { return nil }
      return PageHead.LanguageLink(language: entry.code, name: entry.name, address: other.address(from: route))
    }
    return PageHead(
      title: title, description: description, canonical: (isTranslated ? route : original).url(under: site),
      alternates: alternates, languageLinks: links, breadcrumb: crumbs, isHidden: isHidden,
      scripts: scripts, isArticle: Content.kind == .news && brief != nil,
      // A copy says nothing to programs: the page that it copies does.
      data: isTranslated && !isHidden
        ? LinkedPage.data(catalogue, routes, language, route, kind: subject.kind, crumbs: crumbs, brief: brief) : nil)
  }

  /// The languages that a page is really written in, with where it is in each.
  func translations(of subject: PageSubject) -> [(language: Language, route: Route)] {
    catalogue.languages.compactMap { language in
      guard subject.languages.contains(language), let route = subject.route(language) else { return nil }
      return (language, route)
    }
  }
}
