import Briefs
import Language
import Markup

extension PageContext {
  /// The content of the list of a kind: what it shows, then each record; countries stand beside their map.
  public func listContent(of kind: RecordKind, map: MapView? = nil) -> HTML {
    """
    <h1>\(strings[kind].plural)</h1>
    <p class="lead">\(strings[kind].introduction)</p>
    \(records(of: kind, map))\(withheldNotice(catalogue.records.withheld(kind), .withheldBriefs))
    """
  }

  private func records(of kind: RecordKind, _ map: MapView?) -> HTML {
    let records = cards[kind]
    guard !records.isEmpty else { return paragraph(HTML(text: strings[.emptyList])) }
    switch kind {
    case .projects: return projectCards(sorted(records))
    case .recommendations: return followUp
    case .meetings: return dated(catalogue.records.meetings.briefs.map { ($0.recordID, $0.record.date) })
    case .news: return dated(catalogue.records.news.briefs.map { ($0.recordID, $0.record.date) })
    case .terms: return glossary(sorted(records))
    case .countries: return countryList(sorted(records), map)
    default: return entries(sorted(records))
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
  func projectCards(_ records: [RecordID]) -> HTML {
    let briefs = records.compactMap { catalogue.records.projects[$0.id] }
    let isIllustrative = briefs.contains { $0.record.header.isIllustrative }
    return illustrativeNotice(isIllustrative)
      + "<ul class=\"cards\">\n\(briefs.html { brief in "<li>\(projectCard(brief))</li>\n" })</ul>\n"
  }

  private func projectCard(_ brief: Brief<Project>) -> HTML {
    let project = brief.record
    return """
      <p class="kind">\(strings[project.projectKind]) · \(strings[project.stage])</p>
      <h2>\(link(brief.recordID))\(otherLanguageHint(brief.recordID))</h2>
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

  /// The recommendations of each meeting with what became of them.
  private var followUp: HTML {
    let all = catalogue.records.recommendations.briefs
    let meetings = all.map(\.record.meeting).uniqued().map(\.recordID)
    return illustrativeNotice(all.contains { $0.record.header.isIllustrative }) + recommendationCounts(all)
      + meetings.html { meeting in
        let briefs = all.filter { $0.record.meeting.recordID == meeting }
        return section(plain(cards[meeting]?.title), id: meeting.id, followUpTable(briefs, of: meeting))
      }
  }

  private func followUpTable(_ briefs: [Brief<Recommendation>], of meeting: RecordID) -> HTML {
    var table = TableView(
      caption: "\(strings[RecordKind.recommendations].plural) – \(plain(cards[meeting]?.title))",
      columns: [.recommendation, .addressee, .deadline, .status, .history].map { .init(strings[$0]) })
    let sorted = briefs.sorted {
      (Decimal($0.record.number) ?? .zero, $0.id) < (Decimal($1.record.number) ?? .zero, $1.id)
    }
    table.rows = sorted.map { brief in
      let recommendation = brief.record
      let steps = recommendation.history.map { step -> HTML in
        "\(date(step.date))\(conventions.colon)\(strings[step.status])"
      }
      return [
        "\(recommendation.number). \(link(brief.recordID))", words(recommendation.addressee),
        date(recommendation.deadline),
        statusTag(recommendation.status), steps.isEmpty ? HTML(text: strings[.noFollowUp]) : list(steps),
      ]
    }
    return table.html
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
