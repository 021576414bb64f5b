import Dispatch
import Glibc

/// The wish that a command which goes on by itself should end.
enum Interruption {
  /// Waits for Ctrl-C, or for another program's polite request; false if the task was cancelled before.
  static func wait() async -> Bool {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield() }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    for await _ in stream { return true }
    return false
  }
}
