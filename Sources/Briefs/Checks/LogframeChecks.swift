import Language

extension Project {
  /// L1 to L6, L8 and L9: a logical framework is complete, and its figures make sense.
  func checkLogframe(_ findings: inout Findings) {
    guard let logframe else { return }
    for level in [ResultLevel.impact, .outcome] where logframe.results(level).isEmpty {
      findings.report(
        .l1, at: ["logframe", "results"], "the logical framework has no \(level.rawValue)",
        help: "add a result with “level: \(level.rawValue)”")
    }
    let codes = logframe.results.map(\.code)
    for (index, result) in logframe.results.enumerated() {
      let path: FieldPath = ["logframe", "results", .item(index)]
      check(result, at: path, among: logframe, &findings)
      if codes.prefix(index).contains(result.code) {
        findings.report(.l1, at: path.appending("code"), "two results have the code \(result.code)", help: "rename one")
      }
      for (number, indicator) in result.indicators.enumerated() {
        check(indicator, at: path.appending("indicators", .item(number)), of: result, &findings)
      }
    }
    let outputs = logframe.results(.output).map(\.code)
    for (index, activity) in logframe.activities.enumerated() where !outputs.contains(activity.output) {
      let near = nearest(to: activity.output, among: outputs).map { "did you mean “\($0)”?" }
      findings.report(
        .l1, at: ["logframe", "activities", .item(index), "output"],
        "the activity \(activity.code) serves no output: “\(activity.output)” is none",
        help: near ?? "outputs: \(outputs.joined(separator: ", "))")
    }
  }

  private func check(
    _ result: ProjectResult, at path: FieldPath, among logframe: LogicalFramework, _ findings: inout Findings
  ) {
    let above: ResultLevel? =
      switch result.level {
      case .impact: nil
      case .outcome: .impact
      case .output: .outcome
      }
    if let above {
      let candidates = logframe.results(above).map(\.code)
      let isOutput = result.level == .output
      if let parent = result.parent, !candidates.isEmpty, !candidates.contains(parent) {
        findings.report(
          .l1, at: path.appending("parent"), "“\(parent)” is not the code of an \(above.rawValue)",
          help: "known: \(candidates.joined(separator: ", "))")
      } else if result.parent == nil, isOutput {
        findings.report(
          .l1, at: path, "the output \(result.code) does not say to which outcome it contributes",
          help: "add “parent: \(candidates.first ?? "…")”")
      }
    }
    if result.level == .output, result.indicators.isEmpty {
      findings.report(.l1, at: path, "the output \(result.code) has no indicator", help: "add one under “indicators”")
    }
  }

  private func check(_ indicator: Indicator, at path: FieldPath, of result: ProjectResult, _ findings: inout Findings) {
    let code = indicator.code
    if result.level == .output {
      if indicator.means == nil {
        findings.report(.l1, at: path, "the indicator \(code) has no means of verification", help: "add “means”")
      }
      if indicator.targets.isEmpty {
        findings.report(.l1, at: path, "the indicator \(code) has no target", help: "add one under “targets”")
      }
    }
    if indicator.measure == .unit, indicator.unit == nil {
      findings.report(
        .l8, at: path, "the indicator \(code) counts something, but does not say what",
        help: "add “unit: {fr: personnes, en: people}”")
    }
    checkBaseline(of: indicator, at: path, &findings)
    let measurements =
      indicator.targets.enumerated().map { (path.appending("targets", .item($0)), $1) }
      + indicator.actuals.enumerated().map { (path.appending("actuals", .item($0)), $1) }
    for (place, measurement) in measurements {
      check(measurement.value, of: indicator, at: place.appending("value"), &findings)
      let sum = measurement.parts.map(\.value).sum()
      if !measurement.parts.isEmpty, let whole = measurement.value.number, sum != whole {
        findings.report(
          .l6, at: place.appending("parts"), "the parts sum to \(sum), but the value is \(whole)",
          help: "correct a part or the value")
      }
    }
    for (index, actual) in indicator.actuals.enumerated() where actual.period.first > findings.buildDate.last {
      findings.report(
        .l9, at: path.appending("actuals", .item(index), "period"),
        "\(actual.period) is in the future, so nothing can have been measured",
        help: "correct the date, or make it a target")
    }
    checkDirection(of: indicator, at: path, &findings)
    if indicator.isCumulative { checkMilestones(of: indicator, at: path, &findings) }
  }

  /// L5: values that each include those before them never fall.
  private func checkMilestones(of indicator: Indicator, at path: FieldPath, _ findings: inout Findings) {
    let milestones = indicator.targets.enumerated().compactMap { index, target in
      target.value.number.map { (index: index, period: target.period, value: $0) }
    }.sorted { ($0.period.last, $0.index) < ($1.period.last, $1.index) }
    for (earlier, later) in zip(milestones, milestones.dropFirst()) where later.value < earlier.value {
      findings.report(
        .l5, at: path.appending("targets", .item(later.index), "value"),
        "the target for \(later.period) is \(later.value), below the \(earlier.value) for \(earlier.period), but \(indicator.code) is cumulative",
        help: "count what was reached before as well, or take “cumulative: true” out")
    }
  }

  private func checkBaseline(of indicator: Indicator, at path: FieldPath, _ findings: inout Findings) {
    if let baseline = indicator.baseline {
      check(baseline.value, of: indicator, at: path.appending("baseline", "value"), &findings)
    } else if indicator.measure.isNumeric {
      findings.report(
        .l2, at: path, "the indicator \(indicator.code) has no baseline", help: "add “baseline: {value: 0, year: …}”")
    }
  }

  private func check(_ value: IndicatorValue, of indicator: Indicator, at path: FieldPath, _ findings: inout Findings) {
    switch (value, indicator.measure) {
    case (.words, .unit), (.words, .percentage):
      findings.report(
        .l2, at: path, "the indicator \(indicator.code) is measured in numbers, and this is none",
        help: "write a number, or change “measure” to qualitative")
    case (.number, .qualitative):
      findings.report(
        .l2, at: path, "the indicator \(indicator.code) is qualitative, and this is a number",
        help: "describe the state in words, or change “measure” to unit")
    case (.number(let number), .percentage) where number < .zero || number > Decimal(100):
      findings.report(
        .l4, at: path, "\(number) is not a percentage between 0 and 100",
        help: "correct it, or change “measure” to unit")
    default: break
    }
  }

  private func checkDirection(of indicator: Indicator, at path: FieldPath, _ findings: inout Findings) {
    guard let start = indicator.baseline?.value.number, let last = indicator.targets.last?.value.number else { return }
    let rises = indicator.isAscending ?? true
    guard rises ? last < start : last > start else { return }
    findings.report(
      .l3, at: path.appending("targets", .item(indicator.targets.count - 1), "value"),
      "the target \(last) is \(rises ? "below" : "above") the baseline \(start) of \(indicator.code)",
      help: rises ? "add “ascending: false” if lower is better" : "take “ascending: false” out if higher is better")
  }
}
