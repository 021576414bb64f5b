import Foundation
import TestSupport
import Testing

/// A few changes to the sound portal, in the files that a dossier depends on, and every problem that they must give.
struct DossierCase: Sendable, CustomTestStringConvertible {
  /// A text that stands once in a file, and what takes its place.
  typealias Change = (old: String, new: String)

  let testDescription: String
  private let changes: [(file: String, changes: [Change])]
  private let limits: [String]
  private let twin: [Change]?
  private let files: [String: String]
  private let removed: [String]
  let expected: [String]

  /// Takes changes by file; further limits of the profile; changes that make a second project, `forages`, of the first;
  /// files to write and to remove.
  init(
    _ name: String, project: [Change] = [], dossier: [Change] = [], profile: [Change] = [], partner: [Change] = [],
    portal: [Change] = [], english: [Change] = [], limits: [String] = [], twin: [Change]? = nil,
    writing files: [String: String] = [:], removing removed: [String] = [], expected: [String]
  ) {
    testDescription = name
    changes = [
      ("projects/puits.fr.md", project), ("projects/puits.en.md", english), ("dossiers/fonds.fr.md", dossier),
      ("profiles/simple.yml", profile), ("partners/fonds.fr.md", partner), ("portal.yml", portal),
    ]
    self.limits = limits
    self.twin = twin
    self.files = files
    self.removed = removed
    self.expected = expected
  }

  /// The problems of the changed portal.
  func problems() async throws -> [String] {
    let portal = try SmallPortal()
    if let twin { try makeTwin(twin, in: portal) }
    for (file, changes) in changes {
      for change in changes { try portal.edit(file, change.old, change.new) }
    }
    for limit in limits {
      try portal.append(
        "profiles/simple.yml", "  - {\(limit), source: {fr: Article 9, en: Article 9}, checked: 2026-11-01}\n")
    }
    for (file, text) in files { try portal.write(file, text) }
    for file in removed { try portal.remove(file) }
    return try await portal.problems()
  }

  /// Copies the project under another name and code.
  private func makeTwin(_ changes: [Change], in portal: SmallPortal) throws {
    for (language, slug) in [("fr", "des-puits"), ("en", "wells")] {
      let file = portal.content.appendingPathComponent("projects/puits.\(language).md")
      let copy = "projects/forages.\(language).md"
      try portal.write(copy, try String(contentsOf: file, encoding: .utf8))
      try portal.edit(copy, "slug: \(slug)", "slug: \(slug)-2")
    }
    for change in [(old: "code: P-1\n", new: "code: P-2\n")] + changes {
      try portal.edit("projects/forages.fr.md", change.old, change.new)
    }
    try portal.edit("dossiers/fonds.fr.md", "projects: [puits]", "projects: [puits, forages]")
  }
}

extension [DossierCase.Change] {
  /// A further budget line, with the category, the total and the gap that follow from it; direct cost is 1 000 EUR
  /// without it.
  static func line(
    _ category: String, _ amount: String, total: String, gap: String, also further: String = ""
  ) -> [DossierCase.Change] {
    [
      ("  total: 1000\n", "  total: \(total)\n"),
      (
        "    - {category: travel, amount: 100}\n",
        "    - {category: travel, amount: 100}\n    - {category: \(category), amount: \(amount)}\n"
      ),
      (
        "        - {year: 2027, amount: 100}\n",
        """
                - {year: 2027, amount: 100}
            - code: "3"
              category: \(category)
              label: {fr: Autre chose, en: Something else}
              amount: \(amount)\(further)
              years:
                - {year: 2027, amount: \(amount)}

        """
      ),
      ("  gap: 750\n", "  gap: \(gap)\n"),
    ]
  }

  /// The same budget lines in one country each, with the shares of the countries.
  static func countries(_ first: String?, _ second: String?, shares: (String, String)) -> [DossierCase.Change] {
    [
      ("{country: niger, share: 60}", "{country: niger, share: \(shares.0)}"),
      ("{country: mali, share: 40}", "{country: mali, share: \(shares.1)}"),
      ("      activity: A1\n", "      activity: A1\n" + (first.map { "      country: \($0)\n" } ?? "")),
      ("      category: travel\n", "      category: travel\n" + (second.map { "      country: \($0)\n" } ?? "")),
    ]
  }

  /// The currency of a dossier.
  static func currency(_ code: String, _ rates: String, day: String = "2026-11-02") -> [DossierCase.Change] {
    [("donor: fonds\n", "donor: fonds\ncurrency:\n  code: \(code)\n  rateDate: \(day)\n  rates: [\(rates)]\n")]
  }

  /// Exchange rates of the budget.
  static func rates(_ own: String, _ rates: String, day: String? = "2026-11-02") -> [DossierCase.Change] {
    let date = day.map { "  rateDate: \($0)\n" } ?? ""
    return [("  currency: EUR\n", "  currency: \(own)\n\(date)  rates: [\(rates)]\n")]
  }

  /// A dossier in both languages.
  static let bilingual: [DossierCase.Change] = [("donor: fonds\n", "donor: fonds\nlanguages: [fr, en]\n")]

  /// A budget in another currency.
  static let inXOF: [DossierCase.Change] = [("  currency: EUR\n", "  currency: XOF\n")]

  /// The other franc CFA among the portal's currencies.
  static let withXAF: [DossierCase.Change] = [
    ("  - {code: XOF, minorDigits: 0}\n", "  - {code: XOF, minorDigits: 0}\n  - {code: XAF, minorDigits: 0}\n")
  ]
}

extension DossierCase {
  /// The project with the mere total of its budget.
  static let mereTotal: [Change] = [(totals + lines, "")]

  /// The project with totals of further categories and without lines; direct cost is 1 000 EUR without them.
  static func categories(_ further: String..., total: String, gap: String) -> [Change] {
    let stated = further.map { "    - {category: \($0)}\n" }.joined()
    return [
      ("  total: 1000\n", "  total: \(total)\n"), ("  gap: 750\n", "  gap: \(gap)\n"), (lines, stated),
    ]
  }

  /// The project without budget and financing.
  static let withoutBudget: [Change] = [
    ("budget:\n  currency: EUR\n  total: 1000\n" + totals + lines + financing, "")
  ]

  private static let totals = """
      categories:
        - {category: works, amount: 900}
        - {category: travel, amount: 100}

    """

  private static let lines = """
      lines:
        - code: "1"
          category: works
          label: {fr: Creusement, en: Digging}
          quantity: 3
          unitCost: 300
          amount: 900
          activity: A1
          years:
            - {year: 2027, amount: 400}
            - {year: 2028, amount: 500}
        - code: "2"
          category: travel
          label: {fr: Voyages, en: Travel}
          quantity: 2
          frequency: 5
          unitCost: 10
          years:
            - {year: 2027, amount: 100}

    """

  private static let financing = """
    financing:
      sources:
        - {funder: fonds, type: grant, amount: 250, status: committed, date: 2026-09}
        - {funder: fonds, type: grant, amount: 100, status: pledged, date: 2026-09}
      gap: 750
      ask:
        amount: 700

    """
}
