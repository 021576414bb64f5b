import Briefs
import Language
import Markup
import Templates

/// What every part of a dossier needs to be written in one language: the records, the words and the donor's own terms.
struct Composition {
  /// What donors may see.
  let catalogue: Catalogue
  /// The titles of all records.
  let cards: RecordCards
  /// The dossier.
  let dossier: Brief<Dossier>
  /// Its projects, in their order.
  let projects: [Brief<Project>]
  /// What the donor asks for.
  let profile: ProfileEntry
  /// The language of this part of the document.
  let language: Language
  /// Its words.
  let strings: Strings
  /// Stands before each anchor, where a document has parts in several languages.
  let anchorPrefix: String

  var conventions: Conventions { strings.conventions }
  /// The currency in which amounts are shown beside their own.
  var dossierCurrency: DossierCurrency? { dossier.record.currency }
}

// MARK: Words

extension Composition {
  /// Words for the reader, marked if they are in another language; nothing if there are none.
  func words(_ text: LocalizedText?) -> Prose {
    phrase(text).map { Prose($0) } ?? Prose()
  }

  /// The same as plain text.
  func plain(_ text: LocalizedText?) -> String { phrase(text)?.text ?? "" }

  private func phrase(_ text: LocalizedText?) -> Phrase? {
    text?.phrase(in: language, catalogue.configuration.typographyProfile)
  }

  /// A record's title, linked if it is a project of this dossier.
  func link(_ record: RecordID) -> Prose {
    let title = words(cards[record]?.title)
    guard projects.contains(where: { $0.recordID == record }) else { return title }
    return Prose([.link(.anchor(anchor(of: record)), title)])
  }

  /// The titles of records, in a list of commas.
  func links(_ records: [RecordID]) -> Prose { .joined(records.map(link), by: ", ") }

  /// The anchor of a project.
  func anchor(of record: RecordID) -> String { anchorPrefix + record.id }

  /// The name of a code, with its code behind it.
  func code<List>(_ code: Code<List>) -> Prose {
    "\(words(catalogue.codeLists.names(code))) (\(Prose([.code(code.code)])))"
  }

  /// A date or period; the first of a month with its suffix raised.
  func date(_ period: Period?) -> Prose {
    guard let period else { return Prose() }
    let text = conventions.text(period)
    guard case .day(_, 1) = period.precision, let suffix = conventions.firstDaySuffix,
      let place = text.firstRange(of: "1" + suffix)
    else { return Prose(text) }
    return Prose([
      .text(String(text[..<place.lowerBound]) + "1"), .raised(suffix), .text(String(text[place.upperBound...])),
    ])
  }

  /// Two dates or periods, from and to.
  func dates(_ from: Period?, _ through: Period?) -> Prose {
    guard let from, let through, from != through else { return date(from ?? through) }
    return "\(date(from))\(conventions.range)\(date(through))"
  }

  /// An amount with its currency.
  func money(_ amount: Decimal, _ currency: Currency) -> String { conventions.money(Money(amount, currency)) }

  /// A label before its value.
  func labelled(_ label: String, _ value: Prose) -> Prose {
    value.isEmpty ? value : "\(Prose(label + conventions.colon).strong)\(value)"
  }

  /// A mailbox as a link.
  func mailbox(_ mailbox: String) -> Prose {
    Prose([.link(.site(Address(trusted: "mailto:" + mailbox)), Prose(mailbox))])
  }

  /// How long a project takes, in words.
  func duration(of project: Project) -> String {
    guard let start = project.plannedStart, let end = project.plannedEnd else { return "" }
    return strings.count(.months, start.monthsThrough(end))
  }

  /// What the donor calls a level of the logical framework.
  func term(_ level: ResultLevel) -> String {
    let own = plain(profile.profile.terms[level])
    return own.isEmpty ? strings[level] : own
  }

  /// What the donor calls an activity.
  var activityTerm: String {
    let own = plain(profile.profile.terms.activity)
    return own.isEmpty ? strings[.activity] : own
  }
}

/// Facts in their order; those without a value are left out.
struct FactList {
  private(set) var facts: [Fact] = []

  mutating func add(_ label: String, _ value: Prose) {
    if !value.isEmpty { facts.append(Fact(label, [.paragraph(value)])) }
  }

  mutating func add(_ label: String, _ value: String?) { add(label, Prose(value ?? "")) }

  /// A list of values; a single one stands without a bullet.
  mutating func add(_ label: String, list values: [Prose]) {
    switch values.count {
    case 0: break
    case 1: add(label, values[0])
    default: facts.append(Fact(label, [.list(start: nil, values.map { [.paragraph($0)] })]))
    }
  }

  /// The facts as one element, if there are any.
  var elements: [Element] { facts.isEmpty ? [] : [.facts(facts)] }
}
