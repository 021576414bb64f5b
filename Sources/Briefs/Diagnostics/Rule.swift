/// A rule that content must keep. Those of a letter and a number are the checks that a reviewer of dossiers makes.
public enum Rule: String, Sendable, Hashable, CaseIterable {
  // Reading.
  case encoding
  case frontMatter = "front-matter"
  case yaml
  case duplicateKey = "duplicate-key"
  case unknownKey = "unknown-key"
  case missing
  case value
  case facts
  case placement
  case unreadable
  case section
  case consent
  // The text.
  case html
  case address
  case footnote
  case heading
  case nesting
  case link
  case route
  // Budget.
  case b1 = "B1"
  case b2 = "B2"
  case b3 = "B3"
  case b6 = "B6"
  case b10 = "B10"
  case b14 = "B14"
  // Logical framework.
  case l1 = "L1"
  case l2 = "L2"
  case l3 = "L3"
  case l4 = "L4"
  case l6 = "L6"
  case l9 = "L9"
  // Dates.
  case d1 = "D1"
  case d3 = "D3"
  case d4 = "D4"
  case d5 = "D5"
  case d6 = "D6"
  // References and codes.
  case r1 = "R1"
  case r2 = "R2"
  case r3 = "R3"
  case r4 = "R4"
  case r5 = "R5"
  // Languages and safety.
  case t1 = "T1"
  case s1 = "S1"

  /// Whether a breach stops the publication.
  public var severity: Diagnostic.Severity {
    switch self {
    case .b14, .l3, .d5, .d6, .heading: .warning
    default: .error
    }
  }
}
