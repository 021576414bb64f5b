import Language
import Markdown
import TestSupport

@testable import Briefs

/// A token that stands in one place of a portal, and who may see it.
struct Token: Sendable {
  /// How it is written: letters and digits that no layout takes apart, a number, or a day.
  let text: String
  /// The way to the field, such as `projects.risks.description`.
  let field: String
  /// The narrowest audience on the way.
  let audience: Audience
  /// The only donors for whom it is; all if empty.
  let donors: Set<String>

  /// Whether a viewer may see it.
  func isVisible(to viewer: Viewer) -> Bool {
    guard audience <= viewer.audience else { return false }
    if case .donor(let donor) = viewer { return donors.isEmpty || donors.contains(donor.id) }
    return true
  }
}

/// Fills records with tokens: each field of each item with one of its own. An item whose author can say who may see it comes four
/// times: as it is, for donors, for one donor, for the secretariat. A new field joins by itself.
struct CanaryFiller: FieldVisitor {
  private(set) var tokens: [Token] = []
  /// The files named, by their paths from the brief's folder.
  private(set) var files: [String] = []
  private var days = 0
  private var path: [String] = []
  private var audience = Audience.public
  private var donors: Set<String> = []

  /// The donors of the portal, the first of whom is named where any will do.
  static let donors = ["ausra", "beryl"]

  private var field: String { path.joined(separator: ".") }

  /// Makes a token of the place.
  mutating func token(_ make: (Int) -> String = { "zq\(100_000 + $0)zq" }) -> String {
    let text = make(tokens.count)
    tokens.append(Token(text: text, field: field, audience: audience, donors: donors))
    return text
  }

  /// Does something at a place further in, for fewer readers.
  mutating func within<Result>(
    _ key: String, _ audience: Audience = .public, donors: Set<String> = [],
    _ body: (inout CanaryFiller) -> Result
  ) -> Result {
    let outer = (path, self.audience, self.donors)
    path.append(key)
    self.audience = max(self.audience, audience)
    if !donors.isEmpty { self.donors = self.donors.isEmpty ? donors : self.donors.intersection(donors) }
    defer { (path, self.audience, self.donors) = outer }
    return body(&self)
  }

  mutating func field<Value: FieldValue>(_ key: String, _ value: inout Value, _ access: FieldAccess) {
    // Who may see an item is set where items are made, and an approval would open it.
    if ["audience", "donors", "reason", "disclosure"].contains(key) { return }
    value = within(key, access.audience) { $0.filled(Value.self) }
  }

  fileprivate mutating func filled<Value: FieldValue>(_ type: Value.Type) -> Value {
    if let container = type as? any CanaryContainer.Type { return container.filled(by: &self) as? Value ?? .absent }
    if let group = type as? any FieldGroup.Type { return make(group) as? Value ?? .absent }
    return leaf(type) as? Value ?? .absent
  }

  fileprivate mutating func make<Group: FieldGroup>(_ type: Group.Type) -> Group {
    var group = Group()
    group.visit(&self)
    return group
  }

  private mutating func leaf(_ type: any FieldValue.Type) -> Any {
    switch type {
    case is LocalizedText.Type:
      let text = token()
      return LocalizedText(Canary.languages.map { ($0, text) })
    case is String.Type: return token()
    case is IndicatorValue.Type: return IndicatorValue.number(Decimal(token(CanaryFiller.number)) ?? .zero)
    case is Decimal.Type: return Decimal(token(CanaryFiller.number)) ?? .zero
    case is Period.Type:
      days += 1
      return Period(token { [days] _ in CanaryFiller.day(days) }) ?? .absent
    case is FileReference.Type:
      let name = token() + ".txt"
      files.append(name)
      return FileReference(name)
    case is Bool.Type: return true
    case is Int.Type: return 3
    case is Count.Type: return Count.exact(20)
    case is Language.Type: return Language("fr") ?? .absent
    case is Currency.Type: return Currency(code: "EUR", minorDigits: 2)
    default: return choice(type) ?? reference(type)
    }
  }

  /// A number that no sum of others is: the numbers of a row of places follow no rule.
  private static func number(_ index: Int) -> String {
    var generator = SeededGenerator(seed: UInt64(index))
    return String(Int.random(in: 700_000_000...799_999_999, using: &generator))
  }

  /// A day of the next century: 28 of each month, so that all exist.
  private static func day(_ number: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(2_100 + number / 336)-\(padded(number / 28 % 12 + 1))-\(padded(number % 28 + 1))"
  }

  private func choice(_ type: any FieldValue.Type) -> Any? {
    func last<Value: Choice>(_ type: Value.Type) -> Any? { Array(type.allCases).last }
    return (type as? any Choice.Type).flatMap { last($0) }
  }

  private func reference(_ type: any FieldValue.Type) -> Any {
    (type as? any NamedByText.Type).map { $0.named(CanaryFiller.donors[0]) } ?? type.absent
  }

  fileprivate mutating func variants<Item: ShareableItem>(of type: Item.Type) -> [any ShareableItem] {
    var items: [any ShareableItem] = []
    // The item as it is; its own kind may restrict it by itself, which the empty item says.
    let own = Item.rules.first { $0.name == nil }?.access.audience ?? .public
    items.append(within("open", own) { $0.make(type) })
    var forDonors = within("donor", max(own, .donor)) { $0.make(type) }
    forDonors.sharing.audience = .donor
    items.append(forDonors)
    var forOne = within("one", max(own, .donor), donors: [CanaryFiller.donors[1]]) { $0.make(type) }
    forOne.sharing.donors = [Reference(CanaryFiller.donors[1])]
    items.append(forOne)
    var forNone = within("none", .internal) { $0.make(type) }
    forNone.sharing.audience = .internal
    items.append(forNone)
    return items
  }
}

/// Optional fields hold a value, lists an item or its variants.
private protocol CanaryContainer {
  static func filled(by filler: inout CanaryFiller) -> Self
}

extension Optional: CanaryContainer where Wrapped: FieldValue {
  fileprivate static func filled(by filler: inout CanaryFiller) -> Wrapped? { filler.filled(Wrapped.self) }
}

extension Array: CanaryContainer where Element: FieldValue {
  fileprivate static func filled(by filler: inout CanaryFiller) -> [Element] {
    guard let kind = Element.self as? any ShareableItem.Type else { return [filler.filled(Element.self)] }
    return filler.variants(of: kind).compactMap { $0 as? Element }
  }
}
