import Foundation
import TestSupport

/// `passerelle serve` as it runs for an author; it is ended with the value.
final class RunningServer {
  /// Why it does not do what the test needs.
  struct Failure: Error { let text: String }

  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()
  /// Where it listens.
  let port: UInt16

  /// Starts it in the folder of a portal, and waits until it listens.
  init(_ portal: SmallPortal, _ options: [String] = ["--port", "0"]) throws {
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["serve", "--no-map", "--date", "2026-11-24"] + options
    process.currentDirectoryURL = portal.folder
    let sanitizers = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    process.environment = sanitizers.merging(["NO_COLOR": "1", "PATH": "/usr/bin:/bin"]) { $1 }
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    var said = ""
    while true {
      let more = output.fileHandleForReading.availableData
      said += String(decoding: more, as: UTF8.self)
      if let match = said.firstMatch(of: /Portal:  http:\/\/127\.0\.0\.1:([0-9]+)\/\n/), let port = UInt16(match.1) {
        self.port = port
        return
      }
      guard more.isEmpty else { continue }
      process.waitUntilExit()
      throw Failure(text: String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self))
    }
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// What it says in the terminal about the content, as far as it has said it.
  func complaint() -> String { String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self) }

  /// Ends it with a signal; its exit status.
  func end(_ signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }

  /// The answer to a request.
  func answer(_ target: String, method: String = "GET", host: String = "localhost") throws -> String {
    let connection = try Connection(port)
    try connection.send("\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
    return try connection.read { _ in false }
  }

  /// A connection on which bytes go as they are, unlike those of a client that tidies addresses up.
  final class Connection {
    private let descriptor: Int32
    private var unread = ""

    init(_ port: UInt16) throws {
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      // No test measures time; this only ends one that would never end.
      var patience = timeval(tv_sec: 60, tv_usec: 0)
      setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = inet_addr("127.0.0.1")
      let result = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      guard result == 0 else { throw Failure(text: String(cString: strerror(errno))) }
    }

    deinit { close(descriptor) }

    func send(_ text: String) throws {
      guard write(descriptor, text, text.utf8.count) == text.utf8.count else { throw Failure(text: "not sent") }
    }

    /// What came, from the last time that this was asked until it is enough or the server closes.
    func read(until isEnough: (String) -> Bool) throws -> String {
      var buffer = [UInt8](repeating: 0, count: 65536)
      while !isEnough(unread) {
        let count = Foundation.read(descriptor, &buffer, buffer.count)
        guard count >= 0 else { throw Failure(text: "nothing came after: \(unread)") }
        if count == 0 { break }
        unread += String(decoding: buffer[..<count], as: UTF8.self)
      }
      defer { unread = "" }
      return unread
    }
  }

  /// What a page hears.
  final class News {
    private let connection: Connection

    init(_ server: RunningServer) throws {
      connection = try Connection(server.port)
      try connection.send("GET /-/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
    }

    /// The next state that is as it should be: its build, and its errors as JSON.
    func next(where isRight: (_ build: String, _ errors: String) -> Bool) throws -> (build: String, errors: String) {
      var found: (build: String, errors: String)?
      // A state is told again every few seconds: one that does not come soon never comes.
      let most = 20
      _ = try connection.read { text in
        var count = 0
        for match in text.matches(of: /data: \{"build":"([^"]*)","errors":(\[.*\])\}\n\n/) {
          let state = (build: String(match.1), errors: String(match.2))
          if isRight(state.build, state.errors) { found = state }
          count += 1
        }
        return found != nil || count > most
      }
      guard let found else { throw Failure(text: "no such state was told") }
      return found
    }
  }
}
