import Language

extension TypographyProfile: Choice {
  /// A name that no strings have: no page shows it.
  public static let list = "typography"
  /// The rules of printers in French.
  public static let absent = TypographyProfile.imprimerie
}
