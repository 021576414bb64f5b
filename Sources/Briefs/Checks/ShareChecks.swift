import Language

extension Project {
  /// R2: the shares of countries and of sectors make a whole.
  func checkShares(_ findings: inout Findings) {
    check(countries.map(\.share), at: "countries", "the shares of the countries", &findings)
    check(sectors.map(\.share), at: "sectors", "the shares of the sectors", &findings)
    checkPercentage(monitoring?.budgetShare, at: ["monitoring", "budgetShare"], &findings)
    checkPercentage(safeguards?.genderShare, at: ["safeguards", "genderShare"], &findings)
    for (index, share) in countries.map(\.share).enumerated() {
      checkPercentage(share, at: ["countries", .item(index), "share"], &findings)
    }
    for (index, share) in sectors.map(\.share).enumerated() {
      checkPercentage(share, at: ["sectors", .item(index), "share"], &findings)
    }
    let ids = countries.map(\.country)
    for (index, id) in ids.enumerated() where ids.prefix(index).contains(id) {
      findings.report(
        .r2, at: ["countries", .item(index), "country"], "“\(id.id)” stands twice", help: "add its shares up")
    }
    let shares = partners.compactMap(\.share)
    if shares.sum() > Decimal(100) {
      findings.report(.r2, at: ["partners"], "the shares of the partners sum to \(shares.sum()) %, more than 100")
    }
  }

  private func checkPercentage(_ value: Decimal?, at path: FieldPath, _ findings: inout Findings) {
    guard let value, value < .zero || value > Decimal(100) else { return }
    findings.report(.r2, at: path, "\(value) is not a percentage between 0 and 100", help: "correct it")
  }

  private func check(_ shares: [Decimal?], at key: String, _ what: String, _ findings: inout Findings) {
    let stated = shares.compactMap { $0 }
    guard !shares.isEmpty else { return }
    if let index = shares.firstIndex(of: nil) {
      findings.report(
        .r2, at: [.key(key), .item(index)], "this item has no share, but others have",
        help: "give each a share, or none: they are then equal")
    } else if stated.sum() != Decimal(100) {
      findings.report(
        .r2, at: [.key(key)], "\(what) sum to \(stated.sum()) %, not 100",
        help: "correct them; 33.34, 33.33 and 33.33 make 100")
    }
  }

  /// S1: a survey says how it protects data about people and places.
  func checkSafeguards(_ findings: inout Findings) {
    guard projectKind == .survey, safeguards?.dataProtection == nil else { return }
    findings.report(
      .s1, at: ["safeguards"], "a survey is not published without saying how it protects data",
      help: "add “dataProtection” under “safeguards”: personalData, legalBasis, controller, retention, publicOutput")
  }
}

extension Project {
  /// All rules that concern a project alone.
  public func check(_ findings: inout Findings) {
    if let people = beneficiaries, let sum = people.sum, let total = people.total?.number, total != sum {
      findings.report(
        .l6, at: ["beneficiaries", "total"], "the groups sum to \(sum), but the total is \(total)",
        help: "correct it, or leave it out: it is worked out")
    }
    checkDates(&findings)
    checkShares(&findings)
    checkBudget(&findings)
    checkFinancing(&findings)
    checkLogframe(&findings)
    checkSafeguards(&findings)
    checkRisks(&findings)
    for (index, contact) in contacts.enumerated() where contact.name != nil && contact.consent == nil {
      findings.reportUnconsentedName(at: ["contacts", .item(index), "name"])
    }
  }

  private func checkRisks(_ findings: inout Findings) {
    for (index, risk) in risks.enumerated() {
      for (key, value, range) in [
        ("likelihood", risk.likelihood, 1...5), ("impact", risk.impact, 1...5), ("residual", risk.residual, 1...25),
      ] {
        guard let value, !range.contains(value) else { continue }
        findings.report(
          .value, at: ["risks", .item(index), .key(key)],
          "“\(key)” is \(value), not between \(range.lowerBound) and \(range.upperBound)")
      }
    }
  }
}

extension FocalPoint {
  /// A person is named only with consent.
  public func check(_ findings: inout Findings) {
    if name != nil, consent == nil { findings.reportUnconsentedName(at: ["name"]) }
  }
}

extension Meeting {
  /// D1: a meeting ends after it begins.
  public func check(_ findings: inout Findings) {
    guard let end, end.last < date.first else { return }
    findings.report(.d1, at: ["end"], "the end, \(end), is before the start, \(date)", help: "correct one of them")
  }
}

extension Recommendation {
  /// The follow-up stands in the order of time, and none of it in the future (D4).
  public func check(_ findings: inout Findings) {
    for (index, step) in history.enumerated() {
      let path: FieldPath = ["history", .item(index), "date"]
      if step.date.first > findings.buildDate.last {
        findings.report(
          .d4, at: path, "\(step.date) is in the future, but the follow-up is what has happened",
          help: "correct the date")
      }
      if index > 0, step.date.last < history[index - 1].date.first {
        findings.report(.d1, at: path, "\(step.date) is before the step above it", help: "put the oldest step first")
      }
    }
  }
}

extension Findings {
  /// Reports a person who is named without having agreed.
  fileprivate mutating func reportUnconsentedName(at path: FieldPath) {
    report(
      .consent, at: path, "a person is named, but nothing says that they agreed",
      help: "add “consent: {date: …, form: …}”, or take the name out")
  }
}
