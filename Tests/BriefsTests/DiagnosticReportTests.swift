import Testing

@testable import Briefs

@Suite("How problems are written")
struct DiagnosticReportTests {
  private let problems = [
    Diagnostic(
      .b2, at: Place(file: "content/a.fr.md", line: 14, column: 8, length: 6), "lines sum to 1, total says 2",
      help: "add 1"),
    Diagnostic(.d6, at: Place(file: "content/a.fr.md", line: 3), "old: 50 %"),
    Diagnostic(.d6, at: Place(file: "content/a.fr.md", line: 3), "old: 50 %"),
  ]

  private func text(_ format: DiagnosticReport.Format) -> String {
    DiagnosticReport(problems) { $0.line == 14 ? "total: 420000" : nil }.text(format)
  }

  @Test("for people: place, severity, message, rule, the line meant, help; sorted, each once")
  func forPeople() {
    #expect(
      text(.text) == """
        content/a.fr.md:3:1: warning: old: 50 % [D6]

        content/a.fr.md:14:8: error: lines sum to 1, total says 2 [B2]
          14 | total: 420000
             |        ^^^^^^
          help: add 1

        """)
  }

  @Test("for a forge, as workflow commands")
  func forForges() {
    #expect(
      text(.github) == """
        ::warning file=content/a.fr.md,line=3,col=1,title=D6::old: 50 %25
        ::error file=content/a.fr.md,line=14,col=8,title=B2::lines sum to 1, total says 2%0Aadd 1

        """)
  }

  @Test("for programs, as JSON")
  func forPrograms() {
    #expect(
      text(.json) == """
        [{"severity":"warning","rule":"D6","file":"content/a.fr.md","line":3,"column":1,"message":"old: 50 %","help":null},\
        {"severity":"error","rule":"B2","file":"content/a.fr.md","line":14,"column":8,"message":"lines sum to 1, total says 2",\
        "help":"add 1"}]

        """)
  }

  @Test("a long list is cut, and the rest counted")
  func cut() {
    let many = (1...60).map { Diagnostic(.r1, at: Place(file: "a", line: $0), "x") }
    let report = DiagnosticReport(many) { _ in nil }
    #expect(report.text(.text).hasSuffix("a:50:1: error: x [R1]\n\n… and 10 more; mend these first.\n"))
    #expect(report.summary == "60 errors, 0 warnings")
  }
}
