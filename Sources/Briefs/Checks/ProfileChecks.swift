import Language

/// Holds a project against the profile of a dossier: are the parts there, are the limits kept?
struct ProfileChecks {
  let profile: ProfileEntry
  let dossier: Brief<Dossier>
  /// The languages of the dossier.
  let languages: [Language]
  let catalogue: Catalogue
  let content: ContentFolder

  /// All that the profile wants of a project.
  func requirements(of project: Brief<Project>) -> [Requirement] {
    profile.profile.parts.flatMap(\.shows).flatMap { parts($0, of: project) } + headings(of: project)
      + limits(of: project)
  }

  // MARK: Parts

  private func parts(_ part: ProjectPart, of project: Brief<Project>) -> [Requirement] {
    if project.record.holds(part) { return [Requirement(project, part.rawValue, nil)] }
    if let key = Project.key(of: part) {
      let problem = Diagnostic(
        .profile, at: project.place(forMissing: key),
        "the profile “\(profile.name)” wants “\(part.rawValue)”, and this brief has none",
        help: "add “\(key):” to the front matter: \(part.advice)")
      return [Requirement(project, part.rawValue, problem, isMissing: true)]
    }
    return languages.filter(project.languages.contains).map { language in
      let problem = project.holds(part, in: language) ? nil : missingText(part, language, of: project)
      return Requirement(project, "\(part.rawValue) (\(language))", problem, isMissing: true)
    }
  }

  private func missingText(_ part: ProjectPart, _ language: Language, of project: Brief<Project>) -> Diagnostic? {
    guard let source = project.sources.first(where: { $0.language == language }) else { return nil }
    let message = "the profile “\(profile.name)” wants “\(part.rawValue)”, and this file has none"
    guard let section = part.section, let strings = catalogue.strings[language] else {
      let line = source.body.parts.first?.heading?.line ?? 1
      return Diagnostic(
        .profile, at: Place(file: content.shown(source.path), line: line), message, help: "write \(part.advice)")
    }
    return Diagnostic(
      .profile, at: project.place(forMissing: section, in: source, content), message,
      help: "write it under the heading “## \(strings[section])”: \(part.advice)")
  }

  // MARK: Headings and limits

  /// Amounts in categories for which the donor has no heading.
  private func headings(of project: Brief<Project>) -> [Requirement] {
    guard let budget = project.record.budget, !profile.profile.headings.isEmpty else { return [] }
    return budget.categories.enumerated().map { index, total in
      let name = "heading for \(total.category.rawValue)"
      guard profile.profile.heading(of: total.category) == nil else { return Requirement(project, name, nil) }
      let problem = Diagnostic(
        .profile, at: project.place(of: ["budget", "categories", .item(index), "category"]),
        "the budget has \(budget.currency.shown(total.amount)) under “\(total.category.rawValue)”, for which the profile “\(profile.name)” has no heading",
        help: "give these lines another category, or the profile a heading")
      return Requirement(project, name, problem)
    }
  }

  private func limits(of project: Brief<Project>) -> [Requirement] {
    let measurement = LimitMeasurement(profile.profile, currency: dossier.record.currency)
    return measurement.results(for: project, in: languages).compactMap { result in
      let name = [
        result.limit.subject.rawValue, result.limit.item.map { "of \($0.rawValue)" },
        result.language.map { "(\($0))" },
      ].compactMap { $0 }.joined(separator: " ")
      guard result.isMet != true else { return Requirement(project, name, nil) }
      guard let figure = result.figure else {
        // What cannot be measured and is no problem of its own is neither met nor missed.
        return unmeasured(result, in: project).map { Requirement(project, name, $0, isMissing: true) }
      }
      let place =
        result.language.flatMap { textPlace(of: result, in: project, $0) } ?? project.place(of: result.path)
      let problem = Diagnostic(
        result.limit.subject.rule, at: place,
        "\(statement(result, figure, project.record)), \(bound(result.limit, figure))",
        help: "\(remedy(result.limit, figure)), or see \(source(of: result)) for where this limit comes from")
      return Requirement(project, name, problem)
    }
  }

  private func unmeasured(_ result: LimitResult, in project: Brief<Project>) -> Diagnostic? {
    let (record, limit) = (project.record, result.limit)
    let wanted = profile.profile.parts.flatMap(\.shows)
    let (what, key): (String, String)
    switch limit.subject {
    // Without a part that the profile wants, that it is missing is said already; so is what is wrong with a value.
    case .genderShare where record.safeguards != nil || !wanted.contains(.safeguards):
      (what, key) = ("how much of the budget serves gender equality", "“genderShare: …” under “safeguards”")
    case .monitoringShare:
      (what, key) = ("how much of the budget goes to monitoring and evaluation", "“budgetShare: …” under “monitoring”")
    case .requestedShare where record.financing?.ask?.amount == nil,
      .requestedAmount where record.financing?.ask?.amount == nil:
      guard record.financing != nil || !wanted.contains(.financing) else { return nil }
      (what, key) = ("how much is asked for", "“ask: {amount: …}” under “financing”")
    case .duration where record.plannedStart == nil || record.plannedEnd == nil:
      let missing = [
        record.plannedStart == nil ? "“plannedStart”" : nil, record.plannedEnd == nil ? "“plannedEnd”" : nil,
      ]
      (what, key) = ("how long the project takes", missing.compactMap { $0 }.joined(separator: " and "))
    case .requestedAmount, .totalAmount: return unconverted(limit, in: project)
    default: return nil
    }
    var place = project.place(of: result.path)
    if case .key(let first)? = result.path.steps.first, project.sources.allSatisfy({ $0.frontMatter[first] == nil }) {
      place = project.place(forMissing: first)
    }
    return Diagnostic(
      limit.subject.rule, at: place,
      "this brief does not say \(what), and the profile “\(profile.name)” has a limit for it",
      help: "add \(key)", severity: .warning)
  }

  /// B12: the dossier states no rate for the currency of a limit. It is one problem, however many limits there are.
  private func unconverted(_ limit: ProfileLimit, in project: Brief<Project>) -> Diagnostic? {
    guard let wanted = limit.currency, let own = project.record.budget?.currency else { return nil }
    let stated = dossier.record.currency?.currency
    // That a rate is missing for the dossier's own currency, or wrong, is reported there.
    guard stated != wanted else { return nil }
    let rates = "rates: [\(ExchangeRate.example(of: own, in: wanted))]"
    let change = stated.map {
      "the limit can be checked if \(wanted.code), not \($0.code), is the dossier's currency, with “\(rates)”"
    }
    return Diagnostic(
      .b12, at: dossier.place(of: ["currency"]),
      "the profile “\(profile.name)” has a limit in \(wanted.code), and this dossier does not say what \(own.code), the currency of “\(project.id)”, is worth in it",
      help: change ?? "add “currency: {code: \(wanted.code), rateDate: …, \(rates)}”")
  }

  // MARK: Words

  private func statement(_ result: LimitResult, _ figure: Decimal, _ project: Project) -> String {
    let limit = result.limit
    let shown = shown(figure, limit)
    switch limit.subject {
    case .indirect: return "indirect costs are \(shown) of direct costs"
    case .contingency: return "the reserve for contingencies is \(shown) of direct costs"
    case .requestedShare: return "\(shown) of the eligible cost is asked for"
    case .requestedAmount: return "\(shown)\(original(project.financing?.ask?.amount, project, limit)) are asked for"
    case .totalAmount: return "the project costs \(shown)\(original(project.budget?.total, project, limit))"
    case .duration: return "the project takes \(shown)"
    case .results: return "the logical framework has \(shown) outcomes and outputs"
    case .genderShare: return "\(shown) of the budget serves gender equality"
    case .monitoringShare: return "\(shown) of the budget goes to monitoring and evaluation"
    case .inKind: return "contributions in kind make up \(shown) of the eligible cost"
    case .pages: return "the body has \(shown) pages"
    case .words, .characters: return "“\(name(of: limit.item, result.language))” has \(shown)"
    }
  }

  /// A text as its author knows it: by its heading, or by its key.
  private func name(of item: LimitedText?, _ language: Language?) -> String {
    let section = item.flatMap { ProjectSection(rawValue: $0.rawValue) }
    let heading = section.flatMap { section in language.flatMap { catalogue.strings[$0] }?[section] }
    return heading ?? item?.rawValue ?? ""
  }

  /// The amount as the brief states it, where the limit is in another currency.
  private func original(_ amount: Decimal?, _ project: Project, _ limit: ProfileLimit) -> String {
    guard let amount, let own = project.budget?.currency, own != limit.currency else { return "" }
    return " (\(own.shown(amount)))"
  }

  private func bound(_ limit: ProfileLimit, _ figure: Decimal) -> String {
    if let maximum = limit.maximum, figure > maximum {
      return "more than the \(shown(maximum, limit)) that the profile “\(profile.name)” allows"
    }
    let isCount = [.words, .characters, .results].contains(limit.subject)
    return
      "\(isCount ? "fewer" : "less") than the \(shown(limit.minimum ?? .zero, limit)) that the profile “\(profile.name)” asks for"
  }

  /// A figure with its unit.
  private func shown(_ figure: Decimal, _ limit: ProfileLimit) -> String {
    let number = limit.rounded(figure)
    func counted(_ noun: String) -> String { "\(number) \(noun)\(number == Decimal(1) ? "" : "s")" }
    switch limit.subject {
    case .indirect, .contingency, .requestedShare, .genderShare, .monitoringShare, .inKind: return "\(number) %"
    case .requestedAmount, .totalAmount: return limit.currency?.shown(figure) ?? number.description
    case .duration: return counted("month")
    case .words: return counted("word")
    case .characters: return counted("character")
    case .results, .pages: return number.description
    }
  }

  private func remedy(_ limit: ProfileLimit, _ figure: Decimal) -> String {
    let isAbove = limit.maximum.map { figure > $0 } ?? false
    switch limit.subject {
    case .inKind where !profile.profile.isEligible(.inKind):
      return "give these lines the category “in-kind”, which is not part of the eligible cost"
    case .inKind: return "take them out of the eligible cost"
    case .results: return isAbove ? "merge some" : "correct it"
    case .words, .characters: return isAbove ? "shorten it" : "say more"
    default: return "correct it"
    }
  }

  private func source(of result: LimitResult) -> String {
    let place = profile.place(of: ["limits", .item(result.index)])
    return "\(place.file), line \(place.line),"
  }

  /// Where a text that is too long or too short begins, in the file of its language; nil if it stands in another file.
  private func textPlace(of result: LimitResult, in project: Brief<Project>, _ language: Language) -> Place? {
    guard let source = project.sources.first(where: { $0.language == language }), let item = result.limit.item else {
      return nil
    }
    if !result.path.steps.isEmpty {
      let found = source.frontMatter.place(of: result.path.steps[...])
      return found.depth > 0 ? found.place : nil
    }
    let part = source.body.parts.first { $0.section?.rawValue == item.rawValue }
    return Place(file: content.shown(source.path), line: part?.heading?.line ?? 1)
  }
}
