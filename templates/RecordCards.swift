import Briefs
import Language

/// What a list or link says of a record.
public struct RecordCard: Sendable {
  /// Its kind and id.
  public let record: RecordID
  /// Its title.
  public let title: LocalizedText
  /// What it is about.
  public let summary: LocalizedText?
  /// The last part of its address, where it states one.
  public let slug: LocalizedText?
  /// The languages that have a file of it.
  public let languages: [Language]
  /// Whether its figures are invented.
  public let isIllustrative: Bool
}

/// The cards of all records of a catalogue.
public struct RecordCards: Sendable {
  private var cards: [RecordID: RecordCard] = [:]
  private var byKind: [RecordKind: [RecordID]] = [:]

  /// Takes the records of a catalogue.
  public init(_ catalogue: Catalogue) {
    struct Collector: RecordSetVisitor {
      var cards: [RecordCard] = []
      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
        for brief in set.briefs {
          let header = brief.record.header
          cards.append(
            RecordCard(
              record: brief.recordID, title: header.title, summary: header.summary, slug: header.slug,
              languages: brief.languages, isIllustrative: header.isIllustrative))
        }
      }
    }
    var collector = Collector()
    var records = catalogue.records
    records.visit(&collector)
    for card in collector.cards {
      cards[card.record] = card
      byKind[card.record.kind, default: []].append(card.record)
    }
  }

  /// The card of a record.
  public subscript(record: RecordID) -> RecordCard? { cards[record] }

  /// The records of a kind, in the order of their ids.
  public subscript(kind: RecordKind) -> [RecordID] { byKind[kind] ?? [] }

  /// All records, in the order of kinds and ids.
  public var all: [RecordID] { RecordKind.allCases.flatMap { self[$0] } }
}
