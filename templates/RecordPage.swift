import Briefs
import Language
import Markdown
import Markup

extension PageContext {
  /// The content of a record's page: title, summary, facts, text, and everything that refers to it.
  public func recordContent<Content: Record>(_ brief: Brief<Content>, original: Address?) -> HTML {
    let header = brief.record.header
    let title = cards.title(of: brief.recordID, in: language)
    return """
      <p class="kind">\(strings[Content.kind].singular)</p>
      <h1\(title.languageAttribute)>\(title.words)</h1>
      \(translationNotice(brief.recordID, languages: brief.languages, original: original))\
      \(illustrativeNotice(header.isIllustrative))\
      \(header.summary.html { text in "<p class=\"lead\">\(words(text))</p>\n" })\
      \(content(of: brief))\(updated(header.updated))
      """
  }

  private func updated(_ period: Period?) -> HTML {
    period.html { "<p class=\"updated\">\(strings[.lastUpdated])\(conventions.colon)\(date($0))</p>\n" }
  }

  private func content<Content: Record>(of brief: Brief<Content>) -> HTML {
    if let project = brief as? Brief<Project> { return projectContent(project) }
    return facts(of: brief.record) + text(of: brief) + supplement(of: brief)
      + withheldNotice(of: brief)
      + (restrictedFields(of: brief)?.html ?? .empty) + (related(to: brief.recordID)?.html ?? .empty)
  }

  /// The text of a brief, in the reader's language if it has one.
  func text<Content: Record>(of brief: Brief<Content>) -> HTML {
    guard let (textLanguage, body) = brief.bodies.best(for: language), !body.isEmpty else { return .empty }
    return text(body.text, in: textLanguage, from: brief.folder)
  }

  /// What a record states in single values.
  private func facts(of record: some Record) -> HTML {
    var facts = Facts()
    switch record {
    case let country as Country:
      facts.add(strings[.isoCode], country.iso.code)
      facts.add(strings[.membership], membership(country.membership))
      facts.add(strings[.currency], country.currency.html { currency in self.currency(currency) })
      facts.add(strings[.region], country.region.html { code($0) })
    case let office as LiaisonOffice:
      facts.add(strings[.kind], strings[office.officeKind])
      facts.add(strings[.country], link(office.country.recordID))
      facts.add(strings[.institution], words(office.institution))
      facts.add(strings[.status], strings[office.status])
      facts.add(strings[.mailbox], office.mailbox.html(mailLink))
    case let focalPoint as FocalPoint:
      facts.add(strings[.institution], words(focalPoint.institution))
      facts.add(strings[.country], link(focalPoint.country.recordID))
      facts.add(strings[.office], focalPoint.office.html { link($0.recordID) })
      facts.add(strings[.mailbox], focalPoint.mailbox.html(mailLink))
    case let partner as Partner: add(partner, to: &facts)
    case let organisation as Organisation:
      facts.add(strings[.countries], links(organisation.countries.map(\.recordID)))
      facts.add(strings[.themes], links(organisation.themes.map(\.recordID)))
      facts.add(strings[.experience], organisation.experience.map { strings.count(.years, $0) })
      facts.add(strings[.website], organisation.website.html(siteLink))
    case let meeting as Meeting:
      facts.add(strings[.kind], strings[meeting.meetingKind])
      facts.add(strings[.date], dates(meeting.date, meeting.end))
      facts.add(strings[.place], words(meeting.place))
      facts.add(strings[.country], meeting.country.html { link($0.recordID) })
      facts.add(strings[.participants], list(meeting.participants.map(participant)))
      facts.add(strings[.projectsPresented], list(meeting.projects.map { link($0.recordID) }))
    case let framework as Framework:
      facts.add(strings[.parties], links(framework.parties.map(\.recordID)))
      facts.add(strings[.status], strings[framework.status])
      facts.add(strings[.signed], date(framework.signed))
      facts.add(strings[.scope], words(framework.scope))
    case let recommendation as Recommendation:
      facts.add(strings[.text], words(recommendation.text))
      facts.add(strings[.meeting], link(recommendation.meeting.recordID))
      facts.add(strings[.number], recommendation.number)
      facts.add(strings[.addressee], words(recommendation.addressee))
      facts.add(strings[.status], statusTag(recommendation.status))
      facts.add(strings[.deadline], date(recommendation.deadline))
      facts.add(strings[.countries], links(recommendation.countries.map(\.recordID)))
    case let practice as Practice:
      facts.add(strings[.country], practice.country.html { link($0.recordID) })
      facts.add(strings[.themes], links(practice.themes.map(\.recordID)))
      facts.add(strings[.problemAddressed], words(practice.problem))
      facts.add(strings[.approach], words(practice.approach))
      facts.add(strings[.results], words(practice.results))
      facts.add(strings[.conditions], words(practice.conditions))
      facts.add(strings[.source], words(practice.source))
    case let item as NewsItem:
      facts.add(strings[.date], date(item.date))
    case let document as DocumentRecord:
      facts.add(strings[.date], date(document.date))
      facts.add(strings[.kind], document.category.html { words(catalogue.codeLists.names($0)) })
      facts.add(strings[.language], document.language.map { name(of: $0) })
    default: break
    }
    return facts.html
  }

  private func add(_ partner: Partner, to facts: inout Facts) {
    facts.add(strings[.acronym], words(partner.acronym))
    facts.add(strings[.organisationType], partner.type.html { words(catalogue.codeLists.names($0)) })
    facts.add(strings[.identifier], partner.iatiIdentifier)
    facts.add(strings[.activeSince], membership(partner.activity))
    facts.add(
      strings[.suspendedSince],
      partner.suspension.html { rest in
        date(rest.since) + rest.reason.html { reason in "\(conventions.colon)\(words(reason))" }
      })
    facts.add(strings[.website], partner.website.html(siteLink))
  }

  private func membership(_ membership: Membership?) -> HTML {
    guard let membership else { return .empty }
    if membership.to == nil { return membership.from.html { "\(strings[.since]) \(date($0))" } }
    return dates(membership.from, membership.to)
  }

  private func currency(_ currency: Currency) -> HTML {
    "\(words(catalogue.codeLists.names(Code<CurrencyList>(currency.code)))) (\(currency.code))"
  }

  func name(of language: Language) -> String {
    catalogue.configuration.languages.first { $0.code == language }?.name ?? language.code
  }

  private func participant(_ participant: Participant) -> HTML {
    let names = [
      participant.partner.html { link($0.recordID) }, words(participant.organisation), words(participant.role),
    ]
    var html = HTML.empty
    for name in names where !name.isEmpty { html += html.isEmpty ? name : ", " + name }
    return html
  }

  /// The status of a recommendation, told apart by its word and not by colour alone.
  func statusTag(_ status: RecommendationStatus) -> HTML {
    "<span class=\"status \(status.rawValue)\">\(strings[status])</span>"
  }
}
