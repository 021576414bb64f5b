import Language

/// Whom a project serves, in words and numbers of people.
public struct Beneficiaries: FieldGroup {
  /// Who they are.
  public var description: LocalizedText?
  /// Women of full age.
  public var women: Count?
  /// Men of full age.
  public var men: Count?
  /// Girls.
  public var girls: Count?
  /// Boys.
  public var boys: Count?
  /// All of them; the sum if not stated.
  public var total: Count?

  /// No one.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("description", &description, .public)
    visitor.field("women", &women, .public)
    visitor.field("men", &men, .public)
    visitor.field("girls", &girls, .public)
    visitor.field("boys", &boys, .public)
    visitor.field("total", &total, .public)
  }

  /// The numbers by group, where they are stated.
  public var groups: [(label: Label, count: Count)] {
    [(Label.women, women), (.men, men), (.girls, girls), (.boys, boys)].compactMap { label, count in
      count.map { (label, $0) }
    }
  }

  /// The sum of the groups; nil if there are fewer than two.
  var sum: Int? {
    let numbers = groups.compactMap(\.count.number)
    return numbers.count > 1 ? numbers.reduce(0, +) : nil
  }

  /// Fills in the total.
  mutating func derive() {
    if total == nil { total = sum.map { .exact($0) } }
  }

  /// Takes away numbers so small that people could be recognised.
  mutating func suppress() {
    let told = Count.suppressed([women, men, girls, boys])
    (women, men, girls, boys) = (told[0], told[1], told[2], told[3])
    total = total?.suppressed
  }
}
