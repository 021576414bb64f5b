import Briefs
import Language
import Markup
import Templates

/// The news and the changes of projects in one language, the newest first, for programs that follow sites: an Atom feed (RFC 4287).
///
/// Its times are the days that briefs state, so that the same content always gives the same feed.
struct Feed {
  /// A piece of news, or a project that was looked through.
  fileprivate struct Entry {
    let record: RecordID
    let title: LocalizedText
    let summary: LocalizedText?
    let published: Period?
    let updated: Period
  }

  /// No more than this many: a feed is for what is new.
  static let limit = 30

  private let entries: [Entry]
  private let catalogue: Catalogue
  private let routes: Routes

  /// Takes what everyone may see; nil if there is nothing to tell.
  init?(_ catalogue: Catalogue, _ routes: Routes) {
    guard catalogue.viewer == .public else { return nil }
    self.catalogue = catalogue
    self.routes = routes
    let news = catalogue.records.news.briefs.map { brief in
      Entry(
        brief, published: brief.record.date,
        updated: brief.record.header.updated.map { $0.first > brief.record.date.first ? $0 : brief.record.date }
          ?? brief.record.date)
    }
    let projects = catalogue.records.projects.briefs.compactMap { brief in
      brief.record.header.updated.map { Entry(brief, published: nil, updated: $0) }
    }
    let sorted = (news + projects).sorted { ($1.updated.first, $0.record) < ($0.updated.first, $1.record) }
    guard !sorted.isEmpty else { return nil }
    entries = Array(sorted.prefix(Feed.limit))
  }

  /// The feed of a language.
  func xml(in language: Language) -> XML {
    let configuration = catalogue.configuration
    let site = configuration.address
    let home = routes.home(in: language).url(under: site)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.code)">
      <id>\(home)</id>
      \(element("title", configuration.title, language))\(element("subtitle", configuration.description, language))\
      <link rel="self" type="application/atom+xml" href="\(routes.feed(in: language).url(under: site))"/>
      <link rel="alternate" type="text/html" hreflang="\(language.code)" href="\(home)"/>
      <updated>\(time(entries.first?.updated ?? catalogue.buildDate))</updated>
      <author><name>\(configuration.organisation.phrase(in: language, configuration.typographyProfile)?.text ?? "")</name></author>
      \(configuration.licence.html { element("rights", $0.name, language) })\
      \(entries.html { xml($0, language, home) })</feed>

      """
  }

  private func xml(_ entry: Entry, _ language: Language, _ home: String) -> XML {
    guard let page = routes.page(of: entry.record, in: language) else { return .empty }
    let kind = routes.strings(language)[entry.record.kind]
    // Made of the kind and the name of the files, an id outlives another title and another address of the page (4.2.6).
    let id = home + "#" + Address.percentEncoded("\(entry.record.kind.rawValue)/\(entry.record.id)")
    return """
      <entry>
      <id>\(id)</id>
      \(element("title", entry.title, language))\
      <link rel="alternate" type="text/html" hreflang="\(language.code)" href="\(page.url(under: catalogue.configuration.address))"/>
      \(entry.published.html { "<published>\(time($0))</published>\n" })\
      <updated>\(time(entry.updated))</updated>
      <category term="\(entry.record.kind.rawValue)" label="\(kind.plural)"/>
      \(entry.summary.html { element("summary", $0, language) })</entry>

      """
  }

  /// An element with words for a reader of a language, marked if they are in another one.
  private func element(_ name: String, _ text: LocalizedText, _ language: Language) -> XML {
    text.phrase(in: language, catalogue.configuration.typographyProfile).html { phrase in
      let mark: XML = phrase.foreign.html { " xml:lang=\"\($0.code)\"" }
      return "<\(HTML(trusted: name))\(mark)>\(phrase.text)</\(HTML(trusted: name))>\n"
    }
  }

  /// The first moment of a date (RFC 3339); what is known to the month or year only begins with its first day.
  private func time(_ period: Period) -> String { period.firstDay.description + "T00:00:00Z" }
}

extension Feed.Entry {
  fileprivate init<Content: Record>(_ brief: Brief<Content>, published: Period?, updated: Period) {
    record = brief.recordID
    title = brief.record.header.title
    summary = brief.record.header.summary
    self.published = published
    self.updated = updated
  }
}
