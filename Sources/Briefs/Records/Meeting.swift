import Language

/// A meeting, visit or tour.
public struct Meeting: Record {
  /// Which kind.
  public static let kind = RecordKind.meetings

  /// What every record has.
  public var header = Header()
  /// What kind.
  public var meetingKind = MeetingKind.absent
  /// When it was, or began.
  public var date = Period.absent
  /// When it ended.
  public var end: Period?
  /// The city.
  public var place: LocalizedText?
  /// The country.
  public var country: Reference<Country>?
  /// Who took part: organisations and roles.
  public var participants: [Participant] = []
  /// The projects presented or discussed.
  public var projects: [Reference<Project>] = []

  /// An empty record.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    header.visit(&visitor)
    visitor.field("kind", &meetingKind, .public)
    visitor.field("date", &date, .public)
    visitor.field("end", &end, .public)
    visitor.field("place", &place, .public)
    visitor.field("country", &country, .public)
    visitor.field("participants", &participants, .public)
    visitor.field("projects", &projects, .public)
  }
}

extension Meeting {
  /// Whether it is over on a day.
  func isOver(on day: Period) -> Bool { (end ?? date).last < day.first }

  /// Until it is over, days and place are for the secretariat, unless someone approved that they are told.
  public mutating func narrow(to viewer: Viewer, id: String, on day: Period) {
    guard viewer != .internal, header.sharing.disclosure == nil, !isOver(on: day) else { return }
    date = date.withoutDay
    end = end?.withoutDay
    place = nil
  }
}

/// Who takes part in a meeting: an organisation or a role, never a person.
public struct Participant: ShareableItem {
  /// A partner of the portal.
  public var partner: Reference<Partner>?
  /// Another organisation.
  public var organisation: LocalizedText?
  /// In what capacity.
  public var role: LocalizedText?
  /// Who may see it, if its author says so.
  public var sharing = Sharing()

  /// An empty group.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("partner", &partner, .public)
    visitor.field("organisation", &organisation, .public)
    visitor.field("role", &role, .public)
    sharing.visit(&visitor)
  }
}
