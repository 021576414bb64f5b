import Language

/// A stay in the field. Where and on which days would put people in danger, so until it is over it is known by month and country.
public struct FieldWork: ShareableItem {
  /// The code of the activity.
  public var activity = ""
  /// The country.
  public var country = Reference<Country>.absent
  /// The first day.
  public var start = Period.absent
  /// The last day.
  public var end: Period?
  /// Where; for donors when it is over, for no one else before.
  public var venue: LocalizedText?
  /// Who may see it, if its author says so.
  public var sharing = Sharing()

  /// An empty item.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("activity", &activity, .public)
    visitor.field("country", &country, .public)
    visitor.field("start", &start, .public)
    visitor.field("end", &end, .public)
    visitor.field("venue", &venue, .donor(.safety))
    sharing.visit(&visitor)
  }

  /// Whether it is over on a day.
  func isOver(on day: Period) -> Bool { (end ?? start).last < day.first }

  /// Takes away days and venue until it is over.
  mutating func narrow(to viewer: Viewer, on day: Period) {
    guard viewer != .internal, !isOver(on: day) else { return }
    start = start.withoutDay
    end = end?.withoutDay
    venue = nil
  }
}
