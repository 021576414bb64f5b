/// Who looks at a catalogue.
public enum Viewer: Sendable, Hashable {
  /// Everyone.
  case `public`
  /// One donor, by the name of its brief.
  case donor(Reference<Partner>)
  /// The secretariat.
  case `internal`

  /// The audience to which it belongs.
  public var audience: Audience {
    switch self {
    case .public: .public
    case .donor: .donor
    case .internal: .internal
    }
  }
}

/// What a viewer may see at a place of a record.
public struct Sight: Sendable {
  /// Who looks.
  public let viewer: Viewer
  /// The narrowest audience whose fields are shown here: the viewer's own, or that of an item which was opened to it.
  let audience: Audience

  /// At the outermost place of a record.
  public init(_ viewer: Viewer) {
    self.viewer = viewer
    audience = viewer.audience
  }

  private init(_ viewer: Viewer, _ audience: Audience) {
    self.viewer = viewer
    self.audience = audience
  }

  /// Within an item that the viewer may see.
  func within(_ access: ItemAccess) -> Sight { Sight(viewer, max(audience, access.own)) }
}

/// Who may see an item of a list, or a brief.
public struct ItemAccess: Sendable, Hashable {
  /// The audience.
  public let audience: Audience
  /// The only donors for whom it is; all if empty.
  public let donors: [Reference<Partner>]
  /// Why others may not see it; nil if all may.
  public let reason: WithholdingReason?
  /// The audience that items of its kind have by themselves.
  let own: Audience

  /// For everyone.
  public static let open = ItemAccess(.public)

  /// Takes what items of a kind are by themselves, and what the author of this one states. Only a stated approval makes an item
  /// wider, and nothing does what is internal: a person or organisation that has not agreed, a prospect. A list of donors makes it
  /// theirs alone.
  public init(_ own: FieldAccess, _ sharing: Sharing = Sharing(), donors: [Reference<Partner>] = []) {
    self.own = own.audience
    self.donors = sharing.donors.isEmpty ? donors : sharing.donors
    let stated = sharing.audience ?? own.audience
    let isOpened = stated < own.audience && sharing.disclosure != nil && own.audience != .internal
    let audience = isOpened ? stated : max(stated, own.audience)
    self.audience = self.donors.isEmpty ? audience : max(audience, .donor)
    reason = self.audience == .public ? nil : sharing.reason ?? own.reason
  }

  /// Whether a viewer may see it.
  func allows(_ viewer: Viewer) -> Bool {
    guard audience <= viewer.audience else { return false }
    if case .donor(let donor) = viewer, !donors.isEmpty { return donors.contains(donor) }
    return true
  }
}
