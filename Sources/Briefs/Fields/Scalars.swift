import Language

extension String: FieldValue {
  /// No text.
  public static var absent: String { "" }

  /// Reads a text as it is written: `no` and `12` are texts here.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> String? {
    decoding.fact(sources) { decoding.scalar($0, "a text") }
  }

  /// Comes to itself.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) { walk.string(&self) }
}

extension Bool: FieldValue {
  /// No.
  public static var absent: Bool { false }

  /// May be left out, and is then false.
  public static var isRequired: Bool { false }

  /// Reads `true` or `false`, `yes` or `no`.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> Bool? {
    decoding.fact(sources) { node in
      guard let text = decoding.scalar(node, "true or false") else { return nil }
      switch text.lowercased() {
      case "true", "yes": return true
      case "false", "no": return false
      default:
        decoding.report(.value, at: node.place, "“\(text)” is neither true nor false", help: "write true or false")
        return nil
      }
    }
  }

  /// Comes to itself.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) { walk.plain(String(self)) }
}

extension Int: FieldValue {
  /// Zero.
  public static var absent: Int { 0 }

  /// Reads a whole number that is not negative.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> Int? {
    decoding.fact(sources) { node in
      guard let text = decoding.scalar(node, "a whole number") else { return nil }
      if text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) {
        return number
      }
      decoding.report(
        .value, at: node.place, "“\(text)” is not a whole number", help: "write up to 9 digits, without spaces: 12500")
      return nil
    }
  }

  /// Comes to itself.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) { walk.plain(String(self)) }
}

extension Decimal: FieldValue {
  /// Zero.
  public static var absent: Decimal { .zero }

  /// Reads an exact number, with a point before its decimals.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> Decimal? {
    decoding.fact(sources) { node in
      guard let text = decoding.scalar(node, "a number") else { return nil }
      if let number = Decimal(text) { return number }
      // In English a comma parts thousands: what “12,500” means only its author knows.
      let groups: [Substring] = text.split(separator: ",")
      if groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }), let whole = Decimal(groups.joined()) {
        let decimal = Decimal(text.replacing(",", with: ".")).map { " or \($0)" } ?? ""
        decoding.report(
          .value, at: node.place, "“\(text)” is not a number", help: "write \(whole)\(decimal), whichever is meant")
        return nil
      }
      let plain = text.filter { !$0.isWhitespace && $0 != "'" }.replacing(",", with: ".")
      let help =
        Decimal(plain).map { "write \($0.description)" }
        ?? "write up to 15 digits, and up to 6 decimals behind a point: 12500.50"
      decoding.report(.value, at: node.place, "“\(text)” is not a number", help: help)
      return nil
    }
  }

  /// Comes to itself.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) { walk.plain(description) }
}

extension Period: FieldValue {
  /// A date that no brief states.
  public static var absent: Period { .year(1900) }

  /// Reads a date or period.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> Period? {
    decoding.fact(sources) { node in
      guard let text = decoding.scalar(node, "a date") else { return nil }
      if let period = Period(text) { return period }
      decoding.report(
        .value, at: node.place, "“\(text)” is not a date",
        help: "write a day as 2027-03-15, a month as 2027-03, a quarter as 2027-Q1 or a year as 2027")
      return nil
    }
  }

  /// Comes to itself.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) { walk.plain(description) }
}

extension Language: FieldValue {
  /// A tag that no brief states: BCP 47's for “undetermined”.
  public static var absent: Language { .undetermined }

  /// Reads a language tag.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> Language? {
    decoding.fact(sources) { node in
      guard let text = decoding.scalar(node, "a language") else { return nil }
      if let language = Language(text) { return language }
      decoding.report(.value, at: node.place, "“\(text)” is not a language", help: "write its tag, such as fr or en")
      return nil
    }
  }

  /// Comes to itself.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) { walk.plain(code) }
}

extension Currency: FieldValue {
  /// ISO 4217's code for “no currency”.
  public static var absent: Currency { Currency(code: "XXX", minorDigits: 0) }

  /// Reads the code of one of the portal's currencies.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> Currency? {
    decoding.fact(sources) { node in
      guard let text = decoding.scalar(node, "a currency") else { return nil }
      if let currency = decoding.currencies.first(where: { $0.code == text }) { return currency }
      let codes = decoding.currencies.map(\.code)
      let near = nearest(to: text, among: codes).map { "did you mean “\($0)”? " } ?? ""
      decoding.report(
        .r3, at: node.place, "the currency “\(text)” is not one of the portal's",
        help: near + "known: \(codes.joined(separator: ", ")); others are added in portal.yml")
      return nil
    }
  }

  /// Comes to itself.
  public mutating func walk<Walk: FieldWalk>(_ walk: inout Walk) { walk.plain(code) }
}
