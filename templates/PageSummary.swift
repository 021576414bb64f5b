import Language
import Markup

/// The media type of an Atom feed (RFC 4287, section 7).
let feedType = "application/atom+xml"

extension Frame {
  /// What a messenger or a social network shows of a page to which someone links (ogp.me).
  func summary(_ head: PageHead) -> HTML {
    guard !head.isHidden else { return .empty }
    let others = head.alternates.compactMap(\.language).filter { $0 != language }
    return property("title", head.title.text) + property("type", head.isArticle ? "article" : "website")
      + property("url", head.canonical) + property("site_name", siteTitle) + property("description", head.description)
      + property("locale", locales[language] ?? "")
      + property("image", picture ?? "")
      + others.html { property("locale:alternate", locales[$0] ?? "") }
  }

  private func property(_ name: String, _ content: String) -> HTML {
    content.isEmpty ? .empty : "<meta property=\"og:\(name)\" content=\"\(content)\">\n"
  }
}
