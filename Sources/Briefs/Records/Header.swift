import Language

/// What every record has: what it is called and how it is presented.
public struct Header: Sendable {
  /// Its name or title.
  public var title = LocalizedText()
  /// What it is about, in a sentence or two.
  public var summary: LocalizedText?
  /// The last part of its page's address in each language; the name of its file if it has none.
  public var slug: LocalizedText?
  /// Whether its figures are invented, which its page then says.
  public var isIllustrative = false
  /// When its text was last looked through.
  public var updated: Period?
  /// Who may see the brief, if its author says so.
  public var sharing = Sharing()
  /// Why it has no text in a language, by language.
  public var untranslated: LocalizedText?

  /// An empty header.
  public init() {}

  /// Shows each field to a visitor, as fields of the record itself.
  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("title", &title, .public)
    visitor.field("summary", &summary, .public)
    visitor.field("slug", &slug, .public)
    visitor.field("illustrative", &isIllustrative, .public)
    visitor.field("updated", &updated, .public)
    sharing.visit(&visitor)
    visitor.field("untranslated", &untranslated, .internal(.deliberation))
  }
}
