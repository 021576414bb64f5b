import Briefs
import Language
import Templates

extension ProjectComposer {
  /// What the project is, at a glance.
  var identity: [Element] {
    var facts = FactList()
    facts.add(strings[.code], project.code)
    facts.add(strings[.acronym], composition.words(project.acronym))
    facts.add(strings[.kind], strings[project.projectKind])
    facts.add(strings[.stage], strings[project.stage])
    facts.add(strings[.submittedTo], composition.links(project.submittedTo.map(\.recordID)))
    facts.add(strings[.negotiation], composition.words(project.negotiation))
    facts.add(strings[.plannedDates], composition.dates(project.plannedStart, project.plannedEnd))
    facts.add(strings[.actualDates], composition.dates(project.actualStart, project.actualEnd))
    facts.add(strings[.duration], composition.duration(of: project))
    facts.add(
      strings[.countries],
      list: project.countries.map { share in
        self.share(composition.link(share.country.recordID), share.share, of: project.countries.count)
      })
    facts.add(strings[.zones], list: project.zones.map(zone))
    facts.add(strings[.themes], composition.links(project.themes.map(\.recordID)))
    facts.add(
      strings[.sectors],
      list: project.sectors.map { share in
        self.share(composition.code(share.sector), share.share, of: project.sectors.count)
      })
    let lists = composition.catalogue.codeLists
    let colon = composition.conventions.colon
    facts.add(
      strings[.sdgTargets],
      list: project.sdgTargets.map { target in
        "\(target.code)\(colon)\(composition.words(lists.names(target)))"
      })
    facts.add(
      strings[.policyMarkers],
      list: project.policyMarkers.map { policy in
        "\(composition.words(lists.names(policy.marker)))\(colon)\(composition.words(lists.names(policy.significance)))"
      })
    return facts.elements
  }

  private func share(_ name: Prose, _ share: Decimal?, of count: Int) -> Prose {
    guard let share, count > 1 else { return name }
    return "\(name)\(composition.conventions.colon)\(composition.conventions.percent(share))"
  }

  private func zone(_ zone: Zone) -> Prose {
    let names = Prose.joined([zone.admin1, zone.admin2].map { composition.words($0) }, by: ", ")
    return Prose.joined(
      [composition.link(zone.country.recordID), names], by: Prose(composition.conventions.colon))
  }

  /// What the project is to achieve.
  var objectives: [Element] {
    guard let objectives = project.objectives else { return [] }
    var facts = FactList()
    facts.add(objective(.impact, .overallObjective), composition.words(objectives.overall))
    facts.add(objective(.outcome, .specificObjective), composition.words(objectives.specific))
    facts.add(strings[.assumptions], list: project.assumptions.map { composition.words($0) })
    return facts.elements
  }

  /// What the donor calls an objective, or the portal's own word.
  private func objective(_ level: ResultLevel, _ label: Label) -> String {
    composition.profile.profile.terms[level] == nil ? strings[label] : composition.term(level)
  }

  /// Whom the project serves.
  var beneficiaries: [Element] {
    guard let people = project.beneficiaries else { return [] }
    var result: [Element] = []
    let description = composition.words(people.description)
    if !description.isEmpty { result.append(.paragraph(description)) }
    var table = DataTable(
      caption: Prose(strings[.beneficiaries]), repeatsHeading: true,
      columns: [.init(Prose(strings[.group])), .init(Prose(strings[.people]), .figure)],
      rows: people.groups.map { .init([Prose(strings[$0.label]), Prose(strings.text($0.count))]) })
    if let total = people.total {
      table.rows.append(.init([Prose(strings[.total]), Prose(strings.text(total))], .total))
    }
    guard !table.rows.isEmpty else { return result }
    result.append(.table(table))
    return result
  }
}
