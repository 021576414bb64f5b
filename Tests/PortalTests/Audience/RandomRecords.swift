import Language
import Markdown
import TestSupport

@testable import Briefs

/// Fills records at random. What everyone may see follows from one seed, what is restricted from another: two portals that share
/// the first must look the same to everyone.
struct RandomFiller: FieldVisitor {
  private var open: SeededGenerator
  private var restricted: SeededGenerator
  private var audience = Audience.public

  init(open: UInt64, restricted: UInt64) {
    self.open = SeededGenerator(seed: open)
    self.restricted = SeededGenerator(seed: restricted)
  }

  /// A number of the seed that is due here.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    audience == .public ? Int.random(in: range, using: &open) : Int.random(in: range, using: &restricted)
  }

  /// Does something as if for a narrower audience.
  mutating func within<Result>(_ audience: Audience, _ body: (inout RandomFiller) -> Result) -> Result {
    let outer = self.audience
    self.audience = max(outer, audience)
    defer { self.audience = outer }
    return body(&self)
  }

  mutating func field<Value: FieldValue>(_ key: String, _ value: inout Value, _ access: FieldAccess) {
    // Who may see an item is set where items are made.
    if ["audience", "donors", "disclosure", "reason"].contains(key) { return }
    value = within(access.audience) { $0.filled(Value.self, key) }
  }

  /// Words that tell the seed they come from.
  mutating func words() -> String { (audience == .public ? "open" : "SECRET") + String(number(0...9_999)) }

  fileprivate mutating func filled<Value: FieldValue>(_ type: Value.Type, _ key: String = "") -> Value {
    if let container = type as? any RandomContainer.Type {
      return container.filled(by: &self, key) as? Value ?? .absent
    }
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
      return LocalizedText(["fr", "en"].compactMap { Language($0) }.map { ($0, words()) })
    case is String.Type: return words()
    case is IndicatorValue.Type: return IndicatorValue.number(Decimal(number(0...99)))
    case is Bool.Type: return number(0...1) == 1
    case is Int.Type: return number(1...5)
    case is Count.Type: return Count.exact(number(0...30))
    case is Decimal.Type: return Decimal(number(1...9_999))
    case is Period.Type: return Period("\(number(2020...2035))-0\(number(1...9))-1\(number(0...9))") ?? .absent
    case is Language.Type: return Language("fr") ?? .absent
    case is Currency.Type: return Currency(code: "EUR", minorDigits: 2)
    case is FileReference.Type: return FileReference("file.txt")
    default: return choice(type) ?? (type as? any NamedByText.Type)?.named("r\(number(0...2))") ?? type.absent
    }
  }

  private mutating func choice(_ type: any FieldValue.Type) -> Any? {
    func one<Value: Choice>(_ type: Value.Type) -> Any? {
      let all = Array(type.allCases)
      return all[number(0...(all.count - 1))]
    }
    return (type as? any Choice.Type).flatMap { one($0) }
  }
}

/// Optional fields hold a value or none, lists some items.
private protocol RandomContainer {
  static func filled(by filler: inout RandomFiller, _ key: String) -> Self
}

extension Optional: RandomContainer where Wrapped: FieldValue {
  fileprivate static func filled(by filler: inout RandomFiller, _ key: String) -> Wrapped? {
    filler.number(0...3) == 0 ? nil : filler.filled(Wrapped.self, key)
  }
}

extension Array: RandomContainer where Element: FieldValue {
  fileprivate static func filled(by filler: inout RandomFiller, _ key: String) -> [Element] {
    // Totals by category and year are facts of their own, so they never have to be made of lines that are restricted.
    let fewest = key == "categories" || key == "years" ? 1 : 0
    var items = (0..<filler.number(fewest...2)).map { _ in filler.filled(Element.self) }
    guard let kind = Element.self as? any ShareableItem.Type else { return items }
    let further = filler.within(.donor) { filler in
      (0..<filler.number(0...2)).compactMap { _ -> (Int, Element)? in
        guard let item = filler.restricted(kind) as? Element else { return nil }
        return (filler.number(0...4), item)
      }
    }
    for (index, item) in further { items.insert(item, at: Swift.min(index, items.count)) }
    // What readers are told of is a fact for everyone: that something is withheld and why, but not what, how much or where.
    guard filler.number(0...2) == 0 else { return items }
    let reason = filler.reason()
    let told = filler.within(.donor) { filler in
      (0..<filler.number(1...3)).compactMap { _ in filler.restricted(kind, reason) as? Element }
    }
    return told + items
  }
}

extension RandomFiller {
  /// One of the reasons.
  mutating func reason() -> WithholdingReason {
    let all = WithholdingReason.allCases
    return all[number(0...(all.count - 1))]
  }

  /// An item that its author has restricted.
  fileprivate mutating func restricted<Item: ShareableItem>(
    _ type: Item.Type, _ reason: WithholdingReason? = nil
  ) -> Any {
    var item = make(type)
    item.sharing.reason = reason
    switch number(0...2) {
    case 0: item.sharing.audience = .donor
    case 1: item.sharing.audience = .internal
    default: item.sharing.donors = [Reference("r\(number(0...2))")]
    }
    return item
  }
}
