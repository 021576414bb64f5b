import Language
import Markdown

/// S3: where people will be in the field, and on which days, is told nowhere before it is over.
struct UpcomingChecks<Content: Record> {
  let brief: Brief<Content>
  let buildDate: Period
  let content: ContentFolder

  /// The texts for everyone or for donors that name a place to come.
  var problems: [Diagnostic] {
    let places = upcomingPlaces
    guard !places.isEmpty else { return [] }
    var walk = PlaceWalk(places: places)
    var record = brief.record
    record.walk(&walk)
    let fields = walk.found.map { path, place in problem(place, at: brief.place(of: path)) }
    let bodies = brief.sources.flatMap { source in
      source.body.restricted(to: .donor).parts.compactMap { part -> Diagnostic? in
        let text = part.plainText
        return places.first { text.names($0) }.map { place in
          problem(place, at: Place(file: content.shown(source.path), line: part.heading?.line ?? 1))
        }
      }
    }
    return fields + bodies
  }

  private func problem(_ place: String, at location: Place) -> Diagnostic {
    Diagnostic(
      .s3, at: location, "this text names “\(place)”, where people will be and are not yet back from",
      help: "take the place out until it is over; the country may be told")
  }

  private var upcomingPlaces: [String] {
    if let project = brief.record as? Project {
      return project.fieldWork.filter { !$0.isOver(on: buildDate) }.compactMap(\.venue).flatMap(\.words)
    }
    if let meeting = brief.record as? Meeting, !meeting.isOver(on: buildDate), meeting.header.sharing.disclosure == nil
    {
      return meeting.place.map(\.words) ?? []
    }
    return []
  }
}

/// Finds texts that name one of some places, other than those that are withheld themselves.
private struct PlaceWalk: FieldWalk {
  static let changesValues = false
  let places: [String]
  var path: FieldPath = []
  var audience = Audience.public
  var found: [(path: FieldPath, place: String)] = []

  mutating func text(_ text: inout LocalizedText) {
    guard audience < .internal, !["venue", "place", "slug"].contains(path.lastKey) else { return }
    for word in text.words {
      if let place = places.first(where: { word.names($0) }) { found.append((path, place)) }
    }
  }

  init(places: [String]) { self.places = places }
}

extension LocalizedText {
  /// The words of each language.
  fileprivate var words: [String] { entries.map(\.value) }
}

extension String {
  /// Whether a place is named in it, in capitals or not.
  fileprivate func names(_ place: String) -> Bool {
    !place.isEmpty && Fold.slug(self).contains(Fold.slug(place))
  }
}
