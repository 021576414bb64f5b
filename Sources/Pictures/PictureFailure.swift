/// Why a picture cannot be freed of hidden data.
public struct PictureFailure: Error, Sendable, Equatable {
  /// The reason, as the end of a sentence.
  public let reason: String

  init(_ reason: String) { self.reason = reason }

  /// The file ends before the picture does.
  static let truncated = PictureFailure("it ends before the picture is complete")
}
