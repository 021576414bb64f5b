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
  public func homeContent(_ links: HomeLinks, map: MapView? = nil) -> HTML {
    """
    <div class="hero"><h1>\(plain(catalogue.configuration.title))</h1>
    <p class="lead">\(plain(catalogue.configuration.description))</p></div>
    \(illustrativeNotice(isIllustrative))\(keyFigures(links))\(projects(links))\(countries(map))
    <div class="halves">\(recommendations(links))\(news(links))</div>
    """
  }

  /// Whether any figure or date on the page is invented.
  private var isIllustrative: Bool {
    let records = catalogue.records
    return records.projects.briefs.contains { $0.record.header.isIllustrative }
      || records.recommendations.briefs.contains { $0.record.header.isIllustrative }
      || records.news.briefs.contains { $0.record.header.isIllustrative }
  }

  private func keyFigures(_ links: HomeLinks) -> HTML {
    let projects = catalogue.records.projects.briefs.filter { $0.record.budget != nil && !$0.record.isArchived }
    let currencies = projects.compactMap(\.record.budget?.currency).uniqued()
    let recommendations = catalogue.records.recommendations.briefs.map(\.record.status)
    var figures = [
      figure(catalogue.records.projects.briefs.count, strings[RecordKind.projects], links.list(.projects)),
      figure(catalogue.records.countries.briefs.count, strings[RecordKind.countries], links.list(.countries)),
    ]
    for status in [RecommendationStatus.done, .inProgress] {
      let label = "\(strings[RecordKind.recommendations].plural)\(conventions.colon)\(strings[status])"
      figures.append(figure(recommendations.count { $0 == status }, label, links.list(.recommendations)))
    }
    let sums = currencies.map { currency -> HTML in
      let matching = projects.filter { $0.record.budget?.currency == currency }
      return funding(
        secured: matching.map(\.record.secured).sum(), total: matching.compactMap(\.record.budget?.total).sum(),
        currency: currency)
    }
    return section(
      strings[.keyFigures], id: "_figures",
      "<dl class=\"stats\">\n\(figures.html { $0 })</dl>\n" + sums.html { $0 })
  }

  private func figure(_ number: Int, _ names: Strings.KindNames, _ address: Address?) -> HTML {
    figure(number, number == 1 ? names.singular : names.plural, address)
  }

  private func figure(_ number: Int, _ label: String, _ address: Address?) -> HTML {
    guard number > 0 else { return .empty }
    let name: HTML = address.map { "<a href=\"\($0)\">\(label)</a>" } ?? HTML(text: label)
    return "<div><dt>\(name)</dt><dd>\(conventions.number(number))</dd></div>\n"
  }

  /// What is sought, secured and missing in one currency.
  private func funding(secured: Decimal, total: Decimal, currency: Currency) -> HTML {
    let percent = secured.percentage(of: total, decimals: 0) ?? .zero
    let amounts = [(Label.sought, total), (.secured, secured), (.gap, total - secured)]
    return """
      <dl class="stats money">
      \(amounts.html { label, amount in "<div><dt>\(strings[label])</dt><dd>\(money(amount, currency))</dd></div>\n" })</dl>
      <p class="share">\(bar(percent)) \(strings[.secured])\(conventions.colon)\(conventions.percent(percent))</p>

      """
  }

  private func projects(_ links: HomeLinks) -> HTML {
    let seeking = catalogue.records.projects.briefs.filter { !$0.record.isArchived && $0.record.fundingGap != .zero }
    let records = sorted(seeking.map(\.recordID))
    guard !records.isEmpty else { return .empty }
    return section(
      strings[.projectsSeeking], id: "_projects",
      projectCards(Array(records.prefix(6))) + more(links.list(.projects)))
  }

  private func countries(_ map: MapView?) -> HTML {
    let records = sorted(cards[.countries])
    guard !records.isEmpty else { return .empty }
    let links = list(
      records.map { record in
        "\(link(record)) <span class=\"detail\">\(strings.count(.projects, self.projects(in: record).count))</span>"
      })
    return section(
      strings[RecordKind.countries].plural, id: "_countries",
      map.map { "<div class=\"beside\">\n\(countryMap($0))<div>\(links)</div></div>\n" } ?? links)
  }

  private func recommendations(_ links: HomeLinks) -> HTML {
    let briefs = catalogue.records.recommendations.briefs
    guard !briefs.isEmpty else { return .empty }
    return section(
      strings[RecordKind.recommendations].plural, id: "_recommendations",
      recommendationCounts(briefs)
        + more(links.list(.recommendations)))
  }

  private func news(_ links: HomeLinks) -> HTML {
    let items = catalogue.records.news.briefs.sorted { ($1.record.date.first, $0.id) < ($0.record.date.first, $1.id) }
    guard !items.isEmpty else { return .empty }
    return section(
      strings[.recentNews], id: "_news",
      "<ul class=\"entries\">\n"
        + items.prefix(3).html { item in
          """
          <li><p class="detail">\(date(item.record.date))</p>
          <h3>\(link(item.recordID))</h3>
          \(paragraph(words(item.record.header.summary)))</li>

          """
        } + "</ul>\n" + more(links.list(.news)))
  }

  private func more(_ address: Address?) -> HTML {
    address.html { "<p class=\"more\"><a href=\"\($0)\">\(strings[.seeAll])</a></p>\n" }
  }
}
