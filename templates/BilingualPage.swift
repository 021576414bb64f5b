import Language
import Markup

/// A page that speaks to readers of all languages at once: the entrance and “not found”.
public struct BilingualPage: Sendable {
  /// What it says in one language.
  public struct Part: Sendable {
    /// The language.
    public let language: Language
    /// The title.
    public let title: String
    /// What it says.
    public let text: String
    /// The words of the link.
    public let link: String
    /// Where the link leads.
    public let address: Address

    /// Takes all parts.
    public init(language: Language, title: String, text: String, link: String, address: Address) {
      self.language = language
      self.title = title
      self.text = text
      self.link = link
      self.address = address
    }
  }

  private let parts: [Part]
  private let stylesheet: Address
  /// The words of the link past what stands above, in the first language.
  private let skip: String?

  /// Takes what it says in each language.
  public init(_ parts: [Part], stylesheet: Address, skip: String?) {
    self.skip = skip
    self.parts = parts
    self.stylesheet = stylesheet
  }

  /// The whole page.
  public var html: HTML {
    """
    <!DOCTYPE html>
    <html lang="\(parts.first?.language.code ?? "")">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <meta name="description" content="\(parts.map(\.text).uniqued().joined(separator: " – "))">
    <title>\(parts.map(\.title).uniqued().joined(separator: " – "))</title>
    <link rel="stylesheet" href="\(stylesheet)">
    </head>
    <body>
    \(skip.html { "<a class=\"skip\" href=\"#contenu\">\($0)</a>\n" })\
    <main class="bilingual" id="contenu" tabindex="-1"><h1>\(parts.enumerated().html { index, part in
      (index > 0).html("<br>") + "<span lang=\"\(part.language.code)\">\(part.title)</span>"
    })</h1>
    \(parts.html { part in
      """
      <section lang="\(part.language.code)">
      <p>\(part.text)</p>
      <p><a class="button" href="\(part.address)" hreflang="\(part.language.code)" lang="\(part.language.code)">\(part.link)</a></p>
      </section>

      """
    })</main>
    </body>
    </html>

    """
  }
}
