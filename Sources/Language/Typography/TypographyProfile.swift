/// Whose rules French text is set by: the sources disagree on the spaces before signs.
public enum TypographyProfile: String, Sendable, CaseIterable {
  /// The Imprimerie nationale's: thin no-break spaces before `;`, `!` and `?` and within numbers, wide ones elsewhere.
  case imprimerie
  /// The same with wide no-break spaces only, for devices that lack the thin one.
  case nbsp
  /// The European Union's: no space before signs or within guillemets.
  case ue
}
