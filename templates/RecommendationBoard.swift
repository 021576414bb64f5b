import Briefs
import Language
import Markup

extension PageContext {
  /// The recommendations of each meeting with what became of them.
  func board(_ view: ListView) -> HTML {
    let wanted = Set(view.records)
    let shown = catalogue.records.recommendations.briefs.filter { wanted.contains($0.recordID) }
    let meetings = shown.map(\.record.meeting.recordID).uniqued()
    return illustrativeNotice(shown.contains { $0.record.header.isIllustrative }) + recommendationCounts(shown)
      + meetings.html { meeting in
        let briefs = shown.filter { $0.record.meeting.recordID == meeting }.sorted {
          (Decimal($0.record.number) ?? .zero, $0.id) < (Decimal($1.record.number) ?? .zero, $1.id)
        }
        return section(
          plain(cards[meeting]?.title), id: meeting.id,
          "<ol class=\"board\">\n\(briefs.html { "<li\(view.attribute($0.recordID))>\(entry($0))</li>\n" })</ol>\n")
      }
  }

  private func entry(_ brief: Brief<Recommendation>) -> HTML {
    let recommendation = brief.record
    let deadline = recommendation.deadline.html { "\(strings[.deadline])\(conventions.colon)\(date($0))" }
    let facts = [
      words(recommendation.addressee), links(recommendation.countries.map(\.recordID)), deadline,
    ].filter { !$0.isEmpty }
    let latest = recommendation.history.last.map { step -> HTML in
      "\(date(step.date))\(conventions.colon)\(step.note.map { words($0) } ?? HTML(text: strings[step.status]))"
    }
    return """
      <h3>\(recommendation.number). \(link(brief.recordID))</h3>
      <p>\(statusTag(recommendation.status)) \(latest ?? HTML(text: strings[.noFollowUp]))</p>
      \(paragraph("<span class=\"detail\">\(facts.separated(by: " · "))</span>"))
      """
  }
}

extension [HTML] {
  /// All of them, with something between each two.
  func separated(by separator: String) -> HTML {
    var result = HTML.empty
    for part in self { result += result.isEmpty ? part : HTML(text: separator) + part }
    return result
  }
}
