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
      await withTaskGroup(of: (number: Int, files: [(path: String, bytes: [UInt8])]).self) { group in
        // One language after the other, so that the terms of all are never held together; while an index is put together, the terms of
        // the next are read.
        for (number, plan) in enumerated() {
          let terms = await plan.terms
          group.addTask { (number, SearchIndex(plan, terms).files) }
        }
        return await group.reduce(into: []) { $0.append($1) }.sorted { $0.number < $1.number }.flatMap(\.files)
      }
    }
  }
}

extension SearchPlan {
  /// The terms of all records, in runs one behind the other.
  fileprivate var terms: [SearchTerms] {
    get async {
      // Folding the words of all texts takes longest by far. Long runs of records share what is known of a word.
      let texts = context.searchTexts
      let length = max(64, records.count / 8)
      let runs = stride(from: 0, to: records.count, by: length).map { start in
        records[start...].prefix(length).map { texts[$0] }
      }
      return await concurrentMap(runs) { [language = context.language] in SearchTerms($0, in: language) }
    }
  }
}
