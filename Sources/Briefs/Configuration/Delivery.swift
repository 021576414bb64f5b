/// A way of compressing files beforehand, so that a server need not do it at each request.
public enum CompressionFormat: String, Choice {
  case gzip, brotli

  /// The name of its labels, which no page shows.
  public static let list = "compressionFormat"
  /// The one that every browser takes.
  public static let absent = CompressionFormat.gzip
}

/// How much a page may weigh, in thousands of bytes as a server sends them with gzip.
public struct WeightBudget: FieldGroup {
  /// Its HTML alone.
  public var html: Int?
  /// With its stylesheets, scripts and pictures.
  public var page: Int?

  /// No budget.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("html", &html, .public)
    visitor.field("page", &page, .public)
  }
}
