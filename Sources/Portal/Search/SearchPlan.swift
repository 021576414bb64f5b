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
      // Folding the words of all texts takes longest by far. Long runs of records share what is known of a word.
      let runs = enumerated().flatMap { number, plan in
        let texts = plan.context.searchTexts
        let length = Swift.max(64, plan.records.count / 8)
        return stride(from: 0, to: plan.records.count, by: length).map { start in
          (number, plan.records[start...].prefix(length).map { texts[$0] })
        }
      }
      let terms = await concurrentMap(runs) { [self] plan, texts in
        SearchTerms(texts, in: self[plan].context.language)
      }
      let plans = enumerated().map { number, plan in
        (plan, zip(runs, terms).compactMap { $0.0 == number ? $1 : nil })
      }
      return await concurrentMap(plans) { plan, terms in SearchIndex(plan, terms).files }.flatMap(\.self)
    }
  }
}
