import Language

/// The checks of dossiers: each puts projects forward, follows a profile, and its projects keep to that profile.
struct DossierChecks {
  let catalogue: Catalogue
  let content: ContentFolder

  var problems: [Diagnostic] {
    let dossiers = catalogue.records.dossiers.briefs.filter(\.isReadInFull)
    return catalogue.records.partners.briefs.flatMap { unknownProfile($0.record.profile, of: $0) }
      + dossiers.flatMap { unknownProfile($0.record.profile, of: $0) + problems(of: $0) }
  }

  private func problems(of dossier: Brief<Dossier>) -> [Diagnostic] {
    let record = dossier.record
    var problems = selection(of: dossier) + languages(of: dossier) + currency(of: dossier)
    guard let entry = catalogue.profile(of: record) else {
      if record.profile == nil, catalogue.records.partners[record.donor]?.record.profile == nil {
        problems.append(
          Diagnostic(
            .r1, at: dossier.place(of: ["profile"]), "neither this dossier nor its donor says which profile it follows",
            help: "add “profile: …”; known: \(catalogue.profiles.keys.sorted().joined(separator: ", "))"))
      }
      return problems
    }
    let requirements = catalogue.requirements(of: dossier, profile: entry, content: content)
    let readable = Set(catalogue.projects(of: record).filter(\.isReadInFull).map(\.id))
    problems += requirements.filter { readable.contains($0.project) }.compactMap(\.problem)
    return problems
  }

  /// R1: a profile that is named exists.
  private func unknownProfile<Content: Record>(_ name: String?, of brief: Brief<Content>) -> [Diagnostic] {
    guard let name, catalogue.profiles[name] == nil else { return [] }
    let known = catalogue.profiles.keys.sorted()
    let near = nearest(to: name, among: known).map { "did you mean “\($0)”? " } ?? ""
    return [
      Diagnostic(
        .r1, at: brief.place(of: ["profile"]), "there is no profile “\(name)”",
        help: near + "known: \(known.joined(separator: ", "))")
    ]
  }

  private func selection(of dossier: Brief<Dossier>) -> [Diagnostic] {
    let record = dossier.record
    switch (record.projects.isEmpty, record.selection) {
    case (true, nil):
      return [
        Diagnostic(
          .missing, at: dossier.place(of: []), "this dossier puts no project forward",
          help: "add “projects: [name, …]”, or “select:” with countries, themes or stages")
      ]
    case (false, .some):
      return [
        Diagnostic(
          .value, at: dossier.place(of: ["select"]), "this dossier lists its projects and selects them as well",
          help: "keep “projects” or “select”")
      ]
    case (true, .some) where catalogue.projects(of: record).isEmpty:
      return [
        Diagnostic(
          .value, at: dossier.place(of: ["select"]), "no project fits this selection",
          help: "take a condition out, or list the projects under “projects”")
      ]
    default: break
    }
    return record.projects.enumerated().compactMap { index, project in
      guard record.projects.prefix(index).contains(project) else { return nil }
      return Diagnostic(
        .value, at: dossier.place(of: ["projects", .item(index)]), "“\(project.id)” stands twice",
        help: "keep one of the two")
    }
  }

  private func languages(of dossier: Brief<Dossier>) -> [Diagnostic] {
    let stated = dossier.record.documentLanguages
    return stated.enumerated().compactMap { index, language in
      let place = dossier.place(of: ["languages", .item(index)])
      if !catalogue.languages.contains(language) {
        return Diagnostic(
          .value, at: place, "“\(language)” is not a language of the portal",
          help: "known: \(catalogue.languages.map(\.code).joined(separator: ", "))")
      }
      guard stated.prefix(index).contains(language) else { return nil }
      return Diagnostic(.value, at: place, "“\(language)” stands twice", help: "keep one of the two")
    }
  }

  /// B12: amounts in several currencies can be shown in one, at stated rates of a stated day.
  private func currency(of dossier: Brief<Dossier>) -> [Diagnostic] {
    let projects = catalogue.projects(of: dossier.record)
    let used = projects.compactMap(\.record.budget?.currency)
    guard let currency = dossier.record.currency else {
      guard let first = used.first, used.contains(where: { $0 != first }) else { return [] }
      let codes = Set(used.map(\.code)).sorted().joined(separator: ", ")
      return [
        Diagnostic(
          .b12, at: dossier.place(of: ["projects"]), "the budgets are in \(codes), so they cannot be added up",
          help: "add “currency: {code: \(first.code), rateDate: …, rates: [{currency: …, rate: …}]}”")
      ]
    }
    var findings = Findings(
      buildDate: catalogue.buildDate, staleAfterMonths: 12, place: { dossier.place(of: $0) })
    for (index, rate) in currency.rates.enumerated() {
      rate.check(into: currency.currency, at: ["currency", "rates", .item(index)], &findings)
    }
    if currency.rateDate.first > catalogue.buildDate.last {
      findings.report(
        .d4, at: ["currency", "rateDate"], "\(currency.rateDate) is in the future", help: "write the day of the rates")
    }
    for project in projects {
      guard let budget = project.record.budget, currency.converted(budget.total, from: budget.currency) == nil else {
        continue
      }
      findings.report(
        .b12, at: ["currency", "rates"],
        "nothing says what \(budget.currency.code), the currency of “\(project.id)”, is worth in \(currency.currency.code)",
        help: "add {currency: \(budget.currency.code), rate: …} under “rates”", severity: .error)
    }
    return findings.diagnostics
  }
}
