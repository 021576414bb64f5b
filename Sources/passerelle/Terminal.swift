import Glibc

/// The terminal of whoever called the command.
enum Terminal {
  /// Whether errors may be coloured: on a terminal, unless NO_COLOR (no-color.org) is set.
  static var isColoured: Bool { isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil }

  /// Writes a line to standard error.
  static func error(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Writes a line to standard output at once, for a command that goes on.
  static func say(_ text: String) { write(text, to: STDOUT_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array((text + "\n").utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
