import Briefs
import Language
import Markdown
import Markup

/// What every template needs to speak to a reader: the language, its words, and where records are found.
///
/// The catalogue is the one that the page's audience may see, so a template cannot show anything else. Nothing in it ever changes; a
/// reference, since each part of a page is handed it.
public final class PageContext: Sendable {
  /// What the page's audience may see.
  public let catalogue: Catalogue
  /// The titles of all records of the catalogue.
  public let cards: RecordCards
  /// Who refers to whom.
  let relations: Relations
  /// The page's language.
  public let language: Language
  /// Its words.
  public let strings: Strings
  /// The address of a record from this page; nil where the page does not link.
  public let address: @Sendable (RecordCard) -> Address?
  /// The address of a file from this page.
  public let fileAddress: @Sendable (String) -> Address?
  /// The address of the page that says what is not published, from this page.
  public let exclusions: Address?

  /// Takes all parts.
  public init(
    catalogue: Catalogue, cards: RecordCards, relations: Relations = Relations(), language: Language, strings: Strings,
    address: @escaping @Sendable (RecordCard) -> Address?, fileAddress: @escaping @Sendable (String) -> Address?,
    exclusions: Address? = nil
  ) {
    self.catalogue = catalogue
    self.cards = cards
    self.relations = relations
    self.language = language
    self.strings = strings
    self.address = address
    self.fileAddress = fileAddress
    self.exclusions = exclusions
  }

  /// How the page writes numbers, amounts and dates.
  public var conventions: Conventions { strings.conventions }
}

// MARK: Words

extension PageContext {
  /// Words for the reader, set by the rules of their language.
  public func phrase(_ text: LocalizedText?) -> Phrase? {
    text?.phrase(in: language, catalogue.configuration.typographyProfile)
  }

  /// Words for the reader, marked if they are in another language; nothing if there are none.
  func words(_ text: LocalizedText?) -> HTML {
    phrase(text)?.html ?? .empty
  }

  /// The same as plain text.
  public func plain(_ text: LocalizedText?) -> String {
    phrase(text)?.text ?? ""
  }

  /// A record's title, linked to its page where there is one.
  func link(_ record: RecordID) -> HTML {
    cards[record].html { link($0) }
  }

  private func link(_ card: RecordCard) -> HTML {
    pageLink(card) ?? card.title(in: language).html
  }

  /// A record's title, linked to its page; nil where there is none.
  func pageLink(_ card: RecordCard) -> HTML? {
    address(card).map { card.link(to: $0, in: language) }
  }

  /// The titles of records, linked, in a list of commas.
  func links(_ records: [RecordID]) -> HTML {
    var result = HTML.empty
    for card in records.lazy.compactMap({ self.cards[$0] }) {
      if !result.isEmpty { result += ", " }
      result += link(card)
    }
    return result
  }

  /// The name of a code, with its code behind it.
  func code<List>(_ code: Code<List>) -> HTML {
    "\(words(catalogue.codeLists.names(code))) (<code>\(code.code)</code>)"
  }

  /// A date or period.
  func date(_ period: Period?) -> HTML { period.html { conventions.html($0) } }

  /// Two dates or periods, from and to.
  func dates(_ from: Period?, _ through: Period?) -> HTML {
    guard let from, let through, from != through else { return date(from ?? through) }
    return date(from) + HTML(text: conventions.range) + date(through)
  }

  /// An amount with its currency.
  func money(_ amount: Decimal, _ currency: Currency) -> HTML {
    "<span class=\"amount\">\(conventions.money(Money(amount, currency)))</span>"
  }

  /// The figure of an amount, for a table that names the currency.
  func figure(_ amount: Decimal, _ currency: Currency) -> HTML {
    HTML(text: conventions.amount(Money(amount, currency)))
  }

  /// The text of a brief in the reader's language, or in another one that says so.
  func text(
    _ document: Document, in textLanguage: Language, from folder: String, part: String = "", title: String? = nil
  ) -> HTML {
    var options = HTMLWriter.Options()
    options.notePrefix = "_" + part
    options.backToText = strings[.backToText]
    options.notesTitle = strings[.notes]
    options.tableTitle = title ?? strings[.table]
    let context = self
    options.link = { destination in context.target(of: destination, from: folder) }
    let typography = Typography(textLanguage, catalogue.configuration.typographyProfile)
    let html = HTMLWriter.html(document.set(by: typography), options)
    return textLanguage == language ? html : "<div\(textLanguage.attributes)>\(html)</div>"
  }

  private func target(of destination: String, from folder: String) -> LinkTarget {
    switch catalogue.meaning(of: destination, from: folder) {
    case .external(let address): LinkTarget.plain(address.text)
    case .fragment(let fragment): LinkTarget(Address(trusted: "#" + fragment))
    case .file(let path): LinkTarget(fileAddress(path))
    case .record(let record, let fragment):
      // A term's address in the glossary is a fragment already.
      LinkTarget(
        cards[record].flatMap(address).map { address in
          Address(trusted: address.text + (fragment.map { (address.text.contains("#") ? "-" : "#") + $0 } ?? ""))
        })
    case .nothing: LinkTarget(nil)
    }
  }
}
