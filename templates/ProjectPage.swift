import Briefs
import Markup

extension PageContext {
  /// The page of a project: what it is, what it seeks, and everything that its reader may know of it, with a table of contents.
  func projectContent(_ brief: Brief<Project>) -> HTML {
    let parts = ProjectParts(context: self, brief: brief)
    let sections = [
      parts.objectives, parts.text(.context), parts.text(.problem), parts.text(.conflict), parts.text(.stakeholders),
      parts.beneficiaries, parts.text(.theoryOfChange), parts.logframe, parts.workplan, parts.budget, parts.financing,
      parts.risks, parts.text(.doNoHarm), parts.text(.securityForces), parts.safeguards, parts.monitoring,
      parts.text(.sustainability), parts.text(.exitStrategy), parts.text(.alignment), parts.recommendations,
      parts.text(.complementarity), parts.text(.lessons), parts.partners, parts.visibility, parts.annexes,
      parts.classification, parts.contacts, restrictedFields(of: brief), related(to: brief.recordID),
    ].compactMap { $0 }
    let begin: HTML = """
      <div class="with-contents">
      <div>\(brief.record.budget.html { parts.fundingBar($0) })\(parts.identity)\(parts.introduction)</div>
      \(contents(sections))\
      <div>
      """
    return ([begin] + sections.map(\.html) + ["</div>\n</div>\n"]).joined()
  }

  /// Links to the parts of a long page; nothing for a short one.
  private func contents(_ sections: [PageSection]) -> HTML {
    guard sections.count > 2 else { return .empty }
    return """
      <nav class="contents" aria-labelledby="_contents"><h2 id="_contents">\(strings[.onThisPage])</h2>
      <ul>\(sections.html { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" })</ul></nav>

      """
  }
}
