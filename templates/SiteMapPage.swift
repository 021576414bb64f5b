import Briefs
import Language
import Markup

/// A part of the site plan: a list with its records.
public struct SiteMapGroup: Sendable {
  /// The title of the list.
  public let title: String
  /// Where the list is; nil if there is none.
  public let address: Address?
  /// Its records.
  public let records: [RecordID]

  /// Takes all parts.
  public init(title: String, address: Address?, records: [RecordID]) {
    self.title = title
    self.address = address
    self.records = records
  }
}

extension PageContext {
  /// The content of the site plan: every page, under its list. A search leads here: the script shows what it found above the plan,
  /// and takes titles and links from it.
  public func siteMapContent(_ groups: [SiteMapGroup], searchIndex: Address) -> HTML {
    """
    <h1>\(strings[.siteMap])</h1>
    <p class="lead">\(strings[.siteMapIntroduction])</p>
    <noscript><p class="notice">\(strings[.searchWithoutScript])</p></noscript>
    \(searchResults(searchIndex))<div id="_all">
    \(groups.html { group in
      """
      <h2>\(group.address.map { "<a href=\"\($0)\">\(group.title)</a>" as HTML } ?? HTML(text: group.title))</h2>
      \(list(group.records.map(link)))
      """
    })</div>

    """
  }

  /// Where the script puts results, with the words that it says; empty until someone searches.
  private func searchResults(_ index: Address) -> HTML {
    let limit = 30
    let tooMany = strings[.tooManyResults].filling("shown", conventions.number(limit))
    return """
      <p id="_status" role="status"></p>
      <section id="_results" aria-labelledby="_results-title" hidden data-index="\(index)" data-limit="\(limit)" \
      data-loading="\(strings[.searching])" data-none="\(strings[.noResults])" data-some="\(strings[.someWordsOnly])" \
      data-too-many="\(tooMany)" data-too-short="\(strings[.tooFewLetters])" data-failed="\(strings[.searchFailed])"\
      \(strings.forms(.results).html { form in " data-\(form.category.rawValue)=\"\(form.text)\"" })>
      <h2 id="_results-title">\(strings[.searchResults])</h2>
      <ol class="entries"></ol>
      </section>

      """
  }
}
