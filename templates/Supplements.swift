import Briefs
import Language
import Markup

extension PageContext {
  /// What a page shows behind its text: figures of projects, a history, a file.
  func supplement<Content: Record>(of brief: Brief<Content>) -> HTML {
    switch brief.record {
    case is Country: countryFigures(brief.recordID)
    case is Partner: contributions(of: brief.recordID)
    case let recommendation as Recommendation:
      section(strings[.history], id: "_history", history(of: recommendation))
    case let document as DocumentRecord:
      document.file.html { download($0, from: brief.folder, language: document.language) }
    case let framework as Framework: framework.document.html { download($0, from: brief.folder, language: nil) }
    default: .empty
    }
  }

  private func download(_ file: FileReference, from folder: String, language: Language?) -> HTML {
    guard let address = catalogue.path(of: file, from: folder).flatMap(fileAddress) else { return .empty }
    let foreign = language.html { " hreflang=\"\($0.code)\"" }
    return "<p><a href=\"\(address)\"\(foreign) download>\(strings[.download])</a></p>\n"
  }

  /// The steps of a recommendation's follow-up, the newest first.
  func history(of recommendation: Recommendation) -> HTML {
    guard !recommendation.history.isEmpty else { return paragraph(HTML(text: strings[.noFollowUp])) }
    return """
      <ol class="timeline" reversed>
      \(recommendation.history.reversed().html { step in
        """
        <li><p>\(date(step.date)) \(statusTag(step.status))</p>
        \(paragraph(words(step.note)))\
        \(paragraph(step.evidence.html { text in "<strong>\(strings[.evidence])</strong>\(conventions.colon)\(words(text))" }))</li>

        """
      })</ol>

      """
  }

  /// A country's share of the projects that work there, and the organisations that are only counted.
  private func countryFigures(_ country: RecordID) -> HTML {
    let projects = projects(in: country)
    let organisations = catalogue.unlistedOrganisations[country].html { count in
      paragraph("\(strings[.unlistedOrganisations])\(conventions.colon)\(strings.text(count))")
    }
    return (projects.isEmpty ? .empty : section(strings[.projectsHere], id: "_projects", projectTable(projects)))
      + organisations
  }

  /// The contributions of a partner to projects.
  private func contributions(of partner: RecordID) -> HTML {
    var table = TableView(
      caption: strings[.financing],
      columns: [
        .init(strings[.project]), .init(strings[.fundingType]), .init(strings[.fundingStatus]),
        .init(strings[.amount], isNumeric: true),
      ])
    var isIllustrative = false
    let projects = relations.referring(to: partner).filter { $0.kind == .projects }
    for brief in projects.compactMap({ catalogue.records.projects[$0.id] }) {
      for source in brief.record.financing?.sources ?? [] where source.funder.recordID == partner {
        guard let currency = source.currency ?? brief.record.budget?.currency else { continue }
        table.rows.append([
          link(brief.recordID), HTML(text: strings[source.type]), HTML(text: strings[source.status]),
          money(source.amount, currency),
        ])
        isIllustrative = isIllustrative || brief.record.header.isIllustrative
      }
    }
    guard !table.rows.isEmpty else { return .empty }
    return section(strings[.financing], id: "_financing", illustrativeNotice(isIllustrative) + table.html)
  }

  /// Projects with their stage, dates and funding; figures that are invented are said to be.
  func projectTable(_ projects: [Brief<Project>]) -> HTML {
    var table = TableView(
      caption: strings[RecordKind.projects].plural,
      columns: [
        .init(strings[.project]), .init(strings[.stage]), .init(strings[.dates]),
        .init(strings[.total], isNumeric: true),
        .init(strings[.gap], isNumeric: true),
      ])
    table.rows = projects.map { brief in
      let project = brief.record
      return [
        link(brief.recordID), HTML(text: strings[project.stage]), dates(project.plannedStart, project.plannedEnd),
        project.budget.html { money($0.total, $0.currency) },
        project.budget.html { budget in money(budget.total - project.secured, budget.currency) },
      ]
    }
    return illustrativeNotice(projects.contains { $0.record.header.isIllustrative && $0.record.budget != nil })
      + table.html
  }

  /// The records that refer to this one, by kind.
  func related(to record: RecordID) -> PageSection? {
    let referring = cards.sorted(relations.referring(to: record), in: language)
    let groups = RecordKind.allCases.html { kind in
      // A country's projects stand in the table above.
      guard record.kind != .countries || kind != .projects else { return .empty }
      let links = referring.compactMap { $0.record.kind == kind ? pageLink($0) : nil }
      return links.isEmpty ? .empty : "<h3>\(strings[kind].plural)</h3>\n\(list(links))"
    }
    guard !groups.isEmpty else { return nil }
    return PageSection(strings[.related], id: "_related", groups)
  }

  /// Records by their titles, as the page's language sorts them.
  public func sorted(_ records: [RecordID]) -> [RecordID] {
    cards.sorted(records, in: language).map(\.record)
  }
}
