import Briefs
import Language
import Markup

/// What all pages of one language and part of the site have in common; made once, used for each page, which holds a reference to it.
public final class Frame: Sendable {
  /// A link of a menu.
  public struct MenuItem: Sendable {
    /// Its words.
    public let title: Phrase
    /// Where it leads.
    public let address: Address
    /// Whether the page is in the part that it leads to.
    public let isCurrent: Bool

    /// Takes all parts.
    public init(title: Phrase, address: Address, isCurrent: Bool) {
      self.title = title
      self.address = address
      self.isCurrent = isCurrent
    }
  }

  /// The id of what is a page's own.
  public static let contentID = "contenu"

  /// The page's language.
  public let language: Language
  /// The portal's name.
  let siteTitle: String
  /// The markup from `<body>` to the language links.
  let header: HTML
  /// The markup from `</main>` to the end.
  let footer: HTML
  /// The address of the stylesheet.
  let stylesheet: Address
  /// The address of the language's feed.
  let feed: Address?
  /// The address of the portal's logo on the web, if it is of a kind that every program shows; few of them draw SVG.
  let picture: String?
  /// How programs name each language and its country.
  let locales: [Language: String]
  let skipAndBanner: HTML
  /// The main menu.
  let menu: HTML
  let strings: Strings

  /// Makes the frame of one language and depth.
  public init(
    context: PageContext, home: Address, search: Address, stylesheet: Address, logo: Address?, menu: [MenuItem],
    footerMenu: [MenuItem], feed: Address? = nil
  ) {
    let configuration = context.catalogue.configuration
    let strings = context.strings
    self.strings = strings
    language = context.language
    siteTitle = context.plain(configuration.title)
    self.stylesheet = stylesheet
    self.feed = feed
    picture = configuration.logo.map { $0.path }.flatMap { path in
      path.hasSuffix(".svg")
        ? nil : configuration.address + "/files/" + Address.percentEncoded(path)
    }
    locales = context.catalogue.strings.mapValues(\.conventions.locale)
    let isOffered = configuration.isOfferedOffline && context.catalogue.viewer == .public
    let mark = (context.catalogue.viewer == .internal).html("<p class=\"mark\">\(strings[.internalOnly])</p>\n")
    skipAndBanner = "<a class=\"skip\" href=\"#\(Frame.contentID)\">\(strings[.skipToContent])</a>\n\(mark)"
    header = """
      <div class="brand">\(logo.html { "<img src=\"\($0)\" alt=\"\" width=\"48\" height=\"48\">" })
      <div><p class="site-title"><a href="\(home)">\(context.plain(configuration.title))</a></p>
      <p class="publisher">\(context.plain(configuration.organisation))</p></div></div>
      <form class="search" role="search" action="\(search)">
      <label class="for-reader" for="_q">\(strings[.searchWords])</label>
      <input id="_q" name="q" type="search" autocomplete="off" maxlength="200">
      <button>\(strings[.search])</button>
      </form>

      """
    self.menu = """
      <nav class="menu" aria-label="\(strings[.mainNavigation])"><ul class="wide">
      \(menu.html(Frame.item))</ul></nav>

      """
    footer = """
      <footer><div class="wide">
      <nav aria-label="\(strings[.footerNavigation])"><ul>
      \(footerMenu.html(Frame.item))\(feed.html { Frame.feedItem($0, context) })\(isOffered.html(OfflineSlot.mark))</ul></nav>
      <p>\(context.plain(configuration.organisation))\(configuration.mailbox.html { " · \(mailLink($0))" })</p>
      \(configuration.licence.html { licence in
        "<p>\(strings[.licence])\(strings.conventions.colon)\(context.licenceLink(licence))</p>\n" })\
      \(configuration.repository.html { "<p>\(strings[.sourceCode])\(strings.conventions.colon)\(siteLink($0))</p>\n" })\
      </div></footer>

      """
  }

  private static func feedItem(_ feed: Address, _ context: PageContext) -> HTML {
    """
    <li><a href="\(feed)" type="\(feedType)" hreflang="\(context.language.code)">\(context.strings[.newsFeed])</a></li>

    """
  }

  private static func item(_ item: MenuItem) -> HTML {
    "<li><a href=\"\(item.address)\"\(item.title.languageAttribute)\(item.isCurrent.html(" aria-current=\"true\""))>\(item.title.words)</a></li>\n"
  }
}

extension PageContext {
  fileprivate func licenceLink(_ licence: Licence) -> HTML {
    guard let address = licence.address.flatMap(Address.init(checking:)) else { return words(licence.name) }
    return "<a href=\"\(address)\" class=\"external\" rel=\"license external\">\(plain(licence.name))</a>"
  }
}

/// What one page says beside its content.
public struct PageHead: Sendable {
  /// The same page in a language.
  public struct Alternate: Sendable {
    /// The language; nil for the page for readers of any other.
    public let language: Language?
    /// Its address on the web.
    public let url: String

    /// Takes both.
    public init(language: Language?, url: String) {
      self.language = language
      self.url = url
    }
  }

  /// A link to the same page in another language.
  public struct LanguageLink: Sendable {
    /// The language.
    public let language: Language
    /// Its own name for itself.
    public let name: String
    /// The page, from this one.
    public let address: Address

    /// Takes all parts.
    public init(language: Language, name: String, address: Address) {
      self.language = language
      self.name = name
      self.address = address
    }
  }

  /// A step on the way from the home page; the last has no address.
  public struct Crumb: Sendable {
    /// Its words.
    public let title: Phrase
    /// Where it leads.
    public let address: Address?

    /// Takes both.
    public init(title: Phrase, address: Address?) {
      self.title = title
      self.address = address
    }
  }

  /// The page's title.
  public let title: Phrase
  /// What it is about, as plain text.
  public let description: String
  /// Its own address on the web, or that of the page of which it is a copy.
  public let canonical: String
  /// The page in all languages that have it, and the one for other readers.
  public let alternates: [Alternate]
  /// Links to the same page in other languages.
  public let languageLinks: [LanguageLink]
  /// The way from the home page.
  public let breadcrumb: [Crumb]
  /// Whether it is not for everyone: it has no address on the web, and search engines are to pass it by.
  public let isHidden: Bool
  /// The scripts that make it handier; it holds the same without them.
  public let scripts: [Address]
  /// Whether it is a text with a date, such as a piece of news.
  public let isArticle: Bool
  /// What it says, for programs (schema.org).
  public let data: (@Sendable () -> JSON)?

  /// Takes all parts.
  public init(
    title: Phrase, description: String, canonical: String, alternates: [Alternate], languageLinks: [LanguageLink],
    breadcrumb: [Crumb], isHidden: Bool = false, scripts: [Address] = [], isArticle: Bool = false,
    data: (@Sendable () -> JSON)? = nil
  ) {
    self.title = title
    self.description = description
    self.canonical = canonical
    self.alternates = alternates
    self.languageLinks = languageLinks
    self.breadcrumb = breadcrumb
    self.isHidden = isHidden
    self.scripts = scripts
    self.isArticle = isArticle
    self.data = data
  }
}

extension Frame {
  /// A whole page.
  public func page(_ head: PageHead, _ content: HTML) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="\(language.code)" dir="\(language.isRightToLeft ? "rtl" : "ltr")">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(head.title.text == siteTitle ? siteTitle : head.title.text + " – " + siteTitle)</title>
    <meta name="description" content="\(head.description)">
    \(head.isHidden.html("<meta name=\"robots\" content=\"noindex\">\n"))\
    \((!head.isHidden).html("<link rel=\"canonical\" href=\"\(head.canonical)\">\n"))\
    \(head.alternates.html { "<link rel=\"alternate\" hreflang=\"\($0.language?.code ?? "x-default")\" href=\"\($0.url)\">\n" })\
    \(summary(head))\(feed.html { "<link rel=\"alternate\" type=\"\(feedType)\" title=\"\(strings[.newsFeed])\" href=\"\($0)\">\n" })\
    <link rel="stylesheet" href="\(stylesheet)">
    \(head.scripts.html { "<script src=\"\($0)\" defer></script>\n" })\
    \(head.data.html { HTML.linkedData($0()) })</head>
    <body>
    \(skipAndBanner)<header class="banner"><div class="wide">
    \(languageNavigation(head.languageLinks))\(header)</div>
    \(menu)</header>
    \(breadcrumb(head.breadcrumb))<main id="\(Frame.contentID)" tabindex="-1"><div class="wide">
    \(content)</div></main>
    \(footer)</body>
    </html>

    """
  }

  private func languageNavigation(_ links: [PageHead.LanguageLink]) -> HTML {
    guard !links.isEmpty else { return .empty }
    return """
      <nav class="languages" aria-label="\(strings[.otherLanguages])"><ul>
      \(links.html { link in
        """
        <li><a href="\(link.address)" lang="\(link.language.code)" hreflang="\(link.language.code)" rel="alternate" \
        translate="no">\(link.name)</a></li>

        """
      })</ul></nav>

      """
  }

  private func breadcrumb(_ crumbs: [PageHead.Crumb]) -> HTML {
    guard crumbs.count > 1 else { return .empty }
    return """
      <nav class="breadcrumb" aria-label="\(strings[.breadcrumb])"><ol class="wide">
      \(crumbs.html { crumb in
        crumb.address.html { "<li><a href=\"\($0)\"\(crumb.title.languageAttribute)>\(crumb.title.words)</a></li>\n" }
          + (crumb.address == nil).html("<li aria-current=\"page\">\(crumb.title.html)</li>\n")
      })</ol></nav>

      """
  }
}
