import FlyingFox
import FlyingSocks
import Glibc

/// Serves a preview to the browsers of this machine.
public enum PreviewServer {
  /// Why a preview cannot be served.
  public enum Failure: Error, Equatable {
    /// Other programs listen at all ports that were asked for.
    case portInUse
    /// The system refused something.
    case system(reason: String)
  }

  /// Serves at the first port that is free, until the task is cancelled; port 0 is any. Says which one it is.
  public static func run(
    _ preview: Preview, ports: [UInt16], whenListening: @escaping @Sendable (UInt16) -> Void
  ) async throws(Failure) {
    for port in ports {
      do {
        return try await run(preview, port: port, whenListening)
      } catch SocketError.failed(_, EADDRINUSE, _) {
        continue
      } catch SocketError.failed(_, _, let message) {
        throw .system(reason: message)
      } catch is CancellationError {
        return
      } catch {
        throw .system(reason: error.localizedDescription)
      }
    }
    throw .portInUse
  }

  private static func run(_ preview: Preview, port: UInt16, _ whenListening: @escaping @Sendable (UInt16) -> Void)
    async throws
  {
    let server = HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), pool: PromptPool(HTTPServer.defaultPool()),
      logger: .disabled, handler: PreviewHandler(preview: preview))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        if case .ip4(_, let port) = await server.listeningAddress { whenListening(port) }
        while true {
          try await Task.sleep(for: .seconds(10))
          await preview.tell()
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}

/// A pool whose sockets send at once what is written to them.
///
/// FlyingFox writes the head and the body of an answer one after the other. Without this option, the body waits for the browser to
/// acknowledge the head, which takes 40 ms. A socket takes the option from the one that listens, and FlyingFox shows that one to the
/// pool alone.
private struct PromptPool<Pool: AsyncSocketPool>: AsyncSocketPool {
  private let pool: Pool

  init(_ pool: Pool) { self.pool = pool }

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    try socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
