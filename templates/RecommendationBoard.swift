import Briefs
import Language
import Markup

extension PageContext {
  /// The recommendations of each meeting with what became of them.
  func board(_ view: ListView) -> HTML {
    let wanted = Set(view.records)
    let shown = catalogue.records.recommendations.briefs.filter { wanted.contains($0.recordID) }
    let byMeeting = Dictionary(grouping: shown, by: \.record.meeting.recordID)
    return illustrativeNotice(shown.contains { $0.record.header.isIllustrative }) + recommendationCounts(shown)
      + shown.map(\.record.meeting.recordID).uniqued().html { meeting in
        let briefs = (byMeeting[meeting] ?? []).map { (number: Decimal($0.record.number) ?? .zero, brief: $0) }
        let sorted = briefs.sorted { ($0.number, $0.brief.id) < ($1.number, $1.brief.id) }
        return section(
          plain(cards[meeting]?.title), id: meeting.id,
          "<ol class=\"board\">\n\(sorted.html { item(for: $0.brief, view) })</ol>\n")
      }
  }

  private func item(for brief: Brief<Recommendation>, _ view: ListView) -> HTML {
    let record = brief.recordID
    return "<li\(view.attribute(record))>\(view.entries.entry(of: record) { entry(brief) })</li>\n"
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
