import Language
import Markdown

@testable import Briefs

/// Fills every field of a record: each text with a token of its own, so that a test can look for it. A new field joins by itself.
struct Filler: FieldVisitor {
  /// What each token begins with.
  let mark: String
  /// What stands where a file is named.
  private let file: String
  /// The way to the field, such as `projects.budget.lines.label`.
  private(set) var path: [String]
  /// The text fields met: their paths, and the narrowest audience on the way.
  private(set) var texts: [(path: String, audience: Audience)] = []
  private var audience = Audience.public

  init(mark: String, file: String, kind: RecordKind) {
    self.mark = mark
    self.file = file
    path = [kind.rawValue]
  }

  /// The token of a text field.
  func token(_ path: String) -> String { mark + path }

  mutating func field<Value: FieldValue>(_ key: String, _ value: inout Value, _ access: FieldAccess) {
    // Nothing is restricted or opened beyond its kind here: that is what other tests are about.
    if key == "audience" || key == "donors" { return }
    let outer = self.audience
    path.append(key)
    self.audience = max(outer, access.audience)
    value = filled(Value.self)
    self.audience = outer
    path.removeLast()
  }

  fileprivate mutating func filled<Value: FieldValue>(_ type: Value.Type) -> Value {
    if let container = type as? any FilledContainer.Type { return container.filled(by: &self) as? Value ?? .absent }
    if let group = type as? any FieldGroup.Type { return make(group) as? Value ?? .absent }
    return leaf(type) as? Value ?? .absent
  }

  private mutating func make<Group: FieldGroup>(_ type: Group.Type) -> Group {
    var group = Group()
    group.visit(&self)
    return group
  }

  private mutating func leaf<Value: FieldValue>(_ type: Value.Type) -> Any {
    let name = path.joined(separator: ".")
    switch type {
    case is LocalizedText.Type:
      texts.append((name, audience))
      return LocalizedText(["fr", "en"].compactMap { Language($0) }.map { ($0, token(name)) })
    case is String.Type:
      texts.append((name, audience))
      return token(name)
    case is IndicatorValue.Type:
      return IndicatorValue.number(Decimal(10))
    case is Bool.Type: return true
    case is Int.Type: return 3
    case is Decimal.Type: return Decimal(10)
    case is Period.Type: return Period.year(2027)
    case is Language.Type: return Language("fr") ?? .absent
    case is Currency.Type: return Currency(code: "EUR", minorDigits: 2)
    case is FileReference.Type: return FileReference(file)
    case is Audience.Type: return Audience.public
    default: return choice(type) ?? other(type)
    }
  }

  private func choice(_ type: any FieldValue.Type) -> Any? {
    func last<Value: Choice>(_ type: Value.Type) -> Any? { Array(type.allCases).last }
    return (type as? any Choice.Type).flatMap { last($0) }
  }

  private func other(_ type: any FieldValue.Type) -> Any {
    (type as? any NamedByText.Type).map { $0.named("x") } ?? type.absent
  }
}

/// Optional and list fields hold one value.
private protocol FilledContainer {
  static func filled(by filler: inout Filler) -> Self
}

extension Optional: FilledContainer where Wrapped: FieldValue {
  fileprivate static func filled(by filler: inout Filler) -> Wrapped? { filler.filled(Wrapped.self) }
}

extension Array: FilledContainer where Element: FieldValue {
  fileprivate static func filled(by filler: inout Filler) -> [Element] { [filler.filled(Element.self)] }
}

/// References and codes.
protocol NamedByText {
  static func named(_ name: String) -> Any
}

extension Reference: NamedByText {
  static func named(_ name: String) -> Any { Reference(name) }
}

extension Code: NamedByText {
  static func named(_ name: String) -> Any { Code(name) }
}

/// One record of each kind, called `x`, all of whose fields are filled.
struct FilledSets: RecordSetVisitor {
  let mark: String
  private let file: String
  private(set) var texts: [(path: String, audience: Audience)] = []

  init(mark: String, file: String = "file.txt") {
    self.mark = mark
    self.file = file
  }

  mutating func visit<Content: Record>(_ set: inout RecordSet<Content>) {
    var filler = Filler(mark: mark, file: file, kind: Content.kind)
    var record = Content()
    record.visit(&filler)
    texts += filler.texts
    let languages = ["fr", "en"].compactMap { Language($0) }
    let text = MarkdownParser.parse(
      Array("\\\(mark)body \\\(mark)\n\n![\\\(mark)](https://x.org \"\(mark.filter { $0 != "\"" })\")".utf8))
    let sources = languages.map { language in
      SourceFile(
        language: language, path: "\(Content.kind.rawValue)/x.\(language).md",
        frontMatter: Node(content: .mapping([]), place: Place(file: "x")), body: Body(text))
    }
    set = RecordSet([
      Brief(
        id: "x", record: record, sources: sources, bodies: Localized(languages.map { ($0, Body(text)) }),
        isReadInFull: true,
        folder: "\(Content.kind.rawValue)/")
    ])
  }
}
