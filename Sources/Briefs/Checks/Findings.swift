import Language

/// Collects what the checks of one record find.
public struct Findings {
  /// The day for which the portal is built.
  let buildDate: Period
  /// After how many months without a change a brief is reported.
  let staleAfterMonths: Int
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []
  /// Where a value stands.
  let place: (FieldPath) -> Place

  init(buildDate: Period, staleAfterMonths: Int, place: @escaping (FieldPath) -> Place) {
    self.buildDate = buildDate
    self.staleAfterMonths = staleAfterMonths
    self.place = place
  }

  /// Reports a breach at a value, or at the group around it if it is not stated.
  mutating func report(
    _ rule: Rule, at path: FieldPath, _ message: String, help: String? = nil, severity: Diagnostic.Severity? = nil
  ) {
    diagnostics.append(Diagnostic(rule, at: place(path), message, help: help, severity: severity))
  }
}

extension Currency {
  /// An amount as messages write it: groups of three digits apart, then the code.
  func shown(_ amount: Decimal) -> String {
    var conventions = Conventions()
    conventions.groupSeparator = " "
    return conventions.amount(Money(amount, self)) + " " + code
  }
}
