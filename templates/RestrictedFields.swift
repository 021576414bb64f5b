import Briefs
import Language
import Markup

extension PageContext {
  /// All that a brief states and not everyone may see, as its author wrote it: on pages of the secretariat's own tree alone.
  func restrictedFields<Content: Record>(of brief: Brief<Content>) -> PageSection? {
    guard catalogue.viewer == .internal else { return nil }
    var walk = RestrictedWalk(audience: brief.record.access.audience)
    var record = brief.record
    record.walk(&walk)
    guard !walk.values.isEmpty else { return nil }
    var table = TableView(
      caption: strings[.restrictedFields],
      columns: [.init(strings[.information]), .init(strings[.readers]), .init(strings[.value])])
    table.repeatsHeading = true
    table.rows = walk.values.map { value in
      let shown = value.texts.html { language, text in
        "<span\(language.html(\.attributes))>\(text)</span> "
      }
      return ["<code>\(value.path)</code>", HTML(text: strings[value.audience]), shown]
    }
    return PageSection(strings[.restrictedFields], id: "_restricted", table.html)
  }
}

/// Takes down each value that is not for everyone.
private struct RestrictedWalk: FieldWalk {
  static let changesValues = false
  /// A value with its place.
  struct Value {
    let path: String
    let audience: Audience
    let texts: [(language: Language?, text: String)]
  }

  var path: FieldPath = []
  var audience: Audience
  var values: [Value] = []

  init(audience: Audience) { self.audience = audience }

  private mutating func note(_ texts: [(language: Language?, text: String)]) {
    guard audience > .public, !texts.allSatisfy(\.text.isEmpty) else { return }
    values.append(Value(path: path.description, audience: audience, texts: texts))
  }

  mutating func text(_ text: inout LocalizedText) { note(text.entries.map { ($0.language, $0.value) }) }
  mutating func string(_ string: inout String) { note([(nil, string)]) }
  mutating func reference(_ kind: RecordKind, _ id: String) { note([(nil, id)]) }
  mutating func code(_ list: String, _ code: String) { note([(nil, code)]) }
  mutating func file(_ path: String) { note([(nil, path)]) }
  mutating func plain(_ text: @autoclosure () -> String) { note([(nil, text())]) }
}
