import Briefs
import Language
import Markup

extension PageContext {
  /// Says that a page's figures are invented.
  func illustrativeNotice(_ isIllustrative: Bool) -> HTML {
    isIllustrative.html("<p class=\"notice illustrative\"><strong>\(strings[.illustrative])</strong></p>\n")
  }

  /// Says that something is withheld, and why.
  func withheldNotice(_ reasons: [WithholdingReason], _ label: Label = .withheldHere) -> HTML {
    guard !reasons.isEmpty else { return .empty }
    let words = strings[label, "reasons", strings[reasons]]
    return
      "<p class=\"withheld\">\(exclusions.map { "<a href=\"\($0)\">\(words)</a>" as HTML } ?? HTML(text: words))</p>\n"
  }

  /// Says that something of some parts of a brief, or of all, is withheld, and why.
  func withheldNotice<Content: Record>(in parts: [String]? = nil, of brief: Brief<Content>) -> HTML {
    withheldNotice(brief.reasonsWithheld(in: parts))
  }

  /// Says that a text is in another language, with a link to the page in that language.
  func translationNotice(_ record: RecordID, languages: [Language], original: Address?) -> HTML {
    guard !languages.contains(language), let other = languages.first else { return .empty }
    let name = catalogue.configuration.languages.first { $0.code == other }?.name ?? other.code
    let link: HTML = original.html { address in
      " <a href=\"\(address)\" hreflang=\"\(other.code)\" lang=\"\(other.code)\">\(name)</a>"
    }
    return "<p class=\"notice\">\(strings[.missingTranslation])\(link)</p>\n"
  }
}
