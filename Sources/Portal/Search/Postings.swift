/// Which records have each term, all terms' records in one array.
struct Postings {
  /// How many records have each term, to know how much room it needs.
  struct Counts {
    fileprivate var counts: [Int32]

    /// No records for a number of terms.
    init(_ terms: Int) { counts = [Int32](repeating: 0, count: terms) }

    /// Counts a record for a term.
    mutating func count(_ term: Int) { counts[term] += 1 }
  }

  private var records: [Int32]
  /// Where the records of each term begin; the next term's begin where they end.
  private let starts: [Int]
  /// Where the next record of each term goes.
  private var nexts: [Int]

  /// Makes room.
  init(_ counts: Counts) {
    var starts = [0]
    starts.reserveCapacity(counts.counts.count + 1)
    for count in counts.counts { starts.append(starts[starts.count - 1] + Int(count)) }
    records = [Int32](repeating: 0, count: starts[starts.count - 1])
    nexts = starts
    self.starts = starts
  }

  /// Adds a record to a term's.
  mutating func append(_ record: Int32, to term: Int) {
    records[nexts[term]] = record
    nexts[term] += 1
  }

  /// The records of a term, in the order in which they were added.
  subscript(term: Int) -> ArraySlice<Int32> { records[starts[term]..<starts[term + 1]] }
}
