import Briefs
import Language
import Markup

/// Where the home page's links lead.
public struct HomeLinks: Sendable {
  /// The list of a kind.
  public let list: @Sendable (RecordKind) -> Address?

  /// Takes the way to a list.
  public init(list: @escaping @Sendable (RecordKind) -> Address?) {
    self.list = list
  }
}

extension PageContext {
  /// The content of the home page: what is sought, what is being done, what is new.
  public func homeContent(_ links: HomeLinks) -> HTML {
    """
    <div class="hero"><h1>\(plain(catalogue.configuration.title))</h1>
    <p class="lead">\(plain(catalogue.configuration.description))</p></div>
    \(keyFigures(links))\(projects(links))\(recommendations(links))\(news(links))
    """
  }

  private func keyFigures(_ links: HomeLinks) -> HTML {
    let projects = catalogue.records.projects.briefs.filter { $0.record.budget != nil && !$0.record.isArchived }
    let currencies = projects.compactMap(\.record.budget?.currency).uniqued()
    let bars = currencies.html { currency in
      let matching = projects.filter { $0.record.budget?.currency == currency }
      return fundingBar(
        secured: matching.map(\.record.secured).sum(), total: matching.compactMap(\.record.budget?.total).sum(),
        currency: currency)
    }
    let counts = [
      figure(catalogue.records.projects.briefs.count, .projects, links.list(.projects)),
      figure(catalogue.records.countries.briefs.count, .countries, links.list(.countries)),
      figure(catalogue.records.recommendations.briefs.count, .recommendations, links.list(.recommendations)),
    ]
    return section(
      strings[.keyFigures], id: "_figures",
      "<ul class=\"figures\">\n\(counts.html { $0 })</ul>\n"
        + illustrativeNotice(projects.contains { $0.record.header.isIllustrative })
        + bars)
  }

  private func figure(_ number: Int, _ label: CountLabel, _ address: Address?) -> HTML {
    guard number > 0 else { return .empty }
    let text = strings.count(label, number)
    return "<li>\(address.map { "<a href=\"\($0)\">\(text)</a>" as HTML } ?? HTML(text: text))</li>\n"
  }

  private func projects(_ links: HomeLinks) -> HTML {
    let records = sorted(cards[.projects])
    guard !records.isEmpty else { return .empty }
    let briefs = records.compactMap { catalogue.records.projects[$0.id] }
    return section(
      strings[.projectsSeeking], id: "_projects",
      "<ul class=\"entries\">\n"
        + briefs.prefix(6).html { brief in
          "<li><h3>\(link(brief.recordID))</h3>\n\(paragraph(words(brief.record.header.summary)))</li>\n"
        } + "</ul>\n" + more(links.list(.projects)))
  }

  private func recommendations(_ links: HomeLinks) -> HTML {
    let briefs = catalogue.records.recommendations.briefs
    guard !briefs.isEmpty else { return .empty }
    return section(
      strings[RecordKind.recommendations].plural, id: "_recommendations",
      illustrativeNotice(briefs.contains { $0.record.header.isIllustrative }) + recommendationCounts(briefs)
        + more(links.list(.recommendations)))
  }

  private func news(_ links: HomeLinks) -> HTML {
    let items = catalogue.records.news.briefs.sorted { ($1.record.date.first, $0.id) < ($0.record.date.first, $1.id) }
    guard !items.isEmpty else { return .empty }
    return section(
      strings[.recentNews], id: "_news",
      illustrativeNotice(items.prefix(3).contains { $0.record.header.isIllustrative }) + "<ul class=\"entries\">\n"
        + items.prefix(3).html { item in
          """
          <li><p class="detail">\(date(item.record.date))</p>
          <h3>\(link(item.recordID))</h3>
          \(paragraph(words(item.record.header.summary)))</li>

          """
        } + "</ul>\n" + more(links.list(.news)))
  }

  private func more(_ address: Address?) -> HTML {
    paragraph(address.html { "<a href=\"\($0)\">\(strings[.seeAll])</a>" })
  }
}
