import Briefs
import Language
import Markup

extension ProjectParts {
  /// What may go wrong, and what is done about it; with scores for those who may see them.
  var risks: PageSection? {
    guard !project.risks.isEmpty else { return part(strings[.risks], id: "risks", .empty) }
    let hasScores = project.risks.contains { $0.score != nil }
    let scoreColumns: [TableView.Column] =
      hasScores
      ? [.likelihood, .impact, .score, .residual].map { .init(strings[$0], isNumeric: true) } : []
    var table = TableView(
      caption: strings[.risks],
      columns: [.init(strings[.risk]), .init(strings[.riskType]), .init(strings[.mitigation]), .init(strings[.owner])]
        + scoreColumns)
    table.repeatsHeading = true
    table.rows = project.risks.map { risk in
      [
        context.words(risk.description), HTML(text: strings[risk.type]), context.words(risk.mitigation),
        context.words(risk.owner),
      ]
        + (hasScores
          ? [risk.likelihood, risk.impact, risk.score, risk.residual].map { HTML(text: $0.map(String.init) ?? "") }
          : [])
    }
    return part(strings[.risks], id: "risks", table.html)
  }

  /// How the project avoids doing harm.
  var safeguards: PageSection? {
    guard let safeguards = project.safeguards else { return nil }
    var facts = Facts()
    facts.add(strings[.genderMarker], safeguards.genderMarker.map { strings[$0] })
    facts.add(strings[.genderShare], safeguards.genderShare.map { strings.conventions.percent($0) })
    facts.add(strings[.complaints], context.words(safeguards.complaints))
    if let humanRights = safeguards.humanRights {
      let needed = HTML(text: strings[humanRights.isNeeded ? .needed : .notNeeded])
      facts.add(strings[.humanRights], needed + humanRights.status.html { status in ". \(context.words(status))" })
    }
    return part(strings[.safeguards], id: "safeguards", facts.html + safeguards.dataProtection.html(dataProtection))
  }

  private func dataProtection(_ protection: DataProtection) -> HTML {
    var facts = Facts()
    facts.add(strings[.personalData], protection.hasPersonalData.map { strings[$0 ? .yes : .no] })
    facts.add(strings[.specialCategories], context.words(protection.specialCategories))
    facts.add(strings[.legalBasis], context.words(protection.legalBasis))
    facts.add(strings[.impactAssessment], context.date(protection.impactAssessment))
    facts.add(strings[.controller], context.words(protection.controller))
    facts.add(strings[.retention], context.words(protection.retention))
    facts.add(strings[.publicOutput], strings[protection.publicOutput])
    return subheading(strings[.dataProtection]) + facts.html
  }
}
