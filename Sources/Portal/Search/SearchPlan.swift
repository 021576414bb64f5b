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
  var files: [SiteFile] {
    get async {
      // One language after the other, so that the terms of all are never held together.
      var files: [SiteFile] = []
      for plan in self { files += SearchIndex(plan, await plan.terms).files }
      return files
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
