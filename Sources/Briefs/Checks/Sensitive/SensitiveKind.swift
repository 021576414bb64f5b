/// A kind of personal data that no publication holds (rule S2).
enum SensitiveKind: CaseIterable {
  case account
  case email
  case identity
  case coordinates
  case phone

  /// What a text looks like, with its article.
  var name: String {
    switch self {
    case .account: "a bank account (IBAN)"
    case .email: "the e-mail address of a person"
    case .identity: "the number of an identity document"
    case .coordinates: "the exact position of a place"
    case .phone: "a phone number"
    }
  }

  /// How to mend it.
  var advice: String {
    switch self {
    case .account: "take it out: whoever pays asks for it"
    case .email: "write the mailbox of a role, such as contact@…, or take it out"
    case .identity: "take it out: no reader needs it"
    case .coordinates: "name the region instead, or keep two decimals at most"
    case .phone: "take it out, or write the mailbox of a role instead"
    }
  }
}

/// A text that looks like personal data, by its place among the characters that were read.
struct SensitiveFinding {
  let kind: SensitiveKind
  let range: Range<Int>
}
