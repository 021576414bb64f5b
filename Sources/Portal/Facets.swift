import Briefs
import Language
import Templates

/// What records of a list have in common with some others: the ways in which the list can be narrowed down.
struct Facets: Sendable {
  /// A value that some records have.
  struct Value: Sendable {
    /// Its name among those of the facet: a record's or a choice's.
    let id: String
    /// The words for it in a language.
    let title: @Sendable (Language) -> Phrase
    /// The records that have it.
    let records: [RecordID]
  }

  /// One way to narrow down.
  struct Facet: Sendable {
    /// What it is by.
    let label: Label
    /// Its values; at least two.
    let values: [Value]
  }

  private let byKind: [RecordKind: [Facet]]

  init(_ catalogue: Catalogue, _ cards: RecordCards) {
    let projects = catalogue.records.projects.briefs
    let recommendations = catalogue.records.recommendations.briefs
    let facets = Collector(catalogue: catalogue, cards: cards)
    byKind = [
      .projects: [
        facets.byReference(.country, projects) { $0.countries.map(\.country.recordID) },
        facets.byReference(.theme, projects) { $0.themes.map(\.recordID) },
        facets.byChoice(.stage, projects) { $0.stage },
        facets.byReference(.donor, projects) { $0.financing?.sources.map(\.funder.recordID) ?? [] },
      ].compactMap { $0 },
      .recommendations: [
        facets.byReference(.meeting, recommendations) { [$0.meeting.recordID] },
        facets.byChoice(.status, recommendations) { $0.status },
        facets.byReference(.country, recommendations) { $0.countries.map(\.recordID) },
      ].compactMap { $0 },
    ]
  }

  /// The ways for a kind.
  subscript(kind: RecordKind) -> [Facet] { byKind[kind] ?? [] }
}

private struct Collector {
  let catalogue: Catalogue
  let cards: RecordCards

  /// By the records that a field names.
  func byReference<Content: Record>(
    _ label: Label, _ briefs: [Brief<Content>], _ targets: (Content) -> [RecordID]
  ) -> Facets.Facet? {
    var groups: [RecordID: [RecordID]] = [:]
    for brief in briefs {
      for target in Set(targets(brief.record)) where cards[target] != nil {
        groups[target, default: []].append(brief.recordID)
      }
    }
    return facet(
      label,
      groups.sorted { $0.key < $1.key }.map { [cards] target, records in
        Facets.Value(id: target.id, title: { cards.title(of: target, in: $0) }, records: records)
      })
  }

  /// By a choice, in the order of its values.
  func byChoice<Content: Record, Value: Choice>(
    _ label: Label, _ briefs: [Brief<Content>], _ value: (Content) -> Value
  ) -> Facets.Facet? {
    let groups = Dictionary(grouping: briefs) { value($0.record) }
    let strings = catalogue.strings
    return facet(
      label,
      Value.allCases.compactMap { choice in
        guard let briefs = groups[choice] else { return nil }
        return Facets.Value(
          id: choice.rawValue, title: { Phrase(strings[$0]?[choice] ?? choice.rawValue) },
          records: briefs.map(\.recordID))
      })
  }

  private func facet(_ label: Label, _ values: [Facets.Value]) -> Facets.Facet? {
    values.count > 1 ? Facets.Facet(label: label, values: values) : nil
  }
}
