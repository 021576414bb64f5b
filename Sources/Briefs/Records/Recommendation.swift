import Language

/// A recommendation of a meeting, with what became of it.
public struct Recommendation: Record {
  /// Which kind.
  public static let kind = RecordKind.recommendations

  /// What every record has.
  public var header = Header()
  /// The meeting that made it.
  public var meeting = Reference<Meeting>.absent
  /// Its number in the meeting's list.
  public var number = ""
  /// Its full wording.
  public var text = LocalizedText()
  /// Who is to follow it.
  public var addressee = LocalizedText()
  /// By when.
  public var deadline: Period?
  /// The countries concerned.
  public var countries: [Reference<Country>] = []
  /// What became of it, oldest first.
  public var history: [FollowUp] = []

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
    visitor.field("meeting", &meeting, .public)
    visitor.field("number", &number, .public)
    visitor.field("text", &text, .public)
    visitor.field("addressee", &addressee, .public)
    visitor.field("deadline", &deadline, .public)
    visitor.field("countries", &countries, .public)
    visitor.field("history", &history, .public)
  }

  /// Where it stands: the status of its last entry.
  public var status: RecommendationStatus { history.last?.status ?? .notStarted }
}

/// A step in the follow-up of a recommendation.
public struct FollowUp: ShareableItem {
  /// When it was noted.
  public var date = Period.absent
  /// Where the recommendation stood then.
  public var status = RecommendationStatus.absent
  /// What was done.
  public var note: LocalizedText?
  /// What shows it.
  public var evidence: LocalizedText?
  /// Who may see it, if its author says so.
  public var sharing = Sharing()

  /// An empty group.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("date", &date, .public)
    visitor.field("status", &status, .public)
    visitor.field("note", &note, .public)
    visitor.field("evidence", &evidence, .public)
    sharing.visit(&visitor)
  }
}
