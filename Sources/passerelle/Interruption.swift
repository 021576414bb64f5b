import Dispatch
import Glibc

/// The wish that a command which goes on by itself should end.
enum Interruption {
  /// Tells of Ctrl-C, or of another program's polite request, from the moment of the call on until the program ends.
  static func requests() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      // The handler keeps its source for as long as the program runs.
      source.setEventHandler { withExtendedLifetime(source) { _ = continuation.yield() } }
      source.resume()
    }
    return stream
  }
}
