import Markup

/// Writes diagnostics for people, for a forge or for other programs.
public struct DiagnosticReport {
  /// How it is written.
  public enum Format: String, Sendable, CaseIterable {
    /// For a terminal, with the line meant.
    case text
    /// As workflow commands, which GitHub and Forgejo show beside the line.
    case github
    /// As one JSON array.
    case json
  }

  /// No more than this many are written out; the rest is counted.
  static let limit = 50
  /// Of a longer line only the beginning is shown.
  static let longestLine = 300
  /// Of a longer message, which quotes what stands in the content, as well.
  fileprivate static let longestMessage = 1_000

  private let diagnostics: [Diagnostic]
  private let line: (Place) -> String?
  private let isColoured: Bool

  /// Takes diagnostics, and a way to find the line that a place is on.
  public init(_ diagnostics: [Diagnostic], isColoured: Bool = false, line: @escaping (Place) -> String?) {
    self.diagnostics = Array(Set(diagnostics)).sorted()
    self.isColoured = isColoured
    self.line = line
  }

  /// Whether there is nothing to report.
  public var isEmpty: Bool { diagnostics.isEmpty }

  /// The report, each line ended.
  public func text(_ format: Format) -> String {
    switch format {
    case .text: forPeople
    case .github: diagnostics.map(workflowCommand).joined()
    case .json: JSON.array(diagnostics.map(json)).text + "\n"
    }
  }

  /// How many errors and warnings there are, in words.
  public var summary: String {
    let errors = diagnostics.count { $0.severity == .error }
    return count(errors, "error") + ", " + count(diagnostics.count - errors, "warning")
  }

  private var forPeople: String {
    var result = diagnostics.prefix(DiagnosticReport.limit).map(paragraph).joined(separator: "\n")
    if diagnostics.count > DiagnosticReport.limit {
      result += "\n… and \(diagnostics.count - DiagnosticReport.limit) more; mend these first.\n"
    }
    return result
  }

  private func paragraph(_ diagnostic: Diagnostic) -> String {
    let diagnostic = diagnostic.printable
    let place = diagnostic.place
    let word = colour(diagnostic.severity.rawValue + ":", diagnostic.severity == .error ? "1;31" : "1;33")
    var result =
      "\(place.file):\(place.line):\(place.column): \(word) \(diagnostic.message) [\(diagnostic.rule.rawValue)]\n"
    if let line = line(place)?.printable.prefix(DiagnosticReport.longestLine), !line.isEmpty {
      let number = String(place.line)
      let margin = String(repeating: " ", count: number.count + 3)
      // A tab takes one column of the marker line as well.
      let before = line.prefix(place.column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
      let room = max(1, line.count - (place.column - 1))
      let marker = colour(String(repeating: "^", count: min(place.length, room)), "1;32")
      result += "  \(number) | \(line)\n\(margin)| \(before)\(marker)\n"
    }
    if let help = diagnostic.help { result += "  \(colour("help:", "1")) \(help)\n" }
    return result
  }

  private func colour(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private func workflowCommand(_ diagnostic: Diagnostic) -> String {
    let diagnostic = diagnostic.printable
    let place = diagnostic.place
    let text = diagnostic.message + (diagnostic.help.map { "\n" + $0 } ?? "")
    let escaped = text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    let file = place.file.replacing("%", with: "%25").replacing(",", with: "%2C").replacing(":", with: "%3A")
    return "::\(diagnostic.severity.rawValue) file=\(file),line=\(place.line),col=\(place.column),"
      + "title=\(diagnostic.rule.rawValue)::\(escaped)\n"
  }

  private func json(_ diagnostic: Diagnostic) -> JSON {
    .object([
      ("severity", .string(diagnostic.severity.rawValue)),
      ("rule", .string(diagnostic.rule.rawValue)),
      ("file", .string(diagnostic.place.file)),
      ("line", .number(diagnostic.place.line)),
      ("column", .number(diagnostic.place.column)),
      ("message", .string(diagnostic.message)),
      ("help", diagnostic.help.map(JSON.string) ?? .null),
    ])
  }
}

private func count(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}

extension Diagnostic {
  /// The same without anything that a terminal or a forge would take for a command, or that would hide what is written.
  fileprivate var printable: Diagnostic {
    let place = Place(file: place.file.printable, line: place.line, column: place.column, length: place.length)
    return Diagnostic(rule, at: place, message.cut.printable, help: help?.cut.printable, severity: severity)
  }
}

extension String {
  fileprivate var cut: String {
    // Most messages are short, and need no count of their letters.
    guard utf8.count > DiagnosticReport.longestMessage, count > DiagnosticReport.longestMessage else { return self }
    return prefix(DiagnosticReport.longestMessage) + "…"
  }

  /// The text with characters that nobody sees, line ends included, as U+FFFD; a tab stays.
  fileprivate var printable: String {
    func isHidden(_ scalar: Unicode.Scalar) -> Bool { scalar.isHidden || scalar == "\n" || scalar == "\r" }
    guard unicodeScalars.contains(where: isHidden) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { isHidden($0) ? "\u{FFFD}" : $0 }))
  }
}
