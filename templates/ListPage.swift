import Briefs
import Language
import Markup

extension PageContext {
  /// The content of a list: what it shows, how to narrow it down, then each record; countries stand beside their map.
  public func listContent(_ view: ListView, map: MapView? = nil) -> HTML {
    let title: HTML = view.title.html { "\(conventions.colon)\($0.html)" }
    return """
      <h1>\(strings[view.kind].plural)\(title)</h1>
      <p class="lead">\(strings[view.kind].introduction)</p>
      \(filterNavigation(view))\(records(view, map))\(withheldNotice(catalogue.records.withheld(view.kind), .withheldBriefs))
      """
  }

  private func records(_ view: ListView, _ map: MapView?) -> HTML {
    guard !view.records.isEmpty else { return paragraph(HTML(text: strings[.emptyList])) }
    switch view.kind {
    case .projects: return projectCards(view)
    case .recommendations: return board(view)
    case .meetings: return dated(catalogue.records.meetings.briefs.map { ($0.recordID, $0.record.date) })
    case .news: return dated(catalogue.records.news.briefs.map { ($0.recordID, $0.record.date) })
    case .terms: return glossary(sorted(view.records))
    case .countries: return countryList(sorted(view.records), map)
    default: return entries(sorted(view.records))
    }
  }

  /// Records with their titles and summaries.
  func entries(_ records: [RecordID]) -> HTML {
    "<ul class=\"entries\">\n\(records.html { record in "<li>\(entry(record))</li>\n" })</ul>\n"
  }

  func entry(_ record: RecordID) -> HTML {
    "<h2>\(link(record))\(otherLanguageHint(record))</h2>\n" + paragraph(words(cards[record]?.summary))
  }

  /// Says that a record has no text in the reader's language.
  private func otherLanguageHint(_ record: RecordID) -> HTML {
    guard let languages = cards[record]?.languages, !languages.contains(language), let other = languages.first else {
      return .empty
    }
    return " <span class=\"detail\">(\(strings[.inOtherLanguage, "language", name(of: other)]))</span>"
  }

  /// Records by date, the newest first.
  func dated(_ records: [(record: RecordID, date: Period)]) -> HTML {
    let sorted = records.sorted { ($1.date.first, $0.record) < ($0.date.first, $1.record) }
    return illustrativeNotice(records.contains { cards[$0.record]?.isIllustrative ?? false })
      + "<ul class=\"entries\">\n\(sorted.html { "<li><p class=\"detail\">\(date($0.date))</p>\n\(entry($0.record))</li>\n" })</ul>\n"
  }

  /// Projects with their stage, countries and funding.
  private func projectCards(_ view: ListView) -> HTML {
    let briefs = sorted(view.records).compactMap { catalogue.records.projects[$0.id] }
    let cards = briefs.html { brief in
      let record = brief.recordID
      return "<li\(view.attribute(record))>\(view.entries.entry(of: record) { projectCard(brief, 2) })</li>\n"
    }
    return illustrativeNotice(briefs.contains { $0.record.header.isIllustrative })
      + "<ul class=\"cards\">\n\(cards)</ul>\n"
  }

  /// The same for a few of them, under a heading.
  func projectCards(_ records: [RecordID]) -> HTML {
    let briefs = records.compactMap { catalogue.records.projects[$0.id] }
    return "<ul class=\"cards\">\n\(briefs.html { "<li>\(projectCard($0, 3))</li>\n" })</ul>\n"
  }

  private func projectCard(_ brief: Brief<Project>, _ level: Int) -> HTML {
    let project = brief.record
    return """
      <p class="kind">\(strings[project.projectKind]) · \(strings[project.stage])</p>
      <h\(level)>\(link(brief.recordID))\(otherLanguageHint(brief.recordID))</h\(level)>
      \(paragraph(words(project.header.summary)))\
      <p class="detail">\(links(project.countries.map(\.country.recordID)))</p>
      \(project.budget.html { fundingBar(secured: project.secured, total: $0.total, currency: $0.currency) })
      """
  }

  /// All terms with their definitions on one page.
  private func glossary(_ records: [RecordID]) -> HTML {
    let terms = records.compactMap { catalogue.records.terms[$0.id] }
    return """
      <dl class="glossary">
      \(terms.html { term in
        """
        <div id="\(term.id)"><dt>\(words(term.record.header.title))</dt>
        <dd>\(paragraph(words(term.record.header.summary)))\(text(of: term))</dd></div>

        """
      })</dl>

      """
  }

  /// How many recommendations stand where.
  func recommendationCounts(_ briefs: [Brief<Recommendation>]) -> HTML {
    let counts = RecommendationStatus.allCases.map { status in (status, briefs.count { $0.record.status == status }) }
    return """
      <ul class="figures">
      \(counts.filter { $0.1 > 0 }.html { "<li><strong>\($0.1)</strong> \(statusTag($0.0))</li>\n" })</ul>

      """
  }
}
