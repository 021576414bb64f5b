import Language

/// What a portal is called, who publishes it and in which languages and currencies: `portal.yml`.
public struct Configuration: FieldGroup {
  /// The portal's name.
  public var title = LocalizedText()
  /// What it offers, in a sentence.
  public var description = LocalizedText()
  /// Who publishes it.
  public var organisation = LocalizedText()
  /// The address of its home page on the web, without a slash at its end.
  public var address = ""
  /// Its languages; the first is the one that is shown where a reader's own is not known.
  public var languages: [LanguageEntry] = []
  /// The currencies that its budgets may use.
  public var currencies: [CurrencyEntry] = []
  /// The mailbox of its publisher.
  public var mailbox: String?
  /// The licence of its content.
  public var licence: Licence?
  /// Where its content and program can be read.
  public var repository: String?
  /// The colours of its pages, where they are not Passerelle's own.
  public var palette = Palette()
  /// A picture that stands beside its name: a file of the content folder.
  public var logo: FileReference?
  /// By whose rules French is set; the Imprimerie nationale's if not stated.
  public var typography: TypographyProfile?
  /// After how many months without a change a brief is reported; twelve if not stated.
  public var staleAfterMonths: Int?
  /// The compressed copies that stand beside the files of the site, for servers that send them.
  public var compression: [CompressionFormat] = []
  /// Whether each language is offered as an archive to be read without a network.
  public var isOfferedOffline = false
  /// How much a page may weigh.
  public var weight: WeightBudget?

  /// An empty configuration.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("title", &title, .public)
    visitor.field("description", &description, .public)
    visitor.field("organisation", &organisation, .public)
    visitor.field("address", &address, .public)
    visitor.field("languages", &languages, .public)
    visitor.field("currencies", &currencies, .public)
    visitor.field("mailbox", &mailbox, .public)
    visitor.field("licence", &licence, .public)
    visitor.field("repository", &repository, .public)
    visitor.field("colours", &palette, .public)
    visitor.field("logo", &logo, .public)
    visitor.field("typography", &typography, .public)
    visitor.field("staleAfterMonths", &staleAfterMonths, .public)
    visitor.field("compression", &compression, .public)
    visitor.field("offlineCopy", &isOfferedOffline, .public)
    visitor.field("weight", &weight, .public)
  }

  /// The rules of the pages' typography.
  public var typographyProfile: TypographyProfile { typography ?? .absent }

  /// The currencies that amounts may be stated in.
  var knownCurrencies: [Currency] { currencies.map { Currency(code: $0.code, minorDigits: $0.minorDigits) } }
}

/// A language of the portal.
public struct LanguageEntry: FieldGroup {
  /// Its tag.
  public var code = Language.absent
  /// Its own name for itself.
  public var name = ""

  /// An empty entry.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("code", &code, .public)
    visitor.field("name", &name, .public)
  }
}

/// A currency of the portal's budgets.
public struct CurrencyEntry: FieldGroup {
  /// Its ISO 4217 code.
  public var code = ""
  /// The number of decimals of its amounts.
  public var minorDigits = 0

  /// An empty entry.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("code", &code, .public)
    visitor.field("minorDigits", &minorDigits, .public)
  }
}

/// A licence.
public struct Licence: FieldGroup {
  /// Its name.
  public var name = LocalizedText()
  /// Where it can be read.
  public var address: String?

  /// No licence.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("name", &name, .public)
    visitor.field("address", &address, .public)
  }
}
