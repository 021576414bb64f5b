import Briefs

/// How much the pages of a site weigh as a server sends them with gzip: the HTML alone, and all that a page loads.
public struct PageWeights: Sendable {
  /// What a page weighs, in bytes.
  public struct Page: Sendable {
    /// Its path from the root of the site.
    public let path: String
    /// Its HTML.
    public let html: Int
    /// With its stylesheets, scripts and pictures.
    public let whole: Int
  }

  /// The heaviest page of those that could be over the budget.
  public let heaviest: Page?
  /// The pages over the budget.
  let overweight: [Page]
  /// The budget.
  public let budget: WeightBudget

  /// The pages over the budget, each at the brief that it shows.
  func problems(place: (String) -> Place) -> [Diagnostic] {
    overweight.map { page in
      let isHTML = budget.html.map { page.html > $0 * 1000 } ?? false
      let (weight, limit) = isHTML ? (page.html, budget.html) : (page.whole, budget.page)
      return Diagnostic(
        .weight, at: place(page.path),
        "the page \(page.path) weighs \(PageWeights.kilobytes(weight)) kB gzipped\(isHTML ? "" : " with all that it loads"), "
          + "but the budget in portal.yml is \(limit ?? 0) kB",
        help: isHTML
          ? "shorten its texts or tables, move a part to a page or document of its own, or raise “weight: html”"
          : "make its pictures smaller, link to them instead, or raise “weight: page”")
    }
  }

  /// A weight as people read it: rounded up, with one decimal.
  public static func kilobytes(_ bytes: Int) -> String {
    let tenths = (bytes + 99) / 100
    return "\(tenths / 10).\(tenths % 10)"
  }
}
