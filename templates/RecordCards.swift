import Briefs
import Language
import Markup

/// What a list or link says of a record.
///
/// Nothing in it ever changes; a reference, since cards are handed around by the ten thousand.
public final class RecordCard: Sendable {
  /// Its kind and id.
  public let record: RecordID
  /// Where it stands among all cards.
  public let number: Int
  /// Its title.
  public let title: LocalizedText
  /// Its title as it stands on pages in a language: made once for all the pages that name the record.
  private let shown: Localized<Phrase>
  /// What follows the address in a link to it, by the language of the page.
  private let linkEnds: Localized<HTML>
  /// What it is about.
  public let summary: LocalizedText?
  /// The last part of its address, where it states one.
  public let slug: LocalizedText?
  /// The languages that have a file of it.
  public let languages: [Language]
  /// Whether its figures are invented.
  public let isIllustrative: Bool

  init<Content: Record>(_ brief: Brief<Content>, number: Int, in catalogue: Catalogue) {
    let header = brief.record.header
    record = brief.recordID
    self.number = number
    title = header.title
    summary = header.summary
    slug = header.slug
    languages = brief.languages
    isIllustrative = header.isIllustrative
    let id = brief.id
    let phrases = catalogue.languages.map { language in
      (language, header.title.phrase(in: language, catalogue.configuration.typographyProfile) ?? Phrase(id))
    }
    shown = Localized(phrases)
    linkEnds = Localized(
      phrases.map { language, title in (language, "\(title.languageAttribute)>\(title.words)</a>" as HTML) })
  }

  /// Its title as it stands on a page in a language; its id if it has none.
  func title(in language: Language) -> Phrase { shown[language] ?? Phrase(record.id) }

  /// Its title as a link to an address, on a page in a language.
  func link(to address: Address, in language: Language) -> HTML {
    guard let end = linkEnds[language] else { return "<a href=\"\(address)\">\(record.id)</a>" }
    return "<a href=\"\(address)\"\(end)"
  }
}

/// The cards of all records of a catalogue.
public struct RecordCards: Sendable {
  private var cards: [RecordID: RecordCard] = [:]
  private var byKind: [RecordKind: [RecordID]] = [:]
  /// Where each card, by its number, stands among all by its title in a language; those of equal titles at the same place.
  private var places: [Language: [Int]] = [:]

  /// Takes the records of a catalogue.
  public init(_ catalogue: Catalogue) {
    struct Collector: RecordSetVisitor {
      let catalogue: Catalogue
      var cards: [RecordCard] = []
      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
        for brief in set.briefs { cards.append(RecordCard(brief, number: cards.count, in: catalogue)) }
      }
    }
    var collector = Collector(catalogue: catalogue)
    var records = catalogue.records
    records.visit(&collector)
    for card in collector.cards {
      cards[card.record] = card
      byKind[card.record.kind, default: []].append(card.record)
    }
    for language in catalogue.languages {
      places[language] = RecordCards.places(collector.cards.map { Fold.sortKey($0.title(in: language).text) })
    }
  }

  private static func places(_ sortKeys: [String]) -> [Int] {
    var places = Array(repeating: 0, count: sortKeys.count)
    var last: (sortKey: String, place: Int) = ("", 0)
    for (index, title) in sortKeys.enumerated().sorted(by: { $0.element < $1.element }).enumerated() {
      if title.element != last.sortKey { last = (title.element, index) }
      places[title.offset] = last.place
    }
    return places
  }

  /// Cards of some records by their titles, as a language sorts them.
  func sorted(_ records: [RecordID], in language: Language) -> [RecordCard] {
    let cards = records.compactMap { self.cards[$0] }
    guard let places = places[language] else { return cards }
    return cards.map { (place: places[$0.number], card: $0) }.sorted { $0.place < $1.place }.map(\.card)
  }

  /// How many there are.
  public var count: Int { cards.count }

  /// The card of a record.
  public subscript(record: RecordID) -> RecordCard? { cards[record] }

  /// The title of a record as it stands on a page in a language; its id if it has none.
  public func title(of record: RecordID, in language: Language) -> Phrase {
    cards[record]?.title(in: language) ?? Phrase(record.id)
  }

  /// The records of a kind, in the order of their ids.
  public subscript(kind: RecordKind) -> [RecordID] { byKind[kind] ?? [] }

  /// All records, in the order of kinds and ids.
  public var all: [RecordID] { RecordKind.allCases.flatMap { self[$0] } }
}
