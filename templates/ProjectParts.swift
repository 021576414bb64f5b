import Briefs
import Language
import Markdown
import Markup

/// The parts of a project's page, each with its heading; the page puts them in their order.
struct ProjectParts {
  let context: PageContext
  let brief: Brief<Project>

  var project: Project { brief.record }
  var strings: Strings { context.strings }

  /// A part under its heading, with a word on what is withheld of the keys that it shows.
  func part(_ title: String, id: String, keys: [String] = [], _ content: HTML) -> PageSection? {
    PageSection(title, id: "_" + id, content + context.withheldNotice(in: keys.isEmpty ? [id] : keys, of: brief))
  }

  /// A heading within a part.
  func subheading(_ title: String) -> HTML {
    "<h3>\(title)</h3>\n"
  }

  /// A part of the brief's text, in the reader's language if it has one.
  func text(_ section: ProjectSection) -> PageSection? {
    guard let (language, body) = brief.bodies.best(for: context.language), let text = body.text(of: section) else {
      return nil
    }
    let html =
      context.text(text, in: language, from: brief.folder, part: section.rawValue + "-", title: strings[section])
      + context.withheldNotice(in: [section.rawValue], of: brief)
    let title = strings[section]
    // Other briefs link to this heading by its words.
    return PageSection(title, id: Fold.slug(title), html)
  }

  /// What stands before the first heading of the brief's text.
  var introduction: HTML {
    let notice = context.withheldNotice(in: ["text"], of: brief)
    guard let (language, body) = brief.bodies.best(for: context.language), let text = body.introduction else {
      return notice
    }
    return context.text(text, in: language, from: brief.folder, part: "introduction-") + notice
  }

  /// What the project is, at a glance.
  var identity: HTML {
    var facts = Facts()
    facts.add(strings[.acronym], context.words(project.acronym))
    facts.add(strings[.kind], strings[project.projectKind])
    facts.add(strings[.stage], strings[project.stage])
    facts.add(strings[.plannedDates], context.dates(project.plannedStart, project.plannedEnd))
    facts.add(strings[.actualDates], context.dates(project.actualStart, project.actualEnd))
    if let start = project.plannedStart, let end = project.plannedEnd {
      facts.add(strings[.duration], strings.count(.months, start.monthsThrough(end)))
    }
    facts.add(strings[.countries], shares(project.countries.map { (context.link($0.country.recordID), $0.share) }))
    facts.add(strings[.zones], zones)
    facts.add(strings[.themes], context.links(project.themes.map(\.recordID)))
    return facts.html + context.withheldNotice(in: ["zones"], of: brief)
  }

  /// How it is filed: its code, and what it is by the lists that donors use.
  var classification: PageSection? {
    var facts = Facts()
    facts.add(strings[.code], project.code)
    facts.add(strings[.sectors], shares(project.sectors.map { (context.code($0.sector), $0.share) }))
    facts.add(strings[.sdgTargets], list(project.sdgTargets.map(target)))
    facts.add(strings[.policyMarkers], list(project.policyMarkers.map(policy)))
    return part(strings[.classification], id: "classification", facts.html)
  }

  private func shares(_ items: [(name: HTML, share: Decimal?)]) -> HTML {
    guard items.count > 1 else { return items.first?.name ?? .empty }
    return list(
      items.map { item in
        item.name + item.share.html { share in "\(strings.conventions.colon)\(strings.conventions.percent(share))" }
      })
  }

  private func target(_ target: Code<TargetList>) -> HTML {
    "\(target.code)\(strings.conventions.colon)\(context.words(context.catalogue.codeLists.names(target)))"
  }

  private func policy(_ policy: PolicyMarker) -> HTML {
    let lists = context.catalogue.codeLists
    return
      "\(context.words(lists.names(policy.marker)))\(strings.conventions.colon)\(context.words(lists.names(policy.significance)))"
  }

  private var zones: HTML {
    list(
      project.zones.map { zone in
        let names = [zone.admin1, zone.admin2].map { context.words($0) }.filter { !$0.isEmpty }
        var html = context.link(zone.country.recordID)
        for (index, name) in names.enumerated() {
          html += (index == 0 ? HTML(text: strings.conventions.colon) : ", ") + name
        }
        return html
      })
  }

  /// Whom it serves.
  var beneficiaries: PageSection? {
    guard let people = project.beneficiaries else { return nil }
    var table = TableView(
      caption: strings[.beneficiaries],
      columns: [.init(strings[.group]), .init(strings[.people], isNumeric: true)])
    table.repeatsHeading = true
    table.rows = people.groups.map { [HTML(text: strings[$0.label]), HTML(text: strings.text($0.count))] }
    table.total = people.total.map { [HTML(text: strings[.total]), HTML(text: strings.text($0))] }
    return part(
      strings[.beneficiaries], id: "beneficiaries",
      paragraph(context.words(people.description)) + (table.rows.isEmpty && table.total == nil ? .empty : table.html))
  }

  /// What it is to achieve.
  var objectives: PageSection? {
    guard let objectives = project.objectives else { return nil }
    var facts = Facts()
    facts.add(strings[.overallObjective], context.words(objectives.overall))
    facts.add(strings[.specificObjective], context.words(objectives.specific))
    let assumptions = list(project.assumptions.map { context.words($0) })
    return part(
      strings[.objectives], id: "objectives",
      facts.html + (assumptions.isEmpty ? .empty : subheading(strings[.assumptions]) + assumptions))
  }

  /// How it is followed and evaluated.
  var monitoring: PageSection? {
    var content = HTML.empty
    if let (language, body) = brief.bodies.best(for: context.language), let text = body.text(of: .monitoring) {
      content += context.text(text, in: language, from: brief.folder, part: "monitoring-")
    }
    if let monitoring = project.monitoring {
      var table = TableView(caption: strings[.calendar], columns: [.init(strings[.date]), .init(strings[.activity])])
      table.rows = monitoring.calendar.map { [context.date($0.period), context.words($0.event)] }
      if !table.rows.isEmpty { content += table.html }
      var facts = Facts()
      facts.add(strings[.evaluation], context.words(monitoring.evaluation))
      facts.add(strings[.monitoringBudget], monitoring.budgetShare.map { strings.conventions.percent($0) })
      content += facts.html
    }
    content += context.withheldNotice(in: ["monitoring"], of: brief)
    let title = strings[ProjectSection.monitoring]
    return PageSection(title, id: Fold.slug(title), content)
  }

  /// With whom it works.
  var partners: PageSection? {
    guard !project.partners.isEmpty else { return part(strings[.partners], id: "partners", .empty) }
    let hasShares = project.partners.contains { $0.share != nil }
    var table = TableView(
      caption: strings[.partners],
      columns: [.init(strings[.partner]), .init(strings[.role])]
        + (hasShares ? [.init(strings[.share], isNumeric: true)] : []))
    table.repeatsHeading = true
    table.rows = project.partners.map { partner in
      [
        context.link(partner.partner.recordID), HTML(text: strings[partner.role]),
        HTML(text: partner.share.map { strings.conventions.percent($0) } ?? ""),
      ]
    }
    return part(strings[.partners], id: "partners", table.html)
  }

  /// How its funders are made visible.
  var visibility: PageSection? {
    guard let visibility = project.visibility else { return nil }
    var facts = Facts()
    facts.add(strings[.visibilityWaiver], context.words(visibility.waiver))
    return part(strings[.visibility], id: "visibility", paragraph(context.words(visibility.text)) + facts.html)
  }

  /// Who answers questions.
  var contacts: PageSection? {
    let items = project.contacts.map { contact in
      var html = context.words(contact.role)
      if let name = contact.name { html += ", \(name)" }
      if let mailbox = contact.mailbox { html += "\(strings.conventions.colon)\(mailLink(mailbox))" }
      return html
    }
    return part(strings[.contacts], id: "contacts", list(items))
  }

  /// Documents that belong to it.
  var annexes: PageSection? {
    part(strings[.annexes], id: "annexes", list(project.annexes.map(annex)))
  }

  private func annex(_ annex: Annex) -> HTML {
    let title = context.words(annex.title)
    let path = context.catalogue.path(of: annex.file, from: brief.folder)
    var html: HTML = path.flatMap(context.fileAddress).map { "<a href=\"\($0)\">\(title)</a>" } ?? title
    let details = [
      annex.category.map { context.words(context.catalogue.codeLists.names($0)) }, annex.date.map { context.date($0) },
    ].compactMap { $0 }
    for detail in details { html += ", " + detail }
    return html
  }

  /// The recommendations that it answers.
  var recommendations: PageSection? {
    let items = context.catalogue.records.recommendations[project.recommendations].map { brief in
      "\(context.link(brief.recordID)) – \(strings[brief.record.status])" as HTML
    }
    return part(strings[.answeredRecommendations], id: "recommendations", list(items))
  }
}
