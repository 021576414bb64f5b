/// A value that each language states in its own words.
@frozen
public struct Localized<Value: Sendable>: Sendable {
  /// The values with their languages, in the order in which they were stated.
  public var entries: [(language: Language, value: Value)]

  /// Whether it is the same in every language on purpose, such as the name of a body without a translation.
  public let isInvariant: Bool

  /// Takes values by language.
  @inlinable public init(_ entries: [(language: Language, value: Value)] = [], isInvariant: Bool = false) {
    self.entries = entries
    self.isInvariant = isInvariant
  }

  /// The value stated in a language.
  @inlinable public subscript(language: Language) -> Value? {
    get { index(of: language).map { entries[$0].value } }
    set {
      switch (index(of: language), newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append((language, value))
      case (nil, nil): break
      }
    }
  }

  /// The languages in which it is stated.
  @inlinable public var languages: [Language] { entries.map(\.language) }

  /// Whether a language states it.
  @inlinable public func isStated(in language: Language) -> Bool { index(of: language) != nil }

  /// Whether no language states it.
  @inlinable public var isEmpty: Bool { entries.isEmpty }

  /// The value for a reader of a language: in that language or, failing that, in the first that states it.
  @inlinable public func best(for language: Language) -> (language: Language, value: Value)? {
    index(of: language).map { entries[$0] } ?? entries.first
  }

  /// The same value alone.
  @inlinable public func bestValue(for language: Language) -> Value? {
    entries.isEmpty ? nil : entries[index(of: language) ?? 0].value
  }

  // By index: a value that is only passed by need not be copied.
  @inlinable func index(of language: Language) -> Int? {
    entries.indices.first { entries[$0].language == language }
  }
}

extension Localized: Equatable where Value: Equatable {
  /// Compares languages, values and their order.
  public static func == (left: Localized, right: Localized) -> Bool {
    left.isInvariant == right.isInvariant && left.entries.elementsEqual(right.entries, by: ==)
  }
}

/// Words in each language.
public typealias LocalizedText = Localized<String>

extension LocalizedText {
  /// The words for a reader of a language, set as the rules of typography have it and marked where they are in another one.
  public func phrase(in language: Language, _ profile: TypographyProfile) -> Phrase? {
    best(for: language).map { Phrase($0.value, in: $0.language, for: language, profile) }
  }
}
