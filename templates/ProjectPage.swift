import Briefs
import Markup

extension PageContext {
  /// The page of a project: what it is, what it seeks, and everything that the public may know of it.
  func projectContent(_ brief: Brief<Project>) -> HTML {
    let parts = ProjectParts(context: self, brief: brief)
    let project = brief.record
    let funding = project.budget.html { parts.fundingBar($0) }
    return funding + parts.identity + parts.introduction + parts.objectives + parts.text(.context)
      + parts.text(.problem) + parts.text(.conflict) + parts.text(.stakeholders)
      + parts.beneficiaries
      + parts.text(.theoryOfChange) + parts.logframe + parts.workplan + parts.budget + parts.financing + parts.risks
      + parts.text(.doNoHarm) + parts.text(.securityForces) + parts.safeguards + parts.monitoring
      + parts.text(.sustainability)
      + parts.text(.exitStrategy)
      + parts.text(.alignment) + parts.recommendations + parts.text(.complementarity) + parts.text(.lessons)
      + parts.partners
      + parts.visibility + parts.annexes + parts.contacts
  }
}
