import Language

/// A walk through all that a record holds, with the path and the audience of each value.
public protocol FieldWalk: FieldVisitor {
  /// Whether it changes what it comes to; most only look, and need no list copied.
  static var changesValues: Bool { get }
  /// Where the walk is.
  var path: FieldPath { get set }
  /// The narrowest audience among the fields that the walk is in.
  var audience: Audience { get set }

  /// Comes to words in each language.
  mutating func text(_ text: inout LocalizedText)
  /// Comes to a text that is the same in each language.
  mutating func string(_ string: inout String)
  /// Comes to a reference to another record.
  mutating func reference(_ kind: RecordKind, _ id: String)
  /// Comes to a code of a published list.
  mutating func code(_ list: String, _ code: String)
  /// Comes to a file beside the brief.
  mutating func file(_ path: String)
  /// Comes to a value of another form, as authors write it; most walks do not ask for it.
  mutating func plain(_ text: @autoclosure () -> String)
  /// Comes to an item of a list for which its author states who may see it.
  mutating func sharing(_ sharing: Sharing, _ access: ItemAccess)
}

extension FieldWalk {
  /// Goes into a field and out again.
  public mutating func field<Value: FieldValue>(_ key: String, _ value: inout Value, _ access: FieldAccess) {
    let outer = self.audience
    path.append(.key(key))
    self.audience = max(outer, access.audience)
    value.walk(&self)
    self.audience = outer
    path.removeLast()
  }

  /// Passes by.
  public mutating func text(_ text: inout LocalizedText) {}
  /// Passes by.
  public mutating func string(_ string: inout String) {}
  /// Passes by.
  public mutating func reference(_ kind: RecordKind, _ id: String) {}
  /// Passes by.
  public mutating func code(_ list: String, _ code: String) {}
  /// Passes by.
  public mutating func file(_ path: String) {}
  /// Passes by.
  public mutating func plain(_ text: @autoclosure () -> String) {}
  /// Passes by.
  public mutating func sharing(_ sharing: Sharing, _ access: ItemAccess) {}
}

/// A way from a record to a value in it.
public struct FieldPath: Sendable, Hashable, ExpressibleByArrayLiteral, CustomStringConvertible {
  /// One step.
  public enum Step: Sendable, Hashable, ExpressibleByStringLiteral {
    case key(String)
    case item(Int)

    /// Takes a key.
    public init(stringLiteral value: String) { self = .key(value) }
  }

  /// The steps, from the record inwards.
  public private(set) var steps: [Step]

  /// Takes steps.
  public init(arrayLiteral elements: Step...) { steps = elements }

  /// Goes a step further in.
  public mutating func append(_ step: Step) { steps.append(step) }

  /// Goes a step back.
  public mutating func removeLast() { steps.removeLast() }

  /// The path with further steps.
  public func appending(_ further: Step...) -> FieldPath {
    var result = self
    result.steps += further
    return result
  }

  /// The way as authors write it, items counted from one: `risks[1].description`.
  public var description: String {
    steps.reduce("") { text, step in
      switch step {
      case .key(let key): text.isEmpty ? key : text + "." + key
      case .item(let index): text + "[\(index + 1)]"
      }
    }
  }

  /// The last key on the way.
  public var lastKey: String? {
    for case .key(let key) in steps.reversed() { return key }
    return nil
  }
}
