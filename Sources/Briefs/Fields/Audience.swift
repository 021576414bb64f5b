/// Who may see something: each audience sees what the one before it sees, and more.
public enum Audience: String, Sendable, CaseIterable, Comparable {
  case `public`
  case donor
  case `internal`

  /// Orders from the widest audience to the narrowest.
  public static func < (left: Audience, right: Audience) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .public: 0
    case .donor: 1
    case .internal: 2
    }
  }
}
