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
    return budget.categories.map { total in
      let isKnown = profile.profile.heading(of: total.category) != nil
      let problem = Diagnostic(
        .profile, at: project.place(of: ["budget"]),
        "the budget has \(budget.currency.shown(total.amount)) under “\(total.category.rawValue)”, for which the profile “\(profile.name)” has no heading",
        help: "give these lines another category, or the profile a heading")
      return Requirement(project, "heading for \(total.category.rawValue)", isKnown ? nil : problem)
    }
  }

  private func limits(of project: Brief<Project>) -> [Requirement] {
    let measurement = LimitMeasurement(profile.profile, currency: dossier.record.currency)
    return measurement.results(for: project, in: languages).map { result in
      let name = [
        result.limit.subject.rawValue, result.limit.item.map { "of \($0.rawValue)" },
        result.language.map { "(\($0))" },
      ].compactMap { $0 }.joined(separator: " ")
      guard result.isMet != true else { return Requirement(project, name, nil) }
      let place =
        result.language.flatMap { textPlace(of: result, in: project, $0) } ?? project.place(of: result.path)
      guard let figure = result.figure else {
        return Requirement(project, name, unmeasured(result.limit, at: place, in: project), isMissing: true)
      }
      let problem = Diagnostic(
        result.limit.subject.rule, at: place,
        "\(statement(result, figure, project)), \(bound(result.limit, figure))",
        help: "correct it, or see \(source(of: result.limit)) for where this limit comes from")
      return Requirement(project, name, problem)
    }
  }

  private func unmeasured(_ limit: ProfileLimit, at place: Place, in project: Brief<Project>) -> Diagnostic? {
    let record = project.record
    let key: String
    switch limit.subject {
    case .genderShare: key = "“genderShare: …” under “safeguards”"
    case .monitoringShare: key = "“budgetShare: …” under “monitoring”"
    case .requestedShare where record.financing?.ask?.amount == nil,
      .requestedAmount where record.financing?.ask?.amount == nil:
      key = "“ask: {amount: …}” under “financing”"
    case .duration where record.plannedStart == nil || record.plannedEnd == nil: key = "“plannedStart” and “plannedEnd”"
    case .requestedAmount, .totalAmount: key = ""
    // Without a budget or logical framework, that they are missing is said already; so is what is wrong with them.
    default: return nil
    }
    if key.isEmpty {
      guard let wanted = limit.currency, record.budget != nil else { return nil }
      return Diagnostic(
        .b12, at: place,
        "the profile “\(profile.name)” has a limit in \(wanted.code), and nothing says what that is worth",
        help: "add “currency: {code: \(wanted.code), …}” with rates to the dossier “\(dossier.id)”")
    }
    return Diagnostic(
      limit.subject.rule, at: place,
      "the profile “\(profile.name)” has a limit for “\(limit.subject.rawValue)”, and this brief does not say how much it is",
      help: "add \(key)", severity: .warning)
  }

  private func statement(_ result: LimitResult, _ figure: Decimal, _ project: Brief<Project>) -> String {
    let shown = figure.rounded(decimals: 2).description
    switch result.limit.subject {
    case .indirect: return "indirect costs are \(shown) % of direct costs"
    case .contingency: return "the reserve for contingencies is \(shown) % of direct costs"
    case .requestedShare: return "\(shown) % of the eligible cost are asked for"
    case .requestedAmount: return "\(result.limit.currency?.shown(figure) ?? shown) are asked for"
    case .totalAmount: return "the project costs \(result.limit.currency?.shown(figure) ?? shown)"
    case .duration: return "the project takes \(shown) months"
    case .results: return "the logical framework has \(shown) outcomes and outputs"
    case .genderShare: return "\(shown) % of the budget serve gender equality"
    case .monitoringShare: return "\(shown) % of the budget go to monitoring and evaluation"
    case .inKind: return "contributions in kind are \(shown) % of the eligible cost"
    case .pages: return "the body has \(shown) pages"
    case .words: return "“\(result.limit.item?.rawValue ?? "")” has \(shown) words"
    case .characters: return "“\(result.limit.item?.rawValue ?? "")” has \(shown) characters"
    }
  }

  private func bound(_ limit: ProfileLimit, _ figure: Decimal) -> String {
    if let maximum = limit.maximum, figure > maximum {
      return "more than the \(maximum) that the profile “\(profile.name)” allows"
    }
    return "less than the \(limit.minimum ?? .zero) that the profile “\(profile.name)” asks for"
  }

  private func source(of limit: ProfileLimit) -> String {
    let index = profile.profile.limits.firstIndex { $0.subject == limit.subject && $0.item == limit.item } ?? 0
    let place = profile.place(of: ["limits", .item(index)])
    return "\(place.file), line \(place.line),"
  }

  /// Where a text that is too long or too short begins, in the file of its language.
  private func textPlace(of result: LimitResult, in project: Brief<Project>, _ language: Language) -> Place? {
    guard let source = project.sources.first(where: { $0.language == language }), let item = result.limit.item else {
      return nil
    }
    if let entry = result.path.lastKey { return source.frontMatter.place(of: [.key(entry)]).place }
    let part = source.body.parts.first { $0.section?.rawValue == item.rawValue }
    return Place(file: content.shown(source.path), line: part?.heading?.line ?? 1)
  }
}
