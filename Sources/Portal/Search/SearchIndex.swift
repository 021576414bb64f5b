import Briefs
import Language
import Markup
import Templates

/// Which records have a term, for one language, as script files that `search.js` loads: a script, unlike data, also loads from a disk.
///
/// A term and the numbers of the records that have it make a line: `enquet 1 3 k`, where each number is the distance from the one
/// before, in base 36. A small index is one file. Of a larger one, the first file holds the terms of titles and the summaries, and says
/// with which term each further file begins, so that a reader loads only those in which the words looked for would be. Summaries that
/// would make the first file too large are left out.
struct SearchIndex: Sendable {
  /// The most bytes in the one file of a small index, or the first of a larger one: some 30 kB once compressed.
  static let fileLimit = 75_000
  /// The most bytes of lines in each further file: some 8 kB once compressed.
  static let partLimit = 18_000

  private let route: Route
  private let titles: IndexLines
  private let texts: IndexLines
  private let summaries: [JSON]

  /// Takes the terms of a plan's records, which are in runs one behind the other.
  init(_ plan: SearchPlan, _ runs: [SearchTerms]) {
    route = plan.route
    var vocabulary = Vocabulary()
    let numbers = runs.map { run in
      (0..<run.vocabulary.count).map { vocabulary.number(of: run.vocabulary[$0]).number }
    }
    var (titles, texts) = (Postings.Counts(vocabulary.count), Postings.Counts(vocabulary.count))
    SearchIndex.forEach(of: runs, numbers) { term, isTitle, _ in
      if isTitle { titles.count(term) } else { texts.count(term) }
    }
    var (inTitles, inTexts) = (Postings(titles), Postings(texts))
    SearchIndex.forEach(of: runs, numbers) { term, isTitle, record in
      if isTitle { inTitles.append(record, to: term) } else { inTexts.append(record, to: term) }
    }
    let order = vocabulary.sortedNumbers
    self.titles = IndexLines(of: inTitles, vocabulary, order)
    self.texts = IndexLines(of: inTexts, vocabulary, order)
    let context = plan.context
    summaries = plan.records.map { record in
      guard let summary = context.phrase(context.cards[record]?.summary) else { return .string("") }
      return summary.foreign.map { .array([.string(summary.text), .string($0.code)]) } ?? .string(summary.text)
    }
  }

  /// Goes through the terms of all records in the records' order.
  private static func forEach(
    of runs: [SearchTerms], _ numbers: [[Int]], _ body: (_ term: Int, _ isTitle: Bool, _ record: Int32) -> Void
  ) {
    var record: Int32 = 0
    for (run, numbers) in zip(runs, numbers) {
      var place = 0
      for ends in run.ends {
        while place < ends.texts {
          body(numbers[Int(run.numbers[place])], place < ends.title, record)
          place += 1
        }
        record += 1
      }
    }
  }

  /// The files of the index.
  var files: [SiteFile] {
    // What is too large by its lines alone is not written to learn its size.
    if titles.size + texts.size <= SearchIndex.fileLimit {
      let whole = head(texts: [texts.text], starts: [""], summaries: summaries)
      if whole.bytes.count <= SearchIndex.fileLimit { return [whole] }
    }
    let parts = texts.parts(of: SearchIndex.partLimit)
    let starts = parts.map(\.term)
    let first = head(texts: [], starts: starts, summaries: summaries)
    let isShort = first.bytes.count <= SearchIndex.fileLimit
    return [isShort ? first : head(texts: [], starts: starts, summaries: [])]
      + parts.enumerated().map { number, part in
        file("-\(number).js", "searchIndex.texts[\(number)]=", .string(part.text))
      }
  }

  private func head(texts: [String], starts: [String], summaries: [JSON]) -> SiteFile {
    let members =
      [
        ("titles", .string(titles.text)), ("starts", .array(starts.map { .string($0) })),
        ("texts", .array(texts.map { .string($0) })),
        ("summaries", .array(summaries)),
      ] as [(key: String, value: JSON)]
    return file(".js", "var searchIndex=", JSON.object(members))
  }

  private func file(_ ending: String, _ start: String, _ value: JSON) -> SiteFile {
    SiteFile(path: route.path + ending, bytes: start.utf8 + value.bytes + ";\n".utf8)
  }
}
