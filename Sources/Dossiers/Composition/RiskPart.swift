import Briefs
import Language
import Templates

extension ProjectComposer {
  /// What may go wrong, as a matrix and as a table, and what is done about it.
  var risks: [Element] {
    guard !project.risks.isEmpty else { return [] }
    let numbered = project.risks.enumerated().map { (label: "\(strings[.riskNumber])\($0 + 1)", risk: $1) }
    let hasScores = project.risks.contains { $0.score != nil }
    let scores: [Prose] = ["\(strings[.likelihood]) × \(strings[.impact])", Prose(strings[.residual])]
    var table = DataTable(
      caption: Prose(strings[.risks]), repeatsHeading: true,
      columns: [.risk, .mitigation, .owner].map { .init(Prose(strings[$0])) }
        + (hasScores ? scores.map { .init($0, .score) } : []))
    table.rows = numbered.map { label, risk in
      let type = Prose(strings[risk.type]).detail
      return .init(
        [
          "\(Prose(label).strong) \(composition.words(risk.description))\(Prose([.lineBreak]))\(type)",
          composition.words(risk.mitigation), composition.words(risk.owner),
        ] + (hasScores ? [score(of: risk), Prose(risk.residual.map(String.init) ?? "")] : []))
    }
    let entries = numbered.compactMap { label, risk -> RiskMatrix.Entry? in
      guard let likelihood = risk.likelihood, let impact = risk.impact else { return nil }
      return RiskMatrix.Entry(label: label, likelihood: likelihood, impact: impact)
    }
    guard
      let matrix = RiskMatrix(entries, likelihood: strings[.likelihood], impact: strings[.impact])
    else { return [.table(table)] }
    let colon = composition.conventions.colon
    let figure = Figure(
      .chart(matrix.svg),
      alternative: "\(strings[.riskMatrix])\(colon)\(matrix.alternative(composition.conventions))",
      caption: Prose(strings[.riskScale, "matrix", strings[.riskMatrix]]))
    return [.figure(figure), .table(table)]
  }

  /// The score and what it is made of, such as 3 × 5 = 15.
  private func score(of risk: Risk) -> Prose {
    guard let likelihood = risk.likelihood, let impact = risk.impact, let score = risk.score else { return Prose() }
    return Prose([likelihood, impact].map(String.init).joined(separator: " × ") + " = " + String(score))
  }

  /// How the project avoids doing harm.
  var safeguards: [Element] {
    guard let safeguards = project.safeguards else { return [] }
    var facts = FactList()
    facts.add(strings[.genderMarker], safeguards.genderMarker.map { strings[$0] })
    facts.add(strings[.genderShare], safeguards.genderShare.map { composition.conventions.percent($0) })
    facts.add(strings[.complaints], composition.words(safeguards.complaints))
    if let humanRights = safeguards.humanRights {
      facts.add(
        strings[.humanRights],
        .joined(
          [Prose(strings[humanRights.isNeeded ? .needed : .notNeeded]), composition.words(humanRights.status)], by: ". "
        ))
    }
    guard let protection = safeguards.dataProtection else { return facts.elements }
    facts.add(strings[.personalData], protection.hasPersonalData.map { strings[$0 ? .yes : .no] })
    facts.add(strings[.specialCategories], composition.words(protection.specialCategories))
    facts.add(strings[.legalBasis], composition.words(protection.legalBasis))
    facts.add(strings[.impactAssessment], composition.date(protection.impactAssessment))
    facts.add(strings[.controller], composition.words(protection.controller))
    facts.add(strings[.retention], composition.words(protection.retention))
    facts.add(strings[.publicOutput], strings[protection.publicOutput])
    return facts.elements
  }

  /// How the project is followed and evaluated.
  var monitoring: [Element] {
    guard let monitoring = project.monitoring else { return [] }
    let table = DataTable(
      caption: Prose(strings[.calendar]),
      columns: [.init(Prose(strings[.date]), .short), .init(Prose(strings[.activity]))],
      rows: monitoring.calendar.map { .init([composition.date($0.period), composition.words($0.event)]) })
    var facts = FactList()
    facts.add(strings[.evaluation], composition.words(monitoring.evaluation))
    facts.add(strings[.monitoringBudget], monitoring.budgetShare.map { composition.conventions.percent($0) })
    return (table.rows.isEmpty ? [] : [.table(table)]) + facts.elements
  }
}
