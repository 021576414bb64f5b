import Briefs
import Language
import Templates

/// Writes one project into a dossier: the parts that the profile wants, in its order and under its titles.
struct ProjectComposer {
  let composition: Composition
  let brief: Brief<Project>
  /// The project's place in the dossier.
  let index: Int
  let figures: ProjectFigures?

  init(_ composition: Composition, _ brief: Brief<Project>, index: Int) {
    self.composition = composition
    self.brief = brief
    self.index = index
    figures = ProjectFigures(
      brief.record, profile: composition.profile.profile, currency: composition.dossierCurrency)
  }

  var project: Project { brief.record }
  var strings: Strings { composition.strings }

  /// The chapter of the project: what the donor asks for, without what stands in the annex.
  func chapter(_ number: Int) -> [Element] {
    let header = project.header
    var result: [Element] = [
      .heading(
        DossierHeading(
          level: 1, number: String(number), text: composition.words(header.title),
          anchor: composition.anchor(of: brief.recordID))),
      .mark(.start, project: index),
    ]
    if header.isIllustrative { result.append(.notice(Prose(strings[.illustrative]).strong)) }
    let summary = composition.words(header.summary)
    if !summary.isEmpty { result.append(.lead(summary)) }
    return result + parts(isAnnex: false, chapter: number) + [.mark(.end, project: index)]
  }

  /// The annex of the project; nothing if the donor wants none, or the project has nothing for it.
  func annex(_ number: Int) -> [Element] {
    let parts = parts(isAnnex: true, chapter: number)
    guard !parts.isEmpty else { return [] }
    let colon = composition.conventions.colon
    let title: Prose = "\(strings[.annex])\(colon)\(composition.words(project.header.title))"
    let anchor = "_" + composition.anchor(of: brief.recordID) + "-annex"
    return [.heading(DossierHeading(level: 1, number: String(number), text: title, anchor: anchor))] + parts
  }

  private func parts(isAnnex: Bool, chapter: Int) -> [Element] {
    var result: [Element] = []
    var number = 0
    for part in composition.profile.profile.parts where part.isAnnex == isAnnex {
      let shown = (part.shows + part.also).compactMap { item -> (ProjectPart, [Element])? in
        let elements = self.elements(of: item, headingShift: 1)
        return elements.isEmpty ? nil : (item, elements)
      }
      guard let first = shown.first else { continue }
      number += 1
      // A part that shows one thing needs no second heading for it, nor does what has the part's own title; links to that
      // heading lead to the part.
      let isSingle = shown.count == 1
      let isNamed = composition.plain(part.title) == title(of: first.0)
      let anchor =
        isSingle || isNamed
        ? self.anchor(of: first.0) : "_\(composition.anchor(of: brief.recordID))-\(chapter)-\(number)"
      result.append(
        .heading(
          DossierHeading(
            level: 2, number: "\(chapter).\(number)", text: composition.words(part.title), anchor: anchor)))
      for (index, (item, elements)) in shown.enumerated() {
        if isSingle || isNamed && index == 0 {
          result += self.elements(of: item, headingShift: 0)
        } else {
          result.append(
            .heading(DossierHeading(level: 3, text: Prose(title(of: item)), anchor: self.anchor(of: item))))
          result += elements
        }
      }
    }
    return result
  }

  /// The title of a part where it has to share the profile's with others.
  func title(of part: ProjectPart) -> String {
    if let section = part.section { return strings[section] }
    switch part {
    case .identity: return strings[.identity]
    case .introduction: return strings[.introduction]
    case .objectives: return strings[.objectives]
    case .beneficiaries: return strings[.beneficiaries]
    case .logframe: return strings[.logframe]
    case .workplan: return strings[.workplan]
    case .budget: return strings[.budget]
    case .financing: return strings[.financing]
    case .risks: return strings[.risks]
    case .safeguards: return strings[.safeguards]
    case .recommendations: return strings[.answeredRecommendations]
    case .partners: return strings[.partners]
    case .visibility: return strings[.visibility]
    case .annexes: return strings[.annexes]
    case .contacts: return strings[.contacts]
    default: return part.rawValue
    }
  }

  /// Parts of the text are linked to by the words of their heading, as on the project's page; others begin with `_`.
  private func anchor(of part: ProjectPart) -> String {
    let prefix = composition.anchor(of: brief.recordID) + "-"
    return part.section.map { prefix + Fold.slug(strings[$0]) } ?? "_" + prefix + part.rawValue
  }

  /// What the project has for a part, with a word on what is withheld of it.
  private func elements(of part: ProjectPart, headingShift: Int) -> [Element] {
    let reasons = brief.reasonsWithheld(in: part.keys)
    return content(of: part, headingShift: headingShift)
      + (reasons.isEmpty ? [] : [.notice(Prose(strings[.withheldHere, "reasons", strings[reasons]]))])
  }

  private func content(of part: ProjectPart, headingShift: Int) -> [Element] {
    switch part {
    case .identity: identity
    case .introduction: introduction
    case .objectives: objectives
    case .beneficiaries: beneficiaries
    case .logframe: logframe
    case .workplan: workplan
    case .budget: budget
    case .financing: financing
    case .risks: risks
    case .safeguards: safeguards
    case .monitoring: text(.monitoring, headingShift: headingShift) + monitoring
    case .recommendations: recommendations
    case .partners: partners
    case .visibility: visibility
    case .contacts: contacts
    // They stand in a chapter of their own, behind all projects.
    case .annexes: []
    case .context, .problem, .conflict, .theoryOfChange, .doNoHarm, .securityForces, .sustainability, .exitStrategy,
      .alignment, .complementarity, .lessons:
      part.section.map { text($0, headingShift: headingShift) } ?? []
    }
  }

  /// A part of the brief's text, in the reader's language if it has one.
  private func text(_ section: ProjectSection, headingShift: Int) -> [Element] {
    guard let (language, body) = brief.bodies.best(for: composition.language), let text = body.text(of: section) else {
      return []
    }
    return composition.elements(
      text, in: language, of: brief, headingShift: headingShift, part: section.rawValue)
  }

  private var introduction: [Element] {
    guard let (language, body) = brief.bodies.best(for: composition.language), let text = body.introduction else {
      return []
    }
    return composition.elements(text, in: language, of: brief, headingShift: 1, part: "introduction")
  }
}
