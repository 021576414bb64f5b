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
      // A donor that is not there, or a profile that is not there, is reported already.
      if record.profile == nil, let donor = catalogue.records.partners[record.donor], donor.isReadInFull,
        donor.record.profile == nil
      {
        problems.append(
          Diagnostic(
            .r1, at: dossier.place(of: ["profile"]), "neither this dossier nor its donor says which profile it follows",
            help: "add “profile: …”; \(knownProfiles)"))
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
    let near = nearest(to: name, among: catalogue.profiles.keys.sorted()).map { "did you mean “\($0)”? " } ?? ""
    return [
      Diagnostic(
        .r1, at: brief.place(of: ["profile"]), "there is no profile “\(name)”", help: near + knownProfiles)
    ]
  }

  private var knownProfiles: String {
    let known = catalogue.profiles.keys.sorted()
    return known.isEmpty
      ? "the folder “profiles” has none yet: add a file name.yml" : "known: \(known.joined(separator: ", "))"
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
    case (true, let selection?) where catalogue.projects(of: record).isEmpty && isSound(selection):
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

  /// Whether all that a selection depends on could be read; if not, that is reported already.
  private func isSound(_ selection: ProjectSelection) -> Bool {
    let projects = catalogue.records.projects.briefs
    let files = content.files.filter { $0.hasPrefix("\(Project.kind.rawValue)/") && $0.hasSuffix(".md") }
    return projects.allSatisfy(\.isReadInFull)
      && Set(projects.flatMap(\.sources).map(\.path)).isSuperset(of: files)
      && selection.countries.allSatisfy { catalogue.records.countries[$0] != nil }
      && selection.themes.allSatisfy { catalogue.records.themes[$0] != nil }
  }

  private func languages(of dossier: Brief<Dossier>) -> [Diagnostic] {
    let stated = dossier.record.documentLanguages
    return stated.enumerated().compactMap { index, language in
      // The front matter is read anew for a place: only if there is something to tell.
      func problem(_ message: String, _ help: String) -> Diagnostic {
        Diagnostic(.value, at: dossier.place(of: ["languages", .item(index)]), message, help: help)
      }
      if !catalogue.languages.contains(language) {
        return problem(
          "“\(language)” is not a language of the portal",
          "known: \(catalogue.languages.map(\.code).joined(separator: ", "))")
      }
      guard stated.prefix(index).contains(language) else { return nil }
      return problem("“\(language)” stands twice", "keep one of the two")
    }
  }

  /// B12: amounts in several currencies can be shown in one, at stated rates of a stated day.
  private func currency(of dossier: Brief<Dossier>) -> [Diagnostic] {
    let projects = catalogue.projects(of: dossier.record).filter(\.isReadInFull)
    let used = projects.compactMap(\.record.budget?.currency)
    guard let currency = dossier.record.currency else {
      guard let first = used.first, used.contains(where: { $0 != first }) else { return [] }
      let codes = Set(used.map(\.code)).sorted()
      let others = used.uniqued().filter { $0 != first }
      let rates = others.map { ExchangeRate.example(of: $0, in: first) }.joined(separator: ", ")
      return [
        Diagnostic(
          .b12, at: dossier.place(of: [dossier.record.projects.isEmpty ? "select" : "projects"]),
          "the budgets are in \(codes.joined(separator: " and ")), so they cannot be added up",
          help: "add “currency: {code: \(first.code), rateDate: …, rates: [\(rates)]}”")
      ]
    }
    var findings = Findings(
      buildDate: catalogue.buildDate, staleAfterMonths: 12, place: { dossier.place(of: $0) })
    ExchangeRate.check(currency.rates, into: currency.currency, at: ["currency", "rates"], &findings)
    if currency.rateDate.first > catalogue.buildDate.last {
      findings.report(
        .d4, at: ["currency", "rateDate"], "\(currency.rateDate) is in the future",
        help: "write the day of the exchange rates")
    }
    for project in projects {
      guard let budget = project.record.budget, currency.converted(budget.total, from: budget.currency) == nil else {
        continue
      }
      // A rate that is wrong is reported there.
      if let rate = currency.rates.first(where: { $0.currency == budget.currency }), !rate.isSound { continue }
      findings.report(
        .b12, at: ["currency", "rates"],
        "nothing says what \(budget.currency.code), the currency of “\(project.id)”, is worth in \(currency.currency.code)",
        help: "add \(ExchangeRate.example(of: budget.currency, in: currency.currency)) under “rates”", severity: .error)
    }
    return findings.diagnostics
  }
}
