import Briefs
import Language
import Templates

/// The words by which a reader of one language may look for a record.
struct SearchText {
  /// Its title.
  let title: String
  /// What it states otherwise.
  let texts: [String]
  /// What its text says, if it has one.
  let body: Body?
}

extension PageContext {
  /// The words of each record that the page's audience may see, to be read one by one.
  var searchTexts: [RecordID: @Sendable () -> SearchText] {
    struct Collector: RecordSetVisitor {
      let context: PageContext
      var texts: [RecordID: @Sendable () -> SearchText] = [:]

      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
        for brief in set.briefs { texts[brief.recordID] = { [context] in context.searchText(of: brief) } }
      }
    }
    var collector = Collector(context: self)
    var records = catalogue.records
    records.visit(&collector)
    return collector.texts
  }

  /// Records of these kinds are found by the titles of those that they belong to: a project by its country.
  private static let namesakes: Set<RecordKind> = [.countries, .themes, .partners]

  private func searchText<Content: Record>(of brief: Brief<Content>) -> SearchText {
    let stated = brief.record.words(in: language)
    var texts = stated.texts
    texts += stated.references.filter { PageContext.namesakes.contains($0.kind) }.compactMap { reference in
      cards[reference]?.title.bestValue(for: language)
    }
    texts.append(strings[Content.kind].singular)
    if let project = brief.record as? Project { texts += [strings[project.projectKind], strings[project.stage]] }
    return SearchText(
      title: brief.record.header.title.bestValue(for: language) ?? "", texts: texts,
      body: brief.bodies.bestValue(for: language))
  }
}
