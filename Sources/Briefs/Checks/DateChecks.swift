import Language

extension Project {
  /// D1, D3, D4 and D5: dates follow each other, and agree with the stage.
  func checkDates(_ findings: inout Findings) {
    checkOrder(plannedStart, plannedEnd, "plannedEnd", &findings)
    checkOrder(actualStart, actualEnd, "actualEnd", &findings)
    for (key, date) in [("actualStart", actualStart), ("actualEnd", actualEnd)] {
      guard let date, date.first > findings.buildDate.last else { continue }
      findings.report(
        .d4, at: [.key(key)], "\(date) is in the future, but “\(key)” is what has happened",
        help: "correct the date, or state it as planned")
    }
    checkPeriods(&findings)
    checkStage(&findings)
  }

  private func checkOrder(_ start: Period?, _ end: Period?, _ key: String, _ findings: inout Findings) {
    guard let start, let end, start.first >= end.last else { return }
    findings.report(
      .d1, at: [.key(key)], "the end, \(end), is not after the start, \(start)", help: "correct one of them")
  }

  private func checkPeriods(_ findings: inout Findings) {
    guard let span else { return }
    func check(_ period: Period, at path: @autoclosure () -> FieldPath) {
      guard period.last < span.first.first || period.first > span.last.last else { return }
      findings.report(
        .d3, at: path(), "\(period) is not within the project (\(span.first) to \(span.last))",
        help: "correct it, or the project's dates")
    }
    for (index, item) in workplan.enumerated() {
      for (number, quarter) in item.quarters.enumerated() {
        check(quarter, at: ["workplan", .item(index), "quarters", .item(number)])
      }
      for (number, month) in item.months.enumerated() {
        check(month, at: ["workplan", .item(index), "months", .item(number)])
      }
    }
    for (index, work) in fieldWork.enumerated() {
      check(work.start, at: ["fieldWork", .item(index), "start"])
      if let end = work.end { check(end, at: ["fieldWork", .item(index), "end"]) }
    }
    for (index, result) in (logframe?.results ?? []).enumerated() {
      for (number, indicator) in result.indicators.enumerated() {
        for (target, measurement) in indicator.targets.enumerated() {
          check(
            measurement.period,
            at: ["logframe", "results", .item(index), "indicators", .item(number), "targets", .item(target), "period"])
        }
      }
    }
    let known = logframe?.activities.map(\.code) ?? []
    for (index, item) in workplan.enumerated() where !known.contains(item.activity) {
      let near = nearest(to: item.activity, among: known).map { "did you mean “\($0)”?" }
      findings.report(
        .d3, at: ["workplan", .item(index), "activity"], "there is no activity \(item.activity)",
        help: near ?? "known: \(known.joined(separator: ", "))")
    }
  }

  private func checkStage(_ findings: inout Findings) {
    let today = findings.buildDate
    let hasStarted = actualStart != nil
    switch stage {
    case .idea, .identified, .formulated, .submitted, .negotiation:
      if hasStarted {
        findings.report(
          .d5, at: ["stage"], "the project has started, but its stage is “\(stage.rawValue)”",
          help: "write “stage: under-way”")
      }
    case .underWay:
      if !hasStarted {
        findings.report(.d5, at: ["stage"], "the project is under way, but “actualStart” is missing", help: "add it")
      }
      if actualEnd != nil {
        findings.report(
          .d5, at: ["stage"], "the project has ended, but its stage is “under-way”", help: "write “stage: closed”")
      } else if let end = plannedEnd, end.last < today.first {
        findings.report(
          .d5, at: ["plannedEnd"], "the project was to end by \(end), but is under way",
          help: "state the new end, or “actualEnd” and “stage: closed”")
      }
    case .closed:
      if actualEnd == nil {
        findings.report(.d5, at: ["stage"], "the project is closed, but “actualEnd” is missing", help: "add it")
      }
    case .funded, .suspended, .cancelled: break
    }
  }
}
