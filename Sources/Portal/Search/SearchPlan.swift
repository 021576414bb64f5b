import Briefs
import Language
import Templates

/// What the search index of a language is to hold; nothing is read yet.
struct SearchPlan: Sendable {
  /// What the names of its files begin with.
  let route: Route
  /// The page that searches.
  let context: PageContext
  /// The records in the order in which that page lists them: their numbers in the index.
  let records: [RecordID]
}

extension [SearchPlan] {
  /// The files of all indexes.
  var files: [(path: String, bytes: [UInt8])] {
    get async {
      let texts = flatMap { plan in
        let texts = plan.context.searchTexts
        return plan.records.map { texts[$0] }
      }
      // Folding the words of all texts takes longest by far, and each text stands alone.
      let terms = await concurrentMap(texts) { text in text.map { SearchTerms($0()) } ?? SearchTerms() }
      var start = 0
      var indexes: [SearchIndex] = []
      for plan in self {
        indexes.append(SearchIndex(plan, Array<SearchTerms>(terms[start..<start + plan.records.count])))
        start += plan.records.count
      }
      return await concurrentMap(indexes, \.files).flatMap(\.self)
    }
  }
}
