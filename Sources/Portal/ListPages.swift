import Briefs
import Language
import Templates

extension Planner {
  /// Adds the list of a kind, and a page for each value by which it can be narrowed down.
  mutating func addList(of kind: RecordKind, _ language: Language, _ frames: inout FrameCache) {
    let entries = ListEntries()
    addListPage(of: kind, nil, language, entries, &frames)
    for facet in routes.facets[kind] {
      for value in facet.values { addListPage(of: kind, (facet, value), language, entries, &frames) }
    }
  }

  private mutating func addListPage(
    of kind: RecordKind, _ part: (facet: Facets.Facet, value: Facets.Value)?, _ language: Language,
    _ entries: ListEntries, _ frames: inout FrameCache
  ) {
    let list = routes.list(of: kind, in: language)
    guard
      let route = part.map({ routes.page(of: kind, by: $0.facet.label, $0.value.id, in: language) }) ?? list
    else { return }
    let context = heads.context(language, route)
    let names = context.strings[kind]
    let subject = PageSubject(
      route: { [routes] language in
        part.map { routes.page(of: kind, by: $0.facet.label, $0.value.id, in: language) }
          ?? routes.list(of: kind, in: language)
      }, languages: catalogue.languages, kind: kind)
    let value = part?.value.title(language)
    let title = value.map { value in
      context.strings[.filteredBy, "list", names.plural].filling("value", value.text)
    }
    var crumbs = [heads.crumb(home: language, route)]
    if let value {
      crumbs.append(PageHead.Crumb(title: Phrase(names.plural), address: list.address(from: route)))
      crumbs.append(PageHead.Crumb(title: value, address: nil))
    } else {
      crumbs.append(PageHead.Crumb(title: Phrase(names.plural), address: nil))
    }
    let view = ListView(
      kind: kind, records: part?.value.records ?? cards[kind], title: value,
      filters: filters(of: kind, part, context, route), tokens: part == nil ? tokens(of: kind) : [:],
      all: list.address(from: route), entries: entries)
    let hasScript = part == nil && !view.filters.isEmpty
    let head = heads.head(
      subject, language, route, title: Phrase(title ?? names.plural), description: names.introduction, crumbs: crumbs,
      scripts: hasScript ? [routes.assets.filterScript.route.address(from: route)] : [])
    let frame = frames.frame(for: kind, at: route)
    let map = kind == .countries ? map : nil
    pages.append(
      SitePlan.Page(route: route) { frame.page(head, context.listContent(view, map: map?.view(in: context))) })
    note(subject, in: language, updated: nil)
  }

  private func filters(
    of kind: RecordKind, _ part: (facet: Facets.Facet, value: Facets.Value)?, _ context: PageContext, _ route: Route
  ) -> [ListFilter] {
    routes.facets[kind].map { facet in
      let values = facet.values.compactMap { value -> ListFilter.Value? in
        guard let page = routes.page(of: kind, by: facet.label, value.id, in: context.language) else { return nil }
        return ListFilter.Value(
          title: value.title(context.language), token: token(facet, value), count: value.records.count,
          address: page.address(from: route),
          isCurrent: part.map { $0.facet.label == facet.label && $0.value.id == value.id } ?? false)
      }
      return ListFilter(title: context.strings[facet.label], values: values)
    }
  }

  private func tokens(of kind: RecordKind) -> [RecordID: [String]] {
    var result: [RecordID: [String]] = [:]
    for facet in routes.facets[kind] {
      for value in facet.values {
        for record in value.records { result[record, default: []].append(token(facet, value)) }
      }
    }
    return result
  }

  private func token(_ facet: Facets.Facet, _ value: Facets.Value) -> String { "\(facet.label.rawValue)-\(value.id)" }
}
