extension Conventions {
  /// The same with the spaces of a profile; they are written for the Imprimerie nationale's.
  public func set(by typography: Typography) -> Conventions {
    guard typography.profile != .imprimerie else { return self }
    var result = self
    for path in [
      \Conventions.groupSeparator, \.percent, \.money, \.date, \.month, \.quarter, \.colon, \.semicolon, \.range,
    ] {
      result[keyPath: path] = self[keyPath: path].replacing("\u{202F}", with: "\u{A0}")
    }
    if typography.profile == .ue {
      result.colon = String(colon.drop(while: \.isWhitespace))
      result.semicolon = String(semicolon.drop(while: \.isWhitespace))
    }
    return result
  }
}
