import Markup

/// The colours of the portal's pages, by daylight and in the dark.
public struct Palette: FieldGroup {
  /// The colours on a light ground.
  public var light = ColourScheme()
  /// The colours on a dark ground.
  public var dark = ColourScheme()

  /// The portal's own colours, where others are not stated.
  public init() {}

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.field("light", &light, .public)
    visitor.field("dark", &dark, .public)
  }

  /// May be left out.
  public static var isRequired: Bool { false }

  /// The colours as properties of a stylesheet.
  public var css: String {
    ":root{\(light.properties(.light))}@media (prefers-color-scheme:dark){:root{\(dark.properties(.dark))}}\n"
  }
}

/// What a colour is for; the raw value is its name in `portal.yml` and in the stylesheet.
public enum ColourRole: String, CaseIterable, Sendable {
  case ink, soft, paper, tint, line, brand, onBrand, link, accent, done, rail

  /// The name of the stylesheet's property.
  var property: String { self == .onBrand ? "--on-brand" : "--" + rawValue }
}

/// The colours of one ground, as far as `portal.yml` states them.
public struct ColourScheme: FieldGroup {
  /// Light or dark.
  public enum Ground: String, CaseIterable, Sendable {
    case light, dark

    /// The portal's own colours.
    fileprivate var colours: [ColourRole: String] {
      switch self {
      case .light:
        [
          .ink: "#16201f", .soft: "#4d5a59", .paper: "#ffffff", .tint: "#f3f5f1", .line: "#cfd6d0", .brand: "#0d4a4a",
          .onBrand: "#ffffff", .link: "#0b5563", .accent: "#9a4310", .done: "#1b6b3c", .rail: "#d9ddd3",
        ]
      case .dark:
        [
          .ink: "#e9eeeb", .soft: "#aebab5", .paper: "#121716", .tint: "#1c2322", .line: "#394342", .brand: "#0f3b3b",
          .onBrand: "#ffffff", .link: "#86d0d6", .accent: "#f2b184", .done: "#82d6a2", .rail: "#36413f",
        ]
      }
    }
  }

  private var stated: [ColourRole: Colour] = [:]

  /// Nothing stated.
  public init() {}

  /// May be left out.
  public static var isRequired: Bool { false }

  /// Shows each field to a visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    for role in ColourRole.allCases {
      var colour = stated[role]
      visitor.field(role.rawValue, &colour, .public)
      stated[role] = colour
    }
  }

  /// The colour of a role.
  public func colour(_ role: ColourRole, on ground: Ground) -> Colour? {
    stated[role] ?? ground.colours[role].flatMap { Colour($0) }
  }

  fileprivate func properties(_ ground: Ground) -> String {
    ColourRole.allCases.compactMap { role in
      colour(role, on: ground).map { "\(role.property):\($0)" }
    }.joined(separator: ";")
  }

  /// Which colours stand on which, and how far apart they must be: 4.5 for text (WCAG 2.2, 1.4.3), 3 for what is no text (1.4.11).
  public static let pairs: [(front: ColourRole, back: ColourRole, least: Double)] =
    [.ink, .soft, .link, .accent, .done].flatMap { front in
      [ColourRole.paper, .tint].map { (front, $0, 4.5) }
    } + [(.onBrand, .brand, 4.5), (.paper, .accent, 4.5), (.paper, .ink, 4.5), (.done, .rail, 3), (.soft, .paper, 3)]

  /// The pairs that stand too close.
  public func faults(on ground: Ground) -> [(front: ColourRole, back: ColourRole, contrast: Double, least: Double)] {
    ColourScheme.pairs.compactMap { pair in
      guard let front = colour(pair.front, on: ground), let back = colour(pair.back, on: ground) else { return nil }
      let contrast = front.contrast(with: back)
      return contrast < pair.least ? (pair.front, pair.back, contrast, pair.least) : nil
    }
  }
}

extension Colour: FieldValue {
  /// Black.
  public static var absent: Colour { black }

  /// Reads `#0b4f6c`.
  public static func decode(_ sources: [FieldSource], _ decoding: Decoding) -> Colour? {
    decoding.fact(sources) { node in
      guard let text = decoding.scalar(node, "a colour") else { return nil }
      if let colour = Colour(text) { return colour }
      decoding.report(
        .value, at: node.place, "“\(text)” is not a colour", help: "write it between quotes, as \"#0b4f6c\"")
      return nil
    }
  }
}
