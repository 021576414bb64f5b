import Briefs
import Language
import Templates

extension ProjectComposer {
  /// The recommendations that the project answers, with how far each has been followed.
  var recommendations: [Element] {
    let briefs = composition.catalogue.records.recommendations[project.recommendations]
    guard !briefs.isEmpty else { return [] }
    let table = DataTable(
      caption: Prose(strings[.answeredRecommendations]), repeatsHeading: true,
      columns: [
        .init(Prose(strings[.recommendation])), .init(Prose(strings[.meeting])), .init(Prose(strings[.status]), .short),
      ],
      rows: briefs.map { brief in
        .init([
          composition.words(brief.record.header.title), composition.link(brief.record.meeting.recordID),
          Prose(strings[brief.record.status]),
        ])
      })
    return [.table(table)]
  }

  /// With whom the project works.
  var partners: [Element] {
    guard !project.partners.isEmpty else { return [] }
    let hasShares = project.partners.contains { $0.share != nil }
    let table = DataTable(
      caption: Prose(strings[.partners]), repeatsHeading: true,
      columns: [.init(Prose(strings[.partner])), .init(Prose(strings[.role]))]
        + (hasShares ? [.init(Prose(strings[.share]), .figure)] : []),
      rows: lead(hasShares: hasShares)
        + project.partners.map { partner in
          let share = Prose(partner.share.map { composition.conventions.percent($0) } ?? "")
          return .init(
            [composition.link(partner.partner.recordID), Prose(strings[partner.role])] + (hasShares ? [share] : []))
        })
    return [.table(table)]
  }

  /// The publisher of the portal presents the project, and so leads it unless a partner does.
  private func lead(hasShares: Bool) -> [DataTable.Row] {
    guard !project.partners.contains(where: { $0.role == .lead }) else { return [] }
    let organisation = composition.words(composition.catalogue.configuration.organisation)
    return [.init([organisation, Prose(strings[PartnerRole.lead])] + (hasShares ? [Prose()] : []))]
  }

  /// How the project's funders are made visible.
  var visibility: [Element] {
    guard let visibility = project.visibility else { return [] }
    let text = composition.words(visibility.text)
    var facts = FactList()
    facts.add(strings[.visibilityWaiver], composition.words(visibility.waiver))
    return (text.isEmpty ? [] : [.paragraph(text)]) + facts.elements
  }

  /// Who answers questions.
  var contacts: [Element] {
    let items = project.contacts.map { composition.contact($0) }
    return items.isEmpty ? [] : [.list(start: nil, items.map { [.paragraph($0)] })]
  }
}

extension Composition {
  /// A contact in a line: the role, the name if there is one, the mailbox.
  func contact(_ contact: Contact) -> Prose {
    let person = Prose.joined([words(contact.role), Prose(contact.name ?? "")], by: ", ")
    return .joined([person, contact.mailbox.map { mailbox($0) } ?? Prose()], by: Prose(conventions.colon))
  }
}
