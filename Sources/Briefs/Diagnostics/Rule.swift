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
  case audience
  case contrast
  // The text.
  case html
  case address
  case footnote
  case heading
  case nesting
  case link
  case route
  case weight
  // The map: a country that its outlines do not hold.
  case map
  // Dossiers: a part that a donor's profile wants, and the typesetting.
  case profile
  case typesetting
  // Budget.
  case b1 = "B1"
  case b2 = "B2"
  case b3 = "B3"
  case b4 = "B4"
  case b5 = "B5"
  case b6 = "B6"
  case b7 = "B7"
  case b8 = "B8"
  case b9 = "B9"
  case b10 = "B10"
  case b12 = "B12"
  case b13 = "B13"
  case b14 = "B14"
  // Logical framework.
  case l1 = "L1"
  case l2 = "L2"
  case l3 = "L3"
  case l4 = "L4"
  case l5 = "L5"
  case l6 = "L6"
  case l7 = "L7"
  case l8 = "L8"
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
  case t2 = "T2"
  case t3 = "T3"
  case s1 = "S1"
  case s2 = "S2"
  case s3 = "S3"

  /// Whether a breach stops the publication.
  public var severity: Diagnostic.Severity {
    switch self {
    case .b8, .b9, .b12, .b13, .b14, .l3, .l7, .l8, .d5, .d6, .t2, .t3, .heading, .profile, .map: .warning
    default: .error
    }
  }
}
