import Language
import Testing

@Suite("Dates and periods")
struct PeriodTests {
  @Test("each form is read and written", arguments: ["2027", "2027-Q1", "2027-03", "2027-03-15", "2028-02-29"])
  func forms(_ text: String) {
    #expect(Period(text)?.description == text)
  }

  @Test(
    "what is no date is not read",
    arguments: [
      "2027-02-29", "2027-13", "2027-00", "2027-Q5", "27", "2027-3", "1899", "2200", "2027-04-31", "2027-01-01-01",
      "demain", "",
    ])
  func notDates(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test("a quarter holds its months, and no others")
  func containment() throws {
    let quarter = try #require(Period("2027-Q2"))
    #expect(quarter.first == 20_270_401)
    #expect(quarter.last == 20_270_630)
    #expect(quarter.contains(try #require(Period("2027-06-30"))))
    #expect(!quarter.contains(try #require(Period("2027-07"))))
  }

  @Test(
    "a month that has begun counts, from the day of the start",
    arguments: [
      ("2027-01", "2028-12", 24), ("2027-01-15", "2030-01-14", 36), ("2027-01-15", "2030-01-15", 37),
      ("2027-01-15", "2027-02-14", 1), ("2027-01-31", "2027-02-28", 1), ("2027-03-01", "2027-03-31", 1),
      ("2027", "2027", 12), ("2027-Q2", "2027-Q3", 6), ("2027-02-10", "2027-02-09", 0),
    ])
  func begunMonths(_ start: String, _ end: String, _ count: Int) throws {
    #expect(try #require(Period(start)).monthsThrough(try #require(Period(end))) == count)
  }

  @Test("months are counted from start to end, and back over a year")
  func months() throws {
    let (start, end) = (try #require(Period("2027-11-15")), try #require(Period("2029-01")))
    #expect(start.monthsThrough(end) == 15)
    #expect(end.monthsBack(14).description == "2027-11")
    #expect(
      start.quartersThrough(end).map(\.description) == [
        "2027-Q4", "2028-Q1", "2028-Q2", "2028-Q3", "2028-Q4", "2029-Q1",
      ])
  }
}
