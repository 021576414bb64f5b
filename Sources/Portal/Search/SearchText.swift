import Briefs
import Language
import Markdown
import Templates

/// The words by which a reader of one language may look for a record.
struct SearchText {
  /// Its title.
  let title: String
  /// What it states otherwise.
  let texts: [String]
  /// What its text says, if it has one.
  let body: Document?
}

extension PageContext {
  /// The words of each record that the page's audience may see, to be read one by one.
  var searchTexts: [RecordID: @Sendable () -> SearchText] {
    struct Collector: RecordSetVisitor {
      let context: PageContext
      var texts: [RecordID: @Sendable () -> SearchText] = [:]

      mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
        for brief in set.briefs { texts[brief.recordID] = { [context] in context.searchText(of: brief) } }
      }
    }
    var collector = Collector(context: self)
    var records = catalogue.records
    records.visit(&collector)
    return collector.texts
  }

  private func searchText<Content: Record>(of brief: Brief<Content>) -> SearchText {
    var walk = WordWalk(context: self)
    var record = brief.record
    record.walk(&walk)
    walk.words.append(strings[Content.kind].singular)
    if let project = brief.record as? Project { walk.words += [strings[project.projectKind], strings[project.stage]] }
    return SearchText(
      title: brief.record.header.title.best(for: language)?.value ?? "", texts: walk.words,
      body: brief.bodies.best(for: language)?.value.text)
  }
}

/// Collects the words that a record states.
private struct WordWalk: FieldWalk {
  static let changesValues = false
  /// Records of these kinds are found by the titles of those that they belong to: a project by its country.
  private static let namesakes: Set<RecordKind> = [.countries, .themes, .partners]

  let context: PageContext
  var path: FieldPath = []
  var audience = Audience.public
  var words: [String] = []

  init(context: PageContext) { self.context = context }

  mutating func text(_ text: inout LocalizedText) {
    // The end of an address says what the title says, and why there is no translation is said to no reader.
    guard path.steps.first != "slug", path.steps.first != "untranslated" else { return }
    words.append(text.best(for: context.language)?.value ?? "")
  }

  mutating func string(_ string: inout String) {
    // Of what is the same in each language, only a record's own code is a word that someone would look for.
    if path.steps.count == 1, path.steps.first == "code" { words.append(string) }
  }

  mutating func reference(_ kind: RecordKind, _ id: String) {
    guard WordWalk.namesakes.contains(kind), let card = context.cards[RecordID(kind, id)] else { return }
    words.append(card.title.best(for: context.language)?.value ?? "")
  }
}
